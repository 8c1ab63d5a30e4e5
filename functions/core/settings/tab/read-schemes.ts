import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { schemeTableLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import { isSameData } from "../../values/same-data.ts";
import { decidedParts, partsOf } from "../scheme-parts.ts";
import type { SchemeKindChoice, SchemeSetting } from "../scheme-settings.ts";
import type { KnownNames } from "./known-names.ts";
import { readAxes } from "./read-axes.ts";
import { gridProblem, readGridRows } from "./read-grid.ts";
import { readPlaybook } from "./read-playbook.ts";
import { readPoints } from "./read-points.ts";
import { inTestingOrder, ladderProblems, type ReadRule, readRules } from "./read-rules.ts";
import { readSchemeRow } from "./read-scheme-row.ts";
import { readTiers } from "./read-tiers.ts";
import type { SchemeCells } from "./scheme-cells.ts";
import { columnsOfPresets, readEntries } from "./scheme-entries.ts";
import type { SchemeRowEntry } from "./scheme-entry.ts";
import { referenceProblems, titleProblems } from "./scheme-references.ts";
import { rowsByScheme } from "./scheme-rows.ts";
import { fault } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { rowKey, type TableCell, type TableRow } from "./table-rows.ts";
import type { TableKind } from "./tables.ts";

/** What the tables of schemes say. */
export interface SchemesReading {
  /** In the order of the schemes table; presets that are off and as they were are left out. */
  readonly schemes: readonly SchemeSetting[];
  readonly problems: readonly SettingsProblem[];
  readonly cells: ReadonlyMap<string, SchemeCells>;
  /** The rows of schemes that are on, by `rowKey`, and the id of the scheme. */
  readonly rowsInUse: ReadonlyMap<string, string>;
}

const kindsOf: Readonly<Partial<Record<TableKind, readonly SchemeKindChoice[]>>> = {
  rules: ["ladder", "bands"],
  axes: ["grid"],
  grid: ["grid"],
  points: ["points"],
};
const rowTables = ["rules", "axes", "grid", "points", "playbook"] as const;
type RowTable = (typeof rowTables)[number];

/** Reads the tables of schemes: which are on, and what the team decided about each, its own ones included. */
export function readSchemes(rowsOf: (kind: TableKind) => readonly TableRow[], names: KnownNames): SchemesReading {
  const known = { ...names, columns: [...names.columns, ...columnsOfPresets(names)] };
  const { entries: named, problems } = readEntries(rowsOf("schemes"), known);
  const rows = new Map<RowTable, ReadonlyMap<string, readonly TableRow[]>>();
  for (const table of rowTables) {
    const parted = rowsByScheme(rowsOf(table), named, kindsOf[table]);
    rows.set(table, parted.rows);
    problems.push(...parted.problems);
  }
  const rowsIn = (table: RowTable, { id }: SchemeRowEntry) => rows.get(table)?.get(id) ?? [];

  const tiered = named.map((entry) => {
    const inRows = [...rowsIn("rules", entry), ...rowsIn("grid", entry)].map((row) =>
      cellText(row.cell("tier").value).trim(),
    );
    const { tiers, nameVariant, problems: ofTiers } = readTiers(entry, unique(inRows));
    problems.push(...ofTiers);
    const base: SchemeSetting = {
      id: entry.id,
      isOn: false,
      ...(entry.known === undefined ? { own: { name: entry.name.en, kind: entry.kind } } : {}),
      ...(tiers === undefined ? {} : { tiers }),
      ...(nameVariant === undefined ? {} : { nameVariant }),
    };
    const parts = decidedParts(base, entry.known);
    return { entry: { ...entry, tiers: parts.tiers }, base, hasTiers: ofTiers.length === 0 };
  });
  const entries = tiered.map(({ entry }) => entry);
  const conditionNames = { columns: known.columns, schemes: entries, schemesTable: schemeTableLabels.schemes };

  const cells = new Map<string, SchemeCells>();
  const read = tiered.map(({ entry, base, hasTiers }): SchemeSetting => {
    const { said, problems: ofRow } = readSchemeRow(entry, known);
    // Without tiers nothing more can be said of a scheme's rows.
    if (!hasTiers) {
      problems.push(...ofRow);
      return { ...base, ...said };
    }
    const rules = readRules(rowsIn("rules", entry), entry, conditionNames);
    const axes = readAxes(rowsIn("axes", entry), entry, known.columns);
    const preset = entry.known === undefined ? undefined : partsOf(entry.known.scheme);
    const decidedAxes = axes.axes.length > 0 ? axes.axes : (preset?.axes ?? []);
    const grid =
      axes.problems.length > 0 ? { cells: [], problems: [] } : readGridRows(rowsIn("grid", entry), entry, decidedAxes);
    const points = readPoints(rowsIn("points", entry), known.columns);
    const play = readPlaybook(rowsIn("playbook", entry), entry);
    const ofRows = [...rules.problems, ...axes.problems, ...grid.problems, ...points.problems, ...play.problems];
    problems.push(...ofRow, ...ofRows);
    const place = placeOf(
      entry,
      rowTables.flatMap((table) => rowsIn(table, entry)),
    );
    if (place !== undefined) {
      cells.set(entry.id, {
        name: place,
        row: entry.row,
        rules: rules.rules,
        axes: rowsIn("axes", entry),
        grid: rowsIn("grid", entry),
        points: rowsIn("points", entry),
      });
    }
    const differing = <Value>(value: readonly Value[], ofPreset: readonly Value[] | undefined) =>
      value.length === 0 || isSameData(value, ofPreset) ? undefined : value;
    const isWhole = ofRows.length === 0;
    const decidedRules =
      entry.kind === "ladder" && isWhole
        ? wholeLadder(rules.rules, entry, place, problems)
        : rules.rules.map(({ rule }) => rule);
    const decidedCells = grid.cells.length > 0 ? grid.cells : (preset?.cells ?? []);
    if (entry.kind === "grid" && isWhole && place !== undefined) {
      const at = rowsIn("grid", entry).at(-1)?.cell("levels") ?? place;
      const problem = gridProblem(decidedAxes, decidedCells, entry, at);
      if (problem !== undefined) problems.push(problem);
    }
    if (
      entry.kind === "points" &&
      isWhole &&
      preset === undefined &&
      points.points.length === 0 &&
      place !== undefined
    ) {
      const places = { scheme: entry.name, table: schemeTableLabels.points };
      problems.push(place.problem(fault(schemeProblemLabels.pointsMissing, places).fault));
    }
    const rows = entry.kind === "ladder" ? inTestingOrder(decidedRules) : decidedRules;
    const changedRules = differing(rows, preset?.rules);
    const changedAxes = differing(axes.axes, preset?.axes);
    const changedCells = differing(grid.cells, preset?.cells);
    const changedPoints = differing(points.points, preset?.points);
    const playbook = differing(play.playbook, undefined);
    return {
      ...base,
      ...said,
      ...(changedRules === undefined ? {} : { rules: changedRules }),
      ...(changedAxes === undefined ? {} : { axes: changedAxes }),
      ...(changedCells === undefined ? {} : { cells: changedCells }),
      ...(changedPoints === undefined ? {} : { points: changedPoints }),
      ...(playbook === undefined ? {} : { playbook }),
    };
  });
  problems.push(...titleProblems(read, entries), ...referenceProblems(read, entries, cells));
  const isOn = new Set(read.filter((setting) => setting.isOn).map(({ id }) => id));
  const rowsInUse = entries
    .filter(({ id }) => isOn.has(id))
    .flatMap((entry) => {
      const own = [
        ...(entry.row === undefined ? [] : [entry.row]),
        ...rowTables.flatMap((table) => rowsIn(table, entry)),
      ];
      return own.map((row) => [rowKey(row), entry.id] as const);
    });
  return { schemes: read.filter(isSaid), problems, cells, rowsInUse: new Map(rowsInUse) };
}

/** Whether anything is decided: a preset that is off and as it was is not. */
const isSaid = (setting: SchemeSetting) => setting.isOn || Object.keys(setting).length > 2;

const unique = (names: readonly string[]) =>
  names.filter((name, at) => name !== "" && names.findIndex((other) => matchKey(other) === matchKey(name)) === at);

/** Where to say what no cell of a row can: at the scheme's name. */
const placeOf = (entry: SchemeRowEntry, rows: readonly TableRow[]): TableCell | undefined =>
  (entry.row ?? rows[0])?.cell("scheme");

/** The rules of a ladder, who takes everyone else included. */
function wholeLadder(
  rules: readonly ReadRule[],
  entry: SchemeRowEntry,
  place: TableCell | undefined,
  problems: SettingsProblem[],
) {
  const said = rules.map(({ rule }) => rule);
  if (place === undefined || (rules.length === 0 && entry.known !== undefined)) return said;
  const { problems: found, rest } = ladderProblems(rules, entry, place);
  problems.push(...found);
  return rest === undefined ? said : [...said, { tier: rest, alternative: 1, when: "otherwise" as const }];
}
