import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDay, utcDayAt } from "../../../functions/core/orders/read-day.ts";
import { dateOf, formatDay, lastDay } from "../../../functions/core/values/day.ts";
import {
  type DateOrder,
  dateOrders,
  localeFormat,
  type Undecided,
} from "../../../functions/core/values/locale-format.ts";

const read = (cell: string | number | boolean) => {
  const day = readDay(cell);
  return day === undefined ? undefined : formatDay(day);
};

describe("a date cell", () => {
  test.each([
    [45_000, "2023-03-15"],
    [45_000.999, "2023-03-15"],
    [7306, "1920-01-01"],
    [lastDay + 0.5, "9999-12-31"],
    [20_250_228, "2025-02-28"],
    ["20250228", "2025-02-28"],
    ["2025-02-28", "2025-02-28"],
    ["2025-2-8", "2025-02-08"],
    ["2025-02-28T23:59:59Z", "2025-02-28"],
    ["2025-02-28 23:59:59 -0500", "2025-03-01"],
    ["02/03/2025", "2025-02-03"],
    [1.7e9, "2023-11-14"],
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
    1.7e8,
    1,
    7305,
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
    "2025-02-28 or so",
    "soon",
  ])("%j cannot be read", (cell) => expect(readDay(cell)).toBeUndefined());

  test("that can be two days is read as one only by the order of its column", () => {
    const locale = localeFormat("ja_JP");
    const inOrder = (order: DateOrder | Undecided) => readDay("02/03/25", { order, locale, dayAt: utcDayAt });
    expect(dateOrders.map((order) => formatDay(inOrder(order) ?? 0))).toEqual([
      "2025-03-02",
      "2025-02-03",
      "2002-03-25",
    ]);
    expect(inOrder("undecided")).toBeUndefined();
  });

  test("every day since 1920 is read back from each form in which it can be written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7306, max: lastDay }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (day, time) => {
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
          expect(forms.map((form) => readDay(form))).toEqual(forms.map(() => day));
        },
      ),
    );
  });
});
