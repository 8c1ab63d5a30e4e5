import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { CellExtras, CellFormat, Scalar } from "../cell.ts";
import { localeFormat } from "../locales.ts";
import { displayText, shownNumberFormat } from "../render.ts";
import type { Workbook } from "../workbook.ts";

type CellData = sheets_v4.Schema$CellData;

function extendedValue(value: Scalar): sheets_v4.Schema$ExtendedValue | undefined {
  if (typeof value === "number") return { numberValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return value === undefined ? undefined : { stringValue: value };
}

/**
 * A cell as grid data gives it; nothing for what it lacks.
 *
 * @param conditional what conditional formats make of it
 */
export function describeCell(
  workbook: Workbook,
  value: Scalar,
  extras: CellExtras | undefined,
  conditional?: CellFormat,
): CellData {
  const entered = extras?.formula === undefined ? extendedValue(value) : { formulaValue: extras.formula };
  const effective = extras?.error === undefined ? extendedValue(value) : { errorValue: extras.error };
  const filled = entered !== undefined;
  const link = linkOf(value, extras);
  return {
    ...(filled ? { userEnteredValue: entered } : {}),
    ...(effective === undefined ? {} : { effectiveValue: effective }),
    ...(filled ? { formattedValue: displayText(value, extras, localeFormat(workbook.locale)) } : {}),
    ...(extras?.format === undefined ? {} : { userEnteredFormat: extras.format }),
    ...(filled || extras?.format !== undefined
      ? { effectiveFormat: withConditional(effectiveFormat(workbook, value, extras), conditional) }
      : {}),
    ...(link === undefined ? {} : { hyperlink: link }),
    ...(extras?.note === undefined ? {} : { note: extras.note }),
    ...(extras?.runs === undefined ? {} : { textFormatRuns: [...extras.runs] }),
    ...(extras?.validation === undefined ? {} : { dataValidation: extras.validation }),
    ...(extras?.pivotTable === undefined ? {} : { pivotTable: extras.pivotTable }),
  };
}

function effectiveFormat(
  workbook: Workbook,
  value: Scalar,
  extras: CellExtras | undefined,
): sheets_v4.Schema$CellFormat {
  const own = extras?.format ?? {};
  const base = workbook.defaultFormat;
  const numberFormat = shownNumberFormat(extras);
  const side = typeof value === "number" ? "RIGHT" : typeof value === "boolean" || extras?.error ? "CENTER" : "LEFT";
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...base,
    ...own,
    padding: { ...base.padding, ...own.padding },
    horizontalAlignment: own.horizontalAlignment ?? side,
    textFormat: { ...base.textFormat, ...own.textFormat },
    hyperlinkDisplayType: own.hyperlinkDisplayType ?? "PLAIN_TEXT",
  };
}

function withConditional(format: CellFormat, conditional: CellFormat | undefined): CellFormat {
  if (conditional === undefined) return format;
  return { ...format, ...conditional, textFormat: { ...format.textFormat, ...conditional.textFormat } };
}

/** The link of a cell: of its HYPERLINK formula, of its format, or the address that it holds as text. */
function linkOf(value: Scalar, extras: CellExtras | undefined): string | undefined {
  const formula = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(extras?.formula ?? "")?.[1];
  if (formula !== undefined) return formula.replaceAll('""', '"');
  const own =
    extras?.format?.textFormat?.link?.uri ?? extras?.runs?.find((run) => run.format?.link?.uri)?.format?.link?.uri;
  if (typeof own === "string") return own;
  return typeof value === "string" && /^https?:\/\/\S+$/.test(value) ? value : undefined;
}
