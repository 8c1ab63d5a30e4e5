import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

/** What a customer has brought as of a day: profit where the sheet knows one, else revenue. In the scale of the later snapshot. */
export interface Worth {
  /** undefined where the earlier snapshot counted in another currency. */
  readonly before: Money | undefined;
  readonly now: Money;
}

/** One customer's move within one scheme between two snapshots. -1 stands for not judged. */
export interface Movement extends Worth {
  readonly key: string;
  readonly fromTierIndex: number;
  readonly toTierIndex: number;
}

/** What changed within one scheme. Tier indexes are those of the later snapshot; best = 0. */
export interface SchemeMovements {
  readonly schemeId: string;
  /** Whether both snapshots sort by the same definition; where not, its history starts anew, and the lists are empty. */
  readonly comparable: boolean;
  readonly up: readonly Movement[];
  readonly down: readonly Movement[];
  /** `matrix[from][to]` counts customers who are in both snapshots; the last row and column are "not judged". */
  readonly matrix: readonly (readonly number[])[];
  /** The same customers' worth now. */
  readonly worthMatrix: readonly (readonly Money[])[];
  /** Tiers of who is new, and of who is gone, in the same order, each with "not judged" last. */
  readonly joined: readonly number[];
  readonly gone: readonly number[];
}

/** What changed between two snapshots. */
export interface Movements {
  readonly since: Day;
  readonly asOf: Day;
  /** Whether worth is profit. */
  readonly isProfit: boolean;
  /** Keys that are only in the later snapshot, and only in the earlier one. */
  readonly joined: readonly string[];
  readonly gone: readonly string[];
  /** Names of those who are gone, in the order of `gone`; "" where snapshots keep none. */
  readonly goneNames: readonly string[];
  /** What each of those who are gone had, in the order of `gone`; undefined where it was in another currency. */
  readonly goneWorths: readonly (Money | undefined)[];
  /** What those who are new have brought, and those who are gone had. */
  readonly joinedWorth: Money;
  readonly goneWorth: Money | undefined;
  readonly schemes: readonly SchemeMovements[];
}
