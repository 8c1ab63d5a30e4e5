import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { tellCount } from "../labels/tell-count.ts";
import { tierCellBlockLabels } from "../labels/tier-cells.ts";
import type { TierCellProblem } from "../movement/read-tier-cells.ts";
import { header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** How many are listed: a column filled with names of no tier has one in each row. */
const mostListed = 100;

/** Cells in which a tier was named beside a customer that could not be used, with how to mend them; nothing where all could. */
export function tierCellsBlock(problems: readonly TierCellProblem[], language: Language): readonly LaidRow[] {
  if (problems.length === 0) return [];
  const { title: titleWords, firstOf } = tierCellBlockLabels;
  const count = problems.length;
  return [
    title(titleWords[language]),
    ...(count > mostListed ? [[text(fill(firstOf[language], { shown: mostListed, count: tellCount(count) }))]] : []),
    header(tierCellBlockLabels.cell[language], tierCellBlockLabels.what[language]),
    ...problems.slice(0, mostListed).map(({ a1, message }): LaidRow => [text(a1), text(message[language])]),
  ];
}
