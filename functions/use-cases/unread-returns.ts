import { fill } from "../core/labels/fill.ts";
import type { Language } from "../core/labels/language.ts";
import { runMessageLabels } from "../core/labels/run-messages.ts";
import { settingWords } from "../core/labels/setting-names.ts";
import { settingsTabLabels } from "../core/labels/settings.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Tab } from "./ports/workbook.ts";

/** How tabs are called that list what came back. */
const returnsTitle =
  /\breturns?\b|\bretours?\b|\brefunds?\b|retouren|rückgabe|rücksendung|erstattung|remboursement|devoluci|devoluç|reembols|退货|退貨|退款|退回|返品|返金/iu;

/** What a team should know of a tab that is called returns and is not read: only Settings can say what it lists. */
export function unreadReturns(
  tabs: readonly Pick<Tab, "title" | "role" | "head">[],
  ordersTab: string,
  { returnsTab }: Pick<Settings, "returnsTab">,
  language: Language,
): readonly string[] {
  if (returnsTab !== undefined) return [];
  const unread = tabs.filter(
    ({ title, role, head }) =>
      role === undefined && title !== ordersTab && head.length > 0 && returnsTitle.test(title.normalize("NFC")),
  );
  return unread.map(({ title }) =>
    fill(runMessageLabels.unreadReturns[language], {
      tab: title,
      settings: settingsTabLabels.tab[language],
      setting: settingWords.returnsTab.name[language],
    }),
  );
}
