import { assumptionLabels } from "../labels/assumptions.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { settingWords } from "../labels/setting-names.ts";
import { settingsTabLabels } from "../labels/settings.ts";
import type { WholeOrders } from "../orders/closed-ledger.ts";
import type { Settings } from "../settings/settings.ts";

/** What became of amounts that stand for whole orders by Settings: of equal ones, of differing ones, and that nothing could. */
export function tellWholeOrders(
  found: WholeOrders | undefined,
  { amountsStandFor }: Pick<Settings, "amountsStandFor">,
  language: Language,
): readonly string[] {
  if (amountsStandFor !== "order") return [];
  const where = { setting: settingWords.amountsStandFor.name[language], tab: settingsTabLabels.tab[language] };
  if (found === undefined) return [fill(assumptionLabels.noWholeOrders[language], where)];
  const { orders, rows, differing, cells } = found;
  return [
    fill(assumptionLabels.wholeOrders[language], { ...where, orders, rows }),
    ...(differing === 0
      ? []
      : [fill(assumptionLabels.differingAmounts[language], { orders: differing, cells: cells.join(", ") })]),
  ];
}
