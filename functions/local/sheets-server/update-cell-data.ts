import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notBuilt } from "./api-error.ts";
import { type CellExtras, type CellFormat, withExtras } from "./cell.ts";
import type { Edit } from "./edit.ts";
import { type FieldMask, maskBelow, mergeMasked } from "./field-mask.ts";
import { offsetFormula } from "./formula/rewrite-formula.ts";
import { checkText } from "./limits.ts";
import type { Sheet } from "./workbook.ts";
import { enterText, putFormula, putValue } from "./write-cell.ts";

type CellData = sheets_v4.Schema$CellData;

/** Colours stand twice in a format, plainly and as a style; writing one writes both. */
const colourPairs: readonly (readonly [string, string])[] = [
  ["backgroundColor", "backgroundColorStyle"],
  ["foregroundColor", "foregroundColorStyle"],
  ["color", "colorStyle"],
];

/** A format with each colour given both ways. A style takes precedence over the plain colour. */
export function pairColours<T extends object>(format: T): T {
  const paired: T = { ...format };
  for (const [key, value] of Object.entries(format)) {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      Reflect.set(paired, key, pairColours(value));
  }
  for (const [plain, style] of colourPairs) {
    const styled: unknown = Reflect.get(format, style);
    const colour: unknown = Reflect.get(format, plain);
    if (typeof styled === "object" && styled !== null) {
      if ("rgbColor" in styled) Reflect.set(paired, plain, styled.rgbColor);
      else Reflect.deleteProperty(paired, plain);
    } else if (typeof colour === "object" && colour !== null) Reflect.set(paired, style, { rgbColor: colour });
  }
  return paired;
}

/** A mask over a format with the twin of each colour in it. */
function pairMask(mask: FieldMask): FieldMask {
  const paired = new Map([...mask].map(([name, below]): [string, FieldMask] => [name, pairMask(below)]));
  for (const [plain, style] of colourPairs) {
    if (paired.has(plain) && !paired.has(style)) paired.set(style, new Map());
    if (paired.has(style) && !paired.has(plain)) paired.set(plain, new Map());
  }
  return paired;
}

/** The format of a cell after a masked update. */
export function mergeFormat(
  current: CellFormat | undefined,
  given: CellFormat | undefined,
  mask: FieldMask,
): CellFormat | undefined {
  const merged = mergeMasked(current, given === undefined ? undefined : pairColours(given), pairMask(mask));
  return merged === undefined || Object.keys(merged).length === 0 ? undefined : merged;
}

/** What a masked update makes of everything but the value. */
export function mergeExtras(extras: CellExtras | undefined, given: CellData, mask: FieldMask): CellExtras | undefined {
  for (const name of unsupported) if (given[name] !== undefined) throw notBuilt(`the cell field ${name}`);
  const formatMask = maskBelow(mask, "userEnteredFormat");
  return withExtras(extras, {
    ...(formatMask === undefined ? {} : { format: mergeFormat(extras?.format, given.userEnteredFormat, formatMask) }),
    ...(maskBelow(mask, "note") === undefined ? {} : { note: given.note || undefined }),
    ...(maskBelow(mask, "dataValidation") === undefined ? {} : { validation: given.dataValidation }),
    ...(maskBelow(mask, "textFormatRuns") === undefined ? {} : { runs: given.textFormatRuns }),
    ...(maskBelow(mask, "pivotTable") === undefined ? {} : { pivotTable: given.pivotTable }),
  });
}

/** Parts of a cell that the real service can write and this one cannot. */
const unsupported = ["dataSourceTable", "dataSourceFormula", "chipRuns"] as const;

/** The read-only or unsupported parts of a cell that a mask must not name. */
export function checkCellMask(mask: FieldMask, where: string): void {
  for (const name of unsupported) if (mask.has(name)) throw notBuilt(`the cell field ${name}`);
  for (const name of ["effectiveValue", "formattedValue", "effectiveFormat", "hyperlink"]) {
    if (mask.has(name)) throw invalidArgument(`${where}Invalid field: ${name}. This field is read-only.`);
  }
}

/**
 * Writes a `CellData` onto a cell, as far as the mask goes; what the mask names and the data lacks is cleared.
 *
 * @param offset how far the cell is from where the data was meant for; references of a formula move along
 */
export function updateCell(
  edit: Edit,
  sheet: Sheet,
  row: number,
  column: number,
  given: CellData,
  mask: FieldMask,
  change: (extras: CellExtras | undefined) => CellExtras | undefined,
  offset: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
): void {
  if (maskBelow(mask, "userEnteredValue") !== undefined) {
    const value = given.userEnteredValue ?? {};
    if (typeof value.formulaValue === "string") {
      const formula = value.formulaValue;
      if (!formula.startsWith("=")) enterText(edit, sheet, row, column, formula);
      else
        putFormula(
          sheet,
          row,
          column,
          offset.rows + offset.columns === 0 ? formula : offsetFormula(formula, offset.rows, offset.columns),
        );
    } else {
      if (value.errorValue !== undefined) throw invalidArgument(`${edit.where}errorValue cannot be written.`);
      if (typeof value.stringValue === "string") checkText(value.stringValue, edit.where);
      putValue(sheet, row, column, value.numberValue ?? value.boolValue ?? (value.stringValue || undefined));
    }
  }
  const { grid } = sheet;
  grid.setExtras(row, column, change(grid.extras(row, column)));
}
