import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeTableLabels } from "../../labels/scheme-settings.ts";
import { settingValueLabels } from "../../labels/setting-values.ts";
import type { GridAxis, GridCell } from "../scheme.ts";
import type { AxisSetting } from "../scheme-settings.ts";
import { levelsOfAxis } from "./axis-cells.ts";
import { levelsCell, readLevels } from "./levels-cell.ts";
import { readTierCell } from "./read-tier-cell.ts";
import type { SchemeEntry } from "./scheme-entry.ts";
import { fault } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";

/** Reads which combinations make which tier. */
export function readGridRows(
  rows: readonly TableRow[],
  entry: SchemeEntry,
  axes: readonly AxisSetting[],
): { readonly cells: readonly GridCell[]; readonly problems: readonly SettingsProblem[] } {
  const cells: GridCell[] = [];
  const problems: SettingsProblem[] = [];
  for (const row of rows) {
    const tier = readTierCell(row.cell("tier"), entry);
    if ("problem" in tier) {
      problems.push(tier.problem);
      continue;
    }
    const cell = row.cell("levels");
    const error = errorProblem(cell);
    const levels = readLevels(cell, axes, entry);
    if (error !== undefined) problems.push(error);
    else if ("fault" in levels) problems.push(cell.problem(levels.fault));
    else cells.push({ levels: levels.value, tier: tier.tier });
  }
  return { cells, problems };
}

/** What is wrong with a grid as a whole: too few or many axes, or a combination that no row names. */
export function gridProblem(
  axes: readonly AxisSetting[],
  cells: readonly GridCell[],
  entry: SchemeEntry,
  place: TableCell,
): SettingsProblem | undefined {
  const cut = axes.filter((axis): axis is GridAxis => !("of" in axis));
  const scheme = entry.name;
  if (cut.length < 2 || cut.length > 3) {
    const places = { scheme, found: String(cut.length), table: schemeTableLabels.axes };
    return place.problem(fault(schemeProblemLabels.axesMissing, places).fault);
  }
  if (cells.length === 0) {
    const places = { scheme, table: schemeTableLabels.grid };
    return place.problem(fault(schemeProblemLabels.cellsMissing, places).fault);
  }
  const open = combinations(cut, axes).find(
    (levels) =>
      !cells.some((cell) =>
        Object.entries(cell.levels).every(([axis, allowed]) => allowed.includes(levels[axis] ?? Number.NaN)),
      ),
  );
  if (open === undefined) return undefined;
  const named = Object.fromEntries(cut.map(({ id }) => [id, [open[id] ?? 0]]));
  const places = {
    scheme,
    all: settingValueLabels.all,
    levels: {
      en: levelsCell(named, axes, "en"),
      "zh-Hans": levelsCell(named, axes, "zh-Hans"),
      "zh-Hant": levelsCell(named, axes, "zh-Hant"),
    },
  };
  return place.problem(fault(schemeProblemLabels.combinationUnnamed, places).fault);
}

/** Every combination of levels, those of joined axes included. */
function combinations(
  cut: readonly GridAxis[],
  axes: readonly AxisSetting[],
): readonly Readonly<Record<string, number>>[] {
  const all = cut.reduce<readonly Readonly<Record<string, number>>[]>(
    (found, axis) =>
      found.flatMap((levels) => levelsOfAxis(axis, axes).map((level) => ({ ...levels, [axis.id]: level }))),
    [{}],
  );
  return all.map((levels) => {
    const joined = axes.flatMap((axis) => {
      if (!("of" in axis)) return [];
      const [first, second] = axis.of.map((id) => levels[id] ?? 0);
      return [[axis.id, Math.floor(((first ?? 0) + (second ?? 0) + 1) / 2)] as const];
    });
    return { ...levels, ...Object.fromEntries(joined) };
  });
}
