import type { Language } from "../labels/language.ts";
import { targetLabels } from "../labels/targets.ts";
import type { TargetCounts } from "../movement/count-targets.ts";
import type { Scheme } from "../settings/scheme.ts";
import { count, header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** Targets reached, due and missed, a row for each scheme that has any; no block where nobody set one. */
export function targetBlocks(
  targets: readonly TargetCounts[],
  schemes: readonly Scheme[],
  language: Language,
): readonly (readonly LaidRow[])[] {
  if (targets.length === 0) return [];
  const say = (label: keyof typeof targetLabels) => targetLabels[label][language];
  return [
    [
      title(say("title")),
      header(say("scheme"), say("reached"), say("due"), say("missed")),
      ...targets.map(({ schemeId, reached, due, missed }): LaidRow => {
        const name = schemes.find(({ id }) => id === schemeId)?.title[language] ?? schemeId;
        return [text(name), count(reached), count(due), count(missed)];
      }),
    ],
  ];
}
