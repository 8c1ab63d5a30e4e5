import type { Language } from "../labels/language.ts";
import { overrideBlockLabels } from "../labels/overrides.ts";
import type { OverrideProblem } from "../movement/read-overrides.ts";
import { header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** Cells in which a tier was fixed by hand that could not be used, with how to mend them; nothing where all could. */
export function overrideProblemsBlock(problems: readonly OverrideProblem[], language: Language): readonly LaidRow[] {
  if (problems.length === 0) return [];
  return [
    title(overrideBlockLabels.title[language]),
    header(overrideBlockLabels.cell[language], overrideBlockLabels.what[language]),
    ...problems.map(({ a1, message }): LaidRow => [text(a1), text(message[language])]),
  ];
}
