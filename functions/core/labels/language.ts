/** The languages in which the tool speaks. */
export type Language = "en" | "zh-Hans" | "zh-Hant";

/** One phrase in every language; complete by type. */
export type Words = Readonly<Record<Language, string>>;

/** The language of a spreadsheet's locale (`zh_CN`, `zh_TW`, `de_DE`, ...): Chinese where it is Chinese, else English. */
export function languageOfLocale(locale: string): Language {
  const [language = "", ...rest] = locale.toLowerCase().split(/[_-]/);
  if (language !== "zh") return "en";
  return rest.some((part) => part === "hant" || part === "tw" || part === "hk" || part === "mo")
    ? "zh-Hant"
    : "zh-Hans";
}
