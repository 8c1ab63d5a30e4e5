import type { Words } from "../labels/language.ts";
import type { Condition } from "./condition.ts";
import type { FactKey } from "./fact.ts";

/** One tier of a scheme: how it is called and what to do for its customers. `id` is stable and never shown. */
export interface Tier {
  readonly id: string;
  readonly name: Words;
  /** The playbook action: one short sentence, or empty. */
  readonly action: Words;
  /** The tier's part of a budget, relative to the other tiers; undefined: 1. */
  readonly budgetWeight?: number;
  /** Background of the tier's cells as `#rrggbb`. */
  readonly colour: string;
}

/** What must be there before a scheme says anything; who waits for it shows *Not enough data* (TIERS.md 3). */
export interface MinimumData {
  readonly customers?: number;
  readonly historyDays?: number;
  /** Customers with at least two order days. */
  readonly repeatBuyers?: number;
}

interface SchemeBase {
  readonly id: string;
  readonly title: Words;
  /** Said beside the table where this variant had to step in for another ("no profit column: ranked by revenue"). */
  readonly note?: Words;
  /** `everyone`: contacts who never bought are judged too; otherwise they show *No orders yet*. */
  readonly judges?: "buyers" | "everyone";
  readonly requires?: MinimumData;
}

/** A tier of a share scheme: it reaches down to this cumulative share, 0 to 1; the last tier takes the rest at 1. */
export interface ShareTier extends Tier {
  readonly upTo: number;
}

/** Ranks customers by a metric and cuts by share of customers or of value (TIERS.md 2.1). Tiers best first. */
export interface ShareScheme extends SchemeBase {
  readonly kind: "share";
  readonly of: "customers" | "value";
  readonly metric: FactKey;
  readonly tiers: readonly ShareTier[];
  /** Customers whose metric is at or below this go straight to the last tier (currency units for money). */
  readonly floor?: number;
}

/** A tier of a bands scheme: it begins at this value (money in currency units); the last tier has none and takes the rest. */
export interface BandTier extends Tier {
  readonly from: number | undefined;
  /** What must hold besides, or the customer falls to the next band. */
  readonly also?: readonly Condition[];
}

/** Cuts a metric at fixed values (TIERS.md 2.2). Tiers best first. */
export interface BandsScheme extends SchemeBase {
  readonly kind: "bands";
  readonly metric: FactKey;
  readonly tiers: readonly BandTier[];
  /** Who fulfils all of these goes straight to the last tier. */
  readonly lastIf?: readonly Condition[];
}

/**
 * Cuts a metric at quantiles into as many bands as there are tiers: score 1..k = 1 + floor(k x strictly worse / n), tiers best
 * first (TIERS.md 2.2).
 */
export interface QuantileScheme extends SchemeBase {
  readonly kind: "quantiles";
  readonly metric: FactKey;
  /** `lower`: fewer is better, as with days since the last order. */
  readonly better: "higher" | "lower";
  readonly tiers: readonly Tier[];
}

/** A rung of a ladder: alternatives joined by OR, each a list of conditions joined by AND; the catch-all has none. */
export interface Rung extends Tier {
  readonly alternatives: readonly (readonly Condition[])[] | "otherwise";
}

/** Lists rungs; a customer takes the first, in the order of testing, whose conditions hold (TIERS.md 2.3). Tiers best first. */
export interface LadderScheme extends SchemeBase {
  readonly kind: "ladder";
  readonly tiers: readonly Rung[];
  /** Ids of the tiers in the order in which they are tested, the catch-all last; best first where absent. */
  readonly testedIn?: readonly string[];
  /** Tested before all rungs: who fulfils one of these alternatives shows *Not enough data*. */
  readonly notEnoughDataIf?: readonly (readonly Condition[])[];
  /** Facts without which a customer cannot be judged: who lacks one shows *Not enough data*. */
  readonly needs?: readonly FactKey[];
  /** One tier for each value that this attribute has, the most frequent first and at most twelve, in place of `tiers`, whose last takes the rest. */
  readonly eachValueOf?: FactKey;
}

/** How an axis of a grid is cut into levels; level 1 is the worst. */
export type AxisCut =
  /** Quantile scores. Five are 1 to 5; three are 1, 3, 5; four are 1, 2, 4, 5. */
  | { readonly kind: "scores"; readonly count: 3 | 4 | 5 }
  /** Quantile scores as above, then level 2 for a score at or above the mean of all scores, else 1. */
  | { readonly kind: "meanScore"; readonly count: 3 | 4 | 5 }
  /** Level = 1 + how many of these rising values are reached, or where fewer is better not passed (currency units for money). */
  | { readonly kind: "from"; readonly values: readonly number[] }
  /** Level 2 at or above the mean (and above 0, where asked), else 1. */
  | { readonly kind: "mean"; readonly aboveZero: boolean }
  /** Level 2 in the top share of customers, ranked as a share scheme ranks them, else 1. */
  | { readonly kind: "top"; readonly share: number };

export interface GridAxis {
  /** Short and stable: `R`. Cells name it. */
  readonly id: string;
  readonly name: Words;
  readonly metric: FactKey;
  readonly better: "higher" | "lower";
  readonly cut: AxisCut;
}

/** A level made of two others, half of their sum, halves rounded up: FM = floor((F + M + 1) / 2). */
export interface MeanAxis {
  readonly id: string;
  readonly name: Words;
  readonly of: readonly [string, string];
}

/** Which levels make a tier. An axis that is not named takes every level. */
export interface GridCell {
  readonly levels: Readonly<Record<string, readonly number[]>>;
  /** Id of the tier. */
  readonly tier: string;
}

/** Crosses two or three metrics, each cut in two or more, and names every cell (TIERS.md 2.4). Tiers best first. */
export interface GridScheme extends SchemeBase {
  readonly kind: "grid";
  readonly axes: readonly GridAxis[];
  readonly means?: readonly MeanAxis[];
  /** The first cell whose levels are the customer's; together they name every combination. */
  readonly cells: readonly GridCell[];
  readonly tiers: readonly Tier[];
  /** Whether the level on each axis gets a column of its own. */
  readonly showLevels?: boolean;
}

/** What earns points; a missing value earns none (TIERS.md 2.5). */
export type PointsRow =
  /** min(maximum, floor(value / step) x points); a maximum below 0 is a least for points below 0. Step in currency units for money. */
  | {
      readonly fact: FactKey;
      readonly by: "step";
      readonly step: number;
      readonly points: number;
      readonly maximum: number | undefined;
    }
  | { readonly fact: FactKey; readonly by: "yes"; readonly points: number }
  /** weight x value. */
  | { readonly fact: FactKey; readonly by: "weight"; readonly weight: number }
  /** weight x percentile, 0 to 100: 100 x (worse + half the ties) / n. */
  | { readonly fact: FactKey; readonly by: "percentile"; readonly weight: number };

/** Adds up points and cuts their total (TIERS.md 2.5). Tiers best first, `from` in points. */
export interface PointsScheme extends SchemeBase {
  readonly kind: "points";
  readonly rows: readonly PointsRow[];
  readonly tiers: readonly BandTier[];
}

/** One way to sort every customer into an ordered list of tiers. */
export type Scheme = ShareScheme | BandsScheme | QuantileScheme | LadderScheme | GridScheme | PointsScheme;
