import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Language } from "../core/labels/language.ts";
import type { OwnColumn } from "../core/report/sheet-report.ts";
import { anchorColumn } from "./anchor-requests.ts";
import { ownRole } from "./anchors.ts";
import { colour, numberFormat } from "./cell-formats.ts";

type Request = sheets_v4.Schema$Request;

/** Where new own columns come to stand. */
export interface OwnColumnSite {
  readonly sheetId: number;
  readonly headerRowIndex: number;
  /** The first of the new columns. */
  readonly columnIndex: number;
  readonly language: Language;
  readonly currencyDigits: number;
}

/**
 * The requests that insert own columns: columns that did not exist, so that no cell of the team's is touched.
 *
 * They take the look of the column to their left, headers included, and then their own number formats. Colours by tier are made
 * here and never again: whoever removes them wants none.
 */
export function insertOwnColumns(
  site: OwnColumnSite,
  columns: readonly OwnColumn[],
  metadataIds: readonly number[],
): readonly Request[] {
  const { sheetId, headerRowIndex, columnIndex } = site;
  const endColumnIndex = columnIndex + columns.length;
  const below = (startColumnIndex: number, endColumn: number) => ({
    sheetId,
    startRowIndex: headerRowIndex + 1,
    startColumnIndex,
    endColumnIndex: endColumn,
  });
  const titles = columns.map((column) => column.title[site.language]);
  return [
    {
      insertDimension: {
        range: { sheetId, dimension: "COLUMNS", startIndex: columnIndex, endIndex: endColumnIndex },
        inheritFromBefore: true,
      },
    },
    // The neighbour's drop-downs are not ours.
    { setDataValidation: { range: below(columnIndex, endColumnIndex) } },
    {
      updateCells: {
        start: { sheetId, rowIndex: headerRowIndex, columnIndex },
        rows: [{ values: titles.map((stringValue) => ({ userEnteredValue: { stringValue } })) }],
        fields: "userEnteredValue",
      },
    },
    ...columns.map((column, offset): Request => {
      const format = numberFormat(column.format, site.currencyDigits);
      return {
        repeatCell: {
          range: below(columnIndex + offset, columnIndex + offset + 1),
          cell: { userEnteredFormat: { numberFormat: format } },
          fields: "userEnteredFormat.numberFormat",
        },
      };
    }),
    ...columns.map((column, offset) =>
      anchorColumn(sheetId, columnIndex + offset, metadataIds[offset] ?? 0, ownRole(column.id), titles[offset] ?? ""),
    ),
    ...columns.flatMap((column, offset) =>
      (column.colours ?? []).map(
        ({ value, colour: hex }): Request => ({
          addConditionalFormatRule: {
            index: 0,
            rule: {
              ranges: [below(columnIndex + offset, columnIndex + offset + 1)],
              booleanRule: {
                condition: { type: "TEXT_EQ", values: [{ userEnteredValue: value }] },
                format: { backgroundColorStyle: colour(hex) },
              },
            },
          },
        }),
      ),
    ),
  ];
}
