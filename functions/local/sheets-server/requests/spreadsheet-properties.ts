import { invalidArgument } from "../api-error.ts";
import { maskBelow, maskIncludes, parseUpdateMask } from "../field-mask.ts";
import { isLocale } from "../locales.ts";
import { mergeFormat } from "../update-cell-data.ts";
import { noReply, type RequestHandler } from "./request.ts";

/** `updateSpreadsheetProperties` */
export const updateSpreadsheetProperties: RequestHandler<"updateSpreadsheetProperties"> = (edit, request) => {
  const { draft, where } = edit;
  const given = request.properties ?? {};
  const mask = parseUpdateMask(request.fields, "SpreadsheetProperties", where);
  if (maskIncludes(mask, "title")) draft.title = given.title ?? "";
  if (maskIncludes(mask, "locale") && given.locale) {
    if (!isLocale(given.locale)) throw invalidArgument(`${where}Unsupported locale: ${given.locale}`);
    draft.locale = given.locale;
  }
  if (maskIncludes(mask, "timeZone") && given.timeZone) {
    if (!isTimeZone(given.timeZone)) throw invalidArgument(`${where}Invalid time zone: ${given.timeZone}`);
    draft.timeZone = given.timeZone;
  }
  if (maskIncludes(mask, "autoRecalc") && given.autoRecalc) draft.autoRecalc = given.autoRecalc;
  if (maskIncludes(mask, "iterativeCalculationSettings")) {
    draft.iterativeCalculation = given.iterativeCalculationSettings;
  }
  const formatMask = maskBelow(mask, "defaultFormat");
  if (formatMask !== undefined && given.defaultFormat !== undefined) {
    draft.defaultFormat = mergeFormat(draft.defaultFormat, given.defaultFormat, formatMask) ?? draft.defaultFormat;
  }
  if (maskIncludes(mask, "spreadsheetTheme") && given.spreadsheetTheme !== undefined) {
    draft.theme = given.spreadsheetTheme;
  }
  return noReply;
};

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}
