import { describe, expect, test } from "vitest";
import { emptyLine, lineFlags } from "../../../functions/core/orders/order-line.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { closeOrders, type OrderRow, orderRow } from "../../support/orders.ts";

/** The used lines of rows, in their order. */
function linesOf(rows: readonly OrderRow[], place?: { readonly locale: string }) {
  const { lines } = closeOrders(rows, place && { place: { ...place, dayAt: Math.floor } });
  return Array.from(lines.lineIndexes, (index) => {
    const line = emptyLine();
    lines.store.read(index, line);
    return line;
  });
}

describe("the quantity of a row", () => {
  test.each<readonly [Cell, number]>([
    [3, 30_000],
    [1.5, 15_000],
    ["2", 20_000],
    ["1,5", 15_000],
    [0, 0],
    [0.00004, 0],
    ["", Number.NaN],
    ["a few", Number.NaN],
    [4e12, Number.NaN],
  ])("%s is %s ten-thousandths of a piece", (quantity, units) => {
    expect(linesOf([orderRow({ quantity })], { locale: "de_DE" }).map((line) => line.units)).toEqual([units]);
  });

  test("is below 0 for what came back, however it is written", () => {
    const rows = [orderRow({ quantity: 2, amount: -5 }), orderRow({ quantity: -2, amount: -6 })];
    expect(linesOf(rows).map(({ units }) => units)).toEqual([-20_000, -20_000]);
  });

  test("that makes the amount counts as well", () => {
    const row = { customerId: "ann", date: 45_000, unitPrice: 3, quantity: "4" };
    const { lines } = closeOrders([row], { fields: ["customerId", "date", "unitPrice", "quantity"] });
    const line = emptyLine();
    lines.store.read(0, line);
    expect([line.amount, line.units]).toEqual([120_000, 40_000]);
  });
});

describe("a row was bought at a discount", () => {
  test.each<readonly [Cell, boolean]>([
    [5, true],
    [-5, true],
    [0.1, true],
    ["10 %", true],
    ["1,50", true],
    [true, true],
    [0, false],
    ["0,00", false],
    ["0%", false],
    ["", false],
    [false, false],
    ["none", false],
    ["九折", true],
    ["原价", false],
  ])("where the discount is %s: %s", (discount, expected) => {
    const [line] = linesOf([orderRow({ discount })]);
    expect(((line?.flags ?? 0) & lineFlags.discounted) !== 0).toBe(expected);
  });
});

test("what serving a row cost is kept in money of its currency, and converted with it", () => {
  const row = (costToServe: Cell, currency: string) => orderRow({ costToServe, currency, amount: 100 });
  const rows = [row("1.25", "EUR"), row("", "EUR"), row(2, "USD")];
  const { lines } = closeOrders(rows, { currency: "EUR", settings: { rates: { USD: 0.5 } } });
  const costs = Array.from(lines.lineIndexes, (index) => {
    const line = emptyLine();
    lines.store.read(index, line);
    return line.costToServe;
  });
  expect(costs).toEqual([12_500, 0, 10_000]);
});

test("rows that differ in their category, quantity or discount only are as identical as before", () => {
  const rows = [
    orderRow({ category: "tea", quantity: 1, discount: 0 }),
    orderRow({ category: "pots", quantity: 2, discount: 1 }),
  ];
  expect(closeOrders(rows).warnings.counts).toEqual({ identicalRow: 1 });
});
