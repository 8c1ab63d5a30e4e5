import type { NumberFormat, Scalar } from "./cell.ts";
import { formatDate } from "./date-format.ts";
import { literal, tokens } from "./format-tokens.ts";
import type { LocaleFormat } from "./locales.ts";

const dateTypes: readonly (string | null | undefined)[] = ["DATE", "TIME", "DATE_TIME"];

/** Whether a number format shows a number as a date or a time. */
export function isDateFormat(format: NumberFormat | undefined): boolean {
  return dateTypes.includes(format?.type);
}

/** The pattern that a number format stands for, its own or that of its type in the locale; undefined for automatic. */
function patternOf(format: NumberFormat, locale: LocaleFormat): string | undefined {
  if (format.pattern !== undefined && format.pattern !== null && format.pattern !== "") return format.pattern;
  const patterns: Readonly<Record<string, string>> = {
    TEXT: "@",
    NUMBER: "#,##0.00",
    PERCENT: "0.00%",
    CURRENCY: locale.currencyPattern,
    DATE: locale.datePattern,
    TIME: locale.timePattern,
    DATE_TIME: locale.dateTimePattern,
    SCIENTIFIC: "0.00E+00",
  };
  return patterns[format.type ?? ""];
}

/** What a cell shows for a plain value under a number format. */
export function formatValue(value: Scalar, format: NumberFormat | undefined, locale: LocaleFormat): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? locale.trueText : locale.falseText;
  const pattern = format === undefined ? undefined : patternOf(format, locale);
  if (typeof value === "string") return pattern === undefined ? value : formatText(value, pattern);
  if (pattern === undefined || pattern === "@" || /^general$/i.test(pattern)) return formatGeneral(value, locale);
  const sections = splitSections(pattern);
  const [positive = "", negative, zero] = sections;
  if (isDateFormat(format)) return formatDate(value, positive);
  if (value < 0 && negative !== undefined) return formatSection(-value, negative, locale);
  if (value === 0 && zero !== undefined) return formatSection(value, zero, locale);
  const shown = formatSection(Math.abs(value), positive, locale);
  return value < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** A number without a format: up to ten decimals, an exponent from 1E+15 on. */
function formatGeneral(value: number, locale: LocaleFormat): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa = "0", exponent = "0"] = value.toExponential(5).split("e");
    const power = Number(exponent);
    const digits = String(Number(mantissa)).replace(".", locale.decimal);
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const text = String(Number(Number(value.toPrecision(15)).toFixed(10)));
  const plain = text.includes("e") ? value.toFixed(10).replace(/\.?0+$/, "") : text;
  return plain.replace(".", locale.decimal);
}

function formatText(value: string, pattern: string): string {
  const section = splitSections(pattern)[3] ?? (pattern.includes("@") ? pattern : "@");
  return tokens(section)
    .map((token) => (token === "@" ? value : (literal(token) ?? token)))
    .join("");
}

function splitSections(pattern: string): string[] {
  const sections = [""];
  for (const token of tokens(pattern)) {
    if (token === ";") sections.push("");
    else sections[sections.length - 1] += token;
  }
  return sections;
}

function formatSection(size: number, section: string, locale: LocaleFormat): string {
  const parts = tokens(section);
  const isDigit = (token: string) => /^[0#?.,]$/.test(token);
  const first = parts.findIndex(isDigit);
  if (first < 0) return parts.map((token) => literal(token) ?? token).join("");
  let last = parts.length - 1;
  while (last > first && !isDigit(parts[last] ?? "")) last--;
  const core = parts
    .slice(first, last + 1)
    .filter(isDigit)
    .join("");
  const percent = parts.filter((token) => token === "%").length;
  const exponent = parts.find((token) => /^E[+-]0+$/i.test(token));
  const scaled = Number((size * 100 ** percent).toPrecision(15));
  const around = (from: number, to: number) =>
    parts
      .slice(from, to)
      .filter((token) => token !== exponent)
      .map((token) => literal(token) ?? token)
      .join("");
  const shown = exponent === undefined ? digits(scaled, core, locale) : scientific(scaled, core, exponent, locale);
  return around(0, first) + shown + around(last + 1, parts.length);
}

function digits(size: number, core: string, locale: LocaleFormat): string {
  const [whole = "", fraction = ""] = core.split(".");
  const scale = (/,+$/.exec(core) ?? /,+(?=\.)/.exec(core))?.[0].length ?? 0;
  const placesMin = fraction.replace(/[^0?]/g, "").length;
  const placesMax = fraction.replace(/[^0#?]/g, "").length;
  const grouped = /[0#?],[0#?]/.test(whole);
  const rounded = roundHalfUp(size / 1000 ** scale, placesMax);
  const [intDigits = "0", decimals = ""] = rounded.split(".");
  let kept = decimals;
  while (kept.length > placesMin && kept.endsWith("0")) kept = kept.slice(0, -1);
  const minWhole = whole.replace(/[^0]/g, "").length;
  const padded = (intDigits === "0" && minWhole === 0 ? "" : intDigits).padStart(minWhole, "0");
  const withGroups = grouped ? padded.replace(/\B(?=(\d{3})+$)/g, locale.group) : padded;
  return withGroups + (kept === "" ? "" : locale.decimal + kept);
}

/** Decimal digits, rounded half away from zero on the shortest decimal form of the number. */
function roundHalfUp(size: number, places: number): string {
  const shifted = Number(`${size}e${places}`);
  const rounded = Number.isFinite(shifted) && shifted < 1e21 ? Number(`${Math.round(shifted)}e-${places}`) : size;
  return rounded.toFixed(Math.min(places, 100));
}

function scientific(size: number, core: string, token: string, locale: LocaleFormat): string {
  const places = (core.split(".")[1] ?? "").length;
  const [mantissa = "0", exponent = "0"] = size.toExponential(places).split("e");
  const power = Number(exponent);
  const sign = power < 0 ? "-" : token[1] === "+" ? "+" : "";
  return `${mantissa.replace(".", locale.decimal)}E${sign}${String(Math.abs(power)).padStart(token.length - 2, "0")}`;
}
