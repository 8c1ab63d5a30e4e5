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
 */
export function clearStrays(tab: CustomersTab, report: SheetReport): readonly Request[] {
  const { key, name, headerRowIndex } = tab;
  const names = new Set<Cell>(report.customerRows.customers.map((customer) => customer.name));
  const below = (column: KnownColumn | undefined, row: number) => column?.cells[row - headerRowIndex - 1] ?? "";
  return tab.leftBehind.flatMap(({ role, columnIndex, bareRows, cells }) =>
    bareRows.flatMap((row): readonly Request[] => {
      const found = cells[row] ?? "";
      if (typeof found !== "string" || found === "") return [];
      if (role === teamColumns.name) return names.has(found) ? [clearCell(tab, row, columnIndex, found)] : [];
      if (below(key, row) !== "") return [];
      const itsName = below(name, row);
      return [
        clearCell(tab, row, columnIndex, found),
        ...(name === undefined || itsName === "" ? [] : [clearCell(tab, row, name.columnIndex, itsName)]),
      ];
    }),
  );
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
