import type { NumberFormat, Scalar } from "./cell.ts";
import type { LocaleFormat } from "./locales.ts";
import { serialOfDay } from "./serial-date.ts";

/** What a text becomes when a person types it into a cell. */
export type Entered =
  | { readonly kind: "value"; readonly value: Scalar; readonly numberFormat?: NumberFormat }
  | { readonly kind: "formula"; readonly formula: string };

const plain = (value: Scalar): Entered => ({ kind: "value", value });
const formatted = (value: number, type: string, pattern: string): Entered => ({
  kind: "value",
  value,
  numberFormat: { type, pattern },
});

/**
 * Reads a text as a person's typing: `=...` is a formula, a leading apostrophe keeps text, numbers, percentages, money, dates and times
 * become numbers with a number format, anything else stays text.
 */
export function parseEntered(text: string, locale: LocaleFormat): Entered {
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const trimmed = text.trim();
  if (trimmed === "") return plain(text);
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === locale.trueText) return plain(true);
  if (upper === "FALSE" || upper === locale.falseText) return plain(false);
  return parseNumber(trimmed, locale) ?? parseDateTime(trimmed, locale) ?? plain(text);
}

function parseNumber(text: string, locale: LocaleFormat): Entered | undefined {
  const decimal = literally(locale.decimal);
  const group = locale.group.trim() === "" ? "[\\u00a0\\u202f ]" : literally(locale.group);
  const currency = literally(locale.currency);
  const match = new RegExp(
    `^(\\()?([-+])?(${currency})?\\s?([-+])?(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${decimal}(\\d*))?(?:E([-+]?\\d+))?\\s?(%|${currency})?(\\))?$`,
    "i",
  ).exec(text);
  if (match === null) return undefined;
  const [, open, sign, before, innerSign, whole, fraction, exponent, after, close] = match;
  if (
    (whole === undefined && (fraction === undefined || fraction === "")) ||
    (open === undefined) !== (close === undefined)
  ) {
    return undefined;
  }
  if (sign !== undefined && innerSign !== undefined) return undefined;
  const digits = (whole ?? "0").replace(/\D/g, "");
  const negative = sign === "-" || innerSign === "-" || open !== undefined;
  const number = Number(
    `${negative ? "-" : ""}${digits}.${fraction === undefined || fraction === "" ? "0" : fraction}e${exponent ?? 0}`,
  );
  const decimals = fraction !== undefined && fraction !== "" ? ".00" : "";
  const grouped = whole !== undefined && digits.length !== whole.length;
  if (after === "%") return formatted(Number((number / 100).toPrecision(15)), "PERCENT", `0${decimals}%`);
  if (before !== undefined || after !== undefined) {
    return formatted(number, "CURRENCY", locale.currencyPattern.replace(".00", decimals));
  }
  if (exponent !== undefined) return formatted(number, "SCIENTIFIC", "0.00E+00");
  return grouped ? formatted(number, "NUMBER", `#,##0${decimals}`) : plain(number);
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function parseDateTime(text: string, locale: LocaleFormat): Entered | undefined {
  const time = /(?:^|[ T])(\d{1,3}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s*(am|pm)?$/i.exec(text);
  const dateText = time === null ? text : text.slice(0, time.index);
  const fraction = time === null ? 0 : timeFraction(time);
  if (fraction === undefined) return undefined;
  if (dateText === "")
    return formatted(
      fraction,
      "TIME",
      time?.[3] === undefined && time?.[5] !== undefined ? "h:mm am/pm" : locale.timePattern,
    );
  const date = parseDate(dateText, locale);
  if (date === undefined) return undefined;
  if (time === null) return formatted(date.serial, "DATE", date.pattern);
  const clock = time[3] === undefined ? "h:mm" : "h:mm:ss";
  return formatted(
    date.serial + fraction,
    "DATE_TIME",
    date.pattern === locale.datePattern ? locale.dateTimePattern : `${date.pattern} ${clock}`,
  );
}

function timeFraction(match: RegExpExecArray): number | undefined {
  const [, hours, minutes, seconds, millis, half] = match;
  let hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  }
  const ms = Number((millis ?? "").padEnd(3, "0"));
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + ms / 1000) / 86_400;
}

type TypedDate = { readonly serial: number; readonly pattern: string };

function parseDate(text: string, locale: LocaleFormat): TypedDate | undefined {
  const dated = (serial: number | undefined, pattern: string) =>
    serial === undefined ? undefined : { serial, pattern };
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) {
    const [, year, separator = "-", month = "", day = ""] = iso;
    const letters = `yyyy${separator}${month.length === 2 ? "mm" : "m"}${separator}${day.length === 2 ? "dd" : "d"}`;
    return dated(serialOfDay(Number(year), Number(month), Number(day)), letters);
  }
  const cjk = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (cjk !== null) return dated(serialOfDay(Number(cjk[1]), Number(cjk[2]), Number(cjk[3])), 'yyyy"年"m"月"d"日"');
  const short = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (short !== null && locale.dateOrder !== "YMD") {
    const [, a, , b, year = ""] = short;
    const [month, day] = locale.dateOrder === "MDY" ? [Number(a), Number(b)] : [Number(b), Number(a)];
    return dated(serialOfDay(fullYear(year), month, day), locale.datePattern);
  }
  const named =
    /^([a-z]{3,9})\.? (\d{1,2})(?:, ?| )(\d{4})$/i.exec(text) ??
    swap(/^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4})$/i.exec(text));
  if (named === null) return undefined;
  const month = monthNames.indexOf((named[1] ?? "").slice(0, 3).toLowerCase()) + 1;
  return dated(serialOfDay(Number(named[3]), month, Number(named[2])), locale.datePattern);
}

function swap(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1], match[3]];
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
}
