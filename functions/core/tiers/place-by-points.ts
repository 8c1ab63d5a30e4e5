import type { PointsRow, PointsScheme } from "../settings/scheme.ts";
import type { Evaluation } from "./evaluation.ts";
import { placeByValue } from "./place-by-value.ts";
import type { Placement } from "./placement.ts";
import { rowPoints } from "./row-points.ts";
import { notJudged } from "./scheme-result.ts";

/** Places customers by the sum of their points (TIERS.md 2.5). */
export function placeByPoints(scheme: PointsScheme, evaluation: Evaluation, judged: Int32Array): Placement {
  const { tiers, rows } = scheme;
  const counted = scheme.judges === "everyone" ? "everyone" : "buyers";
  const earners = rows.map((row) => rowPoints(row, evaluation, counted));
  const totals = new Float64Array(evaluation.table.keys.length).fill(Number.NaN);
  for (let at = 0; at < judged.length; at += 1) {
    const index = judged[at] ?? notJudged;
    let total = 0;
    for (let row = 0; row < earners.length; row += 1) total += earners[row]?.pointsOf(index) ?? 0;
    totals[index] = withoutNoise(total);
  }
  const valueAt = (index: number) => totals[index] ?? Number.NaN;
  const placement = placeByValue({
    ...{ metric: undefined, tiers, lastIf: [], evaluation, valueAt },
    cuts: tiers.map(({ from }) => from),
  });
  return {
    ...placement,
    scores: [{ id: "points", name: undefined, isWhole: rows.every(earnsWhole), scoreOf: valueAt }],
    whyOf(index) {
      const earned = rows.flatMap((row, at) => {
        const earner = earners[at];
        const points = withoutNoise(earner?.pointsOf(index) ?? 0);
        return earner === undefined || points === 0 ? [] : [{ row, value: earner.valueAt(index), points }];
      });
      earned.sort((left, right) => right.points - left.points);
      return { ...placement.whyOf(index), earned };
    },
  };
}

const earnsWhole = (row: PointsRow) => (row.by === "step" || row.by === "yes") && Number.isInteger(row.points);

/** 0.1 + 0.2 are 0.3 points: whoever has what a tier begins at is in it. */
const withoutNoise = (points: number) => Math.round(points * 1e9) / 1e9;
