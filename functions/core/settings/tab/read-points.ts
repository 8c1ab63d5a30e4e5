import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { pointsLabels, schemeHeaderLabels } from "../../labels/scheme-settings.ts";
import { settingProblemLabels } from "../../labels/setting-problems.ts";
import { cellText } from "../../values/cell-text.ts";
import type { PointsRow } from "../scheme.ts";
import { factType, factWords, readFact } from "./fact-cells.ts";
import { notRanked } from "./not-ranked.ts";
import { listedNumber } from "./number-list.ts";
import { readChoice } from "./read-choice.ts";
import { fault, listWords, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";

const ways = (["step", "yes", "weight", "percentile"] as const).map((value) => ({ value, words: pointsLabels[value] }));

type Read<Value> = { readonly value: Value } | { readonly problem: SettingsProblem };

/** Reads what earns points in one scheme. */
export function readPoints(
  rows: readonly TableRow[],
  columns: readonly string[],
): { readonly points: readonly PointsRow[]; readonly problems: readonly SettingsProblem[] } {
  const read = rows.map((row) => readRow(row, columns));
  return {
    points: read.flatMap((each) => ("value" in each ? [each.value] : [])),
    problems: read.flatMap((each) => ("problem" in each ? [each.problem] : [])),
  };
}

function readRow(row: TableRow, columns: readonly string[]): Read<PointsRow> {
  const [how, metric, step, points, maximum] = [
    row.cell("how"),
    row.cell("metric"),
    row.cell("step"),
    row.cell("points"),
    row.cell("maximum"),
  ];
  const error = [how, metric, step, points, maximum].flatMap((cell) => errorProblem(cell) ?? [])[0];
  if (error !== undefined) return { problem: error };
  if (how.isBlank) {
    const allowed = listWords(ways.map(({ words }) => words));
    return { problem: how.problem(fault(schemeProblemLabels.howMissing, { allowed }).fault) };
  }
  const way = readChoice(how.value, ways);
  if ("fault" in way) return { problem: how.problem(way.fault) };
  const by = way.value;
  if (metric.isBlank) {
    const places = { example: factWords("orderDays") };
    return { problem: metric.problem(fault(schemeProblemLabels.ruleWithoutMetric, places).fault) };
  }
  const found = readFact(cellText(metric.value), columns);
  if ("fault" in found) return { problem: metric.problem(found.fault) };
  const fact = found.value;
  const type = factType(fact);
  if (by !== "yes" && (type === "yesNo" || type === "text")) return { problem: metric.problem(notRanked(fact)) };
  if (by === "yes" && type !== "yesNo" && type !== "any") {
    const allowed = listWords(ways.filter(({ value }) => value !== "yes").map(({ words }) => words));
    return {
      problem: how.problem(fault(settingProblemLabels.notAmongValues, { found: pointsLabels.yes, allowed }).fault),
    };
  }
  const earned = numberIn(points, "points");
  if ("problem" in earned) return earned;
  if (by !== "step") {
    const filled = [step, maximum].find((cell) => !cell.isBlank);
    if (filled !== undefined) {
      const places = { found: shown(cellText(filled.value)), kind: pointsLabels[by] };
      return { problem: filled.problem(fault(schemeProblemLabels.notUsed, places).fault) };
    }
    return { value: by === "yes" ? { fact, by, points: earned.value } : { fact, by, weight: earned.value } };
  }
  const each = step.isBlank ? { value: 1 } : numberIn(step, "step");
  if ("problem" in each) return each;
  if (!(each.value > 0)) {
    const places = { found: shown(cellText(step.value)) };
    return { problem: step.problem(fault(schemeProblemLabels.stepNotAboveZero, places).fault) };
  }
  const most = maximum.isBlank ? { value: undefined } : numberIn(maximum, "maximum");
  if ("problem" in most) return most;
  return { value: { fact, by, step: each.value, points: earned.value, maximum: most.value } };
}

/** The number of a cell. */
function numberIn(cell: TableCell, header: "points" | "step" | "maximum"): Read<number> {
  const example = header === "step" ? "100" : "10";
  if (cell.isBlank) {
    const places = { header: schemeHeaderLabels[header], example };
    return { problem: cell.problem(fault(schemeProblemLabels.numberMissing, places).fault) };
  }
  const text = cellText(cell.value);
  const number = typeof cell.value === "number" ? cell.value : listedNumber(text.normalize("NFKC").trim());
  return Number.isFinite(number) && typeof cell.value !== "boolean"
    ? { value: number }
    : { problem: cell.problem(fault(schemeProblemLabels.notAnyNumber, { found: shown(text), example }).fault) };
}
