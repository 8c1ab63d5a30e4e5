import { describe, expect, test } from "vitest";
import { customerRows } from "../../../functions/core/report/customer-rows.ts";
import { metricCell, metricFormat } from "../../../functions/core/report/metric-cell.ts";
import { ownCellsOf } from "../../../functions/core/report/own-cells-of.ts";
import { schemeBlock } from "../../../functions/core/report/scheme-block.ts";
import { summarizeScheme } from "../../../functions/core/report/summarize-scheme.ts";
import { wordingOf } from "../../../functions/core/report/wording.ts";
import type { Scheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { moneyScale } from "../../../functions/core/values/money.ts";
import { customerTable, type PlainCustomer } from "../../support/customer-tables.ts";
import { axisOf, gridScheme, ladderScheme, pointsScheme, quantileScheme, shareScheme } from "../../support/schemes.ts";

const everything = { why: true, toNext: true, scores: true };
const often = { fact: "orderDays", is: "atLeast", value: 3 } as const;
const grid = gridScheme(
  [
    axisOf("R", "daysSinceLast", { kind: "scores", count: 3 }, "lower"),
    axisOf("M", "revenue", { kind: "from", values: [100] }),
  ],
  [{ R: [5], M: [2] }, {}],
);

/** The own columns of schemes of these customers; keys are c000, c001, ... */
function rowsOf(schemes: readonly Scheme[], shows = everything, ...customers: readonly PlainCustomer[]) {
  const table = customerTable(customers);
  return customerRows(
    table,
    schemes.map((scheme) => evaluateScheme(scheme, table)),
    () => shows,
    wordingOf(table, schemes, "en"),
  );
}

describe("columns on the Customers tab", () => {
  const customer = { revenue: 150, orderDays: 2, daysSinceLast: 5, lastOrder: 45_000 };

  test("a scheme gets its tier, scores, what the next tier takes and why, as asked for", () => {
    const { columns, cells } = rowsOf([grid, ladderScheme([[[often]]])], everything, customer, {
      ...customer,
      daysSinceLast: 9,
    });
    expect(columns.slice(4).map(({ id, title, format }) => [id, title.en, format])).toEqual([
      ["tier:test-grid", "Test", "text"],
      ["score:test-grid:R", "Test: R", "count"],
      ["score:test-grid:M", "Test: M", "count"],
      ["next:test-grid", "Test: to next", "text"],
      ["why:test-grid", "Test: why", "text"],
      ["tier:test-ladder", "Test", "text"],
      ["next:test-ladder", "Test: to next", "text"],
      ["why:test-ladder", "Test: why", "text"],
    ]);
    expect(cells.get("c001")?.slice(4, 8)).toEqual(["T2", 1, 2, ""]);
    expect(cells.get("c000")?.slice(9, 11)).toEqual(["T2", "T1 takes order days at least 3 (now 2, 1 more)"]);
  });

  test("only the tier where nothing else is asked for", () => {
    const { columns } = rowsOf([grid], { why: false, toNext: false, scores: false }, customer);
    expect(columns.slice(4).map(({ id }) => id)).toEqual(["tier:test-grid"]);
  });

  test("a quantile has a score, points their sum; who is not judged has none", () => {
    const rows = [{ fact: "revenue", by: "weight", weight: 0.5 }] as const;
    const { columns, cells } = rowsOf([quantileScheme(2), pointsScheme(rows, [50])], everything, customer, {
      ...customer,
      orderDays: Number.NaN,
    });
    const at = (id: string) => columns.findIndex((column) => column.id === id);
    expect(columns[at("score:test-points:points")]).toMatchObject({ title: { en: "Test: points" }, format: "score" });
    expect(columns[at("score:test-quantiles:score")]).toMatchObject({ title: { en: "Test: score" }, format: "count" });
    expect(cells.get("c000")?.[at("score:test-points:points")]).toBe(75);
    expect(cells.get("c001")?.[at("score:test-quantiles:score")]).toBe("");
  });

  test("contacts have a place in schemes that judge everybody, and nowhere else", () => {
    const funnel = {
      ...ladderScheme([[[often]], [[{ fact: "attribute:interested", is: "yes" }]]]),
      judges: "everyone",
    } as const;
    const contact = { orders: 0, orderDays: 0, interested: true };
    const report = rowsOf([funnel, shareScheme([0.5, 1], { metric: "revenue" })], everything, customer, contact);
    const cells = ownCellsOf(report, [])("c001");
    const cellOf = (id: string) => cells[report.columns.findIndex((column) => column.id === id)];
    expect(cellOf("tier:test-ladder")).toBe("T2");
    expect(cellOf("why:test-ladder")).toMatch(/^T2: interested: yes; T1 takes order days at least 3/);
    expect(cellOf("tier:test-share")).toBe("No orders yet");
    expect(cellOf("orders")).toBe(0);
    expect(report.cells.has("c001")).toBe(false);
    expect(ownCellsOf(report, [])("nobody")[4]).toBe("No orders yet");
  });
});

describe("the table of a scheme on the summary", () => {
  const people = [10, 20, 30].map((days, at) => ({ daysSinceLast: days, revenue: at * 100, orderDays: at + 1 }));

  function blockOf(scheme: Scheme, customers: readonly PlainCustomer[] = people) {
    const table = customerTable(customers);
    const result = evaluateScheme(scheme, table);
    const rows = schemeBlock(summarizeScheme(result, table), wordingOf(table, [result.scheme], "en"));
    return rows.map((row) => row.map(({ value }) => value));
  }

  test("of a share, quantiles and points says where each tier begins", () => {
    expect(blockOf(shareScheme([0.5, 1], { metric: "revenue" }))[1]?.at(-2)).toBe("Begins at (revenue)");
    const quantiles = blockOf(quantileScheme(3, "daysSinceLast", "lower"));
    expect(quantiles.slice(1, 4).map((row) => row.at(-2))).toEqual(["Up to (days since the last order)", 10, 20]);
    const points = blockOf(pointsScheme([{ fact: "revenue", by: "weight", weight: 0.1 }], [15]));
    expect(points.slice(1, 4).map((row) => row.at(-2))).toEqual(["Begins at (points)", 15, ""]);
  });

  test.each([
    ["activityIndex", 12.3456, 12.3456, "score"],
    ["trend", 0.123456, 0.12, undefined],
    ["discountShare", 0.25, 0.25, "share"],
    ["attribute:satisfaction", 0.9, 0.9, "share"],
    ["attribute:age", 41.256, 41.26, undefined],
    ["daysSinceLast", 12, 12, "days"],
  ] as const)("shows where a tier of %s begins as people read it", (metric, value, shown, format) => {
    expect(metricCell(value, metric, moneyScale("EUR"))).toBe(shown);
    expect(metricFormat(metric)).toBe(format);
  });

  test("of a ladder has no such column", () => {
    expect(blockOf(ladderScheme([[[often]]]))[1]).not.toContainEqual(expect.stringContaining("Begins at"));
  });

  test("of a grid says below it where the levels of each axis begin, and how many stand on each", () => {
    const rows = blockOf(grid);
    expect(rows.slice(5)).toEqual([
      ["R", "Customers", "Up to (days since the last order)"],
      ["5", 1, 10],
      ["3", 1, 20],
      ["1", 1, 30],
      ["M", "Customers", "Begins at (revenue)"],
      ["high", 2, 100],
      ["low", 1, ""],
    ]);
  });

  test("says why nobody is judged where the data do not suffice", () => {
    const rows = blockOf({ ...ladderScheme([[[often]]]), requires: { customers: 100 } });
    expect(rows[1]).toEqual(["Not enough data: needs 100 customers with orders, there are 3"]);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(["Not enough data", 3]);
  });
});
