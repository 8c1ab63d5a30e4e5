import { invalidArgument } from "./api-error.ts";
import { type NumberFormat, type Scalar, withExtras } from "./cell.ts";
import type { Edit } from "./edit.ts";
import { isArray, isObject } from "./json.ts";
import { checkText } from "./limits.ts";
import { localeFormat } from "./locales.ts";
import { parseEntered } from "./parse-entered.ts";
import type { Sheet } from "./workbook.ts";

export type ValueInput = "RAW" | "USER_ENTERED";

/** Reads `valueInputOption`; unlike most enums it has no default. */
export function requireValueInput(option: string | null | undefined): ValueInput {
  if (option === "RAW" || option === "USER_ENTERED") return option;
  if (option === undefined || option === null) {
    throw invalidArgument("'valueInputOption' is required but not specified");
  }
  throw invalidArgument(`Invalid valueInputOption: ${option}`);
}

/**
 * Writes one value of a request into a cell; an empty string empties it. The cell keeps format, note and validation.
 *
 * @param place how errors name the value, such as `values[0][1]`
 */
export function writeCell(
  edit: Edit,
  sheet: Sheet,
  row: number,
  column: number,
  given: unknown,
  input: ValueInput,
  place: string,
): void {
  if (typeof given === "number" || typeof given === "boolean") {
    putValue(sheet, row, column, given);
    return;
  }
  if (typeof given !== "string") throw invalidArgument(`Invalid ${place}: ${protoText(given)}`);
  checkText(given, edit.where);
  if (input === "RAW") putValue(sheet, row, column, given === "" ? undefined : given);
  else enterText(edit, sheet, row, column, given);
}

/** Types a text into a cell as a person would. */
export function enterText(edit: Edit, sheet: Sheet, row: number, column: number, text: string): void {
  const own = sheet.grid.extras(row, column)?.format?.numberFormat ?? undefined;
  if (own?.type === "TEXT" && !text.startsWith("=")) {
    putValue(sheet, row, column, text === "" ? undefined : text);
    return;
  }
  const entered = parseEntered(text, localeFormat(edit.draft.locale));
  if (entered.kind === "formula") {
    putFormula(sheet, row, column, entered.formula);
    return;
  }
  putValue(sheet, row, column, entered.value === "" ? undefined : entered.value);
  const format = entered.numberFormat;
  if (format !== undefined && replacesFormat(own, format)) putNumberFormat(sheet, row, column, format);
}

/** A typed date or amount brings its format along, unless the cell already shows that kind of value. */
function replacesFormat(own: NumberFormat | undefined, entered: NumberFormat): boolean {
  if (own === undefined) return true;
  return own.type !== entered.type && entered.type !== "NUMBER";
}

/** Puts a plain value into a cell in place of what it held. */
export function putValue(sheet: Sheet, row: number, column: number, value: Scalar): void {
  sheet.grid.setValue(row, column, value);
  const extras = sheet.grid.extras(row, column);
  if (extras?.formula !== undefined || extras?.runs !== undefined) {
    const cleared = { formula: undefined, error: undefined, inferredNumberFormat: undefined, runs: undefined };
    sheet.grid.setExtras(row, column, withExtras(extras, cleared));
  }
}

/** Puts a formula into a cell; its value comes with the next recalculation. */
export function putFormula(sheet: Sheet, row: number, column: number, formula: string): void {
  sheet.grid.setValue(row, column, undefined);
  const extras = sheet.grid.extras(row, column);
  sheet.grid.setExtras(row, column, withExtras(extras, { formula, error: undefined, runs: undefined }));
}

function putNumberFormat(sheet: Sheet, row: number, column: number, numberFormat: NumberFormat): void {
  const extras = sheet.grid.extras(row, column);
  sheet.grid.setExtras(row, column, withExtras(extras, { format: { ...extras?.format, numberFormat } }));
}

/** A JSON value in the text form of protocol buffers, as error messages quote it. */
function protoText(value: unknown, indent = ""): string {
  const inner = `${indent}  `;
  if (isArray(value)) {
    return `list_value {\n${value.map((each) => `${inner}values {\n${inner}  ${protoText(each, inner)}${inner}}\n`).join("")}${indent}}\n`;
  }
  if (isObject(value)) {
    const field = (key: string, each: unknown) =>
      `${inner}fields {\n${inner}  key: "${key}"\n${inner}  value {\n${inner}    ${protoText(each, `${inner}    `)}${inner}  }\n${inner}}\n`;
    return `struct_value {\n${Object.entries(value)
      .map(([key, each]) => field(key, each))
      .join("")}${indent}}\n`;
  }
  if (typeof value === "number") return `number_value: ${value}\n`;
  if (typeof value === "boolean") return `bool_value: ${value}\n`;
  return value === null ? "null_value: NULL_VALUE\n" : `string_value: ${JSON.stringify(value)}\n`;
}
