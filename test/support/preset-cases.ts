import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import type { Scheme } from "../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../functions/core/tiers/evaluate-scheme.ts";
import { allPresets } from "../../functions/core/tiers/presets/all-presets.ts";
import { factsOf } from "../../functions/core/tiers/scheme-metrics.ts";
import { notJudgedReasons } from "../../functions/core/tiers/scheme-result.ts";
import { contact, customerTable, factsOfTable, type PlainCustomer } from "./customer-tables.ts";

/** Customers of a table, each with the tier where a preset must put them: its id, or why they are not judged. */
export type ExpectedPlaces = readonly (readonly [string, PlainCustomer])[];

export interface PresetCases {
  readonly preset: string;
  /** Of the preset's variants, the one that the customers' facts resolve to; the first where absent. */
  readonly variant?: number;
  /** What everyone has who says nothing else; contacts have nothing. */
  readonly everyone?: PlainCustomer;
  /** One table, or several that together show all. */
  readonly customers: ExpectedPlaces;
  readonly andOf?: readonly ExpectedPlaces[];
}

/** Tests that each customer stands where they must, and that every tier of the preset is shown, and someone who is not judged. */
export function testPreset({ preset, variant = 0, everyone = {}, customers, andOf = [] }: PresetCases): void {
  const withVariant = variant === 0 ? "" : `, variant ${variant}`;
  const tables = [customers, ...andOf].map((places) => {
    const own = places.map(([, customer]) => (customer.orders === 0 ? customer : { ...everyone, ...customer }));
    return { places, table: customerTable(own) };
  });

  describe(`${preset}${withVariant}`, () => {
    test.each(tables)("puts each customer where the rule says", ({ places, table }) => {
      const told = (tiers: readonly string[]) => tiers.map((tier, at) => `${tier}: ${JSON.stringify(places[at]?.[1])}`);
      const expected = places.map(([tier]) => tier);
      expect(told(placesOf(resolved(preset, table, variant), table))).toEqual(told(expected));
    });

    test("is shown with a customer in each tier, and one who is not judged", () => {
      const shown = new Set(tables.flatMap(({ places }) => places.map(([tier]) => tier)));
      const known = allPresets.find(({ id }) => id === preset)?.variants[variant]?.tiers.map(({ id }) => id) ?? [];
      const reasons = notJudgedReasons.filter((reason) => shown.has(reason));
      expect(reasons).not.toEqual([]);
      expect([...shown].filter((tier) => !isReason(tier) && !tier.startsWith("value:")).sort()).toEqual(
        [...known].sort(),
      );
    });
  });
}

/** Customers best first, so many of them for each tier, by values of one metric that fall by 1 from the first; and a contact. */
export function byRank(
  metric: "profit" | "revenue" | "lifetimeValue",
  sizes: Readonly<Record<string, number>>,
  first: number,
): ExpectedPlaces {
  const tiers = Object.entries(sizes).flatMap(([tier, size]) => Array.from({ length: size }, () => tier));
  return [...tiers.map((tier, at) => [tier, { [metric]: first - at }] as const), ["noOrders", contact] as const];
}

/** A hundred customers by values of one fact that fall by 1: the first twenty are the top fifth. */
export function topFifthBy(
  fact: keyof PlainCustomer,
  inside: string,
  outside: string,
  own: PlainCustomer = {},
): ExpectedPlaces {
  return Array.from({ length: 100 }, (_, at) => [at < 20 ? inside : outside, { ...own, [fact]: 200 - at }]);
}

/** The first variant of a preset that a table's facts are enough for; where one is expected, it must be that. */
export function resolved(presetId: string, table: CustomerTable, expectedVariant?: number): Scheme {
  const facts = factsOfTable(table);
  const variants = allPresets.find(({ id }) => id === presetId)?.variants ?? [];
  const variant = variants.findIndex((scheme) => factsOf(scheme).every((fact) => facts.includes(fact)));
  const scheme = variants[variant];
  if (scheme === undefined) throw new Error(`${presetId} waits: the table has ${facts.join(", ")}`);
  if (expectedVariant !== undefined) expect(variant).toBe(expectedVariant);
  return scheme;
}

/** Where a scheme puts each customer: the id of the tier, or why there is none. */
export function placesOf(scheme: Scheme, table: CustomerTable): readonly string[] {
  const result = evaluateScheme(scheme, table);
  return Array.from(result.tierIndexes, (tierIndex, index) => {
    const why = result.why(index);
    return why.kind === "notJudged" ? why.reason : (result.scheme.tiers[tierIndex]?.id ?? "none");
  });
}

const isReason = (tier: string) => notJudgedReasons.some((reason) => reason === tier);
