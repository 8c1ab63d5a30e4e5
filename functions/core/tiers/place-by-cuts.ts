import { type FactKey, isWhole } from "../settings/fact.ts";
import type { Cuts } from "./cuts.ts";
import { dropsBelow, tierAt, toNext } from "./entries.ts";
import { justAbove } from "./just-above.ts";
import type { Placement } from "./placement.ts";
import type { Ranking } from "./ranking.ts";
import type { ValueWhy } from "./scheme-result.ts";

/** A value of each customer, ranked and cut into tiers. */
export interface CutValues {
  readonly metric: FactKey;
  readonly better: "higher" | "lower";
  /** Such that more is better. */
  readonly column: Float64Array;
  readonly ranking: Ranking;
  readonly cuts: Cuts;
  readonly tierCount: number;
  /** Values at or below it go to the last tier; -Infinity for none. */
  readonly floor: number;
}

/** Places customers by where their value stands among all: shares and quantiles (TIERS.md 2.1, 2.2). */
export function placeByCuts({ metric, better, column, ranking, cuts, tierCount, floor }: CutValues): Placement {
  const sign = better === "higher" ? 1 : -1;
  const valueAt = (index: number) => column[index] ?? Number.NaN;
  const ends = endsOfTiers(ranking.descending, tierCount, cuts);
  const begins = ends.map((end, tierIndex) =>
    tierIndex < tierCount - 1 && end > (ends[tierIndex - 1] ?? 0)
      ? asWritten(ranking.descending[end - 1], sign)
      : undefined,
  );
  // Down to which value each tier or a better one reaches.
  const reaches = ends.map((end) => (end === 0 ? Number.POSITIVE_INFINITY : (ranking.descending[end - 1] ?? 0)));

  return {
    cuts: begins,
    valueAt: (index) => sign * valueAt(index),
    tierIndexOf: (index) => tierAt(reaches, valueAt(index)),
    whyOf(index): ValueWhy {
      const value = valueAt(index);
      const entries = cuts.entriesOf(value);
      const tierIndex = tierAt(entries, value);
      const next = toNext(entries, value);
      const drop = dropsBelow(entries, value);
      const atFloor = Number.isFinite(floor) && drop?.value === justAbove(floor, isWhole(metric));
      return {
        kind: "byValue",
        tierIndex,
        metric,
        better,
        value: asWritten(value, sign) ?? value,
        rank: { position: ranking.strictlyBetter(value) + 1, of: ranking.descending.length },
        cut: begins[tierIndex],
        floored: value <= floor,
        ...(Number.isFinite(floor) && { floor }),
        ...(next && { toNext: { ...next, at: asWritten(next.at, sign) ?? next.at } }),
        ...(drop && {
          dropsBelow: { ...drop, value: asWritten(drop.value, sign) ?? drop.value, ...(atFloor && { floor }) },
        }),
      };
    },
  };
}

/** Values are ranked such that more is better; told as they are, and never as -0. */
function asWritten(value: number | undefined, sign: 1 | -1): number | undefined {
  return value === undefined || value === 0 ? value : sign * value;
}

/**
 * How many of the ranked values stand in each tier or a better one. Tiers follow one another down the ranking, so that each
 * end is found by halving.
 */
function endsOfTiers(descending: Float64Array, tierCount: number, cuts: Cuts): readonly number[] {
  return Array.from({ length: tierCount }, (_, tierIndex) => {
    let inside = 0;
    let outside = descending.length;
    while (inside < outside) {
      const middle = (inside + outside) >>> 1;
      if (cuts.stepOf(descending[middle] ?? 0) <= tierIndex) inside = middle + 1;
      else outside = middle;
    }
    return inside;
  });
}
