import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeOrders, customersOf, day, metric, type OrderRow, orderRow, sumOf } from "../../support/orders.ts";

type Options = Parameters<typeof closeOrders>[1];

const fields = ["orderId", "customerId", "date", "amount", "product", "status", "currency"] as const;
/** The line of an order that has its total, and what a shop writes below it. */
const first = (row: OrderRow = {}) => orderRow({ orderId: "#1", product: "A", ...row });
const further = (row: OrderRow = {}): OrderRow => ({ orderId: "#1", product: "B", ...row });

/** What becomes of each row: used, a further line with the line it takes from, or set aside with the cell. */
function fates(rows: readonly OrderRow[], options: Options = {}) {
  const { setAside, warnings, rows: all, rowsUsed } = closeOrders(rows, { fields, ...options });
  expect(rowsUsed + setAside.length).toBe(all);
  const found = new Map(
    [...warnings, ...setAside].map(({ rowNumber, reason, a1, found: held }) => [
      rowNumber,
      reason === "furtherLine" ? `of ${held}` : `${reason} ${a1}`,
    ]),
  );
  return rows.map((_, at) => found.get(at + 2) ?? "used");
}

const of = (key: string, rows: readonly OrderRow[]) => {
  const table = customersOf(rows, { fields });
  const [orders, orderDays, products] = (["orders", "orderDays", "products"] as const).map((name) =>
    metric(table, key, name),
  );
  return { orders, orderDays, products, revenue: metric(table, key, "revenue") / 10_000 };
};

describe("a line without an amount", () => {
  test("of an order whose total stands in another line is a further line of it", () => {
    const rows = [first(), further({ customerId: "ann", date: day("2025-01-01") })];
    expect(fates(rows)).toEqual(["used", "of A2"]);
    expect(fates(rows.toReversed())).toEqual(["of A3", "used"]);
    expect(of("ann", rows)).toEqual({ orders: 1, orderDays: 1, products: 2, revenue: 10 });
  });

  test("takes customer, date, currency and status from there where it leaves them blank", () => {
    expect(fates([first({ currency: "JPY" }), further()], {})).toEqual(["used", "of A2"]);
    expect(closeOrders([first({ currency: "JPY" }), further()], { fields }).totals).toHaveLength(1);
    expect(of("ann", [first(), further(), further()])).toEqual({ orders: 1, orderDays: 1, products: 2, revenue: 10 });
    expect(of("ann", [first({ status: "refunded" }), further()])).toMatchObject({
      orders: 0,
      orderDays: 0,
      revenue: 0,
    });
  });

  test("is set aside where no line of its order is used, for what set that one aside", () => {
    expect(fates([further({ customerId: "ann", date: day("2025-01-01") })])).toEqual(["unreadableAmount D2"]);
    expect(fates([further()])).toEqual(["noCustomer B2"]);
    expect(fates([further({ customerId: "ann" })])).toEqual(["unreadableDate C2"]);
    expect(fates([first({ status: "cancelled" }), further()])).toEqual(["cancelled F2", "cancelled F3"]);
    expect(fates([first({ date: day("2026-03-01") }), further()])).toEqual(["afterAsOf C2", "afterAsOf C3"]);
    expect(fates([first({ date: "soon" }), further()])).toEqual(["unreadableDate C2", "unreadableDate C3"]);
  });

  test("of another customer is no line of the order", () => {
    const rows = [first(), further({ customerId: "ben", date: day("2025-01-01") })];
    expect(fates(rows)).toEqual(["used", "unreadableAmount D3"]);
  });

  test("lacks its amount where the lines of its order have amounts of their own", () => {
    const line = further({ customerId: "ann", date: day("2025-01-01") });
    expect(fates([first(), first({ amount: 4, product: "C" }), line])[2]).toBe("unreadableAmount D4");
  });

  test("lacks its amount in a tab where most such orders have several amounts", () => {
    const order = (orderId: string) => [first({ orderId }), first({ orderId, amount: 3 }), further({ orderId })];
    const rows = [...order("#1"), ...order("#2"), first({ orderId: "#3" }), further({ orderId: "#3" })];
    expect(fates(rows).at(-1)).toBe("unreadableAmount D9");
  });

  test("is unreadable all the same where something else stands in it, and without an order id", () => {
    expect(fates([first(), further({ amount: "?" })])[1]).toBe("noCustomer B3");
    expect(fates([first(), further({ date: "?", customerId: "ann" })])[1]).toBe("unreadableDate C3");
    expect(fates([first({ orderId: "" }), orderRow({ amount: "" })])[1]).toBe("unreadableAmount D3");
  });
});

describe("a line without a customer", () => {
  test("is that of the only customer of its order id, with its money", () => {
    const rows = [first(), further({ amount: 5, date: day("2025-01-01") })];
    expect(fates(rows)).toEqual(["used", "of A2"]);
    expect(of("ann", rows)).toMatchObject({ orders: 1, revenue: 15 });
  });

  test("is in the currency of its order where it names none", () => {
    const settings = { rates: { USD: 0.5, JPY: 0.01 } };
    const inEuros = (rows: readonly OrderRow[]) => {
      const table = customersOf(rows, { fields, currency: "EUR", settings });
      return metric(table, "ann", "revenue") / 10_000;
    };
    expect(inEuros([first({ currency: "USD" }), further({ amount: 20 })])).toBe(15);
    expect(inEuros([first({ currency: "JPY", amount: 1000 }), further({ amount: 250.5 })])).toBe(12.505);
    expect(inEuros([first({ currency: "USD" }), further({ amount: 20, currency: "EUR" })])).toBe(25);
    const cancelled = [first({ currency: "USD", status: "cancelled" }), further({ amount: 20 })];
    const [euros, dollars] = closeOrders([...cancelled, orderRow()], { fields, currency: "EUR", settings }).totals;
    expect(euros?.in).toEqual({ rows: 1, money: 100_000 });
    expect(dollars).toMatchObject({ currency: "USD", setAside: { cancelled: { rows: 2, money: 300_000 } } });
  });

  test("keeps the currency that its amount names where no column does", () => {
    const rows = [first({ amount: "$10" }), further({ amount: "€20" })];
    const options = { fields: ["orderId", "customerId", "date", "amount", "product"], currency: "EUR" } as const;
    const table = customersOf(rows, { ...options, settings: { rates: { $: 0.5 } } });
    expect(metric(table, "ann", "revenue") / 10_000).toBe(25);
  });

  test("is nobody's where several customers have orders of that id", () => {
    const rows = [first(), first({ customerId: "ben" }), further({ amount: 5, date: day("2025-01-01") })];
    expect(fates(rows)[2]).toBe("noCustomer B4");
    const aliases = [{ from: "ben", to: "ann" }];
    expect(fates(rows, { settings: { aliases } })[2]).toBe("of A2");
  });
});

const anyRow = fc.record({
  orderId: fc.constantFrom("1", "2", "3", ""),
  customerId: fc.constantFrom("ann", "ben", "", ""),
  date: fc.constantFrom<number | string>(45_000, 45_001, 60_000, "", "?"),
  amount: fc.constantFrom<number | string>(10, 4, 0, -3, "", "", "?"),
  product: fc.constantFrom("A", "B"),
  status: fc.constantFrom("", "", "cancelled", "refunded"),
  currency: fc.constantFrom("", "EUR"),
  refunded: fc.constantFrom<number | string>("", "", 2),
});

test("every row is used or set aside once, money reconciles, and the order of rows and pages changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 14 }), fc.integer({ min: 1, max: 4 }), (rows, pageSize) => {
      const withRefunds = { fields: [...fields, "refunded"] as const, currency: "EUR" };
      const { totals, setAside, rowsUsed, rows: all } = closeOrders(rows, withRefunds);
      expect(rowsUsed + setAside.length).toBe(all);
      expect(new Set([...setAside].map(({ rowNumber }) => rowNumber)).size).toBe(setAside.length);
      expect(totals.reduce((sum, each) => sum + each.in.rows, 0)).toBe(all);
      const table = customersOf(rows, withRefunds);
      const left = totals.reduce((sum, { worth, returned, refunded }) => sum + worth - returned - refunded, 0);
      expect(sumOf(table, "revenue")).toBe(left);
      const read = rows.reduce((sum, { amount }) => sum + (typeof amount === "number" ? amount * 10_000 : 0), 0);
      expect(totals.reduce((sum, each) => sum + each.in.money, 0)).toBe(read);
      const other = customersOf(rows.toReversed(), { ...withRefunds, pageSize });
      expect([other.keys, other.metrics]).toEqual([table.keys, table.metrics]);
      expect(closeOrders(rows.toReversed(), withRefunds).setAside.counts).toEqual(setAside.counts);
    }),
  );
});
