import { fill } from "../labels/fill.ts";
import { groupDigits } from "../labels/group-digits.ts";
import type { Language } from "../labels/language.ts";
import { suddenChangeLabels } from "../labels/sudden-change.ts";
import type { SuddenChange } from "../movement/find-sudden-changes.ts";
import { cellOfTab } from "../values/a1.ts";

const money: ReadonlySet<SuddenChange["what"]> = new Set(["moneySetAside", "hugeAmount"]);

/**
 * What jumped, from what to what, where to look, and that nothing was done, in one text.
 *
 * @param ordersTab title of the tab whose cells are named
 */
export function tellSuddenChanges(changes: readonly SuddenChange[], ordersTab: string, language: Language): string {
  const sentences = changes.map(({ what, from, to, currency }) => {
    const say = (value: number) =>
      groupDigits(money.has(what) ? value.toFixed(2) : String(value)) + (currency ? ` ${currency}` : "");
    return fill(suddenChangeLabels[what][language], { from: say(from), to: say(to) });
  });
  const cells = [...new Set(changes.flatMap((change) => change.cells ?? []))].map((cell) => cellOfTab(ordersTab, cell));
  const haveGone = changes.some(({ what }) => what === "orders" || what === "ordersReplaced");
  return [
    ...sentences,
    ...(cells.length === 0 ? [] : [fill(suddenChangeLabels.lookAt[language], { cells: cells.join(", ") })]),
    ...(haveGone ? [suddenChangeLabels.lookBack[language]] : []),
    suddenChangeLabels.nothingDone[language],
  ].join(language === "en" ? " " : "");
}
