import { type Area, columnLetters, formatA1 } from "./a1.ts";
import { invalidArgument } from "./api-error.ts";
import type { Edit } from "./edit.ts";
import { IndexSet } from "./index-set.ts";
import { isArray } from "./json.ts";
import { checkEditable } from "./protection.ts";
import { closeSpan, exceedsGrid, type Target } from "./ranges.ts";
import type { DimensionName, Sheet } from "./workbook.ts";
import { type ValueInput, writeCell } from "./write-cell.ts";

/** What one write of values did. */
export type Written = {
  readonly sheet: Sheet;
  /** The cells that the given values cover, untouched ones included. */
  readonly area: Area;
  /** What was asked to be written to, for `updatedData`. */
  readonly requested: Area;
  /** The rows and columns with at least one cell written. */
  readonly rows: IndexSet;
  readonly columns: IndexSet;
  readonly cells: number;
};

export type ValuesToWrite = {
  readonly values: readonly unknown[];
  readonly majorDimension: DimensionName;
  readonly input: ValueInput;
  /** How errors name the list of values: `values`, `data[0].values`. */
  readonly place: string;
  /** A target of a single cell is all there is to write to, instead of where to begin. */
  readonly exact?: boolean;
};

/**
 * Writes values from the top left of a target on. A target of several cells must hold all of them; one of a single cell only says where
 * to begin. The sheet does not grow. Nulls leave their cell as it is.
 */
export function writeValues(edit: Edit, target: Target, given: ValuesToWrite): Written {
  const { sheet } = target;
  const lines = given.values.map((line) => (isArray(line) ? line : []));
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const byRows = given.majorDimension === "ROWS";
  const height = byRows ? lines.length : longest;
  const width = byRows ? longest : lines.length;
  const asked = closeSpan(sheet, target.span);
  const anchor = isSingle(asked) && given.exact !== true;
  const area = checkRoom(edit, target, asked, anchor, { height, width });
  if (height > 0 && width > 0) checkEditable(edit, sheet, area);
  const rows = new IndexSet(sheet.grid.rowCount);
  const columns = new IndexSet(sheet.grid.columnCount);
  let cells = 0;
  lines.forEach((line, major) => {
    line.forEach((value, minor) => {
      if (value === null || value === undefined) return;
      const row = asked.startRow + (byRows ? major : minor);
      const column = asked.startColumn + (byRows ? minor : major);
      writeCell(edit, sheet, row, column, value, given.input, `${given.place}[${major}][${minor}]`);
      rows.add(row);
      columns.add(column);
      cells++;
    });
  });
  const requested = anchor ? area : clip(sheet, asked);
  return { sheet, area, requested, rows, columns, cells };
}

const isSingle = (area: Area) => area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;

function clip({ grid }: Sheet, area: Area): Area {
  return {
    ...area,
    endRow: Math.min(area.endRow, grid.rowCount),
    endColumn: Math.min(area.endColumn, grid.columnCount),
  };
}

/** The cells that values of a size take; a target of one cell reaches to the end of the sheet. */
function checkRoom(
  edit: Edit,
  { sheet, span }: Target,
  asked: Area,
  anchor: boolean,
  { height, width }: { readonly height: number; readonly width: number },
): Area {
  const { grid } = sheet;
  const endRow = asked.startRow + Math.max(height, 1);
  const endColumn = asked.startColumn + Math.max(width, 1);
  const outside = asked.startRow >= grid.rowCount || asked.startColumn >= grid.columnCount;
  const tooLarge = (span.endRow ?? 0) > grid.rowCount || (span.endColumn ?? 0) > grid.columnCount;
  if (outside || tooLarge) throw exceedsGrid(sheet, span, edit.where);
  const lastRow = anchor ? grid.rowCount : asked.endRow;
  const lastColumn = anchor ? grid.columnCount : asked.endColumn;
  const range = `${edit.where}Requested writing within range [${formatA1(sheet.title, asked)}]`;
  if (endRow > lastRow) throw invalidArgument(`${range}, but tried writing to row [${lastRow + 1}]`);
  if (endColumn > lastColumn) {
    throw invalidArgument(`${range}, but tried writing to column [${columnLetters(lastColumn)}]`);
  }
  return { startRow: asked.startRow, startColumn: asked.startColumn, endRow, endColumn };
}
