import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Sheet } from "../workbook.ts";

/** The properties of a sheet as answers write them: what is off or zero is left out. */
export function describeSheetProperties(sheet: Sheet, index: number): sheets_v4.Schema$SheetProperties {
  const { grid, frozenRowCount, frozenColumnCount, tabColorStyle } = sheet;
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index,
    sheetType: "GRID",
    gridProperties: {
      rowCount: grid.rowCount,
      columnCount: grid.columnCount,
      ...(frozenRowCount > 0 ? { frozenRowCount } : {}),
      ...(frozenColumnCount > 0 ? { frozenColumnCount } : {}),
      ...(sheet.hideGridlines ? { hideGridlines: true } : {}),
      ...(sheet.rowGroupControlAfter ? { rowGroupControlAfter: true } : {}),
      ...(sheet.columnGroupControlAfter ? { columnGroupControlAfter: true } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(tabColorStyle?.rgbColor ? { tabColor: tabColorStyle.rgbColor } : {}),
    ...(tabColorStyle === undefined ? {} : { tabColorStyle }),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
  };
}
