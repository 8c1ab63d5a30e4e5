import type { ColumnGuess } from "../core/orders/column-guess.ts";
import { guessColumns } from "../core/orders/guess-columns.ts";
import type { DecidedSettings } from "./decide-settings.ts";
import type { Tab, WorkbookShape } from "./ports/workbook.ts";

/** The tab of the orders, or the one that came nearest, and what its columns mean; undefined where there is no such one tab. */
export function ordersGuess(
  { orders, settings }: Pick<DecidedSettings, "orders" | "settings">,
  shape: WorkbookShape,
): { readonly tab: Tab; readonly guess: ColumnGuess } | undefined {
  const title = orders.kind === "noOrders" ? orders.nearest?.title : undefined;
  const tab = orders.kind === "chosen" ? orders.tab : shape.tabs.find((each) => each.title === title);
  return tab && { tab, guess: guessColumns(tab.head, settings, tab.memory?.columns) };
}
