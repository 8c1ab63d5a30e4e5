import { indexOfKey } from "../core/customers/customer-table.ts";
import { fill } from "../core/labels/fill.ts";
import { settingWarningLabels } from "../core/labels/setting-warnings.ts";
import { summaryLabels } from "../core/labels/summary.ts";
import { shownHeader } from "../core/orders/list-columns.ts";
import { currenciesSaid } from "../core/report/assumptions.ts";
import { nameNeeds } from "../core/settings/name-needs.ts";
import type { LearnedOfSettings } from "../core/settings/tab/plan-status.ts";
import { columnLetters } from "../core/values/a1.ts";
import type { Computed } from "./compute-tiers.ts";

/**
 * What the orders say of settings, for the Status column: customers whom nobody knows, the currency that was chosen instead, and what
 * schemes wait for.
 */
export function learnedOfSettings({
  ledger,
  table,
  orders,
  resolved,
  language,
}: Pick<Computed, "ledger" | "table" | "orders" | "resolved" | "language">): LearnedOfSettings {
  const column = orders.map.columns[ledger.keyField];
  const currencies = currenciesSaid(ledger, language);
  return {
    // Who stands on the Customers tab alone is known, too.
    unknownKeys: new Set(ledger.unmatched.filter((key) => !isListed(key))),
    keyColumn: column === undefined ? "" : `${columnLetters(column.columnIndex)} "${shownHeader(column.header)}"`,
    instead:
      currencies === undefined
        ? new Map()
        : new Map([["currency" as const, fill(settingWarningLabels[currencies.label][language], currencies)]]),
    waiting: new Map(
      resolved.waiting.map(({ presetId, title, needs }) => [
        presetId,
        fill(summaryLabels.waits[language], { scheme: title[language], needs: nameNeeds(needs, language) }),
      ]),
    ),
  };

  function isListed(key: string): boolean {
    // A target of aliases that no row names is in the table because of them.
    const index = indexOfKey(table, key);
    return index !== undefined && !ledger.keys.includes(key);
  }
}
