import { fillWords } from "../../labels/fill-words.ts";
import type { Words } from "../../labels/language.ts";
import { settingWarningLabels } from "../../labels/setting-warnings.ts";
import { cellText } from "../../values/cell-text.ts";
import type { SchemeKindChoice } from "../scheme-settings.ts";
import { listTiers, type SchemeRowEntry } from "./scheme-entry.ts";
import { shown } from "./setting-reading.ts";
import { rowKey, type TableRow } from "./table-rows.ts";

/** More tiers than these blur what to do for each (TIERS.md 4, pyramid-n). */
const clearTiers = 5;

const cutKinds: readonly SchemeKindChoice[] = [
  "shareOfCustomers",
  "shareOfValue",
  "bands",
  "quantiles",
  "quantilesLower",
  "points",
];

/**
 * What is not wrong about a scheme that is on, but worth a word: by `rowKey` of the row that it stands beside.
 *
 * @param unused rows of the playbook whose tier the scheme has no more
 */
export function schemeAdvice(
  entry: SchemeRowEntry,
  unused: readonly TableRow[],
): readonly (readonly [string, Words])[] {
  const { row, known, kind, tiers, name } = entry;
  const isOwnNumber = tiers.length !== known?.scheme.tiers.length;
  const isBlurred = cutKinds.includes(kind) && isOwnNumber && tiers.length > clearTiers;
  return [
    ...(row !== undefined && isBlurred
      ? [[rowKey(row), fillWords(settingWarningLabels.manyTiers, { count: String(tiers.length) })] as const]
      : []),
    ...unused.map((each) => {
      const places = { found: shown(cellText(each.cell("tier").value)), scheme: name, allowed: listTiers(tiers) };
      return [rowKey(each), fillWords(settingWarningLabels.tierGone, places)] as const;
    }),
  ];
}
