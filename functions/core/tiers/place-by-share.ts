import type { CustomerTable } from "../customers/customer-table.ts";
import type { ShareScheme } from "../settings/scheme.ts";
import { dropsBelow, type Entries, tierAt, toNext } from "./entries.ts";
import { factColumn } from "./fact-column.ts";
import { inFactUnit } from "./in-fact-unit.ts";
import type { Placement } from "./placement.ts";
import { rankValues } from "./ranking.ts";
import { shareOfCustomersEntries } from "./share-of-customers.ts";
import { shareOfValueEntries } from "./share-of-value.ts";

/** How a share cuts: by customers or by value, one function each. */
export interface ShareCuts {
  /** The tier of a value that stands in the ranking; a lower value never stands in a better tier. */
  tierIndexOf(value: number): number;
  /** What the customer who has this value would need for each tier. */
  entriesOf(value: number): Entries;
}

/** Places customers by rank: the top share of customers, or those who make the top share of value (TIERS.md 2.1). */
export function placeByShare(scheme: ShareScheme, table: CustomerTable, judged: Int32Array): Placement {
  const column = factColumn(table, scheme.metric);
  const valueAt = (index: number) => column[index] ?? Number.NaN;
  const ranking = rankValues(valuesOf(column, judged));
  const floor =
    scheme.floor === undefined
      ? Number.NEGATIVE_INFINITY
      : Math.floor(inFactUnit(scheme.floor, scheme.metric, table.scale));
  const upTo = scheme.tiers.map((tier) => tier.upTo);
  const cuts =
    scheme.of === "customers"
      ? shareOfCustomersEntries(ranking, upTo, floor)
      : shareOfValueEntries(ranking, upTo, floor);
  const ends = endsOfTiers(ranking.descending, upTo.length, cuts);
  const begins = ends.map((end, tierIndex) =>
    tierIndex < upTo.length - 1 && end > (ends[tierIndex - 1] ?? 0) ? ranking.descending[end - 1] : undefined,
  );
  // Down to which value each tier or a better one reaches.
  const reaches = ends.map((end) => (end === 0 ? Number.POSITIVE_INFINITY : (ranking.descending[end - 1] ?? 0)));

  return {
    cuts: begins,
    valueAt,
    tierIndexOf: (index) => tierAt(reaches, valueAt(index)),
    whyOf(index) {
      const value = valueAt(index);
      const entries = cuts.entriesOf(value);
      const tierIndex = tierAt(entries, value);
      const next = toNext(entries, value);
      const drop = dropsBelow(entries, value);
      return {
        kind: "judged",
        tierIndex,
        metric: scheme.metric,
        value,
        rank: { position: ranking.strictlyBetter(value) + 1, of: ranking.descending.length },
        cut: begins[tierIndex],
        floored: value <= floor,
        ...(next && { toNext: next }),
        ...(drop && { dropsBelow: drop }),
      };
    },
  };
}

function valuesOf(column: Float64Array, judged: Int32Array): Float64Array {
  const values = new Float64Array(judged.length);
  for (let at = 0; at < judged.length; at += 1) values[at] = column[judged[at] ?? -1] ?? Number.NaN;
  return values;
}

/**
 * How many of the ranked values stand in each tier or a better one. Tiers follow one another down the ranking, so that each
 * end is found by halving.
 */
function endsOfTiers(descending: Float64Array, tierCount: number, cuts: ShareCuts): readonly number[] {
  return Array.from({ length: tierCount }, (_, tierIndex) => {
    let inside = 0;
    let outside = descending.length;
    while (inside < outside) {
      const middle = (inside + outside) >>> 1;
      if (cuts.tierIndexOf(descending[middle] ?? 0) <= tierIndex) inside = middle + 1;
      else outside = middle;
    }
    return inside;
  });
}
