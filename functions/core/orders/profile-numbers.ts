import type { NumberProfile } from "./column-profile.ts";
import type { CountedValues } from "./sparse-counts.ts";
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
  const compared = rule === "distance" ? ascending : sizesOf(ascending);
  const fences = rule === "distance" ? fencesByDistance(compared) : fencesByRatio(compared);
  const middle = (valueAt(ascending, 0.5) + valueAt(ascending, 0.5, "upper")) / 2;
  return {
    count: counts.total,
    least,
    median: Math.min(Math.max(middle, least), most),
    most,
    outliers: { count: countOutside(compared, fences), ...fences },
  };
}

interface Fences {
  readonly from: number;
  readonly to: number;
}

function countOutside({ values, counts }: CountedValues, { from, to }: Fences): number {
  let outside = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value < from || value > to) outside += counts[at] ?? 0;
  }
  return outside;
}

function fencesByDistance(ascending: CountedValues): Fences {
  const [first, third] = [valueAt(ascending, 0.25), valueAt(ascending, 0.75)];
  const spread = Math.max(third - first, leastSpreadDays);
  return { from: first - spreads * spread, to: third + spreads * spread };
}

function fencesByRatio(sizes: CountedValues): Fences {
  if (sizes.values.length === 0) return { from: 0, to: 0 };
  const [first, third] = [valueAt(sizes, 0.25), valueAt(sizes, 0.75)];
  const ratio = Math.max(third / first, leastSpreadRatio) ** spreads;
  return { from: first / ratio, to: third * ratio };
}

/** The sizes of numbers, without sign and without 0, ascending; those of both signs beside one another. */
function sizesOf({ values, counts }: CountedValues): CountedValues {
  let above = values.findIndex((value) => value > 0);
  if (above === -1) above = values.length;
  let below = values.findLastIndex((value) => value < 0);
  const length = values.length - above + below + 1;
  const sizes = { values: new Float64Array(length), counts: new Uint32Array(length) };
  for (let at = 0; at < length; at += 1) {
    const negative = -(values[below] ?? Number.NEGATIVE_INFINITY);
    const takesNegative = negative < (values[above] ?? Number.POSITIVE_INFINITY);
    sizes.values[at] = takesNegative ? negative : (values[above] ?? 0);
    sizes.counts[at] = counts[takesNegative ? below : above] ?? 0;
    if (takesNegative) below -= 1;
    else above += 1;
  }
  return sizes;
}

/** The value at a share of the way: the lowest with at least that share at or below it; `upper`: with more than it. */
function valueAt({ values, counts }: CountedValues, share: number, side: "lower" | "upper" = "lower"): number {
  let total = 0;
  for (let at = 0; at < counts.length; at += 1) total += counts[at] ?? 0;
  const wanted = share * total;
  let below = 0;
  for (let at = 0; at < values.length; at += 1) {
    below += counts[at] ?? 0;
    if (side === "lower" ? below >= wanted : below > wanted) return values[at] ?? Number.NaN;
  }
  return values.at(-1) ?? Number.NaN;
}
