import { dataReportLabels, duplicateReasonLabels } from "../labels/data-report.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { tellCount } from "../labels/tell-count.ts";
import { header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";

/** Customers who may be one and the same, and why. */
export interface LikelyDuplicate {
  /** Two or more. */
  readonly keys: readonly string[];
  readonly reason: keyof typeof duplicateReasonLabels;
}

const duplicatesListed = 100;
const keysListed = 10;
const longestKey = 100;

/** Likely duplicates, the first hundred, with what a team can do about them. */
export function duplicatesBlock(duplicates: readonly LikelyDuplicate[], language: Language): readonly LaidRow[] {
  const labels = dataReportLabels;
  if (duplicates.length === 0) return [title(labels.duplicates[language]), [text(labels.none[language])]];
  const shown = duplicates.slice(0, duplicatesListed);
  return [
    title(labels.duplicates[language]),
    [text(labels.duplicatesNote[language])],
    ...(shown.length < duplicates.length
      ? [[text(fill(labels.duplicatesCut[language], { shown: shown.length, count: tellCount(duplicates.length) }))]]
      : []),
    header(labels.reason[language], labels.customers[language]),
    ...shown.map(({ keys, reason }): LaidRow => {
      const rest = keys.length - keysListed;
      return [
        text(duplicateReasonLabels[reason][language]),
        ...keys.slice(0, keysListed).map((key) => text(shorten(key))),
        ...(rest > 0 ? [text(fill(labels.andMore[language], { count: rest }))] : []),
      ];
    }),
  ];
}

const shorten = (key: string) => (key.length <= longestKey ? key : `${key.slice(0, longestKey).toWellFormed()}…`);
