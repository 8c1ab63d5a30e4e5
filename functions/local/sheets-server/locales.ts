/** How one locale writes numbers and dates. */
export type LocaleFormat = {
  readonly decimal: string;
  readonly group: string;
  /** The order of a typed date such as 1/2/2024. */
  readonly dateOrder: "MDY" | "DMY" | "YMD";
  readonly datePattern: string;
  readonly timePattern: string;
  readonly dateTimePattern: string;
  readonly currency: string;
  readonly currencyPattern: string;
  readonly trueText: string;
  readonly falseText: string;
};

const time = "h:mm:ss am/pm";
const time24 = "hh:mm:ss";

function locale(
  separators: string,
  dateOrder: LocaleFormat["dateOrder"],
  datePattern: string,
  timePattern: string,
  [currency, after]: readonly [string, boolean],
  [trueText, falseText]: readonly [string, string] = ["TRUE", "FALSE"],
): LocaleFormat {
  const [decimal = ".", group = ","] = separators;
  const currencyPattern = after ? `#,##0.00\\ [$${currency}]` : `[$${currency}]#,##0.00`;
  const dateTimePattern = `${datePattern} ${timePattern === time ? "h:mm:ss" : timePattern}`;
  return {
    decimal,
    group,
    dateOrder,
    datePattern,
    timePattern,
    dateTimePattern,
    currency,
    currencyPattern,
    trueText,
    falseText,
  };
}

const american: LocaleFormat = {
  ...locale(".,", "MDY", "m/d/yyyy", time, ["$", false]),
  currencyPattern: '"$"#,##0.00',
};

const known: Readonly<Record<string, LocaleFormat>> = {
  en_US: american,
  en_GB: locale(".,", "DMY", "dd/mm/yyyy", time24, ["£", false]),
  en_AU: locale(".,", "DMY", "dd/mm/yyyy", time, ["$", false]),
  en_CA: locale(".,", "YMD", "yyyy-mm-dd", time, ["$", false]),
  en_IN: locale(".,", "DMY", "dd/mm/yyyy", time24, ["₹", false]),
  fr_FR: locale(",\u202f", "DMY", "dd/mm/yyyy", time24, ["€", true], ["VRAI", "FAUX"]),
  de_DE: locale(",.", "DMY", "dd.mm.yyyy", time24, ["€", true], ["WAHR", "FALSCH"]),
  es_ES: locale(",.", "DMY", "d/m/yyyy", "h:mm:ss", ["€", true], ["VERDADERO", "FALSO"]),
  it_IT: locale(",.", "DMY", "dd/mm/yyyy", time24, ["€", true], ["VERO", "FALSO"]),
  nl_NL: locale(",.", "DMY", "d-m-yyyy", time24, ["€", false], ["WAAR", "ONWAAR"]),
  pt_BR: locale(",.", "DMY", "dd/mm/yyyy", time24, ["R$", false], ["VERDADEIRO", "FALSO"]),
  pl_PL: locale(",\u00a0", "DMY", "d.mm.yyyy", time24, ["zł", true], ["PRAWDA", "FAŁSZ"]),
  ru_RU: locale(",\u00a0", "DMY", "dd.mm.yyyy", time24, ["₽", true], ["ИСТИНА", "ЛОЖЬ"]),
  zh_CN: locale(".,", "YMD", "yyyy-m-d", time24, ["¥", false]),
  zh_TW: locale(".,", "YMD", "yyyy/m/d", time24, ["NT$", false]),
  zh_HK: locale(".,", "DMY", "d/m/yyyy", time24, ["HK$", false]),
  ja_JP: locale(".,", "YMD", "yyyy/mm/dd", "h:mm:ss", ["¥", false]),
  ko_KR: locale(".,", "YMD", "yyyy. m. d", time24, ["₩", false]),
};

/** How a locale writes; one that is not listed follows another of its language, else en_US. */
export function localeFormat(name: string): LocaleFormat {
  const exact = known[name];
  if (exact !== undefined) return exact;
  const language = name.split("_")[0] ?? "";
  const sibling = Object.keys(known).find((each) => each.startsWith(`${language}_`));
  return (sibling === undefined ? undefined : known[sibling]) ?? american;
}

/** Whether the text can be a locale: a language, or a language and a region. */
export function isLocale(text: string): boolean {
  return /^[a-z]{2,3}(_[A-Z]{2}|_\d{3})?$/.test(text);
}
