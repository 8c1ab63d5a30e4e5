import type { Entries } from "./entries.ts";

/**
 * How a list of values is cut into ordered steps, best first: tiers of a share, scores of a quantile, levels of an axis.
 *
 * Values are such that more is better: where fewer is better, their negatives.
 */
export interface Cuts {
  /** The step of a value as everybody stands; a lower value never stands on a better step. */
  stepOf(value: number): number;
  /** What the customer who has this value would need for each step, all others as they are. */
  entriesOf(value: number): Entries;
}
