/** What can be wrong with how a scheme hangs together. */
export type SchemeFault =
  /** Fewer than two tiers. */
  | "tooFewTiers"
  | "sameTierTwice"
  /** A cut that does not lie below the one before it (a share: above). */
  | "outOfOrder"
  /** Not above 0 and up to 1. */
  | "notAShare"
  /** Not a finite number. */
  | "notANumber"
  /** The last share is not 1. */
  | "doesNotReachTheEnd"
  | "lastTierHasCut"
  /** A share of value of what cannot be added up: a date, a ratio. */
  | "notAddable"
  /** A ladder without a rung for the rest. */
  | "noCatchAll"
  | "twoCatchAlls"
  /** Rungs tested after the one that takes everybody. */
  | "catchAllNotLast"
  /** A rung without conditions, which would take everybody. */
  | "noConditions"
  /** The order of testing leaves a tier out. */
  | "notTested"
  | "testedTwice"
  /** The order of testing, or a cell, names a tier that is not there. */
  | "unknownTier"
  /** A list of values or tiers without any. */
  | "noValues"
  /** A condition on the tier of the scheme itself. */
  | "asksForItself"
  /** Not two or three axes. */
  | "axisCount"
  | "sameAxisTwice"
  /** A cell, or the mean of two axes, names an axis that is not there. */
  | "unknownAxis"
  /** A level that the axis does not have. */
  | "unknownLevel"
  /** A combination of levels that no cell takes. */
  | "combinationUnnamed"
  /** All that a cell takes is taken by cells before it. */
  | "neverReached"
  /** A tier that no cell leads to. */
  | "tierWithoutCell"
  /** Points without a row. */
  | "noRows"
  | "stepNotAboveZero"
  /** No points, or a weight of 0. */
  | "earnsNothing"
  /** Points above 0 with a maximum that is not, or below 0 with one that is not: nothing could be earned. */
  | "maximumOfOtherSign";

/** What is wrong with a scheme and where; whoever read it from a cell adds the address. All indexes are 0-based; absent where the fault lies with no such part. */
export interface SchemeProblem {
  readonly reason: SchemeFault;
  /** The offending number, id or combination as text. */
  readonly found: string;
  /** Best = 0. */
  readonly tierIndex?: number;
  /** Of the rung at `tierIndex`; absent for the conditions of bands, for `lastIf` and for `notEnoughDataIf`. */
  readonly alternativeIndex?: number;
  readonly conditionIndex?: number;
  /** A list of conditions that belongs to no tier. */
  readonly list?: "lastIf" | "notEnoughDataIf";
  readonly axisIndex?: number;
  readonly meanIndex?: number;
  readonly cellIndex?: number;
  readonly rowIndex?: number;
}
