import { describe, expect, test } from "vitest";
import { type HoldResultsOptions, holdResults } from "../../../functions/core/movement/hold-results.ts";
import { makeSnapshot } from "../../../functions/core/movement/make-snapshot.ts";
import { schemeDefinitions } from "../../../functions/core/movement/scheme-definitions.ts";
import { defaultMovementRules, type MovementRules } from "../../../functions/core/settings/movement-rules.ts";
import type { LadderScheme, Scheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateSchemes } from "../../../functions/core/tiers/evaluate-schemes.ts";
import { customersWith } from "../../support/customers.ts";
import { bandsScheme, ladderScheme } from "../../support/schemes.ts";

const cards: Scheme = { ...bandsScheme([500], "revenue"), id: "cards" };
/** Its best rung is for those with the better card. */
const service: LadderScheme = ladderScheme([[[{ scheme: "cards", is: "inTier", tiers: ["T1"] }]]], { id: "service" });

/** ann and bob with so much revenue each, in currency units; undefined: a contact without any. */
const tableOf = (...units: readonly (number | undefined)[]) =>
  customersWith(
    {
      revenue: units.map((each) => (each === undefined ? Number.NaN : each * 10_000)),
      orders: units.map((each) => (each === undefined ? 0 : 1)),
    },
    { keys: ["ann", "bob"].slice(0, units.length) },
  );
type Table = ReturnType<typeof tableOf>;

const byHand = (key: string, tierIndex: number) => new Map([[key, { tierIndex, reason: "", until: undefined }]]);

function hold(
  table: Table,
  schemes: readonly Scheme[],
  options: Partial<HoldResultsOptions> & { readonly rules?: Partial<MovementRules> } = {},
) {
  const definitions = schemeDefinitions(schemes);
  return holdResults(evaluateSchemes(schemes, table), table, {
    ...{ earlier: undefined, overrides: new Map(), definitionOf: ({ id }) => definitions.get(id) ?? "" },
    rulesOf: () => ({ ...defaultMovementRules, ...options.rules }),
    ...options,
  });
}

function snapshotOf(table: Table, schemes: readonly Scheme[], options: Parameters<typeof hold>[2] = {}) {
  const definitions = schemeDefinitions(schemes);
  const made = { settingsHash: "hash", settings: "{}", keepNames: false };
  return makeSnapshot(table, hold(table, schemes, options), {
    ...made,
    definitionOf: ({ id }) => definitions.get(id) ?? "",
  });
}

const tiers = (results: ReturnType<typeof hold>) =>
  Object.fromEntries(results.map(({ scheme, tierIndexes }) => [scheme.id, [...tierIndexes]]));

describe("a scheme that asks for the tier of another", () => {
  test("sees the tier that a person fixed there, as the sheet shows it, and says so", () => {
    const results = hold(tableOf(900, 100), [service, cards], { overrides: new Map([["cards", byHand("bob", 0)]]) });
    expect(tiers(results)).toEqual({ service: [0, 0], cards: [0, 0] });
    expect(results[0]?.why(1)).toMatchObject({ tierIndex: 0, held: [{ holds: true, value: "T1" }] });
  });

  test("sees the tier that a grace keeps", () => {
    const rulesOf = ({ id }: Scheme): MovementRules =>
      id === "cards" ? { ...defaultMovementRules, downgrade: { kind: "never" } } : defaultMovementRules;
    const earlier = snapshotOf(tableOf(900, 900), [cards, service]);
    const results = hold(tableOf(900, 100), [cards, service], { earlier, rulesOf });
    expect(tiers(results)).toEqual({ cards: [0, 0], service: [0, 0] });
  });

  test("sees it through a third one", () => {
    const third = ladderScheme([[[{ scheme: "service", is: "inTier", tiers: ["T1"] }]]], { id: "third" });
    const overrides = new Map([["cards", byHand("bob", 0)]]);
    expect(tiers(hold(tableOf(900, 100), [third, service, cards], { overrides })).third).toEqual([0, 0]);
  });

  test("begins anew where the cut of the other one is changed: what it sorts by is another", () => {
    const rules = { downgrade: { kind: "never" } } as const;
    const moved: Scheme = { ...cards, ...bandsScheme([200], "revenue"), id: "cards" };
    const earlier = snapshotOf(tableOf(900, 900), [cards, service]);
    expect(tiers(hold(tableOf(900, 100), [moved, service], { earlier, rules }))).toEqual({
      cards: [0, 1],
      service: [0, 1],
    });
  });
});

describe("a tier fixed by hand", () => {
  test("is never at risk, however far the figures fell", () => {
    const rules = { downgrade: { kind: "graceDays", days: 30 } } as const;
    const earlier = snapshotOf(tableOf(900, 900), [cards]);
    const overrides = new Map([["cards", byHand("bob", 0)]]);
    const [held] = hold(tableOf(100, 100), [cards], { earlier, rules, overrides });
    expect([held?.standingOf(0).isAtRisk, held?.standingOf(1).isAtRisk]).toEqual([true, false]);
  });

  test("leaves whoever is on the blacklist there", () => {
    const table = { ...tableOf(900, 100), blacklisted: new Set([1]) };
    const [held] = hold(table, [cards], { overrides: new Map([["cards", byHand("bob", 0)]]) });
    expect([...(held?.tierIndexes ?? [])]).toEqual([0, -1]);
    expect(held?.tiers.map(({ size }) => size)).toEqual([1, 0]);
  });

  test("gives one to a contact who never bought, counted with the sizes that the sheet shows", () => {
    const table = tableOf(900, undefined);
    const overrides = new Map([["cards", byHand("bob", 0)]]);
    const [held] = hold(table, [cards], { overrides });
    expect([...(held?.tierIndexes ?? [])]).toEqual([0, 0]);
    expect(held?.tiers.map(({ size }) => size)).toEqual([2, 0]);
    expect(held?.standingOf(1)).toMatchObject({ computedTierIndex: -1, because: { kind: "override" } });
  });
});

test("a tier for each value of a column: values that come, go and change places do not begin its history anew", () => {
  const cities: Scheme = {
    ...ladderScheme([], { id: "cities" }),
    eachValueOf: "orders",
  };
  const rules = { downgrade: { kind: "never" } } as const;
  const before = customersWith({ revenue: [1, 1, 1], orders: [1, 1, 2] }, { keys: ["ann", "bob", "cid"] });
  const later = customersWith({ revenue: [1, 1, 1], orders: [1, 2, 2] }, { keys: ["ann", "bob", "cid"] });
  const earlier = snapshotOf(before, [cities]);
  const [scheme] = snapshotOf(later, [cities], { earlier, rules }).header.schemes;
  expect(scheme?.definition).toBe(earlier.header.schemes[0]?.definition);
  expect(scheme?.tierIds.slice(0, 2)).toEqual(["value:2", "value:1"]);
});
