import { settingProblemLabels } from "../../labels/setting-problems.ts";
import { a1 } from "../../values/a1.ts";
import type { Cell } from "../../values/cell.ts";
import { isBlank } from "../../values/cell-text.ts";
import type { FoundTable } from "./find-tables.ts";
import { fault, type SettingFault } from "./setting-reading.ts";
import { problemAt, type SettingsProblem } from "./settings-problem.ts";
import type { HeaderId } from "./tables.ts";

/** One cell of a table's row. */
export interface TableCell {
  readonly value: Cell;
  readonly isBlank: boolean;
  readonly a1: string;
  /** The problem that a fault of this cell is. */
  readonly problem: (fault: SettingFault) => SettingsProblem;
}

/** One row of a table that holds anything in the table's own columns. */
export interface TableRow {
  readonly table: FoundTable;
  readonly rowIndex: number;
  readonly cell: (header: HeaderId) => TableCell;
}

/** Tells a row from every other of the tab. */
export const rowKey = ({ table, rowIndex }: TableRow): string => `${table.kind} ${rowIndex}`;

/** The rows of a table from below its headers; blank ones are left out, what stands beside the table is not looked at. */
export function tableRows(cells: readonly (readonly Cell[])[], table: FoundTable): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (let rowIndex = table.headerRowIndex + 1; rowIndex < table.endRowIndex; rowIndex += 1) {
    const cell = (header: HeaderId): TableCell => {
      const columnIndex = table.columns.get(header);
      // A column that people took away is blank in every row; what is wrong with it stands at the row's first cell.
      const value = columnIndex === undefined ? "" : (cells[rowIndex]?.[columnIndex] ?? "");
      const placeIndex = columnIndex ?? Math.min(...table.columns.values());
      return {
        value,
        isBlank: isBlank(value),
        a1: a1(placeIndex, rowIndex + 1),
        problem: (found) => problemAt(rowIndex, placeIndex, value, found),
      };
    };
    if ([...table.columns.keys()].some((header) => !cell(header).isBlank)) rows.push({ table, rowIndex, cell });
  }
  return rows;
}

const errorValue = /^(#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)|Loading\.\.\.)$/;

/** The problem of a cell that holds an error instead of a value. */
export function errorProblem(cell: TableCell): SettingsProblem | undefined {
  const { value } = cell;
  if (typeof value !== "string" || !errorValue.test(value)) return undefined;
  return cell.problem(fault(settingProblemLabels.errorCell, { found: value }).fault);
}
