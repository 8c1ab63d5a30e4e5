import type { Day } from "../values/day.ts";

/** One customer's move within one scheme between two snapshots. -1 stands for not judged. */
export interface Movement {
  readonly key: string;
  readonly fromTierIndex: number;
  readonly toTierIndex: number;
}

/** What changed within one scheme. Tier indexes are those of the later snapshot; best = 0. */
export interface SchemeMovements {
  readonly schemeId: string;
  /** Whether both snapshots sort by the same tiers; where not, nothing can be compared and the lists are empty. */
  readonly comparable: boolean;
  readonly up: readonly Movement[];
  readonly down: readonly Movement[];
  /** `matrix[from][to]` counts customers who are in both snapshots; the last row and column are "not judged". */
  readonly matrix: readonly (readonly number[])[];
}

/** What changed between two snapshots. */
export interface Movements {
  readonly since: Day;
  readonly asOf: Day;
  /** Keys that are only in the later snapshot, and only in the earlier one. */
  readonly joined: readonly string[];
  readonly gone: readonly string[];
  readonly schemes: readonly SchemeMovements[];
}
