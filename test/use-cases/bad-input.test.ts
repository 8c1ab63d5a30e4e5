import { describe, expect, test } from "vitest";
import { defaultSettings, type Settings } from "../../functions/core/settings/settings.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { AppError } from "../../functions/errors.ts";
import { computeTiers } from "../../functions/use-cases/compute-tiers.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";
import { day } from "../support/orders.ts";

const headers = [
  "Order ID",
  "Customer ID",
  "Customer",
  "Email",
  "Phone",
  "Date",
  "Amount",
  "Cost",
  "Product",
  "Status",
  "Currency",
];
const fine: readonly Cell[] = [
  "A-1",
  "ann",
  "Ann",
  "a@shop.example",
  "",
  day("2025-01-01"),
  10,
  4,
  "tea",
  "paid",
  "EUR",
];

async function compute(rows: readonly (readonly Cell[])[], settings: Partial<Settings> = {}) {
  const workbook = memoryWorkbook({ title: "Orders", rows });
  return computeTiers(workbook, await workbook.describe(), {
    asOf: day("2025-12-31"),
    settings: { ...defaultSettings, ...settings },
    earlierSnapshot: async () => undefined,
    comparedSnapshot: async () => undefined,
    history: async () => [],
    onRead: async () => undefined,
  });
}

/** The code and message with which a run ends. */
async function failure(rows: readonly (readonly Cell[])[], settings?: Partial<Settings>): Promise<string> {
  const error: unknown = await compute(rows, settings).catch((thrown: unknown) => thrown);
  return error instanceof AppError ? `${error.code}: ${error.message}` : "no AppError";
}

describe("a result, and never a stack trace, comes of", () => {
  test("a header without rows", async () => {
    const { ledger, table, results } = await compute([headers]);
    expect([ledger.rows, table.keys, results.length]).toEqual([0, [], 4]);
  });

  test("one customer", async () => {
    const { table, results } = await compute([headers, fine]);
    expect(table.keys).toEqual(["ann"]);
    // The rhythm of one customer says nothing, nor do scores by place among one: the other schemes judge.
    const judged = results.flatMap(({ scheme, tierIndexes }) => (tierIndexes[0] === -1 ? [] : [scheme.id]));
    expect(judged).toEqual(["pyramid-4", "abc"]);
  });

  test("one row without anybody", async () => {
    const { ledger, table } = await compute([headers, fine.with(1, "").with(2, "").with(3, "")]);
    expect([ledger.setAside.counts, table.keys]).toEqual([{ noCustomer: 1 }, []]);
    expect(ledger.totals[0]).toMatchObject({ setAside: { noCustomer: { rows: 1, money: 100_000 } } });
  });

  test.each(["#REF!", "#N/A", "Loading..."])("a tab full of %s", async (error) => {
    const rows = Array.from({ length: 500 }, () => headers.map(() => error));
    const { ledger, table } = await compute([headers, ...rows]);
    expect([ledger.setAside.counts, ledger.rowsUsed, table.keys]).toEqual([{ errorCell: 500 }, 0, []]);
    expect([...ledger.setAside][0]).toMatchObject({ rowNumber: 2, a1: "B2", found: error });
  });

  test.each(["x", "1", "-", ",", "(", "#", "王", "🧾", " ", "a@", "1.", "２"])(
    "cells of 50,000 characters %s",
    async (letter) => {
      const long = letter.repeat(50_000).slice(0, 50_000);
      const rows = headers.map((_, column) => fine.with(column, long));
      const { ledger, report } = await compute([headers, ...rows, headers.map(() => long)]);
      expect(ledger.rows).toBeLessThanOrEqual(headers.length + 1);
      for (const { found } of [...ledger.setAside, ...ledger.warnings]) expect(found.length).toBeLessThanOrEqual(100);
      expect(report.tabs.length).toBeGreaterThan(0);
    },
    5000,
  );

  test("rows whose every cell is true", async () => {
    const { ledger } = await compute([headers, headers.map(() => true)]);
    expect(ledger.setAside.counts).toEqual({ unreadableDate: 1 });
  });
});

describe("one clear message comes of", () => {
  test("an empty tab", async () => {
    expect(await failure([])).toBe("no_orders: The spreadsheet has no tab with cells.");
  });

  test("amounts that are ids", async () => {
    const rows = Array.from({ length: 3 }, (_, index) => fine.with(6, 8e11 + index));
    expect(await failure([headers, ...rows])).toBe(
      'amounts_too_large: Tab "Orders", column G "Amount": down to row 4, amounts add up to more than 900,719,925,474.0991 (currency: EUR), beyond which sums are not exact to the last digit.',
    );
    const costs = rows.map((row) => row.with(6, 1).with(7, 8e11));
    expect(await failure([headers, ...costs], { language: "zh-Hans" })).toMatch(
      /^amounts_too_large: 工作表“Orders”，列 H "Cost"：截至第 4 行/,
    );
    const rates = { currency: "EUR", rates: { USD: 1e6 } };
    const dollars = fine.with(10, "USD");
    expect(await failure([headers, dollars.with(6, 5e8)], rates)).toMatch(/^amounts_too_large: .*at the rate 1000000/);
    expect(await failure([headers, dollars.with(6, 5e5), dollars.with(6, 5e5)], rates)).toMatch(
      /^amounts_too_large: Tab "Orders": converted by the rates, all amounts add up to more than 900,719,925,474\.0991 \(currency: EUR\)/,
    );
  });

  test("a returns tab that does not exist", async () => {
    expect(await failure([headers, fine], { returnsTab: "Gone" })).toBe(
      'columns_unclear: There is not exactly one tab "Gone", which Settings name for returns. The tabs are: "Orders".',
    );
  });
});
