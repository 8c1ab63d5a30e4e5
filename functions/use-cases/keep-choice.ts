import type { TabChoice } from "../core/orders/column-guess.ts";
import { orderFields, type Settings } from "../core/settings/settings.ts";
import type { Beside, Tab } from "./ports/workbook.ts";

/** The choice of orders tab and columns as the next run is to find it again. */
export function choiceToKeep(
  { tab, map }: TabChoice<Tab> & { readonly kind: "chosen" },
  settings: Pick<Settings, "ordersTab" | "columns">,
): Beside["orders"] {
  const columns = orderFields.flatMap((field) => {
    const column = map.columns[field];
    return column === undefined ? [] : [{ field, ...column, named: settings.columns[field] }];
  });
  return { sheetId: tab.sheetId, memory: { tabNamed: settings.ordersTab, columns } };
}

/** What the team should know of columns that an earlier run chose and that are something else now. */
export function choiceNotes({ tab, map, distrusted }: TabChoice<Tab> & { readonly kind: "chosen" }): readonly string[] {
  return distrusted.map(({ field, column }) => {
    const now = map.columns[field]?.header;
    const instead = now === undefined ? "no column is used for it now" : `"${now}" is used for it now`;
    return `Tab "${tab.title}", column ${column.letter}: it was used for ${field}, but its header is "${column.header}" now; ${instead}. To use another, name its header in the Tier Settings tab.`;
  });
}
