import { columnIndexOf, parseSpan } from "./a1.ts";
import type { Scalar } from "./cell.ts";
import type { Edit } from "./edit.ts";
import { clipToGrid } from "./ranges.ts";
import { applyRequest } from "./requests/apply-request.ts";
import { shiftDimension } from "./shift-dimension.ts";
import { sortRows } from "./sort-rows.ts";
import { type Sheet, sheetByTitle } from "./workbook.ts";
import { enterText, putValue } from "./write-cell.ts";

/** Something that people do to a sheet while others work on it. Columns are given by their letters, cells in A1 notation. */
export type PersonEdit =
  /** Sorts all rows below the header by a column. */
  | { readonly kind: "sortRows"; readonly tab: string; readonly column: string; readonly descending?: boolean }
  /** Sorts only the columns of a range, such as `A1:C`; its first row is the header. */
  | {
      readonly kind: "sortRange";
      readonly tab: string;
      readonly range: string;
      readonly column: string;
      readonly descending?: boolean;
    }
  /** Inserts an empty column before another. */
  | { readonly kind: "insertColumn"; readonly tab: string; readonly before: string }
  | { readonly kind: "deleteColumn"; readonly tab: string; readonly column: string }
  /** Cuts the cells of a column and pastes them on another, which the sheet gets where it is missing. */
  | { readonly kind: "cutPasteColumn"; readonly tab: string; readonly from: string; readonly to: string }
  | { readonly kind: "copyColumn"; readonly tab: string; readonly from: string; readonly to: string }
  /** Drags a column to before another. */
  | { readonly kind: "moveColumn"; readonly tab: string; readonly from: string; readonly before: string }
  | { readonly kind: "renameTab"; readonly tab: string; readonly title: string }
  /** Moves a tab to a place counted from 0. */
  | { readonly kind: "moveTab"; readonly tab: string; readonly index: number }
  | { readonly kind: "deleteRow"; readonly tab: string; readonly rowNumber: number }
  | { readonly kind: "editCell"; readonly tab: string; readonly cell: string; readonly text: string }
  /** Types rows below the last filled one, such as a customer or new orders. */
  | { readonly kind: "typeBelow"; readonly tab: string; readonly rows: readonly (readonly Scalar[])[] };

/** Applies an edit as a person in the browser would. */
export function applyPersonEdit(edit: Edit, personEdit: PersonEdit): void {
  const sheet = sheetByTitle(edit.draft, personEdit.tab);
  if (sheet === undefined) throw new Error(`There is no tab "${personEdit.tab}" to edit.`);
  const { sheetId } = sheet;
  const whole = (column: string) => {
    const index = columnIndexOf(column);
    return {
      sheetId,
      startRowIndex: 0,
      endRowIndex: sheet.grid.rowCount,
      startColumnIndex: index,
      endColumnIndex: index + 1,
    };
  };
  const sortSpecs = (column: string, descending: boolean | undefined) => [
    { dimensionIndex: columnIndexOf(column), sortOrder: descending === true ? "DESCENDING" : "ASCENDING" },
  ];
  switch (personEdit.kind) {
    case "sortRows": {
      const startRow = Math.max(1, sheet.frozenRowCount);
      sortRows(
        sheet,
        { startRow, endRow: contentRowEnd(sheet), startColumn: 0, endColumn: sheet.grid.columnCount },
        sortSpecs(personEdit.column, personEdit.descending),
      );
      return;
    }
    case "sortRange": {
      const area = clipToGrid({ sheet, span: parseSpan(personEdit.range) ?? {} });
      const endRow = Math.min(area.endRow, contentRowEnd(sheet));
      sortRows(
        sheet,
        { ...area, startRow: area.startRow + 1, endRow },
        sortSpecs(personEdit.column, personEdit.descending),
      );
      return;
    }
    case "insertColumn":
      shiftDimension(edit, sheet, "COLUMNS", { kind: "insert", at: columnIndexOf(personEdit.before), count: 1 });
      return;
    case "deleteColumn": {
      const start = columnIndexOf(personEdit.column);
      shiftDimension(edit, sheet, "COLUMNS", { kind: "delete", start, end: start + 1 });
      return;
    }
    case "cutPasteColumn": {
      const destination = { sheetId, rowIndex: 0, columnIndex: columnIndexOf(personEdit.to) };
      applyRequest(edit, { cutPaste: { source: whole(personEdit.from), destination, pasteType: "PASTE_NORMAL" } }, 0);
      return;
    }
    case "copyColumn":
      applyRequest(edit, { copyPaste: { source: whole(personEdit.from), destination: whole(personEdit.to) } }, 0);
      return;
    case "moveColumn": {
      const startIndex = columnIndexOf(personEdit.from);
      const source = { sheetId, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 };
      applyRequest(edit, { moveDimension: { source, destinationIndex: columnIndexOf(personEdit.before) } }, 0);
      return;
    }
    case "renameTab":
      applyRequest(
        edit,
        { updateSheetProperties: { properties: { sheetId, title: personEdit.title }, fields: "title" } },
        0,
      );
      return;
    case "moveTab": {
      const { sheets } = edit.draft;
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(personEdit.index, 0, sheet);
      return;
    }
    case "deleteRow":
      shiftDimension(edit, sheet, "ROWS", {
        kind: "delete",
        start: personEdit.rowNumber - 1,
        end: personEdit.rowNumber,
      });
      return;
    case "editCell": {
      const { startRow, startColumn } = clipToGrid({ sheet, span: parseSpan(personEdit.cell) ?? {} });
      enterText(edit, sheet, startRow, startColumn, personEdit.text);
      return;
    }
    case "typeBelow":
      typeBelow(edit, sheet, personEdit.rows);
  }
}

function typeBelow(edit: Edit, sheet: Sheet, rows: readonly (readonly Scalar[])[]): void {
  const start = contentRowEnd(sheet);
  const { grid } = sheet;
  if (start + rows.length > grid.rowCount) grid.resize(start + rows.length, grid.columnCount);
  rows.forEach((row, down) => {
    row.forEach((value, column) => {
      if (typeof value === "string") enterText(edit, sheet, start + down, column, value);
      else putValue(sheet, start + down, column, value);
    });
  });
}

/** One past the last row with a value. */
function contentRowEnd({ grid }: Sheet): number {
  let end = 0;
  for (let column = 0; column < grid.columnCount; column++) end = Math.max(end, grid.columnValueEnd(column));
  return end;
}
