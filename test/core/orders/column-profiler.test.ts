import { describe, expect, test } from "vitest";
import { ColumnProfiler } from "../../../functions/core/orders/column-profiler.ts";
import type { OrderField } from "../../../functions/core/settings/settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";

function profileOf(field: OrderField, cells: readonly Cell[], rowCount = cells.length) {
  const profiler = new ColumnProfiler(field, { columnIndex: 2, header: "Amount" });
  profiler.add(cells, 0, cells.length);
  return profiler.close(rowCount);
}

const numbers = (count: number, of: (at: number) => number) => Array.from({ length: count }, (_, at) => of(at));

describe("the kinds of cells in a column", () => {
  test("are counted, and make the rows together", () => {
    const { types } = profileOf("amount", [12, "13", "", "  ", true, "#REF!", "Loading...", -1.5], 8);
    expect(types).toEqual({ number: 2, date: 0, text: 1, boolean: 1, error: 2, blank: 2 });
  });

  test("count what the page leaves out at its end as blank", () => {
    expect(profileOf("amount", [12, 13], 10).types).toMatchObject({ number: 2, blank: 8 });
  });

  test("call a number a date in the column of dates only", () => {
    expect(profileOf("date", [45_000]).types).toMatchObject({ number: 0, date: 1 });
    expect(profileOf("quantity", [45_000]).types).toMatchObject({ number: 1, date: 0 });
  });
});

describe("the numbers of a column", () => {
  test("have a least, a median and a most", () => {
    expect(profileOf("amount", [5, 1, 100]).numbers).toMatchObject({ count: 3, least: 1, median: 5, most: 100 });
    expect(profileOf("amount", [5, 1, 100, 7]).numbers).toMatchObject({ median: 6 });
  });

  test("are not told of ids, names and words", () => {
    expect(profileOf("orderId", [1, 2, 3]).numbers).toBeUndefined();
    expect(profileOf("amount", ["a", "", true]).numbers).toBeUndefined();
  });

  test("include texts that were read as numbers", () => {
    const profiler = new ColumnProfiler("amount", { columnIndex: 2, header: "Amount" });
    profiler.add(["x", "1.234,50", "€ 3"], 1, 2, (i) => [1234.5, Number.NaN][i] ?? Number.NaN);
    expect(profiler.close(2)).toMatchObject({ types: { text: 2 }, numbers: { count: 1, most: 1234.5 } });
  });

  test("do not depend on the order of rows or the size of pages", () => {
    const cells: readonly Cell[] = ["", 3, "a", 9, -4, true, 7, 7];
    const paged = new ColumnProfiler("amount", { columnIndex: 2, header: "Amount" });
    for (let at = 0; at < cells.length; at += 3) paged.add(cells.slice(at, at + 3), 0, 3);
    expect(paged.close(8)).toEqual(profileOf("amount", cells));
    expect(profileOf("amount", cells.toReversed())).toEqual(profileOf("amount", cells));
  });
});

describe("far out", () => {
  test("is an amount three times the spread of the middle half beyond it, by ratio", () => {
    // Quartiles 100 and 300: a ratio of 3, three times over is 27.
    const amounts = [...numbers(20, () => 100), ...numbers(20, () => 300)];
    expect(profileOf("amount", amounts).numbers?.outliers).toEqual({ count: 0, from: 100 / 27, to: 8100 });
    expect(profileOf("amount", [...amounts, 8101, -8101, 3, 0]).numbers?.outliers).toMatchObject({ count: 3 });
  });

  test("is not the double of a price that is mostly the same", () => {
    expect(profileOf("quantity", [...numbers(50, () => 1), 2, 3, 8]).numbers?.outliers.count).toBe(0);
    expect(profileOf("quantity", [...numbers(50, () => 1), 900]).numbers?.outliers.count).toBe(1);
  });

  test("is a day of another century, and not one of the months around", () => {
    const days = numbers(60, (at) => 45_000 + at);
    expect(profileOf("date", [...days, 44_950]).numbers?.outliers.count).toBe(0);
    expect(profileOf("date", [...days, 2, 73_000]).numbers?.outliers.count).toBe(2);
  });
});
