import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesOrderTotal } from "../../../functions/core/orders/names-order-total.ts";
import { closeOrders, type FoldOptions, type OrderRow, orderRow } from "../../support/orders.ts";

const found = (rows: readonly OrderRow[], options: FoldOptions = {}) => closeOrders(rows, options).repeatedTotals;
const range = (count: number) => Array.from({ length: count }, (_, at) => at);
/** Orders of two rows that differ by their product, with what stands in each as amounts. */
const orders = (count: number, amountsOf: (at: number) => readonly [number, number], more: OrderRow = {}) =>
  range(count).flatMap((at) =>
    amountsOf(at).map((amount, line) =>
      orderRow({ orderId: `#${at}`, product: line === 0 ? "A" : "B", amount, ...more }),
    ),
  );
const repeated = (count: number, more: OrderRow = {}) => orders(count, (at) => [10 + at, 10 + at], more);
const withoutProducts = { product: "" } as const;
const bare: FoldOptions["fields"] = ["orderId", "customerId", "date", "amount"];

describe("amounts look like totals that each row of their order repeats", () => {
  test("where at least five orders have one amount in all rows though the products differ; the first is the example", () => {
    expect(found(repeated(5))).toEqual({
      column: { columnIndex: 3, header: "amount" },
      ...{ orders: 5, of: 5, cells: ["D2", "D3"] },
    });
    expect(found(repeated(4))).toBeUndefined();
  });

  test("where four of five orders of several rows do; orders of one row say nothing", () => {
    const alone = range(50).map((at) => orderRow({ orderId: `one ${at}`, product: "A" }));
    const different = (count: number) =>
      orders(count, () => [3, 4]).map((row) => ({ ...row, orderId: `d${row.orderId}` }));
    expect(found([...repeated(8), ...different(2), ...alone])).toMatchObject({ orders: 8, of: 10 });
    expect(found([...repeated(8), ...different(3), ...alone])).toBeUndefined();
  });

  test("where units or line ids tell the rows apart", () => {
    const lines = repeated(6, withoutProducts);
    const headers = { amount: "Amount" };
    expect(found(lines.map((row, at) => ({ ...row, quantity: 1 + (at % 2) })))).toMatchObject({ orders: 6 });
    expect(found(lines.map((row, at) => ({ ...row, lineId: `L${at}` })))).toMatchObject({ orders: 6 });
    expect(
      found(
        lines.map((row) => ({ ...row, quantity: 1 })),
        { headers },
      ),
    ).toBeUndefined();
  });

  test("where nothing tells the rows apart only if the header reads like a total", () => {
    const lines = repeated(6);
    expect(found(lines, { fields: bare })).toBeUndefined();
    expect(found(lines, { fields: bare, headers: { amount: "Order Total" } })).toMatchObject({ orders: 6 });
    expect(found(lines, { fields: bare, headers: { amount: "Line total" } })).toBeUndefined();
  });

  test("not where rows of an order are the same product twice, or amounts are nothing", () => {
    expect(found(repeated(9, { product: "A" }))).toBeUndefined();
    expect(found(orders(9, () => [0, 0]))).toBeUndefined();
  });

  test("not where all has one price, unless the header reads like a total", () => {
    const onePrice = orders(20, () => [50, 50]);
    expect(found(onePrice)).toBeUndefined();
    expect(found(onePrice, { headers: { amount: "订单总额" } })).toMatchObject({ orders: 20 });
  });

  test("not across customers and currencies, nor with rows that do not count", () => {
    const ben = (row: OrderRow, at: number) => (at % 2 === 0 ? row : { ...row, customerId: "ben" });
    const usd = (row: OrderRow, at: number) => ({ ...row, currency: at % 2 === 0 ? "EUR" : "USD" });
    const cancelled = (row: OrderRow, at: number) => ({ ...row, status: at % 2 === 0 ? "paid" : "cancelled" });
    expect(found(repeated(9).map(ben))).toBeUndefined();
    expect(found(repeated(9).map(usd), { settings: { rates: { USD: 0.9 } }, currency: "EUR" })).toBeUndefined();
    expect(found(repeated(9).map(cancelled))).toBeUndefined();
  });

  test("not where the amount is unit price × quantity", () => {
    const priced = repeated(9).map(({ amount, ...row }) => ({ ...row, unitPrice: amount ?? "", quantity: 1 }));
    const fields = ["orderId", "customerId", "date", "unitPrice", "quantity", "product"] as const;
    expect(found(priced, { fields })).toBeUndefined();
  });

  test("in whatever order the rows stand, in a tab of any size", () => {
    const count = 12_000;
    const many = repeated(count).map((row, at) => (at < 2000 ? { ...row, amount: at } : row));
    const scattered = range(many.length).flatMap((at) => many[(at * 7919) % many.length] ?? []);
    const told = found(many);
    expect((told?.orders ?? 0) / (told?.of ?? 1)).toBeCloseTo(11 / 12, 1);
    const { orders: told2, of: looked } = found(scattered) ?? {};
    expect([told2, looked]).toEqual([told?.orders, told?.of]);
    const rows = repeated(6);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(found(shuffled)).toMatchObject({ orders: 6, of: 6 });
      }),
    );
  });
});

test.each([
  ..."Order Total|Total|Grand total|order_total|OrderTotal|Order amount|Order Total (excl. VAT)|订单总额|订单金额".split(
    "|",
  ),
  ..."訂單總額|合計金額|注文金額|Gesamtbetrag|Bestellwert|Total commande|Montant total|Importe total|Valor do pedido".split(
    "|",
  ),
])("the header %s reads like the total of an order", (header) => {
  expect(namesOrderTotal(header)).toBe(true);
});

test.each("Amount|Price|Sales|Line total|Item total|商品金额|小计|金額|Betrag|Montant|Umsatz".split("|"))(
  "the header %s does not read like the total of an order",
  (header) => {
    expect(namesOrderTotal(header)).toBe(false);
  },
);
