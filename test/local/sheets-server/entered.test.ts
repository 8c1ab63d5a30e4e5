import { expect, test } from "vitest";
import { localeFormat } from "../../../functions/local/sheets-server/locales.ts";
import { formatValue } from "../../../functions/local/sheets-server/number-format.ts";
import { parseEntered } from "../../../functions/local/sheets-server/parse-entered.ts";
import { setUp } from "./make.ts";

/** What is typed, the value it becomes, and how it then shows. */
const typed: readonly (readonly [locale: string, text: string, value: unknown, shown: string])[] = [
  ["en_US", "2,000,000.01", 2_000_000.01, "2,000,000.01"],
  ["en_US", "3_2_1", "3_2_1", "3_2_1"],
  ["en_US", "-5", -5, "-5"],
  ["en_US", "(5)", -5, "-5"],
  ["en_US", "+5", 5, "5"],
  ["en_US", "007", 7, "7"],
  ["en_US", "'007", "007", "007"],
  ["en_US", ".5", 0.5, "0.5"],
  ["en_US", "12%", 0.12, "12%"],
  ["en_US", "12.5%", 0.125, "12.50%"],
  ["en_US", "$1,234.5", 1234.5, "$1,234.50"],
  ["en_US", "$5", 5, "$5"],
  ["en_US", "1e3", 1000, "1.00E+03"],
  ["en_US", "1,23", "1,23", "1,23"],
  ["en_US", "true", true, "TRUE"],
  ["en_US", "2020-01-01", 43831, "2020-01-01"],
  ["en_US", "1999-01-02", 36162, "1999-01-02"],
  ["en_US", "1/2/2020", 43832, "1/2/2020"],
  ["en_US", "13/2/2020", "13/2/2020", "13/2/2020"],
  ["en_US", "2020-02-30", "2020-02-30", "2020-02-30"],
  ["en_US", "Jan 5, 2024", 45296, "1/5/2024"],
  ["en_US", "2020-01-01 12:00:00", 43831.5, "2020-01-01 12:00:00"],
  ["en_US", "18:00:00", 0.75, "6:00:00 PM"],
  ["en_US", "  5 ", 5, "5"],
  ["en_US", "line\nbreak", "line\nbreak", "line\nbreak"],
  ["en_GB", "1/2/2020", 43862, "01/02/2020"],
  ["de_DE", "1.234,5", 1234.5, "1.234,50"],
  ["de_DE", "1.2.2020", 43862, "01.02.2020"],
  ["fr_FR", "1,5", 1.5, "1,5"],
  ["fr_FR", "VRAI", true, "VRAI"],
  ["zh_CN", "2020年1月2日", 43832, "2020年1月2日"],
];

test.each(typed)("in %s, typing %o gives %o shown as %o", (locale, text, value, shown) => {
  const entered = parseEntered(text, localeFormat(locale));
  if (entered.kind !== "value") throw new Error("became a formula");
  expect(entered.value).toBe(value);
  expect(formatValue(entered.value, entered.numberFormat, localeFormat(locale))).toBe(shown);
});

/** A number, a pattern and its type, and what is shown. */
const patterns: readonly (readonly [value: number, type: string, pattern: string, shown: string])[] = [
  [1234.567, "NUMBER", "#,##0.00", "1,234.57"],
  [0.5, "NUMBER", "#.##", ".5"],
  [-3, "NUMBER", "0;(0)", "(3)"],
  [0, "NUMBER", '0;-0;"none"', "none"],
  [-0.001, "NUMBER", "0.00", "0.00"],
  [1.005, "NUMBER", "0.00", "1.01"],
  [12_345_678, "NUMBER", '0.0,,"M"', "12.3M"],
  [0.256, "PERCENT", "0.0%", "25.6%"],
  [12345, "SCIENTIFIC", "0.00E+00", "1.23E+04"],
  [43831.75, "DATE_TIME", "yyyy-mm-dd hh:mm", "2020-01-01 18:00"],
  [43831.75, "DATE_TIME", "d mmm yy h:mm am/pm", "1 Jan 20 6:00 PM"],
  [43831, "DATE", "dddd, mmmm d", "Wednesday, January 1"],
  [1.5, "TIME", "[h]:mm", "36:00"],
  [5, "TEXT", "@", "5"],
];

test.each(patterns)("%d as %s %o shows %o", (value, type, pattern, shown) => {
  expect(formatValue(value, { type, pattern }, localeFormat("en_US"))).toBe(shown);
});

/** A plain number without a format. */
const general: readonly (readonly [number, string])[] = [
  [1 / 1024, "0.0009765625"],
  [1 / 3, "0.3333333333"],
  [0.1 + 0.2, "0.3"],
  [1e15, "1E+15"],
  [123_456_789_012_345, "123456789012345"],
  [-0.5, "-0.5"],
  [1e-12, "1E-12"],
];

test.each(general)("%d without a format shows %o", (value, shown) => {
  expect(formatValue(value, undefined, localeFormat("en_US"))).toBe(shown);
});

test("a cell of text format keeps what is typed, and a typed date does not disturb an amount's neighbour", async () => {
  const { batch, read, write } = await setUp();
  const numberFormat = { type: "TEXT", pattern: "@" };
  await batch({
    repeatCell: {
      range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 },
      cell: { userEnteredFormat: { numberFormat } },
      fields: "userEnteredFormat.numberFormat",
    },
  });
  await write(
    "A1",
    [
      ["007", "1/2/2020"],
      ["007", "1/2/2020"],
    ],
    "USER_ENTERED",
  );
  expect(await read("A1:B2", "UNFORMATTED_VALUE")).toEqual([
    ["007", "1/2/2020"],
    [7, 43832],
  ]);
});
