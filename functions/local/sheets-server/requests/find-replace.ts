import type { Area } from "../a1.ts";
import { withExtras } from "../cell.ts";
import { localeFormat } from "../locales.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, requireGrid, resolveGridRange } from "../ranges.ts";
import { displayText } from "../render.ts";
import type { Sheet } from "../workbook.ts";
import { enterText } from "../write-cell.ts";
import { invalidRequest } from "./invalid-request.ts";
import type { RequestHandler } from "./request.ts";

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `findReplace` over a range, a sheet or all sheets. What is replaced is typed anew into its cell. */
export const findReplace: RequestHandler<"findReplace"> = (edit, request) => {
  const { find, range, sheetId, allSheets, includeFormulas, matchCase, matchEntireCell, searchByRegex } = request;
  if (!find) throw invalidRequest(edit, "Find must not be empty.");
  const scopes = [range !== undefined, typeof sheetId === "number", allSheets === true].filter(Boolean).length;
  if (scopes !== 1) throw invalidRequest(edit, "Exactly one of range, sheetId and allSheets must be specified.");
  const whole = (sheet: Sheet) => ({ sheet, area: clipToGrid({ sheet, span: {} }) });
  const target = range === undefined ? undefined : resolveGridRange(edit.draft, range, edit.where);
  const places: readonly { sheet: Sheet; area: Area }[] =
    target !== undefined
      ? [{ sheet: target.sheet, area: clipToGrid(target, edit.where) }]
      : allSheets === true
        ? edit.draft.sheets.map(whole)
        : [whole(requireGrid(edit.draft, sheetId, edit.where))];
  const source = searchByRegex === true ? find : literally(find);
  const pattern = new RegExp(matchEntireCell === true ? `^(?:${source})$` : source, matchCase === true ? "gu" : "giu");
  const replacement =
    searchByRegex === true ? (request.replacement ?? "") : (request.replacement ?? "").replaceAll("$", "$$$$");
  const counts = { values: 0, formulas: 0, occurrences: 0, rows: new Set<string>(), sheets: new Set<number>() };
  for (const { sheet, area } of places) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const end = Math.min(area.endRow, sheet.grid.columnEnd(column));
      for (let row = area.startRow; row < end; row++) {
        const extras = sheet.grid.extras(row, column);
        const { formula } = extras ?? {};
        if (formula !== undefined && includeFormulas !== true) continue;
        const text = formula ?? displayText(sheet.grid.value(row, column), extras, localeFormat(edit.draft.locale));
        const found = text.match(pattern)?.length ?? 0;
        if (found === 0) continue;
        checkEditable(edit, sheet, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
        enterText(edit, sheet, row, column, text.replace(pattern, replacement));
        if (formula === undefined) counts.values++;
        else counts.formulas++;
        counts.occurrences += found;
        counts.rows.add(`${sheet.sheetId}/${row}`);
        counts.sheets.add(sheet.sheetId);
      }
    }
  }
  return () => ({
    findReplace: {
      ...(counts.values > 0 ? { valuesChanged: counts.values } : {}),
      ...(counts.formulas > 0 ? { formulasChanged: counts.formulas } : {}),
      ...(counts.rows.size > 0 ? { rowsChanged: counts.rows.size } : {}),
      ...(counts.sheets.size > 0 ? { sheetsChanged: counts.sheets.size } : {}),
      ...(counts.occurrences > 0 ? { occurrencesChanged: counts.occurrences } : {}),
    },
  });
};

/** `trimWhitespace`: whitespace around texts goes, and each stretch of it within becomes one blank. */
export const trimWhitespace: RequestHandler<"trimWhitespace"> = (edit, request) => {
  const target = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid(target, edit.where);
  const { grid } = target.sheet;
  checkEditable(edit, target.sheet, area);
  let changed = 0;
  for (let column = area.startColumn; column < area.endColumn; column++) {
    for (let row = area.startRow; row < Math.min(area.endRow, grid.columnValueEnd(column)); row++) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || grid.extras(row, column)?.formula !== undefined) continue;
      const trimmed = value.trim().replace(/\s+/g, " ");
      if (trimmed === value) continue;
      grid.setValue(row, column, trimmed === "" ? undefined : trimmed);
      grid.setExtras(row, column, withExtras(grid.extras(row, column), { runs: undefined }));
      changed++;
    }
  }
  return () => ({ trimWhitespace: changed > 0 ? { cellsChangedCount: changed } : {} });
};
