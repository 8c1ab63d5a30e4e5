import { isWhole } from "../settings/fact.ts";
import type { AxisCut, GridAxis } from "../settings/scheme.ts";
import type { Cuts } from "./cuts.ts";
import type { Counted, Evaluation, Ranked } from "./evaluation.ts";
import { fixedCuts } from "./fixed-cuts.ts";
import { inFactUnit } from "./in-fact-unit.ts";
import { justAbove } from "./just-above.ts";
import { meanCuts } from "./mean-cuts.ts";
import { meanScoreCuts } from "./mean-score-cuts.ts";
import { quantileCuts } from "./quantile-cuts.ts";
import { shareOfCustomersCuts } from "./share-of-customers.ts";

/** An axis of a grid made ready for a table. */
export interface AxisLevels {
  readonly axis: GridAxis;
  /** Best first. */
  readonly levels: readonly number[];
  /** Such that more is better; NaN where there is none. */
  readonly ranked: Ranked;
  /** The values that the levels begin at as set, by step; empty where they are cut by how customers stand. */
  readonly set: readonly number[];
  /** Index into `levels`, best = 0. */
  stepOf(index: number): number;
  readonly cuts: Cuts;
}

/** The levels that an axis has, best first: 1 is the worst. */
export function levelsOf(cut: AxisCut): readonly number[] {
  switch (cut.kind) {
    case "scores":
      return scoresBestFirst[cut.count];
    case "from":
      return Array.from({ length: cut.values.length + 1 }, (_, step) => cut.values.length + 1 - step);
    case "meanScore":
    case "mean":
    case "top":
      return [2, 1];
  }
}

/** What few scores are called, so that they mean the same as five: the best is 5, the worst 1. */
const scoresBestFirst = { 3: [5, 3, 1], 4: [5, 4, 2, 1], 5: [5, 4, 3, 2, 1] } as const;

/** Cuts the metric of an axis into its levels. @param counted who is compared with whom, but for `top`, which ranks as a share does */
export function axisLevels(axis: GridAxis, evaluation: Evaluation, counted: Counted): AxisLevels {
  const who = axis.cut.kind === "top" ? "inWindow" : counted;
  const ranked = evaluation.rankedBy(axis.metric, who, axis.better);
  const levels = levelsOf(axis.cut);
  const cuts = cutsOf(axis, ranked, evaluation);
  const lowest = levels.length - 1;
  return {
    ...{ axis, levels, ranked, cuts },
    set: axis.cut.kind === "from" ? limitsOf(axis, axis.cut.values, evaluation) : [],
    stepOf: (index) => (ranked.counts[index] === 1 ? cuts.stepOf(ranked.column[index] ?? Number.NaN) : lowest),
  };
}

function cutsOf({ cut, metric, better }: GridAxis, { ranking }: Ranked, evaluation: Evaluation): Cuts {
  const whole = isWhole(metric);
  switch (cut.kind) {
    case "scores":
      return quantileCuts(ranking, cut.count, whole);
    case "meanScore":
      return meanScoreCuts(ranking, scoresBestFirst[cut.count].toReversed(), whole);
    case "mean":
      return meanCuts(ranking, cut.aboveZero ? justAbove(0, whole) : Number.NEGATIVE_INFINITY, whole);
    case "top":
      return shareOfCustomersCuts(ranking, [cut.share, 1], Number.NEGATIVE_INFINITY, whole);
    case "from": {
      const limits = limitsOf({ metric, better }, cut.values, evaluation);
      return fixedCuts(better === "higher" ? limits : limits.map((limit) => -limit));
    }
  }
}

/** Fixed values in the metric's unit, that of the best level first; of whole numbers 2.5 is first reached by 3. */
function limitsOf(
  { metric, better }: Pick<GridAxis, "metric" | "better">,
  values: readonly number[],
  { table }: Evaluation,
): readonly number[] {
  const reached = isWhole(metric) ? (better === "higher" ? Math.ceil : Math.floor) : (limit: number) => limit;
  const limits = values.map((value) => reached(inFactUnit(value, metric, table.scale)));
  return limits.sort((left, right) => (better === "higher" ? right - left : left - right));
}
