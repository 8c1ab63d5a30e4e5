import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { Cell } from "../core/values/cell.ts";
import type { CustomersTab } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/**
 * Clears ids and names that the tool wrote where the team's columns stood until, in that moment, they were cut and pasted
 * elsewhere: only in the rows that it inserted itself, only of customers who are in no row of the key column, and only a cell that
 * still holds exactly what it wrote. The rows, empty then, stay: no row of a tab that people sort can be removed safely.
 */
export function clearStrays(tab: CustomersTab, report: SheetReport): readonly Request[] {
  const { key, name, headerRowIndex, anchor, rowCount, leftBehind } = tab;
  const addedRows = anchor?.addedRows ?? 0;
  const listed = new Set(key.cells);
  const nameById = new Map<Cell, string>();
  for (const customer of report.customerRows.customers) {
    if (!listed.has(customer.id)) nameById.set(customer.id, customer.name);
  }
  const names = new Set([...nameById.values(), ...report.customerRows.customers.map((customer) => customer.name)]);
  return leftBehind.flatMap(({ role, columnIndex, addedRowIndex: start = rowCount, cells }) => {
    const requests: Request[] = [];
    for (let row = start; row < Math.min(start + addedRows, rowCount); row += 1) {
      const found = cells[row] ?? "";
      if (role === "name") {
        if (found !== "" && names.has(String(found))) requests.push(clearCell(tab, row, columnIndex, found));
        continue;
      }
      const itsName = nameById.get(found);
      if (itsName === undefined || (key.cells[row - headerRowIndex - 1] ?? "") !== "") continue;
      requests.push(clearCell(tab, row, columnIndex, found));
      if (name !== undefined && itsName !== "" && name.cells[row - headerRowIndex - 1] === itsName) {
        requests.push(clearCell(tab, row, name.columnIndex, itsName));
      }
    }
    return requests;
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
