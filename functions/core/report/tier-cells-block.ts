import type { Language } from "../labels/language.ts";
import { tierCellBlockLabels } from "../labels/tier-cells.ts";
import type { TierCellProblem } from "../movement/read-tier-cells.ts";
import { header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** Cells in which a tier was named beside a customer that could not be used, with how to mend them; nothing where all could. */
export function tierCellsBlock(problems: readonly TierCellProblem[], language: Language): readonly LaidRow[] {
  if (problems.length === 0) return [];
  return [
    title(tierCellBlockLabels.title[language]),
    header(tierCellBlockLabels.cell[language], tierCellBlockLabels.what[language]),
    ...problems.map(({ a1, message }): LaidRow => [text(a1), text(message[language])]),
  ];
}
