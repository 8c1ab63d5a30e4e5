import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  dateOf,
  dayOf,
  firstDay,
  formatDay,
  lastDay,
  parseIsoDay,
} from "../../../functions/core/values/day.ts";

describe("a day is a spreadsheet serial number", () => {
  test.each([
    ["1899-12-30", 0],
    ["1899-12-31", 1],
    ["1900-03-01", 61],
    ["1970-01-01", 25_569],
    ["2000-02-29", 36_585],
    ["2023-03-15", 45_000],
    ["0001-01-01", firstDay],
    ["9999-12-31", lastDay],
  ])("%s is %i", (text, day) => {
    expect(parseIsoDay(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
  });

  test.each(["2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "0000-01-01", "28.02.2025", "", "2025-02-28T00:00"])(
    "%j is no day",
    (text) => expect(parseIsoDay(text)).toBeUndefined(),
  );

  test("every day survives being written and read", () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: lastDay }), (day) => {
        expect(dayOf(dateOf(day))).toBe(day);
        expect(parseIsoDay(formatDay(day))).toBe(day);
      }),
    );
  });

  test.each([Number.NaN, 1.5, lastDay + 1, firstDay - 1])("%d is refused", (day) => {
    expect(() => dateOf(day)).toThrow(RangeError);
  });
});

describe("a month later", () => {
  test.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2023-03-31", -1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-12-15", 1, "2024-01-15"],
    ["2024-01-15", -1, "2023-12-15"],
  ])("%s and %i months is %s", (from, months, to) => {
    const day = parseIsoDay(from);
    expect(day === undefined ? undefined : formatDay(addMonths(day, months))).toBe(to);
  });
});

test("a month earlier than the first year is refused", () => {
  expect(() => addMonths(firstDay, -1)).toThrow(RangeError);
  expect(() => addMonths(lastDay, 1)).toThrow(RangeError);
});
