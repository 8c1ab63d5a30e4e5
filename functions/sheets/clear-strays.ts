import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { Cell } from "../core/values/cell.ts";
import { teamColumns } from "./anchors.ts";
import type { CustomersTab, KnownColumn } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/**
 * Clears ids and names that the tool wrote where the team's columns stood until, in that moment, they were cut and pasted
 * elsewhere: only in rows that it inserted itself, that hold nothing else of the team's and no key where the keys now are, and only a
 * cell that still holds what was read there. The rows, empty then, stay: no row of a tab that people sort can be removed safely.
 *
 * A name goes only together with the id that it was written with: a name alone, and one that was typed where nothing was, is the
 * team's. So nothing is cleared where only the names were moved.
 */
export function clearStrays(tab: CustomersTab, report: SheetReport): readonly Request[] {
  const { key, name, headerRowIndex } = tab;
  const ids = tab.leftBehind.find(({ role }) => role === teamColumns.id);
  if (ids === undefined) return [];
  const names = tab.leftBehind.find(({ role }) => role === teamColumns.name);
  const known = new Set<Cell>(report.customerRows.customers.map((customer) => customer.name));
  const below = (column: KnownColumn | undefined, row: number) => column?.cells[row - headerRowIndex - 1] ?? "";
  return ids.bareRows.flatMap((row): readonly Request[] => {
    const id = ids.cells[row] ?? "";
    if (typeof id !== "string" || id === "" || below(key, row) !== "") return [];
    const itsName = below(name, row);
    const stray = names?.bareRows.includes(row) === true ? (names.cells[row] ?? "") : "";
    return [
      clearCell(tab, row, ids.columnIndex, id),
      ...(name === undefined || !known.has(itsName) || itsName === ""
        ? []
        : [clearCell(tab, row, name.columnIndex, itsName)]),
      ...(names === undefined || stray === "" || !known.has(stray)
        ? []
        : [clearCell(tab, row, names.columnIndex, stray)]),
    ];
  });
}

/** Empties a cell that holds this and nothing else: it is addressed by what stands there, too. */
function clearCell({ sheetId }: CustomersTab, rowIndex: number, columnIndex: number, found: Cell): Request {
  const range = {
    sheetId,
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + 1,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + 1,
  };
  return { findReplace: { find: String(found), replacement: "", range, matchCase: true, matchEntireCell: true } };
}
