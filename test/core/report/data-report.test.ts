import { describe, expect, test } from "vitest";
import type { Language } from "../../../functions/core/labels/language.ts";
import type { ColumnProfile } from "../../../functions/core/orders/column-profile.ts";
import {
  type SetAsideReason,
  setAsideReasons,
  type WarningReason,
  warningReasons,
} from "../../../functions/core/orders/problem.ts";
import { ProblemLog } from "../../../functions/core/orders/problem-log.ts";
import { type DataReportInput, dataReportTab } from "../../../functions/core/report/data-report-tab.ts";
import { defaultSettings } from "../../../functions/core/settings/settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { moneyScale } from "../../../functions/core/values/money.ts";
import { day } from "../../support/orders.ts";

interface Problem<Reason> {
  readonly row: number;
  readonly reason: Reason;
  readonly found?: Cell;
}

function problemsOf<Reason extends SetAsideReason | WarningReason>(
  reasons: readonly Reason[],
  problems: readonly Problem<Reason>[],
) {
  const log = new ProblemLog(reasons);
  for (const { row, reason, found } of problems) log.add(row, reason, 2, found ?? "");
  return log.close();
}

interface ReportOptions {
  readonly setAside?: readonly Problem<SetAsideReason>[];
  readonly warnings?: readonly Problem<WarningReason>[];
  readonly totals?: DataReportInput["ledger"]["totals"];
  readonly profiles?: readonly ColumnProfile[];
  readonly duplicates?: DataReportInput["duplicates"];
  readonly rowsUsed?: number;
  readonly language?: Language;
  readonly ledger?: Partial<DataReportInput["ledger"]>;
  readonly columns?: DataReportInput["columns"];
  readonly counts?: { readonly tax: boolean; readonly shipping: boolean };
}

/** The rows of a report of ten used rows unless said otherwise. */
function rowsOf(options: ReportOptions = {}): readonly (readonly Cell[])[] {
  const { setAside = [], warnings = [], totals = [], profiles = [], duplicates = [], language = "en" } = options;
  const rowsUsed = options.rowsUsed ?? 10;
  return dataReportTab({
    ledger: {
      asOf: day("2025-06-30"),
      rows: rowsUsed + setAside.length,
      rowsUsed,
      setAside: problemsOf(setAsideReasons, setAside),
      warnings: problemsOf(warningReasons, warnings),
      totals,
      ...{ texts: [], statuses: [], identicalMoney: 0, scale: moneyScale("EUR"), baseBy: "only", nobodies: [] },
      keyFor: (key) => key,
      ...{ ids: [], emails: [], phones: [] },
      ...{ zeroIsCustomer: false, discountRead: undefined, repeatedTotals: undefined, wholeOrders: undefined },
      orderIds: { all: 0, returned: 0, shared: 0, returnedUnknown: 0, returnedNot: 0 },
      ...options.ledger,
    },
    ordersTab: "Orders",
    columns: options.columns ?? {},
    settings: { ...defaultSettings, counts: options.counts ?? { tax: false, shipping: false } },
    table: { metrics: new Map() },
    profiles,
    duplicates,
    language,
  }).rows;
}

/** The rows below a title, up to the next blank line. */
function blockOf(rows: readonly (readonly Cell[])[], title: string): readonly (readonly Cell[])[] {
  const start = rows.findIndex(([first]) => first === title);
  if (start === -1) return [];
  const end = rows.findIndex((row, at) => at > start && row.length === 0);
  return rows.slice(start + 1, end === -1 ? undefined : end);
}

const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));

const euros = {
  currency: "EUR",
  scale: moneyScale("EUR"),
  rate: 1,
  in: { rows: 12, money: 1_296_960 },
  used: { rows: 10, money: 1_296_961 },
  setAside: { cancelled: { rows: 1, money: -1 }, unreadableAmount: { rows: 1, money: 0 } },
  worth: 1_296_961,
  returned: 0,
  refunded: 0,
};

describe("the data report", () => {
  test("says what came in, what was used and what was set aside, to the last digit, and that nothing is missing", () => {
    const rows = rowsOf({
      totals: [euros],
      setAside: [
        { row: 4, reason: "cancelled" },
        { row: 9, reason: "unreadableAmount", found: "gratis" },
      ],
    });
    const [, line, all] = blockOf(rows, "Does it add up?");
    expect(line).toEqual(["EUR", 12, 10, 2, 0, 129.696, 129.6961, -0.0001, 0]);
    expect(all).toEqual(["All", 12, 10, 2, 0]);
  });

  test("shows what is missing where sums do not meet", () => {
    const [, line] = blockOf(rowsOf({ totals: [{ ...euros, in: { rows: 13, money: 1_306_960 } }] }), "Does it add up?");
    expect(line?.slice(4, 5)).toEqual([1]);
    expect(line?.at(-1)).toBe(1);
  });

  test("counts rows and money of each reason by currency", () => {
    const dollars = { ...euros, currency: "", setAside: { cancelled: { rows: 3, money: 50_000 } } };
    expect(blockOf(rowsOf({ totals: [euros, dollars] }), "Rows set aside")).toEqual([
      ["Reason", "Currency", "Rows", "Money"],
      ["unreadable amount", "EUR", 1, 0],
      ["cancelled", "EUR", 1, -0.0001],
      ["cancelled", "not named", 3, 5],
    ]);
  });

  test("names the row and cell of each, and what stands there, reason by reason", () => {
    const rows = rowsOf({
      setAside: [
        { row: 3, reason: "cancelled", found: "void" },
        { row: 4, reason: "unreadableAmount", found: "gratis" },
        { row: 8, reason: "cancelled", found: "=1" },
      ],
      warnings: [{ row: 5, reason: "numberAsText", found: "12" }],
    });
    expect(blockOf(rows, "Rows set aside, cell by cell")).toEqual([
      ["Reason", "Row", "Cell", "Found"],
      ["unreadable amount", 4, "C4", "gratis"],
      ["cancelled", 3, "C3", "void"],
      ["cancelled", 8, "C8", "=1"],
    ]);
    expect(blockOf(rows, "Rows worth a look, cell by cell")).toEqual([
      ["Reason", "Row", "Cell", "Found"],
      ["number written as text", 5, "C5", "12"],
    ]);
  });

  test("lists the first hundred rows of each reason, and says that there are more", () => {
    const rows = rowsOf({
      setAside: [
        ...times(5000, (at) => ({ row: at + 2, reason: "unreadableDate" as const })),
        { row: 6000, reason: "test" as const },
      ],
    });
    const [note, , ...listed] = blockOf(rows, "Rows set aside, cell by cell");
    expect(note).toEqual(["Of each reason the first 100 rows; the run's own result lists all 5,001."]);
    expect(listed).toHaveLength(101);
    expect(listed.at(99)).toEqual(["unreadable date", 101, "C101", ""]);
    expect(listed.at(100)).toEqual(["test order", 6000, "C6000", ""]);
  });

  test("names customers who may be one, with the reason, and cuts long lists", () => {
    const rows = rowsOf({
      duplicates: [
        { keys: ["ann", "anne"], reason: "sameEmail" },
        { keys: times(12, (at) => `c${at}`), reason: "sameName" },
        ...times(120, (at) => ({ keys: [`x${at}`, "y".repeat(50_000)], reason: "similarName" as const })),
      ],
    });
    const [, cut, , first, second, ...others] = blockOf(rows, "Likely duplicate customers");
    expect(cut).toEqual(["The first 100 of 122; the run's own result lists all."]);
    expect(first).toEqual(["same e-mail address", "ann", "anne"]);
    expect(second).toEqual(["same name", ...times(10, (at) => `c${at}`), "and 2 more"]);
    expect(others).toHaveLength(98);
    expect(Math.max(...rows.flat().map((cell) => String(cell).length))).toBeLessThan(500);
  });

  test("says what the columns hold", () => {
    const types = { number: 9, date: 0, text: 1, boolean: 0, error: 0, blank: 2 };
    const outliers = { count: 1, from: 0.5, to: 800.0000000001 };
    const amount: ColumnProfile = {
      ...{ field: "amount", columnIndex: 27, header: "Total", types },
      numbers: { count: 10, least: -3, median: 25.439999999999998, most: 9000, outliers },
    };
    const id: ColumnProfile = { field: "orderId", columnIndex: 0, header: "No.", types, numbers: undefined };
    const [, first, second] = blockOf(rowsOf({ profiles: [id, amount], rowsUsed: 12 }), "Columns");
    expect(first).toEqual(["A", "No.", "order id", 10 / 12, 9, 0, 1, 0, 0, 2]);
    expect(second).toEqual(["AB", "Total", "amount", 10 / 12, 9, 0, 1, 0, 0, 2, -3, 25.44, 9000, 1, 0.5, 800]);
  });

  test("says None where there is nothing to say", () => {
    const rows = rowsOf();
    for (const title of ["Rows set aside", "Rows used, but worth a look", "Likely duplicate customers"])
      expect(blockOf(rows, title)).toEqual([["None."]]);
    expect(blockOf(rows, "Rows set aside, cell by cell")).toEqual([]);
  });

  test.each(["zh-Hans", "zh-Hant"] as const)("speaks %s throughout", (language) => {
    const everything: ReportOptions = {
      totals: [{ ...euros, currency: "?" }],
      setAside: [{ row: 2, reason: "noCustomer" }],
      warnings: [{ row: 3, reason: "amountRounded" }],
      duplicates: [{ keys: ["1", "2"], reason: "samePhone" }],
    };
    const english = new Set(rowsOf(everything).flat());
    const said = rowsOf({ ...everything, language }).flat();
    expect(said.filter((cell) => typeof cell === "string" && cell !== "" && english.has(cell))).toEqual([
      "Orders",
      "C2",
      "C3",
      "1",
      "2",
    ]);
  });
});
