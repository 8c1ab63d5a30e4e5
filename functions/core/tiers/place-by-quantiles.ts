import { isWhole } from "../settings/fact.ts";
import type { QuantileScheme } from "../settings/scheme.ts";
import type { Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { placeByCuts } from "./place-by-cuts.ts";
import type { Placement } from "./placement.ts";
import { quantileCuts } from "./quantile-cuts.ts";
import { rankValues } from "./ranking.ts";
import { valuesOf } from "./values-of.ts";

/** Places customers by quantile score: as many bands of about equal size as there are tiers (TIERS.md 2.2). */
export function placeByQuantiles(scheme: QuantileScheme, { table }: Evaluation, judged: Int32Array): Placement {
  const { metric, better } = scheme;
  const plain = factColumn(table, metric);
  const column = better === "higher" ? plain : plain.map((value) => -value);
  const ranking = rankValues(valuesOf(column, judged));
  const tierCount = scheme.tiers.length;
  const cuts = quantileCuts(ranking, tierCount, isWhole(metric));
  const placement = placeByCuts({
    ...{ metric, better, column, ranking, cuts, tierCount },
    floor: Number.NEGATIVE_INFINITY,
  });
  return {
    ...placement,
    scores: [
      { id: "score", name: undefined, isWhole: true, scoreOf: (index) => tierCount - placement.tierIndexOf(index) },
    ],
  };
}
