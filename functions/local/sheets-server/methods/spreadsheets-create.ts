import { decodeBody } from "../bodies.ts";
import type { Call } from "../call.ts";
import { describeSpreadsheet } from "../describe/spreadsheet.ts";
import { parseFieldMask } from "../field-mask.ts";
import { addNamedRange } from "../requests/named-ranges.ts";
import { addSheet } from "../requests/sheets.ts";
import { updateSpreadsheetProperties } from "../requests/spreadsheet-properties.ts";
import type { Store } from "../store.ts";
import { mergeExtras, updateCell } from "../update-cell-data.ts";

/** `spreadsheets.create`: the properties, sheets, cell data and named ranges of the body make the new spreadsheet. */
export function createSpreadsheet(store: Store, call: Call): object {
  const body = decodeBody("Spreadsheet", call.body);
  const workbook = store.create(body.properties?.title || "Untitled spreadsheet");
  const caller = { ...call.caller, role: "owner" as const };
  try {
    return store.edit(workbook.spreadsheetId, caller, (edit) => {
      const given = Object.keys(body.properties ?? {}).join(",");
      if (body.properties !== undefined && given !== "") {
        updateSpreadsheetProperties(edit, { properties: body.properties, fields: given });
      }
      if (body.sheets !== undefined && body.sheets.length > 0) {
        edit.draft.sheets = [];
        body.sheets.forEach((sheet, at) => {
          addSheet(edit, { properties: { ...(at === 0 ? { sheetId: 0 } : {}), ...sheet.properties } });
          const made = edit.draft.sheets.at(-1);
          const mask = parseFieldMask("*") ?? new Map();
          for (const data of sheet.data ?? []) {
            (data.rowData ?? []).forEach((row, down) => {
              (row.values ?? []).forEach((cell, right) => {
                if (made === undefined) return;
                const rowIndex = (data.startRow ?? 0) + down;
                updateCell(edit, made, rowIndex, (data.startColumn ?? 0) + right, cell, mask, (extras) =>
                  mergeExtras(extras, cell, mask),
                );
              });
            });
          }
        });
      }
      for (const namedRange of body.namedRanges ?? []) addNamedRange(edit, { namedRange });
      const view = { caller, targets: undefined, includeGridData: false, mask: undefined };
      return () => describeSpreadsheet(edit.draft, view);
    });
  } catch (error) {
    store.delete(workbook.spreadsheetId);
    throw error;
  }
}
