import { assumptionsOf } from "../core/report/assumptions.ts";
import type { Computed } from "./compute-tiers.ts";

/** What a run assumed where the sheet does not say, as its notes tell it: the sentences of the data report. */
export function assumptionNotes({
  ledger,
  orders,
  settings,
  language,
}: Pick<Computed, "ledger" | "orders" | "settings" | "language">): readonly string[] {
  return assumptionsOf({ ledger, columns: orders.map.columns, settings }, language);
}
