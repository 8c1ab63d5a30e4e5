import { isWhole } from "../settings/fact.ts";
import type { BandsScheme } from "../settings/scheme.ts";
import type { Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { inFactUnit } from "./in-fact-unit.ts";
import { placeByValue } from "./place-by-value.ts";
import type { Placement } from "./placement.ts";

/** Places customers by fixed values of a metric (TIERS.md 2.2). */
export function placeByBands(scheme: BandsScheme, evaluation: Evaluation): Placement {
  const { metric, tiers, lastIf = [] } = scheme;
  const { table } = evaluation;
  const column = factColumn(table, metric);
  // Of whole numbers 2.5 is first reached by 3: what is missing is told in whole numbers too.
  const reached = isWhole(metric) ? Math.ceil : (limit: number) => limit;
  return placeByValue({
    ...{ metric, tiers, lastIf, evaluation },
    valueAt: (index) => column[index] ?? Number.NaN,
    cuts: tiers.map(({ from }) => (from === undefined ? undefined : reached(inFactUnit(from, metric, table.scale)))),
  });
}
