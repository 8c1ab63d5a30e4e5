import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDay } from "../../../functions/core/orders/read-day.ts";
import { dateOf, formatDay, lastDay } from "../../../functions/core/values/day.ts";

const read = (cell: string | number | boolean) => {
  const day = readDay(cell);
  return day === undefined ? undefined : formatDay(day);
};

describe("a date cell", () => {
  test.each([
    [45_000, "2023-03-15"],
    [45_000.999, "2023-03-15"],
    [1, "1899-12-31"],
    [lastDay + 0.5, "9999-12-31"],
    [20_250_228, "2025-02-28"],
    ["20250228", "2025-02-28"],
    ["2025-02-28", "2025-02-28"],
    ["2025-2-8", "2025-02-08"],
    ["2025-02-28T23:59:59Z", "2025-02-28"],
    ["2025-02-28 23:59:59 -0500", "2025-02-28"],
    ["2025/2/8", "2025-02-08"],
    ["2025/02/28 10:30", "2025-02-28"],
    ["2025年2月8日", "2025-02-08"],
    ["2025年02月28日 10:30:00", "2025-02-28"],
    ["2025年2月28日10时30分", "2025-02-28"],
    ["２０２５－０２－２８", "2025-02-28"],
    ["  2025-02-28  ", "2025-02-28"],
  ])("%j is %s", (cell, text) => expect(read(cell)).toBe(text));

  test.each([
    0,
    -5,
    0.5,
    lastDay + 1,
    20_250_230,
    20_250_228.5,
    18_991_231,
    1.7e9,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    "",
    "45000",
    "2025-02-30",
    "2025-13-01",
    "20251301",
    "2025-02",
    "2025-02/28",
    "28.02.2025",
    "02/03/2025",
    "2025-02-28 or so",
    "soon",
  ])("%j cannot be read", (cell) => expect(readDay(cell)).toBeUndefined());

  test("every day since 1900 is read back from each form in which it can be written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: lastDay }), fc.double({ min: 0, max: 0.999, noNaN: true }), (day, time) => {
        const { year, month, dayOfMonth } = dateOf(day);
        const iso = formatDay(day);
        const forms = [
          day,
          day + time,
          year * 10_000 + month * 100 + dayOfMonth,
          iso,
          iso.replaceAll("-", ""),
          `${iso} 08:15`,
          `${year}/${month}/${dayOfMonth}`,
          `${year}年${month}月${dayOfMonth}日`,
        ];
        expect(forms.map(readDay)).toEqual(forms.map(() => day));
      }),
    );
  });
});
