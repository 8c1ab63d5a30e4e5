import { type CellExtras, errorText, type NumberFormat, type Scalar } from "./cell.ts";
import type { LocaleFormat } from "./locales.ts";
import { formatValue, isDateFormat } from "./number-format.ts";

export type ValueRender = "FORMATTED_VALUE" | "UNFORMATTED_VALUE" | "FORMULA";
export type DateTimeRender = "SERIAL_NUMBER" | "FORMATTED_STRING";

/** How values are to be given back. */
export type RenderOptions = { readonly value: ValueRender; readonly dateTime: DateTimeRender };

/** Render options from the texts of a request; what is not given is FORMATTED_VALUE and SERIAL_NUMBER. */
export function renderOptions(value: string | null | undefined, dateTime: string | null | undefined): RenderOptions {
  return {
    value: value === "UNFORMATTED_VALUE" || value === "FORMULA" ? value : "FORMATTED_VALUE",
    dateTime: dateTime === "FORMATTED_STRING" ? dateTime : "SERIAL_NUMBER",
  };
}

/** The number format that a cell shows its value in. */
export function shownNumberFormat(extras: CellExtras | undefined): NumberFormat | undefined {
  const own = extras?.format?.numberFormat;
  return own === undefined || own === null ? extras?.inferredNumberFormat : own;
}

/** What a cell displays. */
export function displayText(value: Scalar, extras: CellExtras | undefined, locale: LocaleFormat): string {
  if (extras?.error !== undefined) return errorText(extras.error);
  return formatValue(value, shownNumberFormat(extras), locale);
}

/** One cell as a `ValueRange` gives it; an empty cell is an empty string. */
export function renderCell(
  value: Scalar,
  extras: CellExtras | undefined,
  options: RenderOptions,
  locale: LocaleFormat,
): string | number | boolean {
  if (options.value === "FORMULA" && extras?.formula !== undefined) return extras.formula;
  if (extras?.error !== undefined) return errorText(extras.error);
  if (value === undefined) return "";
  if (options.value === "FORMATTED_VALUE") return displayText(value, extras, locale);
  if (typeof value !== "number" || options.dateTime === "SERIAL_NUMBER") return value;
  const format = shownNumberFormat(extras);
  return isDateFormat(format) ? formatValue(value, format, locale) : value;
}
