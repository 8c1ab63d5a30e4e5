import { expect, test } from "vitest";
import { listMissingCustomers } from "../../../functions/core/report/list-missing-customers.ts";
import type { OwnTab, SheetReport } from "../../../functions/core/report/sheet-report.ts";
import { reportOf } from "../../support/report.ts";

const words = (text: string) => ({ en: text, "zh-Hans": text, "zh-Hant": text });
const dataReport: OwnTab = {
  id: "dataReport",
  title: words("Tier Data Report"),
  rows: [["Tier Data Report"], ["Orders tab", "Orders"], [], ["Does it add up?"], ["Rows", 7]],
  blocks: [
    { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1, format: "title" },
    { startRow: 3, endRow: 4, startColumn: 0, endColumn: 1, format: "title" },
    { startRow: 4, endRow: 5, startColumn: 1, endColumn: 2, format: "count" },
  ],
};
const report: SheetReport = { ...reportOf({ ann: "Gold" }), tabs: [dataReport] };
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ key: `c${at}`, id: `C${at}`, name: at === 0 ? "Ann" : "" }));
const listed = (count: number) => listMissingCustomers(report, people(count)).tabs[0];

test("customers without a row stand below the report's first lines, and what was below moves down with its formats", () => {
  const tab = listed(2);
  expect(tab?.rows).toEqual([
    ["Tier Data Report"],
    ["Orders tab", "Orders"],
    [],
    ["Customers without a row"],
    [expect.stringMatching(/^A formula fills the column of customers/)],
    ["Customer", "Name"],
    ["C0", "Ann"],
    ["C1", ""],
    [],
    ["Does it add up?"],
    ["Rows", 7],
  ]);
  const formatAt = (row: number, column: number) =>
    tab?.blocks.find(
      (each) => row >= each.startRow && row < each.endRow && column >= each.startColumn && column < each.endColumn,
    )?.format;
  expect([0, 3, 5, 6, 9].map((row) => formatAt(row, 0))).toEqual(["title", "title", "header", "text", "title"]);
  expect(formatAt(10, 1)).toBe("count");
});

test("of more than a hundred the first hundred are listed, and how many there are", () => {
  const rows = listed(250)?.rows ?? [];
  expect(rows.filter(([cell]) => /^C\d+$/.test(String(cell)))).toHaveLength(100);
  expect(rows.flat()).toContain("The first 100 of 250, those with the highest revenue first.");
});

test("a report of which nobody is missing stays as it is", () => {
  expect(listMissingCustomers(report, [])).toBe(report);
});
