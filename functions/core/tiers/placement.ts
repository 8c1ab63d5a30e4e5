import type { Why } from "./scheme-result.ts";

/**
 * Where one kind of scheme puts the customers whom it judges. Each kind has a function that makes one; evaluate-scheme.ts
 * does the rest alike for all: who is judged, sizes, lowest and highest values.
 */
export interface Placement {
  /** The value at which each tier begins; undefined in the last, and where no such value is. */
  readonly cuts: readonly (number | undefined)[];
  /** What is ranked or cut, of a customer by index; absent where a scheme looks at no one value. */
  readonly valueAt?: (index: number) => number;
  /** The tier of a judged customer, by index into the table. */
  tierIndexOf(index: number): number;
  /** Why a judged customer stands there. */
  whyOf(index: number): Why;
}
