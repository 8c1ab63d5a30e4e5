import { expect, test } from "vitest";
import { clearStrays } from "../../functions/sheets/clear-strays.ts";
import type { CustomersTab, KnownColumn, LeftBehind } from "../../functions/sheets/workbook-state.ts";
import { reportOf } from "../support/report.ts";

const column = (columnIndex: number, cells: readonly string[]): KnownColumn => ({
  metadataId: undefined,
  value: undefined,
  title: undefined,
  original: true,
  columnIndex,
  header: "",
  cells,
});

const left = (role: string, columnIndex: number, cells: readonly string[]): LeftBehind => ({
  metadataId: columnIndex + 1,
  role,
  columnIndex,
  bareRows: [2],
  cells,
});

/** A tab whose row 1 is the header and whose row 3 the tool has added; keys stand in column F now, names in G. */
const tab = (leftBehind: readonly LeftBehind[], key = "", name = ""): CustomersTab => ({
  sheetId: 1,
  title: "Customers",
  rowCount: 9,
  columnCount: 9,
  anchor: undefined,
  headerRowIndex: 0,
  headerAnchored: true,
  headers: [],
  key: column(5, ["ann", key]),
  name: column(6, ["Ann", name]),
  own: new Map(),
  staleAnchors: [],
  leftBehind,
  keysAbove: [],
  usedRows: 2,
  nextColumnIndex: 7,
  rules: [],
  merges: [],
});

const report = reportOf({ ann: "Gold", zoe: "Iron" }, { ann: "Ann", zoe: "Zoe" });
const cleared = (given: CustomersTab) =>
  clearStrays(given, report).map(({ findReplace }) => [findReplace?.range?.startColumnIndex, findReplace?.find]);

const ids = left("id", 1, ["Customer ID", "", "zoe"]);
const names = left("name", 2, ["Customer", "", "Zoe"]);

test("an id and a name that the tool wrote where the columns no longer stand are cleared together", () => {
  expect(cleared(tab([ids, names]))).toEqual([
    [1, "zoe"],
    [2, "Zoe"],
  ]);
  expect(cleared(tab([ids], "", "Zoe"))).toEqual([
    [1, "zoe"],
    [6, "Zoe"],
  ]);
});

test("a name stays where no id is cleared in its row: only the names were moved, or a key stands there now", () => {
  expect(cleared(tab([names]))).toEqual([]);
  expect(cleared(tab([left("id", 1, ["Customer ID", "", ""]), names]))).toEqual([]);
  expect(cleared(tab([ids, names], "zoe"))).toEqual([]);
});

test("a name that no customer bears is not the tool's, and stays", () => {
  expect(cleared(tab([ids], "", "Zoe (call back!)"))).toEqual([[1, "zoe"]]);
});
