import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { labReport } from "../support/report.ts";
import { type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";
import { firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

let lab: SheetLab;
let refreshed: Workbook;
let sheet: WatchedSheet;
beforeAll(async () => {
  lab = await startSheetLab();
  const first = lab.make(orders, teamCustomers);
  await first.run(firstReport);
  refreshed = lab.stored(first);
});
beforeEach(() => {
  sheet = lab.copy(refreshed);
});
afterAll(() => lab.close());

const tab = "Customers";
const header = () => sheet.rows(tab)[1];
const column = (title: string) => {
  const at = header()?.indexOf(title) ?? -1;
  return sheet.rows(tab).map((row) => row[at] ?? "");
};
const titles = () => sheet.snapshot().sheets.map((each) => each.title);
/** Columns A to E are the team's, F to K the tool's: orders, tier and why of two schemes, and the key. */
const ownTitles = ["Orders of theirs", "Tier first", "Why first", "Tier second", "Why second", "Tier key"];

/** Takes all anchors away, as software that knows nothing of them may do when it copies a spreadsheet. */
const withoutAnchors = () => lab.copy({ ...refreshed, metadata: [] });

describe("an own column", () => {
  test("that was cut and pasted elsewhere is followed to where it stands", async () => {
    sheet.edit({ kind: "cutPasteColumn", tab, from: "G", to: "N" });
    await sheet.run(laterReport);
    expect(header()).toEqual([
      ...(teamCustomers.rows[1] ?? []),
      "Orders of theirs",
      "",
      "Why first",
      "Tier second",
      "Why second",
      "Tier key",
      "",
      "",
      "Tier first",
    ]);
    expect(column("Tier first")[2]).toBe("No orders yet");
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("under which a team pasted a column of its own is never written; the tool makes a new one and says so", async () => {
    sheet.edit({ kind: "cutPasteColumn", tab, from: "D", to: "G" });
    const { outcome } = await sheet.run(laterReport);
    expect(header()?.slice(0, 9)).toEqual([
      "Since",
      "Customer ID",
      "Customer",
      "",
      "City",
      "Orders of theirs",
      "Remark",
      "Why first",
      "Tier second",
    ]);
    expect(column("Remark").slice(0, 7)).toEqual(["", "Remark", "likes blue", "", "", "calls on Mondays", "pays late"]);
    expect(header()).toContain("Tier first");
    expect(outcome?.notes).toEqual([expect.stringMatching(/"Customers", column G: .* left alone/)]);
    expect((await sheet.run(laterReport)).outcome).toMatchObject({ writes: 0, notes: [] });
  });

  test("that the team renamed keeps its new name, though every tier in it changes", async () => {
    sheet.edit({ kind: "editCell", tab, cell: "G2", text: "Our stars" });
    await sheet.run(laterReport);
    expect(header()?.filter((cell) => cell !== "")).toHaveLength(11);
    expect(column("Our stars")[5]).toBe("Lead: first [ann]");
    expect((await sheet.run(laterReport)).outcome).toMatchObject({ writes: 0 });
  });

  test("that somebody copied is the original's; the copy is the team's", async () => {
    sheet.edit({ kind: "copyColumn", tab, from: "G", to: "N" });
    const copied = sheet.rows(tab).map((row) => row[13] ?? "");
    await sheet.run(laterReport);
    expect(
      sheet
        .rows(tab)
        .slice(0, copied.length)
        .map((row) => row[13] ?? ""),
    ).toEqual(copied);
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("of a scheme that is switched off is emptied, and filled again when it comes back", async () => {
    const off = { ...firstReport, customerRows: { ...firstReport.customerRows } };
    const without = (cells: readonly unknown[]) => cells.filter((_, at) => at !== 2 && at !== 3);
    const { customerRows } = firstReport;
    const one = {
      ...off,
      customerRows: {
        ...customerRows,
        columns: customerRows.columns.filter((_, at) => at !== 2 && at !== 3),
        cells: {
          has: (key: string) => customerRows.cells.has(key),
          get: (key: string) => customerRows.cells.get(key)?.filter((_, at) => at !== 2 && at !== 3),
        },
        contact: customerRows.contact.filter((_, at) => at !== 2 && at !== 3),
        gone: customerRows.gone.filter((_, at) => at !== 2 && at !== 3),
      },
    };
    expect(without(customerRows.columns)).toHaveLength(4);
    await sheet.run(one);
    expect(column("Tier first").filter((cell) => cell !== "")).toEqual(["Tier first"]);
    expect((await sheet.run(one)).outcome).toMatchObject({ writes: 0 });
    await sheet.run(firstReport);
    expect(column("Tier first")[2]).toBe("Iron: first [bob]");
    expect(header()?.filter((cell) => cell === "Tier first")).toHaveLength(1);
  });
});

describe("the columns of one scheme more", () => {
  const more = labReport({ ann: "Gold", bob: "Iron", dora: "Lead" }, { schemes: ["first", "second", "third"] });

  test("are sorted along by a filter that people laid over all columns before", async () => {
    sheet.edit({
      kind: "request",
      tab,
      request: (sheetId) => ({
        setBasicFilter: {
          filter: { range: { sheetId, startRowIndex: 1, endRowIndex: 8, startColumnIndex: 0, endColumnIndex: 11 } },
        },
      }),
    });
    await sheet.run(more);
    expect(header()?.slice(-3)).toEqual(["Tier third", "Why third", "Tier key"]);
    const filter = lab.stored(sheet).sheets.find(({ title }) => title === tab)?.basicFilter;
    expect(filter?.range).toMatchObject({ startColumnIndex: 0, endColumnIndex: 13 });
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("leave nothing unmarked where people sort a range that ends before them", async () => {
    await sheet.run(more);
    sheet.edit({ kind: "sortRange", tab, range: "A2:K", column: "B" });
    expect(sheet.watch.breaches).toEqual([]);
  });
});

describe("a tab whose anchors are all gone", () => {
  test("is known by its titles in any language and its values, and anchored again", async () => {
    sheet = withoutAnchors();
    sheet.edit({ kind: "editCell", tab, cell: "K2", text: "分层标识" });
    await sheet.run(firstReport);
    await sheet.run(laterReport);
    expect(header()).toEqual([...(teamCustomers.rows[1] ?? []), ...ownTitles.slice(0, -1), "分层标识"]);
    expect(column("Tier first")[5]).toBe("Lead: first [ann]");
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("keeps a team's own column that only bears a title of ours", async () => {
    sheet = lab.make(orders, {
      title: tab,
      rows: [
        ["Customer ID", "Tier first"],
        ["ann", "VIP"],
        ["bob", "Gold: first [bob]"],
      ],
    });
    await sheet.run(firstReport);
    expect(
      sheet
        .rows(tab)
        .slice(0, 3)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ["Customer ID", "Tier first"],
      ["ann", "VIP"],
      ["bob", "Gold: first [bob]"],
    ]);
  });
});

describe("the row of headers", () => {
  test("that a sort took down among the customers leaves those above as they are, without a second row, and says so", async () => {
    sheet.edit({ kind: "sortRange", tab, range: "A1:K", column: "B" });
    const above = sheet.rows(tab).slice(0, 4);
    expect(above.map((row) => row[1])).toEqual([undefined, "ANN", "bob", "carl"]);
    const { outcome } = await sheet.run(laterReport);
    expect(outcome?.notes).toEqual([
      'Tab "Customers": 3 customers stand above the row of headers (row 5), as after a sort that took the headers along. Those rows keep what the last refresh wrote. Move the row of headers to the top and refresh again.',
    ]);
    expect(sheet.rows(tab).slice(0, 4)).toEqual(above);
    expect(
      sheet
        .rows(tab)
        .map((row) => row[1])
        .filter((id) => String(id).toLowerCase() === "ann"),
    ).toEqual(["ANN"]);
    expect((await sheet.run(laterReport)).outcome).toMatchObject({ writes: 0 });
  });

  test("that was deleted is made again for the tool's own columns in the row above, and every customer is up to date", async () => {
    sheet.edit({ kind: "deleteRow", tab, rowNumber: 2 });
    await sheet.run(laterReport);
    expect(sheet.rows(tab)[0]).toEqual(["Our customers", "", "", "", "", ...ownTitles]);
    expect(sheet.rows(tab)[1]?.slice(0, 7)).toEqual([...(teamCustomers.rows[2] ?? []), "none", "No orders yet"]);
    expect((await sheet.run(laterReport)).outcome).toMatchObject({ writes: 0 });
  });
});

describe("the team's key column", () => {
  test("that was cut and pasted elsewhere is followed, and what came to stand in its place is not written", async () => {
    sheet.edit({ kind: "cutPasteColumn", tab, from: "B", to: "N" });
    sheet.edit({ kind: "copyColumn", tab, from: "E", to: "B" });
    await sheet.run(laterReport);
    expect(
      sheet
        .rows(tab)
        .map((row) => row[1] ?? "")
        .slice(0, 7),
    ).toEqual(["", "City", "Bonn", "Kiel", "", "Ulm", "Jena"]);
    expect(column("Customer ID").slice(1, 11)).toEqual([
      "Customer ID",
      "bob",
      "carl",
      "",
      "ANN",
      "eve",
      "dora",
      "zoe",
      "yan",
    ]);
    expect(sheet.watch.breaches).toEqual([]);
  });

  test.each([
    ["a why", "J"],
    ["our key mark", "K"],
  ])("that was pasted where %s stood is taken for keys, and not the names beside it", async (_, place) => {
    sheet.edit({ kind: "cutPasteColumn", tab, from: place, to: "N" });
    sheet.edit({ kind: "cutPasteColumn", tab, from: "B", to: place });
    await sheet.run(laterReport);
    expect(sheet.watch.breaches).toEqual([]);
    expect(column("Tier key")).toEqual(column("Customer ID").with(1, "Tier key"));
    expect(column("Customer ID").slice(0, 7)).toEqual(["", "Customer ID", "bob", "carl", "", "ANN", "eve"]);
    expect((await sheet.run(laterReport)).outcome).toMatchObject({ writes: 0 });
  });

  test.each([
    ["a why", "J"],
    ["our key mark", "K"],
  ])(
    "that was pasted where %s was deleted, while a run changed the tab, is found again in the same run",
    async (_, place) => {
      const more = labReport({ ann: "Gold", bob: "Iron", dora: "Lead" }, { schemes: ["first", "second", "third"] });
      const { error } = await sheet.run(more, {
        call: 3,
        edits: [
          { kind: "deleteColumn", tab, column: place },
          { kind: "cutPasteColumn", tab, from: "B", to: place },
        ],
      });
      expect(error).toBeUndefined();
      expect(sheet.watch.breaches).toEqual([]);
      expect(column("Tier key")).toEqual(column("Customer ID").with(1, "Tier key"));
      expect((await sheet.run(more)).outcome).toMatchObject({ writes: 0 });
    },
  );

  test("is not made up from names that read like the keys once case is folded", async () => {
    sheet.edit({ kind: "deleteColumn", tab, column: "B" });
    const before = sheet.rows(tab);
    await sheet.run(laterReport);
    expect(sheet.rows(tab)).toEqual(before);
    expect(titles()).toContain("Customers (2)");
  });

  test("is not the names', though the names' anchor stands on it, too", async () => {
    const workbook = lab.stored(sheet);
    const ofNames = workbook.metadata.find(({ value }) => value?.includes('"name"'));
    const ofKeys = workbook.metadata.find(({ value }) => value?.includes('"id"'));
    if (ofNames === undefined || ofKeys === undefined) throw new Error("nothing is anchored");
    const value = ofNames.value?.replace('"Customer"', '"Customer ID"') ?? "";
    const misplaced = { ...ofNames, value, location: ofKeys.location };
    const metadata = workbook.metadata.map((each) => (each === ofNames ? misplaced : each));
    sheet = lab.copy({ ...workbook, metadata }, firstReport);
    await sheet.run(laterReport);
    expect(column("Customer ID").slice(2, 10)).toEqual(["bob", "carl", "", "ANN", "eve", "dora", "zoe", "yan"]);
    expect(column("Customer").slice(8, 10)).toEqual(["Zoe Z.", "Yan Y."]);
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("that was renamed is known by the keys in it", async () => {
    sheet.edit({ kind: "editCell", tab, cell: "B2", text: "Konto" });
    const { outcome } = await sheet.run(laterReport);
    expect(outcome).toMatchObject({ rowsAdded: 2, notes: [] });
    expect(titles()).toEqual(["Orders", tab, "Tier Summary"]);
  });

  test("that was deleted leaves a tab without customers: the tool makes one of its own, and says so", async () => {
    sheet.edit({ kind: "deleteColumn", tab, column: "B" });
    sheet.edit({ kind: "editCell", tab, cell: "B2", text: "Who" });
    const before = sheet.rows(tab);
    const { outcome } = await sheet.run(laterReport);
    expect(outcome?.notes).toEqual([expect.stringContaining("no column says who the customer is")]);
    expect(sheet.rows(tab)).toEqual(before);
    expect(titles()).toEqual(["Orders", tab, "Tier Summary", "Customers (2)"]);
    expect((await sheet.run(laterReport)).outcome).toMatchObject({ writes: 0, notes: [] });
  });

  test("that a formula fills gets no rows; those missing are counted, and named on the Tier Data Report", async () => {
    const title = { en: "Tier Data Report", "zh-Hans": "分层数据报告", "zh-Hant": "分層資料報告" };
    const rows = [["Tier Data Report"], [], ["Does it add up?"]];
    const report = { ...laterReport, tabs: [{ id: "dataReport", title, rows, blocks: [] } as const] };
    sheet = lab.make(orders, {
      title: tab,
      rows: [
        ["Customer ID", "Note"],
        ["", "x"],
        ["", "y"],
      ],
    });
    sheet.edit({ kind: "editCell", tab, cell: "A2", text: "=Orders!B2" });
    sheet.edit({ kind: "editCell", tab, cell: "A3", text: "=Orders!B3" });
    const { outcome } = await sheet.run(report);
    expect(outcome).toMatchObject({ rowsAdded: 0, withoutRow: ["dora", "zoe", "yan"] });
    expect(outcome?.notes).toEqual([
      'Tab "Customers": a formula fills the key column (A2), so no rows were added to it. 3 customers have no row: see tab "Tier Data Report".',
    ]);
    const named = sheet.rows("Tier Data Report");
    expect(named.slice(2, 3)).toEqual([["Customers without a row"]]);
    expect(named.slice(5, 8)).toEqual([["dora"], ["zoe", "Zoe Z."], ["yan", "Yan Y."]]);
    expect((await sheet.run(report)).outcome).toMatchObject({ writes: 0 });
    expect(sheet.rows(tab)[1]?.slice(0, 5)).toEqual([
      "ann",
      "x",
      "some [ann]",
      "Lead: first [ann]",
      "Lead: by first [ann]",
    ]);
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("with an error in it has nothing beside it, and says so by row number", async () => {
    sheet.edit({ kind: "editCell", tab, cell: "B4", text: "=NOSUCHFUNCTION(1)" });
    const { outcome } = await sheet.run(firstReport);
    expect(sheet.snapshot().sheets.find(({ title }) => title === tab)?.cells.B4).toMatchObject({
      error: { type: "NAME" },
    });
    expect(sheet.rows(tab)[3]).toEqual([2021, "", "Carl", "", "Kiel"]);
    expect(outcome?.notes).toEqual([
      'Tab "Customers": 1 row holds an error in the key column (B, row 4), so nothing is written beside it; mend it and refresh again.',
    ]);
    expect((await sheet.run(firstReport)).outcome).toMatchObject({ writes: 0 });
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("with somebody in several rows shows the same in all of them, and says so by row numbers", async () => {
    sheet.edit({
      kind: "typeBelow",
      tab,
      rows: [
        ["", "bob "],
        ["", "carl"],
      ],
    });
    const { outcome } = await sheet.run(firstReport);
    expect(outcome?.notes).toEqual([
      'Tab "Customers": 2 customers stand in several rows (3 and 9; 4 and 10); all rows of one show the same tiers.',
    ]);
    expect(column("Tier first")[8]).toBe("Iron: first [bob]");
  });
});

describe("a copy of the Customers tab", () => {
  test("with copies of the anchors is not taken for the tab", async () => {
    const customers = refreshed.sheets.find(({ title }) => title === tab);
    sheet.edit({
      kind: "request",
      tab,
      request: (sheetId) => ({ duplicateSheet: { sourceSheetId: sheetId, newSheetName: "Copy", newSheetId: 7 } }),
    });
    // As a service that copies anchors along would do it: under new ids that come before the old ones.
    const metadata = refreshed.metadata.flatMap((each, at) =>
      "sheetId" in each.location && each.location.sheetId === customers?.sheetId
        ? [{ ...each, metadataId: at + 1, location: { ...each.location, sheetId: 7 } }]
        : [],
    );
    sheet = lab.copy({ ...lab.stored(sheet), metadata: [...metadata, ...refreshed.metadata] });
    const copy = sheet.rows("Copy");
    await sheet.run(laterReport);
    expect(sheet.rows("Copy")).toEqual(copy);
    expect(column("Tier first")[5]).toBe("Lead: first [ann]");

    sheet.edit({ kind: "request", tab, request: (sheetId) => ({ deleteSheet: { sheetId } }) });
    await sheet.run(firstReport);
    expect(titles()).toEqual(
      ["Orders", "Copy", "Tier Summary"].sort((a, b) => titles().indexOf(a) - titles().indexOf(b)),
    );
    expect((await sheet.run(firstReport)).outcome).toMatchObject({ writes: 0 });
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("is taken up once the tab itself is deleted, and settles in one run, though a title was gone", async () => {
    sheet.edit({ kind: "cutPasteColumn", tab, from: "K", to: "N" });
    sheet.edit({ kind: "request", tab, request: (sourceSheetId) => ({ duplicateSheet: { sourceSheetId } }) });
    sheet.edit({ kind: "request", tab, request: (sheetId) => ({ deleteSheet: { sheetId } }) });
    expect((await sheet.run(laterReport)).error).toBeUndefined();
    expect(sheet.watch.breaches).toEqual([]);
    expect((await sheet.run(laterReport)).outcome).toMatchObject({ cellsWritten: 0, rowsAdded: 0, writes: 0 });
  });
});

describe("the summary", () => {
  const summaryTitle = "Tier Summary";

  test("whose anchor is gone is taken up again where it is the tool's", async () => {
    sheet = withoutAnchors();
    await sheet.run(laterReport);
    expect(titles()).toEqual(["Orders", tab, summaryTitle]);
  });

  test("is left to a team that uses a tab of that name for something else", async () => {
    sheet = lab.make(orders, { title: summaryTitle, rows: [["Our own tiers"], ["Friends", 3]] });
    await sheet.run(firstReport);
    expect(sheet.rows(summaryTitle)).toEqual([["Our own tiers"], ["Friends", 3]]);
    expect(titles()).toContain("Tier Summary (2)");
    expect((await sheet.run(firstReport)).outcome).toMatchObject({ writes: 0 });
  });

  test("that a team has made its own is left alone, and said", async () => {
    sheet.edit({ kind: "editCell", tab: summaryTitle, cell: "A1", text: "Our own tiers" });
    const { outcome } = await sheet.run(laterReport);
    expect(sheet.rows(summaryTitle)).toEqual([["Our own tiers"], ["Customers", 3]]);
    expect(outcome?.notes).toEqual([expect.stringContaining("left alone")]);
    expect(titles()).toContain("Tier Summary (2)");
  });
});

test("anchors of a newer format are refused, not misread", async () => {
  const metadata = refreshed.metadata.map((each) => ({ ...each, value: each.value?.replace("[1,", "[2,") ?? "" }));
  sheet = lab.copy({ ...refreshed, metadata });
  expect((await sheet.run(laterReport)).error).toMatchObject({ code: "newer_format" });
});

test("anchors of the first format, a bare role, are read and made anew", async () => {
  const metadata = refreshed.metadata.flatMap((each) => {
    const [, role] = JSON.parse(each.value ?? "[]");
    return each.key.endsWith(".row") ? [] : [{ ...each, value: String(role) }];
  });
  sheet = lab.copy({ ...refreshed, metadata });
  await sheet.run(laterReport);
  expect(column("Tier first")[5]).toBe("Lead: first [ann]");
  expect(titles()).toEqual(["Orders", tab, "Tier Summary"]);
  expect((await sheet.run(laterReport)).outcome).toMatchObject({ writes: 0 });
});
