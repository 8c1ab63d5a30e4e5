import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lifetimeColumns } from "../../../functions/core/lifetime/fill-columns.ts";
import type { LifetimeResult } from "../../../functions/core/lifetime/lifetime-result.ts";
import { budgetBlock } from "../../../functions/core/report/budget-block.ts";
import type { LaidRow } from "../../../functions/core/report/lay-out-tab.ts";
import { retentionBlock } from "../../../functions/core/report/retention-block.ts";
import { defaultBudgetSettings } from "../../../functions/core/settings/budget-settings.ts";
import { defaultLifetimeSettings } from "../../../functions/core/settings/lifetime-settings.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { customersWith } from "../../support/customers.ts";
import { evenly } from "../../support/evenly.ts";
import { shareScheme } from "../../support/schemes.ts";

/** Money as it is kept: a hundredth of a cent. Cells are in euros, to the cent. */
const finerThanCents = 100;
const cents = (cell: unknown) => Math.round(Number(cell) * 100);

interface Customer {
  readonly revenue: number;
  readonly alive: number;
  readonly leaves: number;
  readonly valueIfStays: number;
  readonly costToServe: number;
}

const chance = evenly(0, 1);
const customer: fc.Arbitrary<Customer> = fc.record({
  revenue: fc.integer({ min: -1_000_000, max: 100_000_000 }),
  alive: fc.oneof({ weight: 5, arbitrary: chance }, fc.constant(Number.NaN)),
  leaves: chance,
  valueIfStays: fc.integer({ min: -100_000, max: 50_000_000 }),
  costToServe: fc.integer({ min: 0, max: 1_000_000 }),
});
const shop = fc.array(customer, { minLength: 1, maxLength: 40 });

function blocksOf(customers: readonly Customer[]) {
  const columns = lifetimeColumns(customers.length);
  customers.forEach(({ alive, leaves, valueIfStays }, index) => {
    columns.aliveProbability[index] = alive;
    columns.aliveAtHorizonEnd[index] = alive * (1 - leaves);
    columns.valueIfStays[index] = valueIfStays;
  });
  const table = customersWith({
    revenue: customers.map(({ revenue }) => revenue),
    costToServe: customers.map(({ costToServe }) => costToServe),
    // As it stands beside customers: what people can pay.
    lifetimeValue: customers.map(({ valueIfStays }) => valueIfStays * finerThanCents),
  });
  const tiers = evaluateScheme(shareScheme([0.05, 0.2, 0.6, 1], { metric: "revenue" }), table);
  const result: LifetimeResult = {
    columns,
    horizonDays: 365,
    counts: { notEnoughData: 0, ownRhythm: 0, mbgNbd: customers.length, paretoNbd: 0 },
    ...{ fit: undefined, spend: undefined, holdout: undefined, notes: [] },
  };
  const settings = {
    lifetime: defaultLifetimeSettings,
    budget: { ...defaultBudgetSettings, amount: 1000, by: "lifetimeValue", costOfWinning: 12.34 },
  } as const;
  const rowsOf = (rows: readonly LaidRow[], from: number) =>
    rows.slice(from, from + tiers.scheme.tiers.length + 1).map((row) => row.map(({ value }) => value));
  return {
    tierIndexes: tiers.tierIndexes,
    kept: rowsOf(retentionBlock(result, tiers, table, settings, "en"), 2),
    budget: rowsOf(budgetBlock(tiers, table, settings, "en"), 3),
  };
}

describe("what keeping customers is worth, tier by tier", () => {
  test.each([
    ["customers", 1, Number],
    ["the gain", 5, cents],
    ["the cost of winning as many", 7, cents],
    ["the cost of serving as many", 8, cents],
  ] as const)("%s of the tiers adds up to the total, to the last digit", (_, column, digits) => {
    fc.assert(
      fc.property(shop, (customers) => {
        const { kept } = blocksOf(customers);
        const cells = kept.map((row) => digits(row[column]));
        expect(cells.at(-1)).toBe(cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0));
      }),
    );
  });

  test("the gain of a tier is that of its customers: five points of those alive, or all who leave, stay", () => {
    fc.assert(
      fc.property(shop, (customers) => {
        const { tierIndexes, kept } = blocksOf(customers);
        kept.slice(0, -1).forEach((row, tier) => {
          const inTier = customers.filter(({ alive }, index) => tierIndexes[index] === tier && !Number.isNaN(alive));
          const sum = (of: (one: Customer) => number) => inTier.reduce((total, one) => total + of(one), 0);
          const alive = sum((one) => one.alive);
          const churn = alive > 0 ? sum((one) => one.alive * one.leaves) / alive : 0;
          const gain = sum((one) => one.alive * Math.min(0.05, churn) * one.valueIfStays) / finerThanCents;
          expect(Math.abs(cents(row[5]) - gain)).toBeLessThanOrEqual(0.5 + 0.5 / finerThanCents + 1e-6);
        });
      }),
    );
  });
});

test("the lifetime value that a budget is split by adds up to that of all customers, to the last digit", () => {
  fc.assert(
    fc.property(
      shop.filter((customers) => customers.some(({ valueIfStays }) => valueIfStays > 0)),
      (customers) => {
        const { budget } = blocksOf(customers);
        fc.pre(budget.length > 1);
        const bases = budget.map((row) => cents(row[1]));
        const all = customers.reduce((sum, { valueIfStays }) => sum + valueIfStays, 0);
        expect(bases.at(-1)).toBe(all);
        expect(bases.slice(0, -1).reduce((sum, base) => sum + base, 0)).toBe(all);
        expect(budget.at(-1)?.[3]).toBe(1000);
      },
    ),
  );
});
