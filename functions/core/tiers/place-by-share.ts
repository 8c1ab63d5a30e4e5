import type { CustomerTable } from "../customers/customer-table.ts";
import type { ShareScheme } from "../settings/scheme.ts";
import { dropsBelow, type Entries, tierAt, toNext } from "./entries.ts";
import { inMetricUnit, metricColumn } from "./metric-column.ts";
import type { Placement } from "./placement.ts";
import { rankValues } from "./ranking.ts";
import { shareOfCustomersEntries } from "./share-of-customers.ts";
import { shareOfValueEntries } from "./share-of-value.ts";

/** How a share cuts: by customers or by value, one function each. */
export interface ShareCuts {
  /** The tier of a value that stands in the ranking. */
  tierIndexOf(value: number): number;
  /** What the customer who has this value would need for each tier. */
  entriesOf(value: number): Entries;
}

/** Places customers by rank: the top share of customers, or those who make the top share of value (TIERS.md 2.1). */
export function placeByShare(scheme: ShareScheme, table: CustomerTable, judged: Int32Array): Placement {
  const column = metricColumn(table, scheme.metric);
  const valueAt = (index: number) => column[index] ?? Number.NaN;
  const ranking = rankValues(Float64Array.from(judged, valueAt));
  const floor =
    scheme.floor === undefined
      ? Number.NEGATIVE_INFINITY
      : Math.floor(inMetricUnit(scheme.floor, scheme.metric, table.scale));
  const upTo = scheme.tiers.map((tier) => tier.upTo);
  const cuts =
    scheme.of === "customers"
      ? shareOfCustomersEntries(ranking, upTo, floor)
      : shareOfValueEntries(ranking, upTo, floor);
  const begins = lowestByTier(ranking.descending, upTo.length, cuts).with(-1, undefined);

  return {
    cuts: begins,
    tierIndexOf: (index) => cuts.tierIndexOf(valueAt(index)),
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

/** The lowest value in each tier; undefined where it is empty. */
function lowestByTier(descending: Float64Array, tierCount: number, cuts: ShareCuts): readonly (number | undefined)[] {
  const lowest = new Array<number | undefined>(tierCount).fill(undefined);
  for (const value of descending) lowest[cuts.tierIndexOf(value)] = value;
  return lowest;
}
