import { isAttribute } from "../settings/fact.ts";
import type { MetricKey } from "../settings/metric.ts";
import { chosenSchemes, type SchemeChoice } from "./chosen-schemes.ts";
import { factsOf } from "./scheme-metrics.ts";

/** Every metric that the schemes switched on could use, in any variant: what to compute for each customer, where the sheet supplies it. */
export function wantedMetrics(settings: SchemeChoice): readonly MetricKey[] {
  const facts = chosenSchemes(settings).chosen.flatMap((variants) => variants.flatMap(factsOf));
  return [...new Set(facts.filter((fact): fact is MetricKey => !isAttribute(fact)))];
}
