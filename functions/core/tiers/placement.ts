import type { AxisOutcome, Score, Why } from "./scheme-result.ts";

/**
 * Where one kind of scheme puts the customers whom it judges. Each kind has a function that makes one; evaluate-scheme.ts
 * does the rest alike for all: who is judged, sizes, lowest and highest values.
 */
export interface Placement {
  /** The value at which each tier begins; undefined in the last, and where no such value is; none where the tiers are no cuts of a value. */
  readonly cuts: readonly (number | undefined)[];
  /** What is ranked or cut, of a customer by index; absent where a scheme looks at no one value. */
  readonly valueAt?: (index: number) => number;
  readonly axes?: readonly AxisOutcome[];
  readonly scores?: readonly Score[];
  /** The tier of a customer whom the scheme may judge, by index into the table; `notJudged` where it says *Not enough data*. */
  tierIndexOf(index: number): number;
  /** Why such a customer stands there. */
  whyOf(index: number): Why;
}
