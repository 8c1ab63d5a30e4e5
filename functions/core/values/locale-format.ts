/** In which order a date in numbers names its parts where its form does not say: `03/04/2025`, `25/02/28`. */
export type DateOrder = "dayFirst" | "monthFirst" | "yearFirst";
export const dateOrders = ["dayFirst", "monthFirst", "yearFirst"] as const satisfies readonly DateOrder[];

/** What parts whole numbers from fractions; the other of the two may part thousands. */
export type DecimalMark = "point" | "comma";
export const decimalMarks = ["point", "comma"] as const satisfies readonly DecimalMark[];

/** Where neither a column nor a locale tells which of two readings is meant. */
export type Undecided = "undecided";

/** How a locale writes numbers and dates. */
export interface LocaleFormat {
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  /** Whether a year of up to three digits before the month counts from 1912: `114/2/28` in Taiwan. */
  readonly republicYears: boolean;
}

/** Languages that write a decimal comma, but for the regions in `pointRegions`. */
const commaLanguages = new Set(
  "af ast az be bg bs ca cs da de el es et eu fi fo fr fy gl hr hu hy id is it ka kk kl lb lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi".split(
    " ",
  ),
);
const pointRegions = new Set(
  "de_CH de_LI it_CH es_DO es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_SV es_US".split(" "),
);
const commaRegions = new Set(["en_ZA"]);

const monthFirst = new Set("en en_US es_PA es_PR en_PH fil_PH".split(" "));
const yearFirstLanguages = new Set("hu ja ko lt mn sv zh".split(" "));
const yearFirstRegions = new Set(["en_CA", "en_ZA", "fr_CA"]);
const dayFirstRegions = new Set(["zh_HK", "zh_MO", "zh_SG"]);

/**
 * How a locale writes, as the Unicode CLDR has it (short dates, numbers).
 *
 * @param locale `de_DE` as a spreadsheet writes it, `de-DE` or `de`; what is not known writes day first and with a decimal point
 */
export function localeFormat(locale: string): LocaleFormat {
  const [language = "", ...rest] = locale.trim().replaceAll("-", "_").split("_");
  const region = rest.find((part) => /^([a-z]{2}|\d{3})$/i.test(part))?.toUpperCase();
  const name = region === undefined ? language.toLowerCase() : `${language.toLowerCase()}_${region}`;
  return { dateOrder: orderOf(name), decimalMark: markOf(name), republicYears: name === "zh_TW" };
}

function orderOf(name: string): DateOrder {
  if (name === "" || monthFirst.has(name)) return "monthFirst";
  if (dayFirstRegions.has(name)) return "dayFirst";
  return yearFirstRegions.has(name) || yearFirstLanguages.has(languageOf(name)) ? "yearFirst" : "dayFirst";
}

function markOf(name: string): DecimalMark {
  const isComma = commaRegions.has(name) || (commaLanguages.has(languageOf(name)) && !pointRegions.has(name));
  return isComma ? "comma" : "point";
}

const languageOf = (name: string) => name.split("_", 1)[0] ?? "";
