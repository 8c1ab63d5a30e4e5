import { sameWords } from "../../labels/same-words.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { betterLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import type { FactKey } from "../fact.ts";
import type { GridAxis } from "../scheme.ts";
import { partsOf } from "../scheme-parts.ts";
import type { AxisSetting } from "../scheme-settings.ts";
import { axisWords, joinedAxes, readAxisCut } from "./axis-cells.ts";
import { factType, factWords, readFact } from "./fact-cells.ts";
import { notRanked } from "./not-ranked.ts";
import { readChoice } from "./read-choice.ts";
import { findNamed, type SchemeEntry } from "./scheme-entry.ts";
import { fault, listWords, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableRow } from "./table-rows.ts";

const directions = (["higher", "lower"] as const).map((value) => ({ value, words: betterLabels[value] }));

/** Of these, fewer is better where nobody says otherwise. */
const fewerIsBetter: readonly string[] = ["daysSinceLast", "rhythm", "refundRate", "refunds", "attribute:complaints"];

/** Whether more or less of a fact is better, where nobody says so. */
export const betterOf = (fact: FactKey): GridAxis["better"] => (fewerIsBetter.includes(fact) ? "lower" : "higher");

/** Reads the axes of one grid; those of a preset keep their ids and names. */
export function readAxes(
  rows: readonly TableRow[],
  entry: SchemeEntry,
  columns: readonly string[],
): { readonly axes: readonly AxisSetting[]; readonly problems: readonly SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const known = entry.known === undefined ? [] : partsOf(entry.known.scheme).axes;
  const named: { readonly row: TableRow; readonly id: string; readonly name: AxisSetting["name"] }[] = [];
  for (const row of rows) {
    const cell = row.cell("axis");
    const error = errorProblem(cell);
    const text = cellText(cell.value).trim();
    if (error !== undefined || cell.isBlank) {
      problems.push(error ?? cell.problem(fault(schemeProblemLabels.axisNotNamed, {}).fault));
      continue;
    }
    const preset = axisNamed(text, known);
    const { id, name } = preset ?? { id: matchKey(text), name: sameWords(text) };
    const first = named.find((each) => each.id === id);
    if (first === undefined) named.push({ row, id, name });
    else {
      const places = { found: shown(text), first: first.row.cell("axis").a1 };
      problems.push(cell.problem(fault(schemeProblemLabels.axisTwice, places).fault));
    }
  }
  const axes: AxisSetting[] = [];
  for (const { row, id, name } of named) {
    const cut = row.cell("axisCut");
    const joined = joinedAxes(cellText(cut.value));
    if (joined === undefined) {
      const read = readAxis(row, id, name, known, columns);
      if ("problem" in read) problems.push(read.problem);
      else axes.push(read.axis);
      continue;
    }
    const [first, second] = joined.map(
      (text) =>
        axisNamed(
          text,
          named.filter((each) => each.id !== id),
        )?.id,
    );
    const metric = row.cell("metric");
    if (first === undefined || second === undefined) {
      const places = {
        found: shown(cellText(cut.value)),
        scheme: entry.name,
        allowed: listWords(named.map(axisWords)),
        example: "(F + M) / 2",
      };
      problems.push(cut.problem(fault(schemeProblemLabels.noSuchAxis, places).fault));
    } else if (!metric.isBlank) {
      const places = { found: shown(cellText(metric.value)), kind: sameWords(cellText(cut.value)) };
      problems.push(metric.problem(fault(schemeProblemLabels.notUsed, places).fault));
    } else axes.push({ id, name, of: [first, second] });
  }
  return { axes: [...axes.filter((axis) => !("of" in axis)), ...axes.filter((axis) => "of" in axis)], problems };
}

const axisNamed = <Axis extends Pick<AxisSetting, "id" | "name">>(text: string, axes: readonly Axis[]) =>
  findNamed(
    text,
    axes.map((value) => ({ names: [value.id, ...Object.values(value.name)], value })),
  );

function readAxis(
  row: TableRow,
  id: string,
  name: AxisSetting["name"],
  known: readonly AxisSetting[],
  columns: readonly string[],
): { readonly axis: GridAxis } | { readonly problem: SettingsProblem } {
  const [metric, better, cut] = [row.cell("metric"), row.cell("better"), row.cell("axisCut")];
  const error = [metric, better, cut].flatMap((cell) => errorProblem(cell) ?? [])[0];
  if (error !== undefined) return { problem: error };
  const preset = known.find((axis) => axis.id === id);
  const own = preset !== undefined && !("of" in preset) ? preset : undefined;
  if (metric.isBlank && own === undefined) {
    const places = { example: factWords("revenue") };
    return { problem: metric.problem(fault(schemeProblemLabels.ruleWithoutMetric, places).fault) };
  }
  const fact = metric.isBlank && own !== undefined ? { value: own.metric } : readFact(cellText(metric.value), columns);
  if ("fault" in fact) return { problem: metric.problem(fact.fault) };
  const type = factType(fact.value);
  if (type === "text" || type === "yesNo") return { problem: metric.problem(notRanked(fact.value)) };
  const direction = better.isBlank
    ? { value: own?.metric === fact.value ? own.better : betterOf(fact.value) }
    : readChoice(better.value, directions);
  if ("fault" in direction) return { problem: better.problem(direction.fault) };
  const levels = cut.isBlank && own !== undefined ? { value: own.cut } : readAxisCut(cut);
  if ("fault" in levels) return { problem: cut.problem(levels.fault) };
  return { axis: { id, name, metric: fact.value, better: direction.value, cut: levels.value } };
}
