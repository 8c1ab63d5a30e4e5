import type { CustomerTable } from "../customers/customer-table.ts";
import type { MinimumData } from "../settings/scheme.ts";
import { absenceOf } from "./judge.ts";
import type { NotEnough } from "./scheme-result.ts";

/**
 * What of the minimum data is not there yet (TIERS.md 3); undefined where all is.
 *
 * Customers are those with an order, days of history those from the very first order to the as-of day, repeat buyers those
 * with at least two order days in all history. Who is left out of the ranking does not count.
 */
export function unmetData(required: MinimumData | undefined, table: CustomerTable): NotEnough | undefined {
  if (required === undefined) return undefined;
  const absent = absenceOf(table, undefined);
  const firsts = table.metrics.get("firstOrder");
  const lasts = table.metrics.get("lastOrder");
  const found = { customers: 0, historyDays: 0, repeatBuyers: 0 };
  for (let index = 0; index < table.keys.length; index += 1) {
    if (table.blacklisted?.has(index) || absent(index) !== undefined) continue;
    const first = firsts?.[index] ?? Number.NaN;
    found.customers += 1;
    if (first < (lasts?.[index] ?? Number.NaN)) found.repeatBuyers += 1;
    if (table.asOf - first > found.historyDays) found.historyDays = table.asOf - first;
  }
  for (const what of ["customers", "historyDays", "repeatBuyers"] as const) {
    const least = required[what] ?? 0;
    if (found[what] < least) return { kind: "tooFew", of: what, found: found[what], required: least };
  }
  return undefined;
}
