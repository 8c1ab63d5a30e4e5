import type { CustomerTable } from "../customers/customer-table.ts";
import type { MetricSettings } from "../settings/metric-settings.ts";
import type { Scheme } from "../settings/scheme.ts";
import { evaluateScheme } from "./evaluate-scheme.ts";
import { evaluationOf } from "./evaluation.ts";
import { findCircle, schemesNamedBy } from "./find-circle.ts";
import type { SchemeResult } from "./scheme-result.ts";

/**
 * Sorts every customer into the tiers of each scheme: those whose tiers others ask for come first, the results stand in the
 * order given.
 *
 * @param schemes each checked (check-scheme.ts) and resolved against the table, ids once
 * @param metrics what the table's metrics were computed with; the defaults where absent
 * @throws RangeError where they ask for one another in a circle (`findCircle` tells beforehand), for a scheme that is not
 *   there, or for a fact that the table lacks
 */
export function evaluateSchemes(
  schemes: readonly Scheme[],
  table: CustomerTable,
  metrics?: Pick<MetricSettings, "activeWithinGaps">,
): readonly SchemeResult[] {
  const circle = findCircle(schemes);
  if (circle !== undefined) throw new RangeError(`These schemes ask for one another: ${circle.join(", ")}`);
  const evaluation = evaluationOf(table, metrics);
  const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const evaluate = (scheme: Scheme): SchemeResult => {
    const known = evaluation.results.get(scheme.id);
    if (known !== undefined) return known;
    for (const id of schemesNamedBy(scheme)) {
      const named = byId.get(id);
      if (named === undefined) throw new RangeError(`"${scheme.id}" asks for the tier of "${id}", which is not there`);
      evaluate(named);
    }
    const result = evaluateScheme(scheme, table, evaluation);
    evaluation.results.set(scheme.id, result);
    return result;
  };
  return schemes.map(evaluate);
}
