import { expect, test } from "vitest";
import { localeFormat } from "../../../functions/core/values/locale-format.ts";

/** What the runtime's own tables (CLDR) say: the order of the parts of a short date, and the mark of fractions. */
function byIntl(locale: string) {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: "short", calendar: "gregory" }).formatToParts(new Date(0));
  const [first] = parts.map(({ type }) => type).filter((type) => ["day", "month", "year"].includes(type));
  const mark = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
  return { dateOrder: `${first}First`, decimalMark: mark === "," ? "comma" : "point" };
}

test.each(
  "en_US en_GB en_AU en_CA en_IN en_IE en_PH de_DE de_AT de_CH fr_FR fr_CA fr_BE es_ES es_MX es_AR es_US pt_BR pt_PT it_IT it_CH nl_NL pl_PL ru_RU sv_SE da_DK nb_NO fi_FI cs_CZ hu_HU lt_LT tr_TR ro_RO bg_BG el_GR uk_UA id_ID vi_VN zh_CN zh_TW zh_HK ja_JP ko_KR th_TH he_IL".split(
    " ",
  ),
)("%s writes numbers and dates as CLDR has it", (locale) => {
  const { dateOrder, decimalMark } = localeFormat(locale);
  expect({ dateOrder, decimalMark }).toEqual(byIntl(locale.replace("_", "-")));
});

test("a locale may be written with a hyphen, in any case, with a script, or without a region", () => {
  for (const name of ["de_DE", "de-DE", "DE_de", "de", "de_Latn_DE"])
    expect(localeFormat(name)).toEqual(localeFormat("de_DE"));
  expect(localeFormat("zh_Hant_TW").republicYears).toBe(true);
});

test("what is blank writes as the United States do, what is not known with the day first", () => {
  expect(localeFormat("")).toEqual(localeFormat("en_US"));
  expect(localeFormat("xx_XX")).toMatchObject({ dateOrder: "dayFirst", decimalMark: "point" });
});
