import type { Words } from "../labels/language.ts";
import type { Condition } from "../settings/condition.ts";
import type { FactKey } from "../settings/fact.ts";
import type { PointsRow, Scheme, Tier } from "../settings/scheme.ts";

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

/** One axis of a grid as achieved. */
export interface AxisOutcome {
  readonly id: string;
  /**
   * Best first: how many stand on each level, and the value at which it begins: as set where values are fixed, else the worst among
   * them. undefined where it is empty, and in the lowest level of fixed values.
   */
  readonly levels: readonly { readonly level: number; readonly size: number; readonly begins: number | undefined }[];
}

/** A number that stands behind a tier: the level on an axis, a score, the sum of points. */
export interface Score {
  /** Short and stable: `R`, `score`, `points`. */
  readonly id: string;
  /** What the axis is called; undefined where the scheme has one score only. */
  readonly name: Words | undefined;
  readonly isWhole: boolean;
  /** Of a customer by index; undefined where the scheme does not judge them. */
  scoreOf(index: number): number | undefined;
}

/** What was found of a condition in one customer. */
export interface ConditionFinding {
  readonly condition: Condition;
  readonly holds: boolean;
  /** In the fact's unit; text where the team keeps text; the id of the tier where one is asked for; undefined where there is none. */
  readonly value: number | string | undefined;
  /**
   * The value that it takes, in the fact's unit: the limit, or what stands at the end of the top share with all others as they
   * are. undefined where no number is asked for.
   */
  readonly limit: number | undefined;
}

/** What is not enough about a customer, or about everybody. */
export type NotEnough =
  | { readonly kind: "noValue"; readonly fact: FactKey }
  | {
      readonly kind: "tooFew";
      readonly of: "customers" | "historyDays" | "repeatBuyers";
      readonly found: number;
      readonly required: number;
    }
  /** A ladder says so of everyone who fulfils these. */
  | { readonly kind: "conditions"; readonly conditions: readonly ConditionFinding[] };

export interface NotJudgedWhy {
  readonly kind: "notJudged";
  readonly reason: NotJudged;
  /** Of `notEnoughData`. */
  readonly because?: NotEnough;
}

/** Of shares, bands, quantiles and points: the value that is cut. */
export interface ValueWhy {
  readonly kind: "byValue";
  readonly tierIndex: number;
  /** undefined: the sum of points. */
  readonly metric: FactKey | undefined;
  readonly better: "higher" | "lower";
  readonly value: number;
  /** Rank among the judged, best = 1, ties share the better one; and their number. Shares and quantiles only. */
  readonly rank?: { readonly position: number; readonly of: number };
  /** The value at which this tier begins as achieved; undefined in the last tier. */
  readonly cut: number | undefined;
  /** Straight to the last tier because of the floor. */
  readonly floored: boolean;
  /** At or below it customers go straight to the last tier; absent where there is none. */
  readonly floor?: number;
  readonly toNext?: ValueStep;
  /** The next lower tier and the value below which (above which, where fewer is better) the customer would fall to it; absent in the last tier. */
  readonly dropsBelow?: { readonly tierIndex: number; readonly value: number; readonly floor?: number };
  /** Straight to the last tier because all of these hold. */
  readonly lastBecause?: readonly ConditionFinding[];
  /** The band just above, where further conditions keep it shut whatever the value: those that do not hold, and what is missing of the value too. */
  readonly heldBackBy?: {
    readonly tierIndex: number;
    readonly missing?: number;
    readonly conditions: readonly ConditionFinding[];
  };
  /** Of points: the rows that earned or cost some, most first. */
  readonly earned?: readonly { readonly row: PointsRow; readonly value: number; readonly points: number }[];
}

/** A better tier in reach of one value: how much more of it (less, where fewer is better) it takes, all others as they are. */
export interface ValueStep {
  readonly tierIndex: number;
  /** Above 0. */
  readonly missing: number;
  /** The value that reaches it. */
  readonly at: number;
}

/** Of ladders: the conditions that hold. */
export interface LadderWhy {
  readonly kind: "byConditions";
  readonly tierIndex: number;
  /** Of the first alternative that holds; none in the catch-all. */
  readonly held: readonly ConditionFinding[];
  /** What the nearest better rung in reach takes: what does not hold yet, or what holds now and must end and has no opposite to name. */
  readonly toNext?: {
    readonly tierIndex: number;
    readonly lacking: readonly ConditionFinding[];
    readonly ending: readonly ConditionFinding[];
  };
  /** Of each fact the held condition that ends first, where its end, all else as it is, leads to a lower tier. */
  readonly drops: readonly { readonly tierIndex: number; readonly finding: ConditionFinding }[];
  /** The better tier that an order today leads to, all else as it is, where silence is what keeps the customer from it. */
  readonly byOrder?: { readonly tierIndex: number };
  /** The tier that so many days without an order lead to, all else as it is. */
  readonly inTime?: { readonly tierIndex: number; readonly days: number };
}

/** A customer's level on one axis of a grid. */
export interface LevelFinding {
  /** Id of the axis. */
  readonly axis: string;
  readonly level: number;
  readonly value: number;
  /** The value at which the level begins, as its axis says (`AxisOutcome`). */
  readonly begins: number | undefined;
}

/** Of grids: the levels. */
export interface GridWhy {
  readonly kind: "byLevels";
  readonly tierIndex: number;
  readonly levels: readonly LevelFinding[];
  /** The better cell that an order reaches, else the nearest that one axis alone does. */
  readonly toNext?: ValueStep & {
    readonly axis: string;
    readonly level: number;
    /** An order today leads there: it moves this axis, and others perhaps. */
    readonly byOrder: boolean;
  };
  /** The nearest lower cell that one axis alone leads to, and the value below (above) which it does. */
  readonly dropsBelow?: {
    readonly tierIndex: number;
    readonly axis: string;
    readonly level: number;
    readonly value: number;
  };
}

/**
 * Why one customer stands where they stand, as data; report/ puts it into words.
 *
 * Values are in the fact's own unit, money fixed-point.
 */
export type Why = NotJudgedWhy | ValueWhy | LadderWhy | GridWhy;

/** What a scheme says of all customers of a table. */
export interface SchemeResult {
  /** As evaluated: a ladder of each value of an attribute has its tiers. */
  readonly scheme: Scheme;
  /** Best first; as many as the scheme has tiers. */
  readonly tiers: readonly TierOutcome[];
  /** The value at which each tier begins: as achieved for shares and quantiles, as set for bands and points; undefined in the last tier, and where no such value is. */
  readonly cuts: readonly (number | undefined)[];
  /** Of a grid. */
  readonly axes: readonly AxisOutcome[];
  /** Of quantiles, grids and points. */
  readonly scores: readonly Score[];
  /** Why nobody at all is judged; undefined where the data suffice. */
  readonly unmet: NotEnough | undefined;
  /** Index into `tiers` per customer; `notJudged` for who cannot be judged. */
  readonly tierIndexes: Int16Array;
  /** Why customer `index` of the table stands there; computed when asked. */
  readonly why: (index: number) => Why;
}
