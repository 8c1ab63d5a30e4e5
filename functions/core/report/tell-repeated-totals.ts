import { assumptionLabels } from "../labels/assumptions.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { settingWords } from "../labels/setting-names.ts";
import { settingValueLabels } from "../labels/setting-values.ts";
import { settingsTabLabels } from "../labels/settings.ts";
import type { RepeatedTotals } from "../orders/closed-ledger.ts";
import { shownHeader } from "../orders/list-columns.ts";
import { columnLetters } from "../values/a1.ts";

/** That the amounts look like totals of orders, which each of their rows repeats, and what to do; nothing where they do not. */
export function tellRepeatedTotals(found: RepeatedTotals | undefined, language: Language): readonly string[] {
  if (found === undefined) return [];
  const { column, orders, of, cells } = found;
  return [
    fill(assumptionLabels.repeatedTotals[language], {
      letter: columnLetters(column.columnIndex),
      header: shownHeader(column.header),
      ...{ orders: String(orders), of: String(of) },
      cells: cells.join(", "),
      tab: settingsTabLabels.tab[language],
      setting: settingWords.amountsStandFor.name[language],
      choice: settingValueLabels.wholeOrder[language],
    }),
  ];
}
