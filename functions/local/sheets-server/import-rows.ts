import type { Scalar } from "./cell.ts";
import type { Edit } from "./edit.ts";
import { checkSize } from "./limits.ts";
import { newSheet } from "./new-workbook.ts";
import { sheetById, sheetByTitle } from "./workbook.ts";

/** Puts rows of plain values onto a tab, which is made where it is missing; the first tab, while empty, is taken for it. */
export function importRows(edit: Edit, title: string, rows: readonly (readonly Scalar[])[]): void {
  const { draft } = edit;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [first] = draft.sheets;
  const unused =
    first !== undefined && draft.sheets.length === 1 && first.grid.contentColumnEnd() === 0 && first.title === "Sheet1";
  let sheet = sheetByTitle(draft, title) ?? (unused ? first : undefined);
  if (sheet === undefined) {
    sheet = newSheet(
      edit.newId((id) => sheetById(draft, id) !== undefined),
      title,
    );
    draft.sheets.push(sheet);
  }
  sheet.title = title;
  sheet.grid.resize(Math.max(rows.length, 1), Math.max(width, 1));
  checkSize(draft, "");
  for (let column = 0; column < width; column++) {
    const values = rows.map((row) => row[column]);
    sheet.grid.setColumn(
      column,
      values.map((value) => (value === "" ? undefined : value)),
    );
  }
}
