import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeKindLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { isSameData } from "../../values/same-data.ts";
import { partsOf } from "../scheme-parts.ts";
import type { Cuts, SchemeKindChoice } from "../scheme-settings.ts";
import { isShareKind, readCuts } from "./cuts-cell.ts";
import { factType, factWords, readFact } from "./fact-cells.ts";
import type { KnownNames } from "./known-names.ts";
import { notRanked } from "./not-ranked.ts";
import type { SchemeEntry } from "./scheme-entry.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell } from "./table-rows.ts";

const withMetric: readonly SchemeKindChoice[] = [
  "shareOfCustomers",
  "shareOfValue",
  "bands",
  "quantiles",
  "quantilesLower",
  "values",
];

const withCuts: readonly SchemeKindChoice[] = ["shareOfCustomers", "shareOfValue", "bands", "points"];

/** The metric that a scheme is cut by; undefined where the preset's holds, or where it is wrong, which is added to the problems. */
export function readMetric(entry: SchemeEntry, cell: TableCell, { columns }: KnownNames, problems: SettingsProblem[]) {
  const error = errorProblem(cell);
  if (error !== undefined) {
    problems.push(error);
    return undefined;
  }
  const kind = schemeKindLabels[entry.kind];
  const found = shown(cellText(cell.value));
  if (!withMetric.includes(entry.kind)) {
    if (!cell.isBlank) problems.push(cell.problem(fault(schemeProblemLabels.notUsed, { found, kind }).fault));
    return undefined;
  }
  const example = factWords(entry.kind === "values" ? "attribute:channel" : "revenue");
  if (cell.isBlank) {
    if (entry.known === undefined)
      problems.push(cell.problem(fault(schemeProblemLabels.metricMissing, { kind, example }).fault));
    return undefined;
  }
  const fact = readFact(cellText(cell.value), columns);
  if ("fault" in fact) {
    problems.push(cell.problem(fact.fault));
    return undefined;
  }
  if (entry.kind === "values") {
    if (!fact.value.startsWith("attribute:"))
      problems.push(cell.problem(fault(schemeProblemLabels.valuesNeedColumn, { found, example }).fault));
  } else if (["text", "yesNo"].includes(factType(fact.value))) problems.push(cell.problem(notRanked(fact.value)));
  const preset = entry.known === undefined ? undefined : partsOf(entry.known.scheme).metric;
  return fact.value === preset ? undefined : fact.value;
}

/** The cuts of a scheme, its tiers being known; undefined where the preset's hold, or where they are wrong, which is added to the problems. */
export function readCutsOf(entry: SchemeEntry, cell: TableCell, problems: SettingsProblem[]): Cuts | undefined {
  const error = errorProblem(cell);
  if (error !== undefined) {
    problems.push(error);
    return undefined;
  }
  const { kind, tiers, known } = entry;
  if (!withCuts.includes(kind)) {
    const places = { found: shown(cellText(cell.value)), kind: schemeKindLabels[kind] };
    if (!cell.isBlank) problems.push(cell.problem(fault(schemeProblemLabels.notUsed, places).fault));
    return undefined;
  }
  const preset = known === undefined ? undefined : partsOf(known.scheme);
  if (cell.isBlank && preset !== undefined && preset.tiers.length === tiers.length) return undefined;
  if (tiers.length < 2) return undefined;
  if (cell.isBlank) {
    const [label, wanted] = isShareKind(kind)
      ? [schemeProblemLabels.sharesForTiers, tiers.length]
      : [schemeProblemLabels.cutsForTiers, tiers.length - 1];
    const places = { tiers: String(tiers.length), wanted: String(wanted), found: "0" };
    problems.push(cell.problem(fault(label, places).fault));
    return undefined;
  }
  const cuts = readCuts(cell.value, kind, tiers.length);
  if ("fault" in cuts) {
    problems.push(cell.problem(cuts.fault));
    return undefined;
  }
  return isSameData(cuts.value, preset?.cuts) ? undefined : cuts.value;
}
