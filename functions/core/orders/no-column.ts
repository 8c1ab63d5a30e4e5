import { settingValueLabels } from "../labels/setting-values.ts";
import { matchKey } from "../values/keys.ts";

const words: ReadonlySet<string> = new Set(
  [...Object.values(settingValueLabels.noColumn), "-", "–", "—"].map((word) => matchKey(word)),
);

/** Whether a setting says that the orders have no column for a field: the word in any language, or a dash. */
export const saysNoColumn = (setting: string): boolean => words.has(matchKey(setting));
