import { schemeFaultLabels } from "../labels/scheme-faults.ts";
import { schemeKindLabels, schemeTableLabels } from "../labels/scheme-settings.ts";
import type { Scheme } from "../settings/scheme.ts";
import { notEnoughData, type SchemeRule, type SchemeSetting } from "../settings/scheme-settings.ts";
import { factWords } from "../settings/tab/fact-cells.ts";
import type { SchemeCells } from "../settings/tab/scheme-cells.ts";
import { fault, type SettingFault } from "../settings/tab/setting-reading.ts";
import type { SettingsProblem } from "../settings/tab/settings-problem.ts";
import type { TableCell } from "../settings/tab/table-rows.ts";
import { checkScheme } from "./check-scheme.ts";
import { allPresets } from "./presets/all-presets.ts";
import { schemeFromSettings } from "./scheme-from-settings.ts";
import type { SchemeProblem } from "./scheme-problem.ts";

/**
 * What is wrong with schemes as a whole, at the cells that say so: for settings of which every cell could be read.
 *
 * @param cells where each scheme stands on the tab
 */
export function settingsFaults(
  schemes: readonly SchemeSetting[],
  cells: ReadonlyMap<string, SchemeCells>,
): readonly SettingsProblem[] {
  return schemes.flatMap((setting) => {
    const places = cells.get(setting.id);
    if (places === undefined) return [];
    const [scheme] = schemeFromSettings(
      allPresets.find(({ id }) => id === setting.id),
      setting,
    );
    return checkScheme(scheme).map((problem) => cellOf(problem, scheme, places).problem(faultOf(problem, scheme)));
  });
}

/** The cell that a fault lies in, or the nearest that there is. */
function cellOf(problem: SchemeProblem, scheme: Scheme, places: SchemeCells): TableCell {
  const { cellIndex, rowIndex, axisIndex, conditionIndex, tierIndex, list } = problem;
  const row = places.row;
  if (cellIndex !== undefined) return places.grid[cellIndex]?.cell("levels") ?? places.name;
  if (rowIndex !== undefined) return pointsCell(problem, rowIndex, places);
  if (axisIndex !== undefined) return places.axes[axisIndex]?.cell("axisCut") ?? places.name;
  if (conditionIndex !== undefined) {
    const last = scheme.tiers.at(-1)?.id;
    const tier =
      list === "notEnoughDataIf" ? notEnoughData : list === "lastIf" ? last : scheme.tiers[tierIndex ?? -1]?.id;
    return ruleCell(tier, problem.alternativeIndex ?? 0, conditionIndex, places) ?? places.name;
  }
  if (row === undefined) return places.name;
  if (problem.reason === "notAddable") return row.cell("metric");
  const isCut = ["outOfOrder", "notAShare", "notANumber", "doesNotReachTheEnd", "lastTierHasCut"].includes(
    problem.reason,
  );
  return isCut ? row.cell("cuts") : tierIndex === undefined ? places.name : row.cell("tierNames");
}

function pointsCell({ reason }: SchemeProblem, rowIndex: number, { points, name }: SchemeCells): TableCell {
  const row = points[rowIndex];
  if (row === undefined) return name;
  return row.cell(reason === "stepNotAboveZero" ? "step" : reason === "maximumOfOtherSign" ? "maximum" : "points");
}

/** The value of the rule at this place among those of a tier. */
function ruleCell(
  tier: string | undefined,
  alternativeIndex: number,
  conditionIndex: number,
  { rules }: SchemeCells,
): TableCell | undefined {
  const own = rules.filter(({ rule }) => rule.tier === tier);
  const numbers = [...new Set(own.map(({ rule }: { readonly rule: SchemeRule }) => rule.alternative))].sort(
    (a, b) => a - b,
  );
  const found = own.filter(({ rule }) => rule.alternative === numbers[alternativeIndex])[conditionIndex];
  return found?.row.cell("value");
}

function faultOf({ reason, found }: SchemeProblem, scheme: Scheme): SettingFault {
  const title = scheme.title;
  switch (reason) {
    case "notAddable": {
      const metric = "metric" in scheme ? factWords(scheme.metric) : title;
      const places = { metric, kind: schemeKindLabels.shareOfCustomers, example: factWords("revenue") };
      return fault(schemeFaultLabels.notAddable, places).fault;
    }
    case "notAShare":
    case "maximumOfOtherSign":
      return fault(schemeFaultLabels[reason], { found }).fault;
    case "neverReached":
    case "earnsNothing":
    case "noValues":
      return fault(schemeFaultLabels[reason], {}).fault;
    case "tierWithoutCell": {
      const tier = scheme.tiers.find(({ id }) => id === found)?.name ?? title;
      return fault(schemeFaultLabels.tierWithoutCell, { scheme: title, found: tier, table: schemeTableLabels.grid })
        .fault;
    }
    case "asksForItself":
      return fault(schemeFaultLabels.asksForItself, { scheme: title }).fault;
    default:
      return fault(schemeFaultLabels.other, { scheme: title, found: `${reason} ${found}`.trim() }).fault;
  }
}
