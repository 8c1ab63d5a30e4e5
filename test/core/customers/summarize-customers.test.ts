import { describe, expect, test } from "vitest";
import { summarizeCustomers } from "../../../functions/core/customers/summarize-customers.ts";
import type { MetricKey } from "../../../functions/core/settings/metric.ts";
import type { Window } from "../../../functions/core/settings/settings.ts";
import {
  closeOrders,
  customersOf,
  day,
  everyMetric,
  metric,
  type OrderRow,
  orderRow,
  type TableOptions,
} from "../../support/orders.ts";

/** The metrics of ann, in the order asked. */
function ann(rows: readonly OrderRow[], names: readonly MetricKey[], options: TableOptions = {}): readonly number[] {
  const table = customersOf(rows, options);
  return names.map((name) => metric(table, "ann", name));
}

const january = day("2025-01-01");
const euros = (amount: number) => amount * 10_000;

describe("orders", () => {
  test("without an order id every row is one", () => {
    expect(ann([orderRow(), orderRow(), orderRow()], ["orders", "orderDays"])).toEqual([3, 1]);
  });

  test("are one (customer, order id), however many lines and however the id is written", () => {
    const rows = ["A-1", "a-1 ", "A-2", 7, "7"].map((orderId) => orderRow({ orderId }));
    const table = customersOf([...rows, orderRow({ orderId: "A-1", customerId: "ben" })]);
    expect([metric(table, "ann", "orders"), metric(table, "ben", "orders")]).toEqual([3, 1]);
  });

  test("a row without an id is an order of its own", () => {
    expect(ann([orderRow({ orderId: "A-1" }), orderRow(), orderRow()], ["orders"])).toEqual([3]);
  });

  test("two on one day are one order day; the time of day does not matter", () => {
    const dates = [january, january + 0.25, january + 0.75, january + 1];
    expect(
      ann(
        dates.map((date) => orderRow({ date })),
        ["orders", "orderDays"],
      ),
    ).toEqual([4, 2]);
  });

  test("for nothing count as purchases", () => {
    expect(ann([orderRow({ amount: 0 })], ["orders", "orderDays", "revenue", "averageOrder"])).toEqual([1, 1, 0, 0]);
  });
});

describe("money given back", () => {
  test("is subtracted on its own day and makes no order and no order day", () => {
    const rows = [orderRow({ amount: 100 }), orderRow({ amount: -30, date: january + 5 })];
    const names = ["orders", "orderDays", "revenue", "refunds", "lastOrder", "averageOrder"] as const;
    expect(ann(rows, names)).toEqual([1, 1, euros(70), euros(30), january, euros(70)]);
  });

  test("of a whole order leaves no order, of a part of it does", () => {
    const sale = orderRow({ orderId: "A-1", amount: 100 });
    const back = (amount: number) => orderRow({ orderId: "A-1", amount, date: january + 5 });
    expect(ann([sale, back(-100)], ["orders", "orderDays", "revenue", "averageOrder"])).toEqual([0, 1, 0, Number.NaN]);
    expect(ann([sale, back(-60), back(-39.99)], ["orders", "revenue"])).toEqual([1, 100]);
    expect(ann([back(-5)], ["orders", "orderDays", "revenue", "firstOrder"])).toEqual([0, 0, -euros(5), Number.NaN]);
  });

  test("by a status: the sale is taken out whole, with its cost and profit", () => {
    const rows = [
      orderRow({ orderId: "A-1", amount: 100, cost: 60, product: "tea" }),
      orderRow({ orderId: "A-2", amount: 50, cost: 20, product: "mug", status: "refunded", date: january + 5 }),
    ];
    const names = ["orders", "orderDays", "revenue", "refunds", "cost", "profit", "products", "lastOrder"] as const;
    expect(ann(rows, names)).toEqual([1, 1, euros(100), euros(50), euros(60), euros(40), 1, january]);
  });

  test("by a status on a negative amount counts once", () => {
    const rows = [orderRow({ amount: 100, status: "paid" }), orderRow({ amount: -30, status: "refunded" })];
    expect(ann(rows, ["revenue", "refunds", "orders"])).toEqual([euros(70), euros(30), 1]);
  });
});

describe("profit", () => {
  test("is amount − cost where there is no profit column; a blank cost is nothing", () => {
    const rows = [orderRow({ cost: 4 }), orderRow({ cost: "" }), orderRow({ cost: "?" })];
    expect(ann(rows, ["cost", "profit"])).toEqual([euros(4), euros(26)]);
  });

  test("is the profit column where there is one; a blank there falls back to the cost", () => {
    const rows = [orderRow({ cost: 4, profit: 5 }), orderRow({ cost: 4, profit: "" })];
    expect(ann(rows, ["cost", "profit"])).toEqual([euros(8), euros(11)]);
    expect(ann([orderRow({ profit: -2 }), orderRow({ profit: "" })], ["profit"])).toEqual([-euros(2)]);
  });

  test("and cost and products are absent where no column supplies them", () => {
    const { metrics } = customersOf([orderRow()], { windows: [12] });
    const optional: readonly MetricKey[] = ["cost", "profit", "products", "cost@12m", "profit@12m", "products@12m"];
    expect(optional.filter((name) => metrics.has(name))).toEqual([]);
    expect([...customersOf([orderRow({ profit: 1 })]).metrics.keys()]).not.toContain("cost");
  });
});

test("days: first and last order, since the last, since the first", () => {
  const rows = [orderRow({ date: january + 10 }), orderRow({ date: january })];
  const names = ["firstOrder", "lastOrder", "daysSinceLast", "tenureDays"] as const;
  expect(ann(rows, names, { asOf: january + 30 })).toEqual([january, january + 10, 20, 30]);
});

test("products are the distinct ones bought, however their ids are written", () => {
  const products = ["tea", "TEA", "mug", 5, "5", "", "cup"];
  const rows = [...products.map((product) => orderRow({ product })), orderRow({ product: "returned", amount: -1 })];
  expect(ann(rows, ["products"])).toEqual([4]);
});

test("an average is rounded half away from zero to the last digit kept", () => {
  const rows = [0.0001, 0.0002, 0.0002].map((amount) => orderRow({ amount }));
  expect(ann(rows, ["revenue", "averageOrder"])).toEqual([5, 2]);
});

describe("a window of twelve months", () => {
  const asOf = day("2025-06-30");
  const before = orderRow({ date: day("2024-06-30"), amount: 100, orderId: "A-1", product: "tea", cost: 60 });
  const within = orderRow({ date: day("2024-07-01"), amount: 10, orderId: "A-2", product: "tea", cost: 6 });
  const options = { asOf, windows: [12] };

  test("begins on the day after the same day a year ago", () => {
    const names: readonly MetricKey[] = [
      "orders@12m",
      "orderDays@12m",
      "revenue@12m",
      "cost@12m",
      "profit@12m",
      "products@12m",
    ];
    expect(ann([before, within], names, options)).toEqual([1, 1, euros(10), euros(6), euros(4), 1]);
    expect(ann([before, within], ["orders", "revenue", "products"], options)).toEqual([2, euros(110), 1]);
  });

  test("holds an order that was bought from before it and within it", () => {
    const late = { ...before, date: asOf };
    expect(ann([before, late], ["orders", "orders@12m", "averageOrder@12m"], options)).toEqual([1, 1, euros(100)]);
  });

  test("is all 0 for a customer who bought only before it, and has no average", () => {
    const names: readonly MetricKey[] = ["orders@12m", "revenue@12m", "refunds@12m", "averageOrder@12m", "firstOrder"];
    expect(ann([before], names, options)).toEqual([0, 0, 0, Number.NaN, before.date]);
  });

  test("can be asked with others, once each, and must be whole months", () => {
    const { metrics } = customersOf([within], { asOf, windows: [12, 3, 12] });
    expect([...metrics.keys()].filter((name) => name.startsWith("revenue"))).toEqual([
      "revenue",
      "revenue@12m",
      "revenue@3m",
    ]);
    for (const months of [0, -1, 1.5]) {
      expect(() => customersOf([within], { windows: [months] })).toThrow(RangeError);
    }
  });
});

describe("contacts of the Customers tab", () => {
  const contacts = [
    { id: "Zoe", name: "Zoe Z" },
    { id: "ANN", name: "Ann A" },
    { id: "zoe", name: "" },
    { id: " ", name: "Nobody" },
  ];

  test("join the table sorted by key, with no orders and nothing else to rank by", () => {
    const table = customersOf([orderRow({ customerId: "ann" }), orderRow({ customerId: "zz" })], {
      contacts,
      windows: [12],
    });
    expect(table.keys).toEqual(["ann", "zoe", "zz"]);
    expect(table.ids).toEqual(["ann", "Zoe", "zz"]);
    const zero = [...table.metrics].filter(([, values]) => values[1] === 0).map(([name]) => name);
    expect(zero).toEqual(["orders", "orderDays", "orders@12m", "orderDays@12m"]);
    const defined = [...table.metrics].filter(([, values]) => !Number.isNaN(values[1])).map(([name]) => name);
    expect(defined).toEqual(zero);
  });

  test("are nobody where an error or a sum stands instead of a key", () => {
    const odd = ["#NAME?", "#N/A", "Loading...", "Total", "合计"].map((id) => ({ id, name: "" }));
    expect(customersOf([orderRow({ customerId: "ann" })], { contacts: [...odd, ...contacts] }).keys).toEqual([
      "ann",
      "zoe",
    ]);
  });

  test("lend their names to customers whose orders name none", () => {
    expect(customersOf([orderRow()], { contacts: contacts.slice(0, 2) }).names).toEqual(["Ann A", "Zoe Z"]);
    expect(customersOf([orderRow({ customerName: "Anna" })], { contacts: contacts.slice(1, 2) }).names).toEqual([
      "Anna",
    ]);
  });
});

test("a ledger can be summarized again, and nothing at all is a table without customers", () => {
  const ledger = closeOrders([orderRow()]);
  const options = { wanted: everyMetric() };
  expect(summarizeCustomers(ledger, options)).toEqual(summarizeCustomers(ledger, options));
  expect(customersOf([]).keys).toEqual([]);
});

describe("the window of Settings", () => {
  const rows = [
    orderRow({ date: day("2023-05-01"), amount: 100, product: "tea" }),
    orderRow({ date: day("2025-01-01"), amount: 10, product: "mug" }),
    orderRow({ date: day("2025-06-01"), amount: 1, product: "mug" }),
    orderRow({ customerId: "ben", date: day("2024-12-31"), amount: 50, product: "pot" }),
  ];
  const asOf = day("2025-06-30");
  const names = ["orders", "orderDays", "revenue", "products"] as const;
  const within = (window: Window, key: string) => {
    const table = customersOf(rows, { asOf, window });
    return names.map((name) => metric(table, key, name));
  };

  test("limits orders, money and breadth", () => {
    expect(within({ kind: "all" }, "ann")).toEqual([3, 3, 1_110_000, 2]);
    expect(within({ kind: "months", months: 1 }, "ann")).toEqual([1, 1, 10_000, 1]);
    expect(within({ kind: "calendarYear" }, "ann")).toEqual([2, 2, 110_000, 1]);
    expect(within({ kind: "calendarYear" }, "ben")).toEqual([0, 0, 0, 0]);
    expect(within({ kind: "months", months: 12 }, "ben")).toEqual([1, 1, 500_000, 1]);
  });

  test("never limits first and last order and the days between", () => {
    const all = customersOf(rows, { asOf });
    const table = customersOf(rows, { asOf, window: { kind: "calendarYear" } });
    for (const name of ["firstOrder", "lastOrder", "daysSinceLast", "tenureDays"] as const) {
      expect(table.metrics.get(name)).toEqual(all.metrics.get(name));
    }
    expect([...(table.everOrdered ?? [])]).toEqual([1, 1]);
    expect(all.everOrdered).toBeUndefined();
  });

  test("leaves windows of metrics as they are, and must be whole months", () => {
    const table = customersOf(rows, { asOf, window: { kind: "calendarYear" }, windows: [12] });
    expect(metric(table, "ben", "revenue@12m")).toBe(500_000);
    expect(() => customersOf(rows, { asOf, window: { kind: "months", months: 0.5 } })).toThrow(RangeError);
  });

  test("does not make a customer who never had an order that counts one who had", () => {
    const refunded = [orderRow({ status: "returned", date: day("2023-01-01") })];
    expect([...(customersOf(refunded, { asOf, window: { kind: "calendarYear" } }).everOrdered ?? [])]).toEqual([0]);
  });
});
