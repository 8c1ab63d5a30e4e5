import { cornersOf } from "./corners.ts";
import type { RestSheet } from "./sheets-rest.ts";
import { strict } from "./strict.ts";

/** Cells of a tab. @throws Error where the text names none, or such as the tab does not have */
export function rangeOf(sheet: RestSheet, a1: unknown, select: (a1: string) => void, ofSheet: object): object {
  if (typeof a1 !== "string") throw new TypeError(`getRange(${typeof a1}) is not stood in for`);
  const corners = cornersOf(a1);
  if (corners === undefined) throw new Error("Range not found");
  for (const { rowIndex = 0, columnIndex = 0 } of corners) {
    if (rowIndex >= sheet.rowCount || columnIndex >= sheet.columnCount) {
      throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
    }
  }
  const range: object = strict("Range", {
    getA1Notation: () => a1,
    getSheet: () => ofSheet,
    activate: () => {
      select(a1);
      return range;
    },
  });
  return range;
}
