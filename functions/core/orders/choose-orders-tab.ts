import type { Settings } from "../settings/settings.ts";
import type { TabChoice, TabHead } from "./column-guess.ts";

/** Picks the tab whose head maps best to orders. */
export function chooseOrdersTab<T extends TabHead>(
  tabs: readonly T[],
  settings: Pick<Settings, "ordersTab" | "columns">,
): TabChoice<T> {
  throw new RangeError(`not built yet: ${tabs.length} ${settings.ordersTab}`);
}
