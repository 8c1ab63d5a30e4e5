import { describe, expect, test } from "vitest";
import { lifetimeColumns } from "../../../functions/core/lifetime/fill-columns.ts";
import type { LifetimeColumns } from "../../../functions/core/lifetime/lifetime-result.ts";
import { retentionValue } from "../../../functions/core/lifetime/retention-value.ts";

type Row = readonly [alive: number, aliveAtEnd: number, valueIfStays: number];

function columnsOf(rows: readonly Row[]): LifetimeColumns {
  const columns = lifetimeColumns(rows.length);
  rows.forEach(([alive, atEnd, value], customer) => {
    columns.aliveProbability[customer] = alive;
    columns.aliveAtHorizonEnd[customer] = atEnd;
    columns.valueIfStays[customer] = value;
  });
  return columns;
}

const oneGroup = (rows: readonly Row[]) =>
  retentionValue(columnsOf(rows), { groupOf: rows.map(() => 0), groupCount: 1 })[0];

describe("what retention is worth", () => {
  test("five points of churn saved, times the alive, times what one who stays brings", () => {
    // 3 alive, 2.4 at the end: 20% leave. Each alive one who stays brings 1,000: 3 × 5% × 1,000.
    const found = oneGroup([
      [1, 0.8, 1000],
      [1, 0.8, 1000],
      [1, 0.8, 1000],
    ]);
    expect(found).toEqual({
      customers: 3,
      withoutForecast: 0,
      alive: 3,
      aliveAtHorizonEnd: expect.closeTo(2.4, 12),
      churn: expect.closeTo(0.2, 12),
      valueIfStays: 1000,
      gain: 150,
    });
  });

  test("where fewer than five points leave, only those can be saved", () => {
    expect(
      oneGroup([
        [1, 0.98, 1000],
        [1, 0.98, 1000],
      ])?.gain,
    ).toBe(40);
  });

  test("each customer counts by how likely they are alive", () => {
    const found = oneGroup([
      [0.9, 0.6, 1000],
      [0.1, 0.1, 9000],
    ]);
    expect(found?.alive).toBeCloseTo(1, 12);
    expect(found?.valueIfStays).toBe(1800);
    expect(found?.gain).toBe(90);
  });

  test("groups are told apart; who is in none counts nowhere", () => {
    const columns = columnsOf([
      [1, 0.5, 100],
      [1, 0.9, 500],
      [1, 0.9, 900],
    ]);
    const found = retentionValue(columns, { groupOf: [1, 0, -1], groupCount: 3 });
    expect(found.map(({ customers }) => customers)).toEqual([1, 1, 0]);
    expect(found[0]?.valueIfStays).toBe(500);
    expect(found[2]).toMatchObject({ alive: 0, churn: undefined, valueIfStays: undefined, gain: undefined });
  });

  test("customers without a forecast are left out and counted; without money there is churn but no gain", () => {
    const found = oneGroup([
      [1, 0.8, Number.NaN],
      [Number.NaN, Number.NaN, Number.NaN],
    ]);
    expect(found).toMatchObject({ customers: 1, withoutForecast: 1, churn: expect.closeTo(0.2, 12), gain: undefined });
  });

  test("a customer who brings losses brings losses longer", () => {
    expect(oneGroup([[1, 0.5, -1000]])?.gain).toBe(-50);
  });
});
