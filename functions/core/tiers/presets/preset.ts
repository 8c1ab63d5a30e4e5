import type { Scheme } from "../../settings/scheme.ts";

/** A ready-made scheme: data, so that a new one is an entry, its words, and a row in the tests. */
export interface Preset {
  readonly id: string;
  /** The scheme as it is meant, then what steps in where a column is missing, best first; all under the preset's id. */
  readonly variants: readonly [Scheme, ...Scheme[]];
}
