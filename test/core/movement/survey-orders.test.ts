import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goneFrom, ordersSampled, surveyOrders } from "../../../functions/core/movement/survey-orders.ts";
import { closeOrders, type OrderRow, orderRow } from "../../support/orders.ts";

const orders = (count: number, from = 0): readonly OrderRow[] =>
  Array.from({ length: count }, (_, at) => orderRow({ orderId: 1000 + from + at, customerId: `c${(from + at) % 97}` }));
const sampleOf = (rows: readonly OrderRow[], size?: number) => surveyOrders(closeOrders(rows), size).sample;

describe("a sample of orders", () => {
  test("is the same however rows are sorted and however many lines an order has", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...orders(60)], { minLength: 60 }), (rows) => {
        expect(sampleOf([...rows, ...rows.slice(0, 20)], 30)).toEqual(sampleOf(orders(60), 30));
      }),
    );
  });

  test("holds all orders of a small sheet, and the lowest hashes of a large one", () => {
    expect(sampleOf(orders(50))).toHaveLength(50);
    const all = sampleOf(orders(3000), 3000);
    expect(sampleOf(orders(3000))).toEqual(all.slice(0, ordersSampled));
    expect(all.every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
  });

  test("tells orders without ids by customer, day and amount", () => {
    const bare = [orderRow(), orderRow({ amount: 11 }), orderRow({ customerId: "ben" }), orderRow({ date: 45_001 })];
    expect(new Set(sampleOf(bare)).size).toBe(4);
  });
});

test("how many orders are gone is told within a few points, ids in a row or not", () => {
  const before = sampleOf(orders(3000));
  for (const share of [0, 0.1, 0.3, 0.6]) {
    const { compared, gone } = goneFrom(before, sampleOf(orders(3000, 3000 * share)));
    expect(Math.abs(gone / compared - share)).toBeLessThan(0.1);
  }
});

test("orders that came are none that are gone", () => {
  expect(goneFrom(sampleOf(orders(3000)), sampleOf(orders(9000)))).toMatchObject({ gone: 0 });
  expect(goneFrom(sampleOf(orders(5)), sampleOf(orders(9000)))).toMatchObject({ gone: 0 });
  expect(goneFrom([], [])).toEqual({ compared: 0, gone: 0, isExact: true });
});

test("the largest amount is the one furthest from 0, in the first row that has it", () => {
  const rows = [5, -900, 12, 900, -900].map((amount, at) => orderRow({ amount, customerId: `c${9 - at}` }));
  expect(surveyOrders(closeOrders(rows, { currency: "EUR" })).largest).toEqual({ money: 9_000_000, rowNumber: 3 });
  expect(surveyOrders(closeOrders([])).largest).toBeUndefined();
});
