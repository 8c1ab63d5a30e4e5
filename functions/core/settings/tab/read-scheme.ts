import type { Words } from "../../labels/language.ts";
import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeTableLabels } from "../../labels/scheme-settings.ts";
import { isSameData } from "../../values/same-data.ts";
import { partsOf } from "../scheme-parts.ts";
import type { SchemeRule, SchemeSetting } from "../scheme-settings.ts";
import type { KnownNames } from "./known-names.ts";
import { readAxes } from "./read-axes.ts";
import type { ConditionNames } from "./read-condition.ts";
import { gridProblem, readGridRows } from "./read-grid.ts";
import { readPlaybook } from "./read-playbook.ts";
import { readPoints } from "./read-points.ts";
import { inTestingOrder, ladderProblems, type ReadRule, readRules } from "./read-rules.ts";
import { readSchemeRow } from "./read-scheme-row.ts";
import { schemeAdvice } from "./scheme-advice.ts";
import type { SchemeCells } from "./scheme-cells.ts";
import type { SchemeRowEntry } from "./scheme-entry.ts";
import { fault } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import type { TableCell, TableRow } from "./table-rows.ts";

/** The tables whose rows each name a scheme. */
export const rowTables = ["rules", "axes", "grid", "points", "playbook"] as const;
export type RowTable = (typeof rowTables)[number];

/** One scheme, its tiers being known, and its rows in the tables. */
export interface SchemeSource {
  readonly entry: SchemeRowEntry;
  /** What is known of its setting so far: id, kind and tiers. */
  readonly base: SchemeSetting;
  readonly rowsIn: (table: RowTable) => readonly TableRow[];
}

/** What the tables say of one scheme. */
export interface SchemeReading {
  readonly setting: SchemeSetting;
  readonly problems: readonly SettingsProblem[];
  /** What is not wrong, but worth a word if the scheme is on, by `rowKey`. */
  readonly advice: readonly (readonly [string, Words])[];
  /** Undefined where no row is about it. */
  readonly cells: SchemeCells | undefined;
}

/** Reads what a team decided about one scheme; rows that say what the preset says are no decision. */
export function readScheme(
  { entry, base, rowsIn }: SchemeSource,
  known: KnownNames,
  names: ConditionNames,
): SchemeReading {
  const preset = entry.known === undefined ? undefined : partsOf(entry.known.scheme);
  const row = readSchemeRow(entry, known);
  const rules = readRules(rowsIn("rules"), entry, names);
  const axes = readAxes(rowsIn("axes"), entry, known.columns);
  const decidedAxes = axes.axes.length > 0 ? axes.axes : (preset?.axes ?? []);
  // Without axes nothing can be said of levels.
  const canReadGrid = axes.problems.length === 0 && decidedAxes.length > 0;
  const grid = canReadGrid ? readGridRows(rowsIn("grid"), entry, decidedAxes) : { cells: [], problems: [] };
  const points = readPoints(rowsIn("points"), known.columns);
  const play = readPlaybook(rowsIn("playbook"), entry);
  const ofRows = [rules, axes, grid, points, play].flatMap(({ problems }) => problems);
  const name = (entry.row ?? rowTables.flatMap(rowsIn)[0])?.cell("scheme");
  const said = rules.rules.map(({ rule }) => rule);
  const whole = ofRows.length > 0 || name === undefined ? { problems: [] } : wholeOf();

  const decidedRules = entry.kind === "ladder" ? inTestingOrder([...said, ...(whole.rest ?? [])]) : said;
  const parts = {
    rules: differing(decidedRules, preset?.rules),
    axes: differing(axes.axes, preset?.axes),
    cells: differing(grid.cells, preset?.cells),
    points: differing(points.points, preset?.points),
    playbook: differing(play.playbook, undefined),
  };
  return {
    setting: {
      ...base,
      ...row.said,
      ...(parts.rules && { rules: parts.rules }),
      ...(parts.axes && { axes: parts.axes }),
      ...(parts.cells && { cells: parts.cells }),
      ...(parts.points && { points: parts.points }),
      ...(parts.playbook && { playbook: parts.playbook }),
    },
    problems: [...row.problems, ...ofRows, ...whole.problems],
    advice: schemeAdvice(entry, play.unused),
    cells: name && {
      name,
      row: entry.row,
      rules: rules.rules,
      axes: rowsIn("axes"),
      grid: rowsIn("grid"),
      points: rowsIn("points"),
    },
  };

  /** What is wrong with the rows as a whole, each of them being right; and who takes everyone else, where no row says so. */
  function wholeOf(): { readonly problems: readonly SettingsProblem[]; readonly rest?: readonly SchemeRule[] } {
    if (name === undefined) return { problems: [] };
    switch (entry.kind) {
      case "ladder":
        return wholeLadder(rules.rules, entry, name);
      case "grid": {
        const cells = grid.cells.length > 0 ? grid.cells : (preset?.cells ?? []);
        const problem = gridProblem(decidedAxes, cells, entry, rowsIn("grid").at(-1)?.cell("levels") ?? name);
        return { problems: problem === undefined ? [] : [problem] };
      }
      case "points": {
        if (preset !== undefined || points.points.length > 0) return { problems: [] };
        const places = { scheme: entry.name, table: schemeTableLabels.points };
        return { problems: [name.problem(fault(schemeProblemLabels.pointsMissing, places).fault)] };
      }
      default:
        return { problems: [] };
    }
  }
}

/** Rows that differ from those of the preset; none take the preset's. */
const differing = <Row>(rows: readonly Row[], ofPreset: readonly Row[] | undefined): readonly Row[] | undefined =>
  rows.length === 0 || isSameData(rows, ofPreset) ? undefined : rows;

function wholeLadder(
  rules: readonly ReadRule[],
  entry: SchemeRowEntry,
  name: TableCell,
): { readonly problems: readonly SettingsProblem[]; readonly rest?: readonly SchemeRule[] } {
  if (rules.length === 0 && entry.known !== undefined) return { problems: [] };
  const { problems, rest } = ladderProblems(rules, entry, name);
  return rest === undefined ? { problems } : { problems, rest: [{ tier: rest, alternative: 1, when: "otherwise" }] };
}
