import type { Area } from "../a1.ts";
import type { Edit } from "../edit.ts";
import { checkSize } from "../limits.ts";
import type { Sheet } from "../workbook.ts";

/** Makes a sheet large enough for an area. */
export function growTo(edit: Edit, sheet: Sheet, area: Area): void {
  const { grid } = sheet;
  if (area.endRow <= grid.rowCount && area.endColumn <= grid.columnCount) return;
  grid.resize(Math.max(area.endRow, grid.rowCount), Math.max(area.endColumn, grid.columnCount));
  checkSize(edit.draft, edit.where);
}
