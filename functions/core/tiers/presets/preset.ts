import type { Words } from "../../labels/language.ts";
import type { Scheme } from "../../settings/scheme.ts";
import type { PresetGroup } from "./preset-group.ts";

/** A ready-made scheme: data, so that a new one is an entry, its words, and a row in the tests. */
export interface Preset {
  readonly id: string;
  readonly group: PresetGroup;
  /** What it tells a team, in one sentence; said beside its checkbox. */
  readonly description: Words;
  /** Whether set-up switches it on (TIERS.md 4: pyramid-4, abc, lifecycle, rfm). */
  readonly isDefault: boolean;
  /** The scheme as it is meant, then what steps in where a column is missing, best first; all under the preset's id. */
  readonly variants: readonly [Scheme, ...Scheme[]];
  /** Other names for its tiers that a team can choose; none where absent. */
  readonly nameVariants?: readonly NameVariant[];
}

/** One name for each tier of a preset, best first. */
export interface NameVariant {
  /** Stable and never shown. */
  readonly id: string;
  readonly names: readonly Words[];
}
