import type { Words } from "../../labels/language.ts";
import { settingProblemLabels } from "../../labels/setting-problems.ts";
import { settingValueLabels } from "../../labels/setting-values.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { nearestName } from "../../values/nearest-name.ts";
import { nameKey } from "./name-key.ts";
import { fault, listWords, type SettingReading, shown } from "./setting-reading.ts";

/** One possible value of a setting, and the words for it. */
export interface Choice<Value> {
  readonly value: Value;
  readonly words: Words;
}

/** The choice that a cell names, in any language. */
export function readChoice<Value>(cell: Cell, choices: readonly Choice<Value>[]): SettingReading<Value> {
  const text = cellText(cell);
  const wanted = nameKey(text);
  const found = choices.find(({ words }) => Object.values(words).some((word) => nameKey(word) === wanted));
  if (found !== undefined) return { value: found.value };
  const nearest = nearestName(
    shown(text),
    choices.flatMap(({ words }) => Object.values(words)),
  );
  const allowed = listWords(choices.map(({ words }) => words));
  return fault(settingProblemLabels.notAmongValues, { found: shown(text), allowed }, nearest);
}

/** Yes or no: a checkbox, or the word in any language. */
export function readYesNo(cell: Cell): SettingReading<boolean> {
  if (typeof cell === "boolean") return { value: cell };
  const asCell = { en: "TRUE", "zh-Hans": "TRUE", "zh-Hant": "TRUE" };
  const asNoCell = { en: "FALSE", "zh-Hans": "FALSE", "zh-Hant": "FALSE" };
  const reading = readChoice(cell, [
    { value: true, words: settingValueLabels.yes },
    { value: false, words: settingValueLabels.no },
    { value: true, words: asCell },
    { value: false, words: asNoCell },
  ]);
  if ("value" in reading) return reading;
  const allowed = listWords([settingValueLabels.yes, settingValueLabels.no]);
  return fault(settingProblemLabels.notAmongValues, { found: shown(cellText(cell)), allowed });
}
