import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Attributes, readAttributes } from "../../../functions/core/customers/read-attributes.ts";
import type { TeamTable } from "../../../functions/core/customers/team-table.ts";
import { utcDayAt } from "../../../functions/core/orders/read-day.ts";
import type { AttributeKey } from "../../../functions/core/settings/fact.ts";
import type { SurveyScale } from "../../../functions/core/settings/metric-settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { day } from "../../support/orders.ts";

type Row = readonly [string, ...Cell[]];

/** A tab with customers from A3 on: their ids, and the columns beside them. */
function tab(headers: readonly string[], rows: readonly Row[], title = "Customers"): TeamTable {
  const columns = headers.map((header, at) => ({
    columnIndex: at + 1,
    header,
    cells: rows.map(([, ...cells]) => cells[at] ?? ""),
  }));
  return { title, firstRowNumber: 3, ids: rows.map(([id]) => id), columns };
}

interface Details {
  readonly locale?: string;
  readonly satisfactionScale?: SurveyScale;
  readonly aliases?: Readonly<Record<string, string>>;
}

/** The attributes of ann, ben and cy on 2025-06-30. */
function read(
  tables: readonly TeamTable[],
  { locale = "en_US", satisfactionScale, aliases = {} }: Details = {},
): Attributes {
  return readAttributes(tables, {
    customers: { keys: ["ann", "ben", "cy"] },
    keyFor: (key) => aliases[key] ?? key,
    asOf: day("2025-06-30"),
    place: { locale, dayAt: utcDayAt },
    settings: { satisfactionScale },
  });
}

/** One column of ann, ben and cy. */
const column = (header: string, cells: readonly Cell[], details?: Details) => {
  const rows = ["ann", "ben", "cy"].map((id, at): Row => [id, cells[at] ?? ""]);
  const { columns, findings } = read([tab([header], rows)], details);
  const [[key, found] = []] = [...columns];
  return { key, type: found?.type, numbers: [...(found?.numbers ?? [])], texts: found?.texts, finding: findings[0] };
};
const none = Number.NaN;

describe("a column is of the type of most of its cells", () => {
  test("numbers, texts that are numbers included", () => {
    expect(column("Visits a year", [3, "4.5", "many"])).toMatchObject({ type: "number", numbers: [3, 4.5, none] });
    expect(column("Visits a year", [3, "1.234,5", "4.5"], { locale: "de_DE" }).numbers).toEqual([3, 1234.5, 4.5]);
  });

  test.each([
    [["yes", "No", ""]],
    [["是", "否", ""]],
    [[true, false, ""]],
    [["TRUE", "FALSE", ""]],
    [["ja", "nein", ""]],
    [["oui", "non", ""]],
    [["sí", "no", ""]],
    [["sim", "não", ""]],
    [["はい", "いいえ", ""]],
  ])("yes or no: %s", (cells) => {
    expect(column("Likes tea", cells)).toMatchObject({ type: "yesNo", numbers: [1, 0, none] });
  });

  test("dates written as text", () => {
    expect(column("Last visit", ["2025-02-28", "1 March 2025", ""])).toMatchObject({
      type: "day",
      numbers: [day("2025-02-28"), day("2025-03-01"), none],
      texts: ["2025-02-28", "2025-03-01", ""],
    });
  });

  test("any text, trimmed, without a number", () => {
    expect(column("Favourite colour", [" red ", 7, ""])).toMatchObject({
      key: "attribute:favourite colour",
      type: "text",
      numbers: [none, none, none],
      texts: ["red", "7", ""],
    });
  });

  test("but a known one is what it is", () => {
    expect(column("Referrals", ["two", "three", 4])).toMatchObject({ type: "number", numbers: [none, none, 4] });
    expect(column("Target by", [45_838, "2025-08-01", ""])).toMatchObject({
      type: "day",
      numbers: [45_838, 45_870, none],
    });
    expect(column("Member", [1, 0, "x"])).toMatchObject({ type: "yesNo", numbers: [1, 0, 1] });
  });
});

test("a cell that does not fit is as blank, counted, and told by its address", () => {
  const { finding, texts } = column("转介绍", [2, "很多", -1]);
  expect(texts).toEqual(["2", "", ""]);
  expect(finding).toMatchObject({
    filled: 1,
    misfits: 2,
    firstMisfits: [
      { a1: "B4", found: "很多" },
      { a1: "B5", found: "-1" },
    ],
  });
  expect(column("Stage", ["#N/A", "won", ""]).finding).toMatchObject({
    misfits: 1,
    firstMisfits: [{ a1: "B3", found: "#N/A" }],
  });
});

test("a cell that says there is nothing is as blank, and no mistake", () => {
  const { numbers, finding } = column("Complaints", ["n/a", "—", 2]);
  expect(numbers).toEqual([none, none, 2]);
  expect(finding?.misfits).toBe(0);
});

describe("an answer is a share of its scale", () => {
  test.each<readonly [readonly number[], number, readonly number[]]>([
    [[5, 4, 1], 5, [1, 0.8, 0.2]],
    [[9, 4, 0], 10, [0.9, 0.4, 0]],
    [[95, 40, 0], 100, [0.95, 0.4, 0]],
    [[0.9, 0.4, 0], 1, [0.9, 0.4, 0]],
  ])("%s by the largest: of %s", (cells, most, numbers) => {
    const found = column("Satisfaction", cells);
    expect(found).toMatchObject({ type: "number", numbers, finding: { scale: { most, decidedBy: "values" } } });
  });

  test("Settings may say of satisfaction what it is counted up to; more than that does not fit", () => {
    const found = column("满意度", [5, 4, 11], { satisfactionScale: 10 });
    expect(found).toMatchObject({
      numbers: [0.5, 0.4, none],
      finding: { scale: { most: 10, decidedBy: "settings" }, misfits: 1 },
    });
    expect(column("Trust", [5, 4, 1], { satisfactionScale: 10 }).finding?.scale).toEqual({
      most: 5,
      decidedBy: "values",
    });
  });

  test("and can be yes or no", () => {
    expect(column("Comfort", ["yes", "no", ""])).toMatchObject({ type: "yesNo", numbers: [1, 0, none] });
  });

  test("a share of wallet is a percentage", () => {
    expect(column("Share of wallet", [60, 5, ""]).numbers).toEqual([0.6, 0.05, none]);
    expect(column("Share of wallet", [0.6, "5%", ""]).numbers).toEqual([0.6, 0.05, none]);
  });
});

test("what a lead tells of himself is yes where the cell is filled with anything but no", () => {
  expect(column("Website", ["www.shop.example", "n/a", "no"]).numbers).toEqual([1, 0, 0]);
  expect(column("Names a product", ["perhaps", "yes", "no"]).numbers).toEqual([none, 1, 0]);
});

describe("age", () => {
  const ages = (headers: readonly string[], ...rows: readonly Row[]) => [
    ...(read([tab(headers, rows)]).columns.get("attribute:age")?.numbers ?? []),
  ];

  test("is that of the day, by the birthday", () => {
    expect(ages(["Birthday"], ["ann", "1985-06-30"], ["ben", "1985-07-01"], ["cy", "2030-01-01"])).toEqual([
      40,
      39,
      none,
    ]);
  });

  test("is that of the year, where only the birth year is known", () => {
    expect(ages(["Year of birth"], ["ann", 1985], ["ben", 85], ["cy", 2025])).toEqual([40, none, 0]);
    expect(ages(["Birth year", "生日"], ["ann", 1980, ""], ["ben", 1980, "1985-07-01"])).toEqual([45, 39, none]);
  });

  test("is what a column says that holds it", () => {
    expect(ages(["Birth year", "Age"], ["ann", 1980, 30], ["ben", 1980, ""])).toEqual([30, none, none]);
  });

  test("a birth year comes from the birthday", () => {
    const { columns } = read([tab(["Birthday"], [["ann", "1985-06-30"]])]);
    expect([...(columns.get("attribute:birthYear")?.numbers ?? [])]).toEqual([1985, none, none]);
  });
});

describe("rows are joined by key", () => {
  test("however the id is written, after aliases", () => {
    const rows: readonly Row[] = [
      [" ANN ", 1],
      ["benny", 2],
      ["nobody else", 3],
      ["", 4],
    ];
    const { columns, tables } = read([tab(["Referrals"], rows)], { aliases: { benny: "ben" } });
    expect([...(columns.get("attribute:referrals")?.numbers ?? [])]).toEqual([1, 2, none]);
    expect(tables).toEqual([{ title: "Customers", rows: 3, unknown: 1 }]);
  });

  test("of several rows of one customer the largest number counts, or the first text; that they differ is told", () => {
    const rows: readonly Row[] = [
      ["ann", 1, "tea"],
      ["ann", 3, "mug"],
      ["ann", "", ""],
      ["ben", 2, "tea"],
      ["ben", "2", "tea "],
    ];
    const { columns, findings } = read([tab(["Referrals", "Likes"], rows)]);
    expect([...(columns.get("attribute:referrals")?.numbers ?? [])]).toEqual([3, 2, none]);
    expect(columns.get("attribute:likes")?.texts).toEqual(["mug", "tea", ""]);
    expect(findings.map(({ contradicted }) => contradicted)).toEqual([1, 1]);
  });

  test("a second tab supplies more; what both have, the Customers tab says", () => {
    const first = tab(["Referrals"], [["ann", 1]]);
    const second = tab(
      ["推荐人数", "Age"],
      [
        ["ann", 9, 30],
        ["ben", 9, 31],
      ],
      "CRM",
    );
    const { columns, findings } = read([first, second]);
    expect([...(columns.get("attribute:referrals")?.numbers ?? [])]).toEqual([1, none, none]);
    expect([...(columns.get("attribute:age")?.numbers ?? [])]).toEqual([30, 31, none]);
    expect(findings.filter(({ isOverruled }) => isOverruled)).toMatchObject([{ tab: "CRM", header: "推荐人数" }]);
  });

  test("of two columns that mean one attribute the left one counts", () => {
    const { columns, findings } = read([tab(["Sex", "Gender"], [["ann", "f", "female"]])]);
    expect(columns.get("attribute:gender")?.texts[0]).toBe("f");
    expect(findings.map(({ isOverruled }) => isOverruled)).toEqual([false, true]);
  });

  test("columns without a header are none", () => {
    expect(read([tab(["", "  "], [["ann", 1, 2]])]).findings).toEqual([]);
  });
});

test("the order of rows never matters", () => {
  const cell = fc.constantFrom<Cell>("", 1, 2, 3.5, "2", "yes", "no", "tea", true, "2025-01-31", "#N/A", "很多");
  const row = fc.tuple(fc.constantFrom("ann", "ben", "cy", "else", ""), cell, cell, cell);
  const headers = ["Referrals", "Satisfaction", "Likes"];
  const seen = (rows: readonly Row[]) => {
    const { columns, findings, tables } = read([tab(headers, rows)]);
    return { columns, tables, findings: findings.map(({ firstMisfits, ...rest }) => rest) };
  };
  fc.assert(
    fc.property(
      fc
        .array(row, { maxLength: 12 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(seen(shuffled)).toEqual(seen(rows));
      },
    ),
  );
});

test("every attribute is by its key", () => {
  const keys: readonly AttributeKey[] = ["attribute:stage", "attribute:loves tea"];
  expect([...read([tab(["销售阶段", "Loves tea"], [["ann", "won", "yes"]])]).columns.keys()]).toEqual(keys);
});
