import { expect, test } from "vitest";
import { localeFormat } from "../../functions/local/sheets-server/locales.ts";
import { formatValue } from "../../functions/local/sheets-server/number-format.ts";
import { numberFormat } from "../../functions/sheets/cell-formats.ts";

const shown = (value: number, format: Parameters<typeof numberFormat>[0], digits = 2) =>
  formatValue(value, numberFormat(format, digits), localeFormat("en_GB"));

test.each([
  [1_234.5, "1,234.50"],
  [238_943.79, "238,943.79"],
  [129.696, "129.696"],
  [0.00005, "0.00005"],
  [0, "0.00"],
  [-1_101.15, "-1,101.15"],
])("what must add up to the last digit shows every digit, its thousands parted: %d as %s", (value, text) => {
  expect(shown(value, "exact")).toBe(text);
});

test("money shows what the currency has", () => {
  expect(shown(1_234.5, "money")).toBe("1,234.50");
  expect(shown(1_234.5, "money", 0)).toBe("1,235");
});
