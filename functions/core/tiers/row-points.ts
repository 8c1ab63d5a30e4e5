import { unitOfFact } from "../settings/fact.ts";
import type { PointsRow } from "../settings/scheme.ts";
import { toCurrency } from "../values/money.ts";
import type { Counted, Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { inFactUnit } from "./in-fact-unit.ts";

/** What a row gives to each customer. */
export interface RowPoints {
  /** In the fact's unit; NaN where there is none. */
  valueAt(index: number): number;
  /** 0 where there is no value. */
  pointsOf(index: number): number;
}

/** The points of a row (settings/scheme.ts says how each kind counts). @param counted who makes up the percentiles */
export function rowPoints(row: PointsRow, evaluation: Evaluation, counted: Counted): RowPoints {
  const { table } = evaluation;
  const column = factColumn(table, row.fact);
  const valueAt = (index: number) => column[index] ?? Number.NaN;
  const earning = (pointsOfValue: (value: number) => number): RowPoints => ({
    valueAt,
    pointsOf(index) {
      const value = valueAt(index);
      return Number.isNaN(value) ? 0 : pointsOfValue(value);
    },
  });
  switch (row.by) {
    case "step": {
      const step = inFactUnit(row.step, row.fact, table.scale);
      const { points, maximum = points < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY } = row;
      const limited = points < 0 ? Math.max : Math.min;
      return earning((value) => limited(maximum, wholeSteps(value, step) * points));
    }
    case "yes":
      return earning((value) => (value > 0 ? row.points : 0));
    case "weight": {
      const isMoney = unitOfFact(row.fact) === "money";
      return earning((value) => row.weight * (isMoney ? toCurrency(value, table.scale) : value));
    }
    case "percentile":
      return earning(percentilesOf(row, evaluation, counted));
  }
}

/** Whole steps in a value: exact of whole numbers; of others float noise does not take one away: 0.3 holds three of 0.1. */
function wholeSteps(value: number, step: number): number {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) {
    const rest = value % step;
    return (value - rest) / step - (rest < 0 ? 1 : 0);
  }
  const quotient = value / step;
  const nearest = Math.round(quotient);
  return Math.abs(quotient - nearest) < 1e-9 ? nearest : Math.floor(quotient);
}

/** weight × percentile: 100 × (worse + half the ties) / n. */
function percentilesOf(
  { fact, weight }: Extract<PointsRow, { by: "percentile" }>,
  evaluation: Evaluation,
  counted: Counted,
): (value: number) => number {
  const { ranking } = evaluation.rankedBy(fact, counted, "higher");
  const n = ranking.descending.length;
  return (value) => {
    const notWorse = ranking.notWorse(value);
    const ties = notWorse - ranking.strictlyBetter(value);
    return (weight * 100 * (n - notWorse + ties / 2)) / n;
  };
}
