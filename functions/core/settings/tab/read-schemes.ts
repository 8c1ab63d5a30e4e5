import type { Words } from "../../labels/language.ts";
import { schemeTableLabels } from "../../labels/scheme-settings.ts";
import { cellText } from "../../values/cell-text.ts";
import { matchKey } from "../../values/keys.ts";
import { decidedParts } from "../scheme-parts.ts";
import type { SchemeKindChoice, SchemeSetting } from "../scheme-settings.ts";
import type { Settings } from "../settings.ts";
import type { KnownNames } from "./known-names.ts";
import { readMoves } from "./read-moves.ts";
import { type RowTable, readScheme, rowTables, type SchemeSource } from "./read-scheme.ts";
import { readSchemeRow } from "./read-scheme-row.ts";
import { readTiers } from "./read-tiers.ts";
import type { SchemeCells } from "./scheme-cells.ts";
import { columnsOfPresets, readEntries } from "./scheme-entries.ts";
import { isNotEnoughData, type SchemeRowEntry } from "./scheme-entry.ts";
import { SchemeProblems } from "./scheme-problems.ts";
import { referenceProblems, titleProblems } from "./scheme-references.ts";
import { rowsByScheme } from "./scheme-rows.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { rowKey, type TableRow } from "./table-rows.ts";
import type { TableKind } from "./tables.ts";

/** What the tables of schemes say. */
export interface SchemesReading {
  /** In the order of the schemes table; presets that are off and as they were are left out. */
  readonly schemes: readonly SchemeSetting[];
  /** How tiers move, by id of the scheme, where that is not the default. */
  readonly movement: Settings["movement"];
  readonly problems: readonly SettingsProblem[];
  /** What is wrong with schemes that are off, and that none looks at that is on: it has to be mended only to switch them on. */
  readonly drafts: readonly SettingsProblem[];
  readonly cells: ReadonlyMap<string, SchemeCells>;
  /** The rows of schemes that are on, by `rowKey`, and the id of the scheme. */
  readonly rowsInUse: ReadonlyMap<string, string>;
  /** What is not wrong with rows in use, but worth a word, by `rowKey`. */
  readonly advice: ReadonlyMap<string, Words>;
}

const kindsOf: Readonly<Partial<Record<TableKind, readonly SchemeKindChoice[]>>> = {
  rules: ["ladder", "bands"],
  axes: ["grid"],
  grid: ["grid"],
  points: ["points"],
};
/** Reads the tables of schemes: which are on, and what the team decided about each, its own ones included. */
export function readSchemes(rowsOf: (kind: TableKind) => readonly TableRow[], names: KnownNames): SchemesReading {
  const known = { ...names, columns: [...names.columns, ...columnsOfPresets(names)] };
  const { entries: named, problems, drafts: unreadable } = readEntries(rowsOf("schemes"), known);
  const told = new SchemeProblems();
  const drafts = unreadable.map(({ problem }) => problem);
  const draftNames = new Set(unreadable.map(({ name }) => name).filter((name) => name !== ""));
  const isDraftName = (name: string) => draftNames.has(matchKey(name));
  const rows = new Map<RowTable, ReadonlyMap<string, readonly TableRow[]>>();
  for (const table of rowTables) {
    const parted = rowsByScheme(rowsOf(table), named, kindsOf[table]);
    rows.set(table, parted.rows);
    for (const { problem, id, name } of parted.problems) {
      if (id !== undefined) told.add(id, [problem]);
      else (isDraftName(name) ? drafts : problems).push(problem);
    }
  }
  const rowsIn = (table: RowTable, { id }: SchemeRowEntry) => rows.get(table)?.get(id) ?? [];

  const sources = named.map((entry): SchemeSource & { readonly hasTiers: boolean } => {
    const inRows = [...rowsIn("rules", entry), ...rowsIn("grid", entry)].map((row) =>
      cellText(row.cell("tier").value).trim(),
    );
    const { tiers, nameVariant, problems: ofTiers } = readTiers(entry, tierNamesIn(inRows));
    told.add(entry.id, ofTiers);
    const base: SchemeSetting = {
      id: entry.id,
      isOn: false,
      ...(entry.known === undefined ? { own: { name: entry.name.en, kind: entry.kind } } : {}),
      ...(tiers === undefined ? {} : { tiers }),
      ...(nameVariant === undefined ? {} : { nameVariant }),
    };
    return {
      entry: { ...entry, tiers: decidedParts(base, entry.known).tiers },
      base,
      // Without tiers nothing can be said of a scheme's rows.
      rowsIn: (table) => (ofTiers.length > 0 ? [] : rowsIn(table, entry)),
      hasTiers: ofTiers.length === 0,
    };
  });
  const entries = sources.map(({ entry }) => entry);
  const conditionNames = { columns: known.columns, schemes: entries, schemesTable: schemeTableLabels.schemes };

  const cells = new Map<string, SchemeCells>();
  const advice = new Map<string, Words>();
  const read = sources.map((source): SchemeSetting => {
    const { entry, base, hasTiers } = source;
    if (!hasTiers) {
      const { said, problems: ofRow } = readSchemeRow(entry, known);
      told.add(entry.id, ofRow);
      return { ...base, ...said };
    }
    const { setting, problems: found, cells: places, advice: said } = readScheme(source, known, conditionNames);
    told.add(entry.id, found);
    if (setting.isOn) for (const [key, words] of said) advice.set(key, words);
    if (places !== undefined) cells.set(entry.id, places);
    return setting;
  });
  const moves = rowsByScheme(rowsOf("moves"), entries, undefined);
  for (const { problem, id, name } of moves.problems) {
    if (id !== undefined) told.add(id, [problem]);
    else (isDraftName(name) ? drafts : problems).push(problem);
  }
  const movement = entries.flatMap((entry) => {
    const { rules, problems: found } = readMoves(moves.rows.get(entry.id) ?? [], entry);
    told.add(entry.id, found);
    return rules === undefined ? [] : [[entry.id, rules] as const];
  });
  problems.push(...titleProblems(read, entries), ...referenceProblems(read, entries, cells));
  const isOn = new Set(read.filter((setting) => setting.isOn).map(({ id }) => id));
  const { stopping, waiting, half } = told.parted(isOn, read, entries);
  problems.push(...stopping);
  drafts.push(...waiting);
  const rowsInUse = entries
    .filter(({ id }) => isOn.has(id))
    .flatMap((entry) => {
      const own = [
        ...(entry.row === undefined ? [] : [entry.row]),
        ...rowTables.flatMap((table) => rowsIn(table, entry)),
        ...(moves.rows.get(entry.id) ?? []),
      ];
      return own.map((row) => [rowKey(row), entry.id] as const);
    });
  return {
    schemes: read.map((setting) => (half.has(setting.id) ? bare(setting) : setting)).filter(isSaid),
    movement: Object.fromEntries(movement),
    problems,
    drafts,
    cells,
    rowsInUse: new Map(rowsInUse),
    advice,
  };
}

/** A scheme that is half made, without what could not all be read. */
const bare = ({ id, isOn, own }: SchemeSetting): SchemeSetting => ({ id, isOn, ...(own === undefined ? {} : { own }) });

/** Whether anything is decided: a preset that is off and as it was is not. */
const isSaid = (setting: SchemeSetting) => setting.isOn || Object.keys(setting).length > 2;

/** Names of tiers as rows use them, each once; *Not enough data* is none. */
function tierNamesIn(names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = matchKey(name);
    if (key !== "" && !byKey.has(key) && !isNotEnoughData(name)) byKey.set(key, name);
  }
  return [...byKey.values()];
}
