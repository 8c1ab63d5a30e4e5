import type { NumberProfile } from "./column-profile.ts";
import type { ValueCounts } from "./value-counts.ts";

/** How an outlier is told: days by how far they lie, everything else by how many times as much. */
export type OutlierRule = "distance" | "ratio";

/** How many times the spread of the middle half lies between it and the fences: Tukey's "far out". */
const spreads = 3;
/** Dates of one week do not make the week before an outlier, nor do equal prices the double one. */
const leastSpreadDays = 30;
const leastSpreadRatio = 2;

/**
 * The least, middle and greatest of some numbers, and how many lie far out.
 *
 * Far out is what lies more than three times the spread of the middle half below or above it (Tukey's outer fences). Days are
 * spread by their difference. Money and quantities are mostly small and seldom large, so that their spread is a ratio: the
 * third quartile over the first, of sizes without sign; 0 is never far out.
 *
 * @param leastAndMost as added, since near numbers may be counted as one
 * @returns undefined where there are none
 * @see Tukey 1977, Exploratory Data Analysis, 2C and 2D
 */
export function profileNumbers(
  counts: ValueCounts,
  rule: OutlierRule,
  { least, most }: { readonly least: number; readonly most: number },
): NumberProfile | undefined {
  if (counts.total === 0) return undefined;
  const ascending = counts.ascending();
  const fences = rule === "distance" ? fencesByDistance(ascending) : fencesByRatio(ascending);
  const outside = (value: number) => {
    const size = rule === "distance" ? value : Math.abs(value);
    return (size < fences.from || size > fences.to) && !(rule === "ratio" && size === 0);
  };
  const count = ascending.reduce((sum, each) => sum + (outside(each.value) ? each.count : 0), 0);
  const middle = (valueAt(ascending, 0.5) + valueAt(ascending, 0.5, "upper")) / 2;
  return {
    count: counts.total,
    least,
    median: Math.min(Math.max(middle, least), most),
    most,
    outliers: { count, ...fences },
  };
}

type Ascending = readonly { readonly value: number; readonly count: number }[];

function fencesByDistance(ascending: Ascending): { readonly from: number; readonly to: number } {
  const [first, third] = [valueAt(ascending, 0.25), valueAt(ascending, 0.75)];
  const spread = Math.max(third - first, leastSpreadDays);
  return { from: first - spreads * spread, to: third + spreads * spread };
}

function fencesByRatio(ascending: Ascending): { readonly from: number; readonly to: number } {
  const sizes = ascending
    .filter(({ value }) => value !== 0)
    .map(({ value, count }) => ({ value: Math.abs(value), count }))
    .sort((a, b) => a.value - b.value);
  if (sizes.length === 0) return { from: 0, to: 0 };
  const [first, third] = [valueAt(sizes, 0.25), valueAt(sizes, 0.75)];
  const ratio = Math.max(third / first, leastSpreadRatio) ** spreads;
  return { from: first / ratio, to: third * ratio };
}

/** The value at a share of the way: the lowest with at least that share at or below it; `upper`: with more than it. */
function valueAt(ascending: Ascending, share: number, side: "lower" | "upper" = "lower"): number {
  const wanted = share * ascending.reduce((sum, { count }) => sum + count, 0);
  let below = 0;
  for (const { value, count } of ascending) {
    below += count;
    if (side === "lower" ? below >= wanted : below > wanted) return value;
  }
  return ascending.at(-1)?.value ?? Number.NaN;
}
