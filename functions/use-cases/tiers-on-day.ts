import { type SummaryOptions, summarizeCustomers } from "../core/customers/summarize-customers.ts";
import type { Grouping } from "../core/lifetime/grouping.ts";
import type { ClosedLedger } from "../core/orders/closed-ledger.ts";
import { ledgerUpTo } from "../core/orders/ledger-up-to.ts";
import { isAttribute } from "../core/settings/fact.ts";
import { isLifetimeMetric } from "../core/settings/metric.ts";
import type { Scheme } from "../core/settings/scheme.ts";
import { evaluateSchemes } from "../core/tiers/evaluate-schemes.ts";
import { schemesNamedBy } from "../core/tiers/find-circle.ts";
import { factsOf } from "../core/tiers/scheme-metrics.ts";
import type { Day } from "../core/values/day.ts";

/** The tiers of one scheme as they stood on an earlier day, by index into the table. */
export interface TiersOnDay {
  readonly scheme: Scheme;
  readonly grouping: Grouping;
}

/**
 * The tiers that customers had on an earlier day, by the first of the schemes that follows from orders alone: nobody knows what the
 * team's columns held then, and a forecast is not to be checked by itself. undefined where there is no such scheme.
 *
 * @param schemes resolved, in the order of the settings
 */
export function tiersOnDay(
  day: Day,
  schemes: readonly Scheme[],
  ledger: ClosedLedger,
  options: SummaryOptions,
): TiersOnDay | undefined {
  const scheme = schemes.find((each) => followsFromOrders(each) && schemesNamedBy(each).length === 0);
  if (scheme === undefined) return undefined;
  const wanted = factsOf(scheme).flatMap((fact) => (isAttribute(fact) ? [] : [fact]));
  const table = summarizeCustomers(ledgerUpTo(ledger, day), { ...options, wanted });
  const [result] = evaluateSchemes([scheme], table, options.settings);
  return result && { scheme, grouping: { groupOf: result.tierIndexes, groupCount: scheme.tiers.length } };
}

const followsFromOrders = (scheme: Scheme): boolean =>
  factsOf(scheme).every((fact) => !isAttribute(fact) && !isLifetimeMetric(fact));
