import { fill } from "../core/labels/fill.ts";
import type { Language } from "../core/labels/language.ts";
import { columnSettingWords, orderFieldLabels } from "../core/labels/order-fields.ts";
import { runMessageLabels } from "../core/labels/run-messages.ts";
import { settingsTabLabels } from "../core/labels/settings.ts";
import type { TabChoice } from "../core/orders/column-guess.ts";
import { listColumns, shownHeader } from "../core/orders/list-columns.ts";
import { unusedRefunds } from "../core/orders/unused-refunds.ts";
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

/** What the team should know of columns: those that an earlier run chose and that are something else now, and refunds that do not count. */
export function choiceNotes(
  { tab, map, distrusted }: TabChoice<Tab> & { readonly kind: "chosen" },
  language: Language = "en",
): readonly string[] {
  const labels = runMessageLabels;
  const refunds = unusedRefunds(tab.head, map);
  const unused =
    refunds.length === 0
      ? []
      : [
          fill(labels.unusedRefunds[language], {
            tab: tab.title,
            columns: listColumns(refunds),
            settings: settingsTabLabels.tab[language],
            setting: fill(columnSettingWords.name[language], { field: orderFieldLabels.refunded[language] }),
          }),
        ];
  const changed = distrusted.map(({ field, column }) => {
    const now = map.columns[field]?.header;
    const instead =
      now === undefined
        ? labels.noColumnInstead[language]
        : fill(labels.otherInstead[language], { header: shownHeader(now) });
    return fill(labels.distrusted[language], {
      tab: tab.title,
      letter: column.letter,
      field: orderFieldLabels[field][language],
      header: shownHeader(column.header),
      instead,
    });
  });
  return [...changed, ...unused];
}
