import { describe, expect, test } from "vitest";
import type { MetricKey } from "../../../functions/core/settings/metric.ts";
import { customersOf, day, metric, type OrderRow, orderRow, type TableOptions } from "../../support/orders.ts";

const asOf = day("2025-06-30");
const euros = (amount: number) => Math.round(amount * 10_000);

function ann(rows: readonly OrderRow[], name: MetricKey, options: TableOptions = {}): number {
  return metric(customersOf(rows, { asOf, ...options }), "ann", name);
}

describe("the trend", () => {
  const bought = (date: string, amount: number, row: OrderRow = {}) => orderRow({ date: day(date), amount, ...row });
  const earlier = "2024-07-01";
  const trend = (...rows: readonly OrderRow[]) => ann(rows, "trend");

  test("compares the last six months with the six before", () => {
    expect(trend(bought(earlier, 10), bought("2025-01-01", 30))).toBe(0.5);
    expect(trend(bought(earlier, 30), bought("2024-12-30", 10), bought("2025-06-30", 10))).toBe(-0.6);
    expect(trend(bought(earlier, 30))).toBe(-1);
  });

  test("is of profit where the sheet tells it", () => {
    expect(trend(bought(earlier, 10, { cost: 9 }), bought("2025-02-01", 10, { cost: 5 }))).toBe((5 - 1) / 6);
  });

  test("knows losses", () => {
    expect(trend(bought(earlier, 10, { profit: -1 }), bought("2025-02-01", 10, { profit: 1 }))).toBe(1);
    expect(trend(bought(earlier, 10, { profit: -1 }), bought("2025-02-01", 10, { profit: -3 }))).toBe(-0.5);
  });

  test("is undefined where both periods are 0, and for who came after the earlier one began", () => {
    expect(trend(bought("2020-01-01", 10))).toBeNaN();
    expect(trend(bought("2024-07-02", 10), bought("2025-02-01", 30))).toBeNaN();
    expect(trend(bought("2020-01-01", 5), bought("2024-07-02", 10), bought("2025-02-01", 30))).toBe(0.5);
  });

  test("takes other months where Settings say so, and looks past the window", () => {
    const rows = [bought("2025-04-01", 30), bought("2025-05-31", 10)];
    const metrics = { trend: { nowMonths: 1, beforeMonths: 2 } };
    expect(ann(rows, "trend", { metrics })).toBeNaN();
    const longer = [bought("2020-01-01", 1), ...rows];
    expect(ann(longer, "trend", { metrics, window: { kind: "months", months: 1 } })).toBe(-0.5);
  });
});

describe("breadth and depth", () => {
  test("categories are the distinct ones bought, within the window", () => {
    const rows = ["Tea", "tea ", "Pots", ""].map((category) => orderRow({ category }));
    expect(ann(rows, "categories")).toBe(2);
    expect(ann([...rows, orderRow({ category: "Cups", amount: -1 })], "categories")).toBe(2);
    const later = orderRow({ category: "Cups", date: asOf });
    expect(ann([...rows, later], "categories@3m", { windows: [3] })).toBe(1);
  });

  test("units per order: what was bought and kept, by orders", () => {
    const rows = [
      orderRow({ orderId: 1, quantity: 2 }),
      orderRow({ orderId: 1, quantity: 3 }),
      orderRow({ orderId: 2, quantity: 1.5 }),
      orderRow({ orderId: 2, quantity: "" }),
    ];
    expect(ann(rows, "unitsPerOrder")).toBe(3.25);
    expect(ann([...rows, orderRow({ orderId: 1, quantity: 2, amount: -5 })], "unitsPerOrder")).toBe(2.25);
  });

  test("units per order are undefined where no row says how many", () => {
    expect(ann([orderRow({ quantity: "" }), orderRow({ customerId: "ben", quantity: 1 })], "unitsPerOrder")).toBeNaN();
  });
});

describe("discounts", () => {
  const rows = [
    orderRow({ discount: 5 }),
    orderRow({ discount: 0 }),
    orderRow({ discount: "" }),
    orderRow({ discount: "10%" }),
    orderRow({ discount: 5, amount: -1 }),
    orderRow({ discount: 5, status: "returned" }),
  ];

  test("their share is that of the lines bought", () => {
    expect([ann(rows, "discountShare"), ann(rows, "orderLines")]).toEqual([0.5, 4]);
  });

  test("are within the window, and undefined without a line there", () => {
    const late = orderRow({ discount: 3, date: asOf });
    expect(ann([...rows, late], "discountShare@1m", { windows: [1] })).toBe(1);
    expect(ann(rows, "discountShare@1m", { windows: [1] })).toBeNaN();
  });
});

test("what no column supplies is absent, so that schemes wait for it", () => {
  const { metrics } = customersOf([orderRow()], { windows: [12] });
  const optional: readonly MetricKey[] = ["categories", "unitsPerOrder", "discountShare", "costToServe"];
  expect(optional.filter((name) => metrics.has(name) || metrics.has(`${name}@12m` as MetricKey))).toEqual([]);
});

describe("the refund rate", () => {
  test("is what was given back of what was sold", () => {
    expect(ann([orderRow({ amount: 100 }), orderRow({ amount: -25 })], "refundRate")).toBe(0.25);
    const returned = [orderRow({ amount: 60, status: "returned" }), orderRow({ amount: 40 })];
    expect(ann(returned, "refundRate")).toBe(0.6);
  });

  test("is never above 1, and undefined where nothing was sold", () => {
    const rows = [
      orderRow({ amount: 100 }),
      orderRow({ date: asOf, amount: 10 }),
      orderRow({ date: asOf, amount: -50 }),
    ];
    expect(ann(rows, "refundRate@1m", { windows: [1] })).toBe(1);
    expect(ann([orderRow({ amount: -5 })], "refundRate")).toBeNaN();
  });
});

describe("the cost to serve", () => {
  test("is a column of the orders, taken off the profit whatever became of the order", () => {
    const rows = [
      orderRow({ cost: 4, costToServe: 1 }),
      orderRow({ cost: 4, costToServe: 2, status: "returned" }),
      orderRow({ amount: -5, costToServe: 0.5 }),
    ];
    expect(ann(rows, "costToServe")).toBe(euros(3.5));
    expect(ann(rows, "profit")).toBe(euros(10 - 4 - 5 - 3.5));
  });

  test("adds to what Settings say of each order, and is taken off a given profit as well", () => {
    const settings = { costs: { perOrder: 1, perReturn: 0 } };
    const rows = [orderRow({ profit: 6, costToServe: 2 }), orderRow({ profit: 6, costToServe: "" })];
    expect(ann(rows, "costToServe", { settings })).toBe(euros(4));
    expect(ann(rows, "profit", { settings })).toBe(euros(8));
  });

  test("counts on its day", () => {
    const rows = [orderRow({ costToServe: 1 }), orderRow({ costToServe: 2, date: asOf })];
    expect(ann(rows, "costToServe@1m", { windows: [1] })).toBe(euros(2));
  });
});
