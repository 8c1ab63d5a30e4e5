import { isWhole } from "../settings/fact.ts";
import type { ShareScheme } from "../settings/scheme.ts";
import type { Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { inFactUnit } from "./in-fact-unit.ts";
import { placeByCuts } from "./place-by-cuts.ts";
import type { Placement } from "./placement.ts";
import { rankValues } from "./ranking.ts";
import { shareOfCustomersCuts } from "./share-of-customers.ts";
import { shareOfValueCuts } from "./share-of-value.ts";
import { valuesOf } from "./values-of.ts";

/** Places customers by rank: the top share of customers, or those who make the top share of value (TIERS.md 2.1). */
export function placeByShare(scheme: ShareScheme, evaluation: Evaluation, judged: Int32Array): Placement {
  const { metric } = scheme;
  const { table } = evaluation;
  const column = factColumn(table, metric);
  const whole = isWhole(metric);
  const shared = evaluation.rankedBy(metric, scheme.judges === "everyone" ? "everyone" : "inWindow", "higher").ranking;
  // Where the data suffice these are the customers that it judges (judge.ts), and every scheme of this metric shares their ranking.
  const ranking = shared.descending.length === judged.length ? shared : rankValues(valuesOf(column, judged));
  const limit = scheme.floor === undefined ? Number.NEGATIVE_INFINITY : inFactUnit(scheme.floor, metric, table.scale);
  const floor = whole ? Math.floor(limit) : limit;
  const upTo = scheme.tiers.map((tier) => tier.upTo);
  const cuts =
    scheme.of === "customers"
      ? shareOfCustomersCuts(ranking, upTo, floor, whole)
      : shareOfValueCuts(ranking, upTo, floor);
  return placeByCuts({ metric, better: "higher", column, ranking, cuts, tierCount: upTo.length, floor });
}
