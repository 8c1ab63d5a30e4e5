import type { Language } from "../../labels/language.ts";
import { sameWords } from "../../labels/same-words.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { axisCutLabels } from "../../labels/scheme-settings.ts";
import { settingValueLabels } from "../../labels/setting-values.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import type { GridCell } from "../scheme.ts";
import type { AxisSetting } from "../scheme-settings.ts";
import { axisWords, levelsOfAxis } from "./axis-cells.ts";
import { nameKey } from "./name-key.ts";
import { wordsIn } from "./read-words.ts";
import type { SchemeEntry } from "./scheme-entry.ts";
import { fault, listWords, type SettingReading, shown } from "./setting-reading.ts";
import type { TableCell } from "./table-rows.ts";

const { high, low } = axisCutLabels;

/** Which levels make a tier, in a cell: `R 5, FM 4-5`; of axes with two levels `M high`. */
export function levelsCell(levels: GridCell["levels"], axes: readonly AxisSetting[], language: Language): string {
  const parts = axes.flatMap((axis) => {
    const own = levels[axis.id];
    if (own === undefined) return [];
    return [`${axisWords(axis)[language]} ${levelsText(own, axis, axes, language)}`];
  });
  return parts.length === 0 ? settingValueLabels.all[language] : parts.join(", ");
}

function levelsText(
  own: readonly number[],
  axis: AxisSetting,
  axes: readonly AxisSetting[],
  language: Language,
): string {
  const all = levelsOfAxis(axis, axes);
  if (all.length === 2) return own.map((level) => (level === all[1] ? high : low)[language]).join("/");
  return runs(own, all)
    .map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : String(run[0])))
    .join("/");
}

/** Levels in runs without gaps, as far as the axis has them. */
function runs(own: readonly number[], all: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const level of own) {
    const run = found.at(-1);
    const follows = run !== undefined && all.indexOf(level) === all.indexOf(run.at(-1) ?? Number.NaN) + 1;
    if (follows) run.push(level);
    else found.push([level]);
  }
  return found;
}

/** Reads which levels make a tier. An axis that is not named takes every level; blank takes all. */
export function readLevels(
  cell: TableCell,
  axes: readonly AxisSetting[],
  entry: Pick<SchemeEntry, "name">,
): SettingReading<GridCell["levels"]> {
  const text = cellText(cell.value);
  const isAll = Object.values(settingValueLabels.all).some((word) => nameKey(word) === nameKey(text));
  if (cell.isBlank || isAll) return { value: {} };
  const levels: Record<string, number[]> = {};
  let latest: AxisSetting | undefined;
  for (const word of wordsIn(cell.value)) {
    const named = axisAt(word, axes);
    const axis = named?.axis ?? (/^[\d\s/–-]+$/.test(word) ? latest : undefined);
    if (axis === undefined) {
      return fault(schemeProblemLabels.noSuchAxis, {
        found: shown(word),
        scheme: entry.name,
        allowed: listWords(axes.map(axisWords)),
        example: exampleOf(axes),
      });
    }
    latest = axis;
    const all = levelsOfAxis(axis, axes);
    const rest = named?.rest ?? word;
    const found = levelsIn(rest, all);
    if (found === undefined) {
      return fault(schemeProblemLabels.noSuchLevel, {
        found: shown(rest === "" ? word : rest),
        axis: axisWords(axis),
        allowed: all.length === 2 ? listWords([low, high]) : all.join(", "),
      });
    }
    levels[axis.id] = [...new Set([...(levels[axis.id] ?? []), ...found])].sort((a, b) => a - b);
  }
  return { value: levels };
}

function exampleOf(axes: readonly AxisSetting[]) {
  const [axis] = axes;
  if (axis === undefined) return sameWords("R 5");
  const best = levelsOfAxis(axis, axes).slice(-1);
  const levels = { [axis.id]: best };
  return {
    en: levelsCell(levels, axes, "en"),
    "zh-Hans": levelsCell(levels, axes, "zh-Hans"),
    "zh-Hant": levelsCell(levels, axes, "zh-Hant"),
  };
}

/** The axis that an entry begins with, and what follows; of several the longest name. */
function axisAt(
  word: string,
  axes: readonly AxisSetting[],
): { readonly axis: AxisSetting; readonly rest: string } | undefined {
  const key = matchKey(word);
  const fitting = axes.flatMap((axis) =>
    [axis.id, ...Object.values(axis.name)]
      .map(matchKey)
      .filter((name) => name !== "" && key.startsWith(name) && /^($|[\s:=\d高低])/.test(key.slice(name.length)))
      .map((name) => ({ axis, name })),
  );
  const longest = fitting.sort((a, b) => b.name.length - a.name.length)[0];
  return longest && { axis: longest.axis, rest: key.slice(longest.name.length).replace(/^[\s:=]+/, "") };
}

/** `5`, `4-5`, `1/3`, `high`; undefined where it is none of the axis's levels. */
function levelsIn(text: string, all: readonly number[]): readonly number[] | undefined {
  const found: number[] = [];
  for (const part of text.split("/").map((each) => each.trim())) {
    const named = all.length === 2 ? levelNamed(part, all) : undefined;
    if (named !== undefined) {
      found.push(named);
      continue;
    }
    const [, first, last] = /^(\d+)(?:\s*[-–~]\s*(\d+))?$/.exec(part) ?? [];
    if (first === undefined) return undefined;
    const ends = [Number(first), Number(last ?? first)];
    if (!ends.every((end) => all.includes(end))) return undefined;
    const run = all.filter((level) => level >= Math.min(...ends) && level <= Math.max(...ends));
    found.push(...run);
  }
  return found.length === 0 ? undefined : found;
}

function levelNamed(part: string, all: readonly number[]): number | undefined {
  const key = nameKey(part);
  if (Object.values(high).some((word) => nameKey(word) === key)) return all[1];
  return Object.values(low).some((word) => nameKey(word) === key) ? all[0] : undefined;
}
