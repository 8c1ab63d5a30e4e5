import type { Condition } from "../settings/condition.ts";
import type { FactKey } from "../settings/fact.ts";
import type { Scheme, Tier } from "../settings/scheme.ts";

/** Why a customer has no tier: never bought, not within the window that counts, no value to judge by, or left out by the team. */
export const notJudgedReasons = [
  "noOrders",
  "ordersReturned",
  "noOrdersInWindow",
  "notEnoughData",
  "blacklisted",
] as const;
export type NotJudged = (typeof notJudgedReasons)[number];

/** `tierIndex` of a customer who is not judged. */
export const notJudged = -1;

/** One tier as achieved. */
export interface TierOutcome {
  readonly tier: Tier;
  readonly size: number;
  /** The lowest value in it of what the scheme ranks or cuts (money fixed-point); undefined where it is empty, or nothing is ranked. */
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
}

/** What was found of a condition in one customer. */
export interface ConditionFinding {
  readonly condition: Condition;
  readonly holds: boolean;
  /** In the fact's unit; text where the team keeps text; undefined where there is none. Of `inTier` the name of the tier is asked elsewhere. */
  readonly value: number | string | undefined;
}

/**
 * Why one customer stands where they stand, as data; report/ puts it into words.
 *
 * Values are in the metric's own unit, money fixed-point.
 */
export type Why =
  | {
      readonly kind: "notJudged";
      readonly reason: NotJudged;
      /** Of *Not enough data*: the fact that has no value. */
      readonly missing?: FactKey;
    }
  | {
      readonly kind: "judged";
      readonly tierIndex: number;
      readonly metric: FactKey;
      readonly value: number;
      /** Rank among the judged, best = 1, ties share the better one; and their number. Share schemes only. */
      readonly rank?: { readonly position: number; readonly of: number };
      /** The value at which this tier begins as achieved; undefined in the last tier. */
      readonly cut: number | undefined;
      /** Straight to the last tier because of the floor. */
      readonly floored: boolean;
      /** The next better tier and how much more of the metric reaches it; absent in the best tier. */
      readonly toNext?: { readonly tierIndex: number; readonly missing: number };
      /** The next lower tier and the value below which the customer would fall to it; absent in the last tier. */
      readonly dropsBelow?: { readonly tierIndex: number; readonly value: number };
      /** Straight to the last tier because all of these hold. */
      readonly lastBecause?: readonly ConditionFinding[];
      /** The band just above, where further conditions keep it shut whatever the metric: those that do not hold. */
      readonly heldBackBy?: { readonly tierIndex: number; readonly conditions: readonly ConditionFinding[] };
    };

/** What a scheme says of all customers of a table. */
export interface SchemeResult {
  readonly scheme: Scheme;
  /** Best first; as many as the scheme has tiers. */
  readonly tiers: readonly TierOutcome[];
  /** The value at which each tier begins: as achieved for shares, as set for bands; undefined in the last tier, and where no such value is. */
  readonly cuts: readonly (number | undefined)[];
  /** Index into `tiers` per customer; `notJudged` for who cannot be judged. */
  readonly tierIndexes: Int16Array;
  /** Why customer `index` of the table stands there; computed when asked. */
  readonly why: (index: number) => Why;
}
