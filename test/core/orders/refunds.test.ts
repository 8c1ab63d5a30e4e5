import { describe, expect, test } from "vitest";
import { closeOrders, customersOf, day, metric, type OrderRow, orderRow } from "../../support/orders.ts";

type Options = Parameters<typeof customersOf>[1];

const sale = (row: OrderRow = {}) => orderRow({ orderId: "A-1", ...row });
const refund = (row: OrderRow = {}) => sale({ amount: -10, date: day("2025-02-01"), ...row });

/** Orders, revenue and refunds of ann in currency units, and what is warned about by row. */
function outcome(rows: readonly OrderRow[], options: Options = {}) {
  const table = customersOf(rows, options);
  const units = (name: "revenue" | "refunds") => metric(table, "ann", name) / 10_000;
  const { warnings } = closeOrders(rows, options);
  return {
    orders: metric(table, "ann", "orders"),
    revenue: units("revenue"),
    refunds: units("refunds"),
    warned: [...warnings].map(({ rowNumber, reason }) => `${rowNumber} ${reason}`),
  };
}

describe("a refund", () => {
  test("of a whole order leaves no order, one of a part does", () => {
    expect(outcome([sale(), refund()])).toEqual({ orders: 0, revenue: 0, refunds: 10, warned: [] });
    expect(outcome([sale(), refund({ amount: -4 })])).toEqual({ orders: 1, revenue: 6, refunds: 4, warned: [] });
  });

  test("for which there is no sale counts, with a warning", () => {
    expect(outcome([refund()])).toEqual({ orders: 0, revenue: -10, refunds: 10, warned: ["2 refundWithoutSale"] });
    const later = sale({ orderId: "A-2", date: day("2025-03-01") });
    expect(outcome([refund(), later]).warned).toEqual(["2 refundWithoutSale"]);
    expect(outcome([refund(), sale({ customerId: "ben" })]).warned).toContain("2 refundWithoutSale");
  });

  test("with an id of its own needs a sale on its day or before", () => {
    const own = refund({ orderId: "R-1" });
    expect(outcome([sale(), own]).warned).toEqual([]);
    expect(outcome([sale({ date: day("2025-02-01") }), own]).warned).toEqual([]);
    expect(outcome([sale({ date: day("2025-02-02") }), own]).warned).toEqual(["3 refundWithoutSale"]);
    expect(outcome([sale({ orderId: "" }), refund({ orderId: "" })]).warned).toEqual([]);
  });

  test("of a sale that its status takes out already is one too many", () => {
    expect(outcome([sale({ status: "refunded" }), refund()])).toEqual({
      ...{ orders: 0, revenue: -10, refunds: 20 },
      warned: ["3 refundWithoutSale"],
    });
  });
});

describe("a status", () => {
  test("that says returned takes its row out; with a negative amount it is the refund", () => {
    expect(outcome([sale({ status: "returned" })])).toMatchObject({ orders: 0, revenue: 0, refunds: 10 });
    expect(outcome([sale(), refund({ status: "returned" })])).toMatchObject({ orders: 0, revenue: 0, refunds: 10 });
  });

  test("that says partly returned cannot say how much: the sale counts in full, with a warning", () => {
    expect(outcome([sale({ status: "Partially refunded" })])).toEqual({
      ...{ orders: 1, revenue: 10, refunds: 0 },
      warned: ["2 partlyReturned"],
    });
  });

  test("may be the team's own", () => {
    const settings = { statuses: { sale: [], cancelled: ["storno"], test: ["probe"], returned: ["rückläufer"] } };
    const rows = ["STORNO", "Probe", "Rückläufer 3", "ok"].map((status) => sale({ status }));
    expect(closeOrders(rows, { settings }).setAside.counts).toEqual({ cancelled: 1, test: 1 });
    expect(outcome(rows, { settings })).toMatchObject({ orders: 1, revenue: 10, refunds: 10 });
  });
});

describe("a credit note", () => {
  const credit = (row: OrderRow = {}) => refund({ orderId: "C-1", creditFor: "a-1", ...row });

  test("gives back part of the order that it names, and makes none itself", () => {
    expect(outcome([sale(), credit({ amount: -4 })])).toEqual({ orders: 1, revenue: 6, refunds: 4, warned: [] });
    expect(outcome([credit(), sale()])).toEqual({ orders: 0, revenue: 0, refunds: 10, warned: [] });
  });

  test("does so without a minus, too, with its cost and profit, and a warning", () => {
    const rows = [sale({ cost: 6, profit: 4 }), credit({ amount: 10, cost: 6, profit: 4 })];
    expect(outcome(rows)).toEqual({ orders: 0, revenue: 0, refunds: 10, warned: ["3 creditWithoutMinus"] });
    const table = customersOf(rows);
    expect([metric(table, "ann", "cost"), metric(table, "ann", "profit")]).toEqual([0, 0]);
    expect(closeOrders(rows).totals[0]?.in.money).toBe(0);
  });

  test("for an order that the customer never made is warned about", () => {
    expect(outcome([sale({ orderId: "A-2" }), credit()]).warned).toEqual(["3 refundWithoutSale"]);
    expect(outcome([sale(), sale({ customerId: "ben" }), credit({ customerId: "ben" })]).warned).not.toContain(
      "4 refundWithoutSale",
    );
  });

  test("that names itself is a plain row of its order", () => {
    expect(outcome([sale({ creditFor: "A-1" }), sale({ orderId: "A-2", creditFor: "" })])).toMatchObject({
      ...{ orders: 2, revenue: 20 },
      warned: [],
    });
  });

  test("whose reference is an error value is set aside", () => {
    expect(closeOrders([credit({ creditFor: "#REF!" })]).setAside.counts).toEqual({ errorCell: 1 });
  });
});

describe("a list of returned orders", () => {
  test("takes out every line of an order, of whatever customer, and what was given back for it before", () => {
    const rows = [
      sale(),
      sale({ amount: 5 }),
      refund({ amount: -3 }),
      sale({ customerId: "ben" }),
      sale({ orderId: "A-2" }),
    ];
    const returned = [" a-1 ", "A-1", "", "#REF!", "Total", "Z"];
    expect(outcome(rows, { returned })).toMatchObject({ orders: 1, revenue: 10, refunds: 15 });
    const { orderIds, totals } = closeOrders(rows, { returned });
    expect(orderIds).toEqual({ all: 2, returned: 1, shared: 1, returnedUnknown: 1, returnedNot: 0 });
    expect(totals[0]).toMatchObject({ used: { rows: 5, money: 320_000 }, worth: 320_000, returned: 220_000 });
  });

  test("counts once with a status that says the same", () => {
    const rows = [sale({ status: "refunded" }), sale({ amount: 5 })];
    expect(outcome(rows, { returned: ["A-1"] })).toMatchObject({ orders: 0, revenue: 0, refunds: 15 });
    expect(closeOrders(rows, { returned: ["A-1"] }).totals[0]?.returned).toBe(150_000);
  });

  test("says nothing where there are no order ids", () => {
    const { orderIds, rowsUsed } = closeOrders([orderRow()], { returned: ["A-1"] });
    expect([orderIds, rowsUsed]).toEqual([{ all: 0, returned: 0, shared: 0, returnedUnknown: 1, returnedNot: 0 }, 1]);
  });
});

describe("an order of several lines that came back whole", () => {
  const first = { product: "A", amount: 100, cost: 30 };
  const other = { product: "B", cost: 20 };
  const ways: readonly (readonly [string, OrderRow, Options])[] = [
    ["by its status", { status: "refunded" }, {}],
    ["by the list of returns", {}, { returned: ["A-1"] }],
    ["by a column of refunds", { refunded: 100 }, {}],
  ];
  const of = (rows: readonly OrderRow[], options: Options) => {
    const table = customersOf(rows, options);
    return (["cost", "profit", "refunds"] as const).map((name) => metric(table, "ann", name) / 10_000);
  };

  test.each(ways)("%s leaves no cost, that of lines without an amount of their own included", (_, told, options) => {
    const further = { orderId: "A-1", ...other };
    expect(of([sale({ ...first, ...told }), further], options)).toEqual([0, 0, 100]);
  });

  test.each(ways)("%s leaves none either where its total stands in each of them", (_, told, options) => {
    const rows = [sale({ ...first, ...told }), sale({ ...first, ...other, ...told })];
    expect(of(rows, { ...options, settings: { amountsStandFor: "order" } })).toEqual([0, 0, 100]);
  });
});

test("orders for nothing are orders", () => {
  expect(outcome([sale({ amount: 0 }), sale({ orderId: "A-2", amount: 0 })])).toMatchObject({ orders: 2, revenue: 0 });
});

describe("flat costs to serve", () => {
  const settings = { costs: { perOrder: 2, perReturn: 1.5 } };
  const served = (rows: readonly OrderRow[], options: Options = {}) => {
    const table = customersOf(rows, { settings, ...options });
    return [metric(table, "ann", "costToServe") / 10_000, metric(table, "ann", "profit") / 10_000];
  };

  test("are those of every order made, given back or not, and of every order that something came back of", () => {
    const kept = sale({ profit: 5 });
    expect(served([kept, { ...kept, product: "mug" }])).toEqual([2, 8]);
    expect(served([kept, refund({ profit: -5 }), refund({ amount: -1, profit: 0 })])).toEqual([3.5, -3.5]);
    expect(served([{ ...kept, status: "returned" }])).toEqual([3.5, -3.5]);
    expect(served([kept, sale({ orderId: "A-2", profit: 5 })], { returned: ["A-2"] })).toEqual([5.5, -0.5]);
  });

  test("without order ids are those of each row", () => {
    expect(served([orderRow({ profit: 5 }), orderRow({ profit: 5 }), orderRow({ amount: -10, profit: -5 })])).toEqual([
      5.5, -0.5,
    ]);
  });

  test("fall on the day of the order and of the return", () => {
    const rows = [sale({ profit: 5, date: day("2024-01-01") }), refund({ profit: -5 })];
    const table = customersOf(rows, { settings, windows: [12] });
    expect(metric(table, "ann", "costToServe@12m")).toBe(15_000);
  });

  test("are no metric where there are none", () => {
    expect(customersOf([sale()]).metrics.has("costToServe")).toBe(false);
  });
});
