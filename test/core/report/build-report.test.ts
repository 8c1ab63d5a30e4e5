import { describe, expect, test } from "vitest";
import { compareSnapshots } from "../../../functions/core/movement/compare-snapshots.ts";
import { makeSnapshot } from "../../../functions/core/movement/make-snapshot.ts";
import { schemeDefinition } from "../../../functions/core/movement/scheme-definition.ts";
import { buildReport, type ReportInput } from "../../../functions/core/report/build-report.ts";
import { summarizeScheme } from "../../../functions/core/report/summarize-scheme.ts";
import { attributeKey } from "../../../functions/core/settings/attributes.ts";
import { defaultSettings } from "../../../functions/core/settings/settings.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { resolveSchemes } from "../../../functions/core/tiers/resolve-schemes.ts";
import { customersWith, euros } from "../../support/customers.ts";
import { closeOrders } from "../../support/orders.ts";
import { bandsScheme, shareScheme } from "../../support/schemes.ts";
import { switchedOn } from "../../support/switched-on.ts";

const noon = { keys: ["ann", "bob", "cid", "dan"], names: ["Ann", "", "Cid", ""], asOf: 45_000 } as const;
const table = customersWith(
  {
    orders: [4, 2, 1, 0],
    revenue: [...euros(600, 300, 100.5), Number.NaN],
    profit: [...euros(60, 40.25, -20), Number.NaN],
    lastOrder: [44_990, 44_000, 43_000, Number.NaN],
  },
  noon,
);

const someSchemes = ["pyramid-4", "pyramid-2", "abc", "abc-value", "cards"];

function inputOf(over: Partial<ReportInput> & { readonly schemes?: readonly string[] } = {}): ReportInput {
  const resolved = resolveSchemes(
    { schemes: switchedOn(...(over.schemes ?? ["pyramid-2"])) },
    (over.table ?? table).metrics.keys(),
  );
  return {
    table,
    results: resolved.schemes.map((scheme) => evaluateScheme(scheme, over.table ?? table)),
    unresolved: resolved,
    movements: undefined,
    history: [],
    rows: { rows: 9, rowsUsed: 7, setAside: { noCustomer: 2 }, warnings: { identicalRow: 1 } },
    data: {
      ledger: closeOrders([]),
      ...{ ordersTab: "Orders", columns: {}, settings: defaultSettings, table, profiles: [], duplicates: [] },
    },
    settings: defaultSettings,
    language: "en",
    ...over,
  };
}

const summaryRows = (input: ReportInput) => buildReport(input).tabs[0]?.rows ?? [];
const rowOf = (input: ReportInput, first: string) => summaryRows(input).find(([cell]) => cell === first);

test("the tool's own tabs are the summary, the movements and the data report", () => {
  expect(buildReport(inputOf()).tabs.map(({ id }) => id)).toEqual(["summary", "movements", "dataReport"]);
});

describe("own columns on the Customers tab", () => {
  const { customerRows } = buildReport(inputOf());

  test("are the key, the figures, and for each scheme its tier and why", () => {
    expect(customerRows.columns.map(({ id, title, format }) => [id, title.en, format])).toEqual([
      ["key", "Tier key", "text"],
      ["orders", "Orders", "count"],
      ["revenue", "Revenue", "money"],
      ["profit", "Profit", "money"],
      ["lastOrder", "Last order", "day"],
      ["tier:pyramid-2", "80/20", "text"],
      ["why:pyramid-2", "80/20: why", "text"],
    ]);
  });

  test("hold money in currency units and days as serial numbers", () => {
    expect(customerRows.cells.get("ann")).toEqual([
      "ANN",
      4,
      600,
      60,
      44_990,
      "Core",
      "Core: profit 60.00 (rank 1 of 3); below 40.25 falls to Non-core",
    ]);
  });

  test("say of a contact that there are no orders yet, and of somebody gone that there are none any more", () => {
    expect(customerRows.cells.has("dan")).toBe(false);
    expect(customerRows.contact.slice(1)).toEqual([0, "", "", "", "No orders yet", "No orders yet"]);
    expect(customerRows.gone.slice(1)).toEqual([0, "", "", "", "No longer in the orders", "No longer in the orders"]);
  });

  test("rows are added for customers of orders only, best revenue first", () => {
    expect(customerRows.customers).toEqual([
      { key: "ann", id: "ANN", name: "Ann" },
      { key: "bob", id: "BOB", name: "" },
      { key: "cid", id: "CID", name: "Cid" },
    ]);
  });

  test("colour the tier names in the words of the sheet", () => {
    const tier = buildReport(inputOf({ language: "zh-Hans" })).customerRows.columns.find(
      ({ id }) => id === "tier:pyramid-2",
    );
    expect(tier?.colours?.map(({ value }) => value)).toEqual(["核心客户", "非核心客户"]);
  });

  test("say no why where the team wants none, and no profit where none is known", () => {
    const plain = customersWith({ orders: [1], revenue: euros(5), lastOrder: [44_000] });
    const { columns } = buildReport(
      inputOf({
        table: plain,
        settings: { ...defaultSettings, schemes: [{ id: "pyramid-2", isOn: true, shows: { why: false } }] },
      }),
    ).customerRows;
    expect(columns.map(({ id }) => id)).toEqual(["key", "orders", "revenue", "lastOrder", "tier:pyramid-2"]);
  });
});

describe("the sums of a scheme", () => {
  const summary = summarizeScheme(evaluateScheme(shareScheme([0.2, 1]), table), table);

  test("are exact money, shares of the judged, and averages", () => {
    expect(summary.tiers[0]).toMatchObject({
      customers: 1,
      shareOfCustomers: 1 / 3,
      revenue: 6_000_000,
      profit: 600_000,
      shareOfProfit: 600_000 / 802_500,
      averageOrder: 1_500_000,
      ordersPerCustomer: 4,
      cut: 600_000,
    });
    expect(summary.tiers[1]).toMatchObject({ customers: 2, ordersPerCustomer: 1.5, cut: undefined });
  });

  test("the tiers add up to the total", () => {
    for (const figure of [
      "customers",
      "revenue",
      "profit",
      "shareOfCustomers",
      "shareOfRevenue",
      "shareOfProfit",
    ] as const) {
      const sum = summary.tiers.reduce((total, tier) => total + (tier[figure] ?? 0), 0);
      expect(sum).toBeCloseTo(summary.total[figure] ?? Number.NaN, 9);
    }
    expect(Object.entries(summary.notJudged).filter(([, { customers }]) => customers > 0)).toEqual([
      ["noOrders", expect.objectContaining({ customers: 1 })],
    ]);
  });

  test("have no shares where there is nothing to divide", () => {
    const nothing = customersWith({ revenue: [0, 0] });
    const { tiers, total } = summarizeScheme(
      evaluateScheme(shareScheme([0.5, 1], { metric: "revenue" }), nothing),
      nothing,
    );
    expect(total.shareOfRevenue).toBeUndefined();
    expect(tiers[1]).toMatchObject({ customers: 0, averageOrder: undefined, ordersPerCustomer: undefined });
  });
});

describe("the summary tab", () => {
  test("sets the effort beside the return where the cost of serving customers is known", () => {
    const customers = customersWith({ revenue: euros(100, 50), profit: euros(40, -5), costToServe: euros(10, 25) });
    const column = {
      header: "Contacted",
      type: "yesNo",
      numbers: Float64Array.of(Number.NaN, 1),
      texts: ["", "yes"],
    } as const;
    const served = { ...customers, attributes: new Map([[attributeKey("contacted"), column]]) };
    const input = inputOf({ table: served });
    const rows = summaryRows({ ...input, results: [evaluateScheme(shareScheme([0.5, 1]), served)] });
    const header = rows.findIndex(([cell]) => cell === "Tier");
    const at = rows[header]?.indexOf("Cost to serve") ?? -1;
    expect(rows[header]?.[at + 1]).toBe("Contacted");
    expect(rows.slice(header + 1, header + 4).map((row) => [row[at - 2], row[at], row[at + 1]])).toEqual([
      [40, 10, 0],
      [-5, 25, 1],
      [35, 35, 1],
    ]);
    expect(summaryRows(inputOf()).flat()).not.toContain("Cost to serve");
  });

  test("has a row per tier, then all, then who is not judged", () => {
    const rows = summaryRows(inputOf());
    const header = rows.findIndex(([cell]) => cell === "Tier");
    expect(rows.slice(header, header + 5)).toEqual([
      [
        "Tier",
        "Customers",
        "Share of customers",
        "Revenue",
        "Share of revenue",
        "Profit",
        "Share of profit",
        "Average order",
        "Orders per customer",
        "Begins at (profit)",
        "What to do",
      ],
      ["Core", 1, 1 / 3, 600, 6000 / 10_005, 60, 60 / 80.25, 150, 4, 60, expect.stringContaining("Keep them")],
      ["Non-core", 2, 2 / 3, 400.5, 4005 / 10_005, 20.25, 20.25 / 80.25, 133.5, 1.5, "", expect.any(String)],
      ["All", 3, 1, 1000.5, 1, 80.25, 1, 142.9286, 2.33],
      ["No orders yet", 1],
    ]);
  });

  test("says the day, and formats blocks by what they hold", () => {
    const [tab] = buildReport(inputOf()).tabs;
    expect(tab?.rows.slice(0, 2)).toEqual([["Tier Summary"], ["As of", 45_000]]);
    expect(tab?.blocks).toContainEqual({ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1, format: "title" });
    expect(tab?.blocks).toContainEqual({ startRow: 1, endRow: 2, startColumn: 1, endColumn: 2, format: "day" });
    expect(tab?.blocks).toContainEqual({ startRow: 4, endRow: 5, startColumn: 0, endColumn: 11, format: "header" });
    expect(tab?.blocks).toContainEqual({ startRow: 5, endRow: 8, startColumn: 3, endColumn: 4, format: "money" });
  });

  test("formats no cell twice", () => {
    const [tab] = buildReport(inputOf({ schemes: someSchemes })).tabs;
    const seen = new Set<string>();
    for (const { startRow, endRow, startColumn, endColumn } of tab?.blocks ?? []) {
      for (let row = startRow; row < endRow; row += 1) {
        for (let column = startColumn; column < endColumn; column += 1) {
          expect(seen.has(`${row},${column}`)).toBe(false);
          seen.add(`${row},${column}`);
        }
      }
    }
  });

  test("notes where a scheme stands in for another, waits, or is unknown", () => {
    const plain = customersWith({ orders: [1], revenue: euros(5), lastOrder: [44_000] });
    const input = inputOf({ table: plain, schemes: ["pyramid-4", "cards", "abd"] });
    const lines = summaryRows(input).map(([cell]) => cell);
    expect(lines).toContain(
      "No cost or profit column: ranked by revenue, and Lead is the last 20% of customers unless the cuts say otherwise.",
    );
    expect(lines).toContain("Customer cards waits for columns with revenue, order days.");
    expect(lines).toContain('There is no scheme "abd". Use "abc", or take it out.');
  });

  test("says of what is missing with the settings that it was computed with", () => {
    const none = customersWith({ orders: [1], revenue: euros(5), trend: [Number.NaN] });
    const scheme = bandsScheme([0], "trend");
    const { customerRows } = buildReport({
      ...inputOf({ table: none }),
      results: [evaluateScheme(scheme, none)],
      settings: {
        ...defaultSettings,
        metrics: { ...defaultSettings.metrics, trend: { nowMonths: 2, beforeMonths: 3 } },
      },
    });
    expect(customerRows.cells.get("c000")?.at(-1)).toContain("5 months ago");
  });

  test("tells whether 80/20 holds and who loses money", () => {
    const input = inputOf();
    expect(rowOf(input, "First 20% of customers")).toEqual(["First 20% of customers", 1, 6000 / 10_005, 60 / 80.25]);
    expect(rowOf(input, "Customers who lose money")).toEqual(["Customers who lose money", 1]);
    expect(rowOf(input, "Their loss together")).toEqual(["Their loss together", -20]);
  });

  test("counts the rows, with a reason for each set aside", () => {
    const input = inputOf();
    expect(rowOf(input, "Rows")).toEqual(["Rows", 9]);
    expect(rowOf(input, "Used")).toEqual(["Used", 7]);
    expect(rowOf(input, "Set aside")).toEqual(["Set aside", 2]);
    expect(rowOf(input, "Set aside: unknown customer")).toEqual(["Set aside: unknown customer", 2]);
    expect(rowOf(input, "Used, but: identical to another row")).toEqual(["Used, but: identical to another row", 1]);
  });

  test("counts who moved, from where to where", () => {
    const before = customersWith(
      { revenue: euros(1, 9, 2), profit: euros(1, 9, 2) },
      { ...noon, keys: ["ann", "bob", "eve"], asOf: 44_900 },
    );
    const { results } = inputOf();
    const [scheme] = results.map((result) => result.scheme);
    if (scheme === undefined) throw new Error("pyramid-2 waits");
    const made = { settingsHash: "hash", settings: "{}", definitionOf: schemeDefinition, keepNames: false };
    const movements = compareSnapshots(
      makeSnapshot(before, [evaluateScheme(scheme, before)], made),
      makeSnapshot(table, results, made),
    );
    const input = inputOf({ movements });
    const rows = summaryRows(input);
    const start = rows.findIndex(([cell]) => cell === "Movements since 2022-12-05");
    expect(rows.slice(start + 1, start + 8)).toEqual([
      ["New customers", 1],
      ["Customers no longer there", 1],
      ["Scheme", "Moved up", "Moved down"],
      ["80/20", 1, 1],
      ["Scheme", "From", "To", "Customers"],
      ["80/20", "Core", "Non-core", 1],
      ["80/20", "Non-core", "Core", 1],
    ]);
    expect(summaryRows(inputOf()).flat()).toContain("Movements appear once there is a snapshot of an earlier day.");
  });

  test.each(["en", "zh-Hans", "zh-Hant"] as const)(
    "holds plain cells only, in %s: no blanks of code, no places left open",
    (language) => {
      const { tabs, customerRows } = buildReport(inputOf({ language, schemes: [...someSchemes, "abd"] }));
      const cells = [
        ...tabs.flatMap(({ rows }) => rows.flat()),
        ...customerRows.customers.flatMap(({ key }) => customerRows.cells.get(key) ?? []),
      ];
      for (const cell of cells) {
        expect(["string", "number", "boolean"]).toContain(typeof cell);
        if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
        if (typeof cell === "string") expect(cell).not.toMatch(/[{}]|undefined|NaN/);
      }
    },
  );
});
