import { describe, expect, test } from "vitest";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { formatDay, parseIsoDay } from "../../../functions/core/values/day.ts";
import { matchKey } from "../../../functions/core/values/keys.ts";
import { exampleHeader, exampleOrders } from "../../../functions/local/example/example-orders.ts";
import { exampleWorkbook } from "../../../functions/local/example/example-workbook.ts";

interface Bought {
  readonly revenue: number;
  readonly profit: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: ReadonlySet<number>;
}

const lastDay = parseIsoDay("2026-06-30") ?? 0;
const [header = [], ...rows] = exampleOrders();
const cellsOf = (name: (typeof exampleHeader)[number]) => rows.map((row) => row[exampleHeader.indexOf(name)] ?? "");
const statuses = cellsOf("Status");
const countStatus = (pattern: RegExp) => statuses.filter((status) => pattern.test(String(status))).length;

/** The sound rows by customer, read without the product's own reader: whole numbers of cents, numeric days. */
const customers = [...soundRows()].reduce((byKey, { key, day, amount, cost }) => {
  const before = byKey.get(key);
  byKey.set(key, {
    revenue: (before?.revenue ?? 0) + amount,
    profit: (before?.profit ?? 0) + amount - cost,
    firstDay: Math.min(before?.firstDay ?? day, day),
    lastDay: Math.max(before?.lastDay ?? day, day),
    days: new Set(before?.days).add(day),
  });
  return byKey;
}, new Map<string, Bought>());

function* soundRows() {
  for (const row of rows) {
    const [, day = "", id = "", , , , , amount = "", cost = "", status = ""] = row;
    if (typeof day !== "number" || typeof amount !== "number" || id === "") continue;
    if (status !== "Completed" && status !== "Returned") continue;
    yield { key: matchKey(String(id)), day, amount: cents(amount), cost: cents(cost) };
  }
}

function cents(amount: Cell): number {
  return Math.round(Number(amount) * 100);
}

describe("the example's orders", () => {
  test("equal seeds make equal rows, other seeds others", () => {
    expect(exampleOrders(5)).toEqual(exampleOrders(5));
    expect(exampleOrders(5)).not.toEqual(exampleOrders(6));
  });

  test("stand under the ten headers of a shop's export, every row as wide", () => {
    expect(header).toEqual([...exampleHeader]);
    expect(rows.filter((row) => row.length !== exampleHeader.length)).toEqual([]);
  });

  test("are about 3,000 lines of 400 customers", () => {
    expect(rows.length).toBeGreaterThan(2_800);
    expect(rows.length).toBeLessThan(3_200);
    expect(customers.size).toBe(400);
  });

  test("cover two years, in order, to the last order day 2026-06-30 and not beyond", () => {
    const days = cellsOf("Date").filter((cell) => typeof cell === "number");
    expect(formatDay(Math.max(...days))).toBe("2026-06-30");
    expect(Math.min(...days)).toBeGreaterThan(lastDay - 730);
    expect(Math.min(...days)).toBeLessThan(lastDay - 715);
    expect(days).toEqual(days.toSorted((one, other) => one - other));
  });

  test("are carried by few: the top fifth holds between 55 % and 85 % of revenue", () => {
    const revenues = [...customers.values()].map(({ revenue }) => revenue).toSorted((one, other) => other - one);
    const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
    const share = sum(revenues.slice(0, Math.ceil(revenues.length / 5))) / sum(revenues);
    expect(share).toBeGreaterThan(0.55);
    expect(share).toBeLessThan(0.85);
  });

  test("hold customers who cost more than they bring, one of them large", () => {
    const losing = [...customers.values()].filter(({ profit }) => profit < 0);
    const tenth = [...customers.values()].toSorted((one, other) => other.revenue - one.revenue)[39]?.revenue ?? 0;
    expect(losing.length).toBeGreaterThanOrEqual(10);
    expect(losing.length).toBeLessThan(40);
    expect(losing.some(({ revenue }) => revenue >= tenth)).toBe(true);
  });

  test("hold loyal, new, one-time and lapsed customers", () => {
    const count = (is: (bought: Bought) => boolean) => [...customers.values()].filter(is).length;
    expect(count(({ days, lastDay: last }) => days.size >= 8 && last > lastDay - 90)).toBeGreaterThan(40);
    expect(count(({ firstDay }) => firstDay > lastDay - 90)).toBeGreaterThan(30);
    expect(count(({ days }) => days.size === 1)).toBeGreaterThan(80);
    expect(count(({ days, lastDay: last }) => days.size >= 4 && last <= lastDay - 180)).toBeGreaterThan(40);
  });

  test("hold returns: negative lines under the order that they belong to", () => {
    const returned = rows.filter((row) => row[9] === "Returned");
    expect(returned.length).toBeGreaterThan(30);
    for (const row of returned) {
      const [orderId, , id, , product, , quantity, amount] = row;
      const sold = rows.find((other) => other[0] === orderId && other[4] === product && other[9] === "Completed");
      expect(matchKey(String(sold?.[2]))).toBe(matchKey(String(id)));
      expect(Number(quantity)).toBeLessThan(0);
      expect(Number(String(sold?.[7]).replaceAll(",", ""))).toBe(-Number(amount));
    }
  });
});

describe("the dirt in the example's orders", () => {
  test("three dates cannot be read, five are text that can", () => {
    const texts = cellsOf("Date").filter((cell) => typeof cell === "string" && cell !== "");
    expect(texts.filter((text) => parseIsoDay(String(text)) === undefined)).toHaveLength(3);
    expect(texts.filter((text) => parseIsoDay(String(text)) !== undefined)).toHaveLength(5);
  });

  test("six amounts are text with a grouping, two are no amounts, two are error cells", () => {
    const texts = cellsOf("Amount").filter((cell) => typeof cell === "string");
    expect(texts.filter((text) => /^\d{1,3}(,\d{3})*\.\d\d$/.test(text))).toHaveLength(6);
    expect(texts.filter((text) => text.includes(",")).length).toBeGreaterThanOrEqual(2);
    expect(texts.filter((text) => text.startsWith("#"))).toHaveLength(2);
    expect(texts).toHaveLength(10);
  });

  test("eighteen orders are cancelled, three are tests", () => {
    expect(countStatus(/^cancell?ed$/i)).toBe(18);
    expect(countStatus(/^test$/i)).toBe(3);
  });

  test("four rows name no customer", () => {
    expect(rows.filter((row) => row[0] !== "Total" && row[2] === "" && row[3] === "")).toHaveLength(4);
  });

  test("two lines stand there twice", () => {
    const twice = rows.filter((row, index) => index > 0 && JSON.stringify(row) === JSON.stringify(rows[index - 1]));
    expect(twice).toHaveLength(2);
  });

  test("nine ids are spelled otherwise and mean the same customers", () => {
    const odd = cellsOf("Customer ID").filter((id) => id !== "" && !/^C\d{4}$/.test(String(id)));
    expect(odd).toHaveLength(9);
    expect(odd.filter((id) => !/^c\d{4}$/.test(matchKey(String(id))))).toEqual([]);
  });

  test("the last row, and only it, is the sum of the others", () => {
    expect(cellsOf("Order ID").indexOf("Total")).toBe(rows.length - 1);
    const sum = rows.slice(0, -1).reduce((total, row) => total + (typeof row[8] === "number" ? cents(row[8]) : 0), 0);
    expect(cents(rows.at(-1)?.[8] ?? 0)).toBe(sum);
  });
});

describe("the example's workbook", () => {
  test("has the orders and the team's own notes; the tool makes its Customers tab itself", () => {
    const { tabs } = exampleWorkbook();
    expect(tabs.map(({ title }) => title)).toEqual(["Orders", "Notes"]);
    expect(tabs[0]?.rows).toEqual(exampleOrders());
  });
});
