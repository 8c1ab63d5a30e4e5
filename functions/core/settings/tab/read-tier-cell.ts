import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { cellText } from "../../values/cell-text.ts";
import { nearestName } from "../../values/nearest-name.ts";
import { listTiers, type SchemeEntry, tierNamed } from "./scheme-entry.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell } from "./table-rows.ts";

/** The id of the tier that a cell names. */
export function readTierCell(
  cell: TableCell,
  entry: SchemeEntry,
): { readonly tier: string } | { readonly problem: SettingsProblem } {
  const error = errorProblem(cell);
  if (error !== undefined) return { problem: error };
  const allowed = listTiers(entry.tiers);
  if (cell.isBlank) {
    return { problem: cell.problem(fault(schemeProblemLabels.tierNotNamed, { scheme: entry.name, allowed }).fault) };
  }
  const text = cellText(cell.value);
  const tier = tierNamed(text, entry);
  if (tier !== undefined) return { tier };
  const nearest = nearestName(
    shown(text),
    entry.tiers.flatMap(({ name }) => Object.values(name)),
  );
  const places = { found: shown(text), scheme: entry.name, allowed };
  return { problem: cell.problem(fault(schemeProblemLabels.noSuchTier, places, nearest).fault) };
}
