import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSnapshots } from "../../functions/core/movement/compare-snapshots.ts";
import { holdResults } from "../../functions/core/movement/hold-results.ts";
import { makeSnapshot } from "../../functions/core/movement/make-snapshot.ts";
import type { Movements } from "../../functions/core/movement/movement.ts";
import { schemeDefinition } from "../../functions/core/movement/scheme-definition.ts";
import type { Snapshot } from "../../functions/core/movement/snapshot.ts";
import {
  type Downgrade,
  defaultMovementRules,
  type MovementRules,
} from "../../functions/core/settings/movement-rules.ts";
import type { Scheme } from "../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../functions/core/tiers/evaluate-scheme.ts";
import { customerPath } from "../../functions/use-cases/customer-path.ts";
import { decodeSnapshot, encodeSnapshot } from "../../functions/use-cases/snapshot-codec.ts";
import { memoryStore } from "../support/fakes.ts";
import { customersOf, day, type OrderRow } from "../support/orders.ts";
import { bandsScheme, shareScheme } from "../support/schemes.ts";

/** Tiers that customers leave in both directions as their orders fall out of the last two months. */
const cards: Scheme = { ...bandsScheme([400, 200, 50], "revenue@2m"), id: "cards" };
const pyramid: Scheme = { ...shareScheme([0.2, 0.5, 1], { metric: "revenue" }), id: "pyramid" };
const schemes = [cards, pyramid];

const isLong = process.env.LONG !== undefined;
const firstNight = day("2025-01-01");
const nights = 365;

/** Orders of two years, in which each customer buys by a habit: so often, so much, from some day to some other. */
const habits = fc.array(
  fc.record({
    everyDays: fc.integer({ min: 3, max: 90 }),
    amount: fc.integer({ min: 5, max: 250 }),
    from: fc.integer({ min: -300, max: 300 }),
    forDays: fc.integer({ min: 1, max: 700 }),
  }),
  { minLength: 5, maxLength: 20 },
);
type Habits = typeof habits extends fc.Arbitrary<infer Value> ? Value : never;

function ordersOf(customers: Habits): readonly OrderRow[] {
  return customers.flatMap(({ everyDays, amount, from, forDays }, customer) => {
    const rows: OrderRow[] = [];
    for (let since = 0; since < forDays; since += everyDays)
      rows.push({
        customerId: `c${String(customer).padStart(2, "0")}`,
        orderId: `${customer}-${since}`,
        date: firstNight + from + since,
        // Larger and smaller ones take turns.
        amount: amount * (1 + ((since * 7) % 3)),
      });
    return rows;
  });
}

const downgrades: readonly Downgrade[] = [
  { kind: "atOnce" },
  { kind: "oneAtATime" },
  { kind: "never" },
  { kind: "graceDays", days: 30 },
  { kind: "graceEvaluations", evaluations: 10 },
];
const rulesWith = (downgrade: Downgrade): fc.Arbitrary<MovementRules> =>
  fc.record({
    downgrade: fc.constant(downgrade),
    upgradeEvaluations: fc.integer({ min: 1, max: 5 }),
    margin: fc.constantFrom(0, 0.05, 0.2),
  });

interface Night {
  readonly asOf: number;
  readonly snapshot: Snapshot;
  /** What today's metrics say, by scheme and customer. */
  readonly computed: readonly (readonly number[])[];
  readonly movements: Movements | undefined;
}

/** A refresh every night but for those that are missed, each from what the one before has stored. */
function yearOf(
  rows: readonly OrderRow[],
  rules: MovementRules,
  isMissed: (night: number) => boolean,
): readonly Night[] {
  const done: Night[] = [];
  let earlier: Snapshot | undefined;
  for (let night = 0; night < nights; night += 1) {
    if (isMissed(night)) continue;
    const asOf = firstNight + night;
    const table = customersOf(rows, { asOf, windows: [2] });
    const results = schemes.map((scheme) => evaluateScheme(scheme, table));
    const held = holdResults(results, table, {
      earlier,
      rulesOf: () => rules,
      overrides: new Map(),
      definitionOf: schemeDefinition,
    });
    const made = { settingsHash: "hash", settings: "{}", definitionOf: schemeDefinition, keepNames: false };
    const snapshot = makeSnapshot(table, held, made);
    const computed = makeSnapshot(table, results, made).columns.tierIndexes;
    done.push({ asOf, snapshot, computed, movements: earlier && compareSnapshots(earlier, snapshot) });
    earlier = decodeSnapshot(encodeSnapshot(snapshot, undefined));
  }
  return done;
}

/** The tiers of one customer, night by night; undefined before the first order. */
const pathOf = (year: readonly Night[], scheme: number, key: string, of: "held" | "computed") =>
  year.map(({ snapshot, computed }) => {
    const at = snapshot.columns.keys.indexOf(key);
    return (of === "held" ? snapshot.columns.tierIndexes : computed)[scheme]?.[at];
  });

const keysOf = (year: readonly Night[]) => year.at(-1)?.snapshot.columns.keys ?? [];

/** Looks at each customer's tier from one night to the next, in every scheme. */
function eachStep(year: readonly Night[], rules: MovementRules): void {
  for (const [scheme] of schemes.entries())
    for (const key of keysOf(year)) {
      const held = pathOf(year, scheme, key, "held");
      const computed = pathOf(year, scheme, key, "computed");
      held.forEach((now, night) => {
        const before = held[night - 1] ?? -1;
        if (now === undefined || before < 0 || now < 0) return;
        if (now > before) mayFall(rules, year, computed, night, before, now);
        if (now < before) mayRise(rules, computed, night, now);
        if (now === before) mayStay(rules, year, { held, computed }, night);
      });
    }
}

describe("a year of nights", () => {
  test.each(downgrades)("falling $kind holds each night, whichever nights are missed", (downgrade) => {
    fc.assert(
      fc.property(habits, rulesWith(downgrade), fc.integer({ min: 2, max: 9 }), (customers, given, missedEvery) => {
        // A margin hides when a tier has to fall: once with it, once without.
        for (const rules of [given, { ...given, margin: 0 }])
          eachStep(
            yearOf(ordersOf(customers), rules, (night) => night % missedEvery === 1),
            rules,
          );
      }),
      { numRuns: isLong ? 20 : 1, seed: 4, endOnFailure: true },
    );
  });

  test("without rules of its own a tier is what the day's orders make it", () => {
    fc.assert(
      fc.property(habits, (customers) => {
        for (const { snapshot, computed } of yearOf(ordersOf(customers), defaultMovementRules, () => false))
          expect(snapshot.columns.tierIndexes).toEqual(computed);
      }),
      { numRuns: isLong ? 10 : 1, seed: 7 },
    );
  });

  test("the migration matrices add up, and a customer's path is the list of its movements", async () => {
    await fc.assert(
      fc.asyncProperty(habits, fc.constantFrom(...downgrades).chain(rulesWith), async (customers, rules) => {
        const year = yearOf(ordersOf(customers), rules, (night) => night % 5 === 3);
        year.forEach(({ snapshot, movements }, night) => {
          const before = year[night - 1]?.snapshot;
          movements?.schemes.forEach(({ matrix, joined, gone }, scheme) => {
            const sizes = (each: Snapshot | undefined) => [
              ...(each?.header.schemes[scheme]?.sizes ?? []),
              each?.header.schemes[scheme]?.notJudged,
            ];
            const to = matrix.reduce((sums, row) => sums.map((sum, at) => sum + (row[at] ?? 0)), joined);
            expect(to).toEqual(sizes(snapshot));
            expect(matrix.map((row, from) => row.reduce((a, b) => a + b, 0) + (gone[from] ?? 0))).toEqual(
              sizes(before),
            );
          });
        });
        const store = memoryStore();
        for (const { snapshot } of year) await store.saveSnapshot("book", encodeSnapshot(snapshot, undefined));
        for (const key of keysOf(year).slice(0, 2)) {
          const stored = await customerPath(store, "book", key);
          for (const [scheme, { id, tiers }] of schemes.entries()) {
            const path = pathOf(year, scheme, key, "held").filter((tier) => tier !== undefined);
            expect(stored.map((step) => step.tiers.get(id))).toEqual(path.map((tier) => tiers[tier]?.id));
          }
        }
        for (const [scheme] of schemes.entries())
          for (const key of keysOf(year)) {
            const path = pathOf(year, scheme, key, "held");
            // From where the customer was first seen, move after move.
            let at = path.find((tier) => tier !== undefined);
            year.forEach(({ movements }, night) => {
              if (path[night] === undefined) return;
              const moved = movements?.schemes[scheme];
              const move = [...(moved?.up ?? []), ...(moved?.down ?? [])].find((each) => each.key === key);
              if (move !== undefined) {
                expect(move.fromTierIndex).toBe(at);
                at = move.toTierIndex;
              } else if ((path[night] ?? -1) < 0 || (at ?? -1) < 0) at = path[night];
              expect(path[night]).toBe(at);
            });
          }
      }),
      { numRuns: isLong ? 30 : 1, seed: 11, endOnFailure: true },
    );
  });
});

/** A fall is one that the rule lets happen on that night. */
function mayFall(
  { downgrade }: MovementRules,
  year: readonly Night[],
  computed: readonly (number | undefined)[],
  night: number,
  before: number,
  now: number,
): void {
  const first = firstBelow(computed, night, before);
  const days = (year[night]?.asOf ?? 0) - (year[first]?.asOf ?? 0);
  expect(computed[night]).toBeGreaterThan(before);
  switch (downgrade.kind) {
    case "never":
      throw new Error("fell, though never was asked for");
    case "oneAtATime":
      expect(now).toBe(before + 1);
      break;
    case "graceDays":
      expect(days).toBeGreaterThanOrEqual(downgrade.days);
      break;
    case "graceEvaluations":
      expect(night - first).toBeGreaterThanOrEqual(downgrade.evaluations);
      break;
    case "atOnce":
      break;
  }
}

/** The first of the nights in a row, up to this one, that saw a customer below a tier. */
function firstBelow(computed: readonly (number | undefined)[], night: number, tier: number): number {
  let first = night;
  while (first > 0 && (computed[first - 1] ?? -1) > tier) first -= 1;
  return first;
}

/** Who keeps a tier against what is computed has a grace left, a margin, or not yet enough nights in a better one. */
function mayStay(
  { downgrade, upgradeEvaluations, margin }: MovementRules,
  year: readonly Night[],
  { held, computed }: Readonly<Record<"held" | "computed", readonly (number | undefined)[]>>,
  night: number,
): void {
  const [stays = -1, today = -1] = [held[night], computed[night]];
  if (today > stays && margin === 0) {
    const first = firstBelow(computed, night, stays);
    const days = (year[night]?.asOf ?? 0) - (year[first]?.asOf ?? 0);
    if (downgrade.kind === "graceDays") expect(days).toBeLessThan(downgrade.days);
    else if (downgrade.kind === "graceEvaluations") expect(night - first).toBeLessThan(downgrade.evaluations);
    else expect(downgrade.kind).toBe("never");
  }
  const from = night - upgradeEvaluations;
  if (from < 0 || held.slice(from, night).some((tier) => tier !== stays)) return;
  const seenAbove = computed.slice(from + 1, night + 1).every((tier = -1) => tier >= 0 && tier < stays);
  expect(seenAbove).toBe(false);
}

/** A rise is one that enough nights in a row have seen. */
function mayRise(
  { upgradeEvaluations }: MovementRules,
  computed: readonly (number | undefined)[],
  night: number,
  now: number,
): void {
  const seen = computed.slice(Math.max(0, night + 1 - upgradeEvaluations), night + 1);
  expect(seen.every((tier) => tier !== undefined && tier >= 0 && tier <= now)).toBe(true);
}
