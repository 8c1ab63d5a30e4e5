import { fill } from "../labels/fill.ts";
import { groupDigits } from "../labels/group-digits.ts";
import type { Language } from "../labels/language.ts";
import { suddenChangeLabels } from "../labels/sudden-change.ts";
import type { SuddenChange } from "../movement/find-sudden-changes.ts";

/** What jumped, from what to what, in one text, and that nothing was done. */
export function tellSuddenChanges(changes: readonly SuddenChange[], language: Language): string {
  const sentences = changes.map(({ what, from, to, currency }) => {
    const say = (value: number) =>
      groupDigits(what === "moneySetAside" ? value.toFixed(2) : String(value)) + (currency ? ` ${currency}` : "");
    return fill(suddenChangeLabels[what][language], { from: say(from), to: say(to) });
  });
  return [...sentences, suddenChangeLabels.nothingDone[language]].join(language === "en" ? " " : "");
}
