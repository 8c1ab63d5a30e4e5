import type { Language } from "../../labels/language.ts";
import { schemeTableNotes } from "../../labels/scheme-settings.ts";
import { settingsHeaderNotes, settingsTabLabels } from "../../labels/settings.ts";
import type { Cell } from "../../values/cell.ts";
import { defaultShows } from "../scheme-settings.ts";
import type { Settings } from "../settings.ts";
import { columnInput } from "./column-input.ts";
import { generalSettings } from "./general-settings.ts";
import type { KnownNames } from "./known-names.ts";
import type { StatusCell } from "./plan-status.ts";
import { schemeTableRows, schemeTables } from "./scheme-table-rows.ts";
import { blankCell, type CellInput, type SettingsCell, textCell } from "./settings-cell.ts";
import { type HeaderId, type TableKind, tableKinds, tableWords } from "./tables.ts";

/**
 * Format of the tab's layout: kept with its anchor, so that a later version can bring an older tab up to date. 1 had no tables of
 * schemes.
 */
export const settingsTabFormat = 2;

/** What may be filled in below the headers of a table, rows people have yet to fill included. */
export interface InputArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly column: number;
  readonly input: CellInput;
}

/** The Tier Settings tab as it is made: cells row by row from A1, what protects and what widens. Indexes are 0-based, ends exclusive. */
export interface SettingsTab {
  readonly title: string;
  readonly rows: readonly (readonly SettingsCell[])[];
  /** What goes into the columns of tables; cells say what goes into themselves. */
  readonly areas: readonly InputArea[];
  /** Where the names of schemes stand, for drop-downs. */
  readonly schemeNames: { readonly startRow: number; readonly endRow: number; readonly column: number } | undefined;
  /** Rows whose change gives a warning: titles and headers. */
  readonly warnedRowIndexes: readonly number[];
  readonly columnWidthsPx: readonly number[];
  /** The Status column of all tables. */
  readonly statusColumnIndex: number;
}

/** The columns that every table has alike: the first two are its own, then Status, then the widest. */
const statusColumn = 2;
const noteColumn = 3;
const columnWidthsPx = [220, 200, 320, 460, 190, 230, 220, 320, 180, 70, 80, 80];

/** Blank rows below the rows of a table, for people to fill in. */
const roomBelow: Readonly<Record<TableKind, number>> = {
  general: 0,
  schemes: 12,
  moves: 8,
  rates: 5,
  aliases: 10,
  blacklist: 10,
  rules: 20,
  axes: 8,
  grid: 15,
  points: 10,
  playbook: 15,
};

/** The Tier Settings tab for settings: its tables below one another, Status in column C of each. Reading it gives the settings. */
export function settingsTab(settings: Settings, language: Language, known: KnownNames): SettingsTab {
  const intro: readonly (readonly SettingsCell[])[] = [
    [{ value: settingsTabLabels.tab[language], look: "title" }],
    [{ value: settingsTabLabels.intro[language], look: "note" }],
  ];
  return layOut(intro, tableKinds, settings, language, known);
}

/** The tables of schemes alone: what a tab of format 1 lacks. */
export function schemeTablesTab(settings: Settings, language: Language, known: KnownNames): SettingsTab {
  return layOut([], schemeTables, settings, language, known);
}

function layOut(
  intro: readonly (readonly SettingsCell[])[],
  kinds: readonly TableKind[],
  settings: Settings,
  language: Language,
  known: KnownNames,
): SettingsTab {
  const ofSchemes = schemeTableRows(settings, language, known);
  const rows: (readonly SettingsCell[])[] = [...intro];
  const areas: InputArea[] = [];
  let schemeNames: SettingsTab["schemeNames"];
  for (const kind of kinds) {
    const columns = columnsOf(kind);
    const filled = rowsOfTable(kind, settings, language, ofSchemes);
    rows.push([], ...head(kind, columns, language));
    const startRow = rows.length;
    const room = Array.from({ length: roomBelow[kind] }, () => roomRow(kind, columns));
    rows.push(...filled, ...room);
    const endRow = rows.length;
    for (const [header, column] of columns) {
      const input = columnInput(kind, header, language);
      if (input !== undefined) areas.push({ startRow, endRow, column, input });
    }
    if (kind === "schemes") schemeNames = { startRow, endRow, column: 0 };
  }
  return {
    title: settingsTabLabels.tab[language],
    rows,
    areas,
    schemeNames,
    warnedRowIndexes: rows.flatMap((row, index) => (row.some(({ look }) => isOurs(look)) ? [index] : [])),
    columnWidthsPx,
    statusColumnIndex: statusColumn,
  };
}

/** A row for people to fill in. A scheme says why unless they take the tick away: its box must look so. */
function roomRow(kind: TableKind, columns: ReadonlyMap<HeaderId, number>): readonly SettingsCell[] {
  const why = kind === "schemes" ? columns.get("why") : undefined;
  if (why === undefined) return [];
  return Array.from({ length: why + 1 }, (_, column) =>
    column === why ? { value: defaultShows(undefined).why } : blankCell,
  );
}

/** The cells of the tab as they are read back. */
export const cellsOf = ({ rows }: Pick<SettingsTab, "rows">): readonly (readonly Cell[])[] =>
  rows.map((row) => row.map(({ value }) => value));

/** Cells with others below them, from this row on. */
export function belowRows(
  cells: readonly (readonly Cell[])[],
  rowCount: number,
  below: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  return [...Array.from({ length: rowCount }, (_, row) => cells[row] ?? []), ...below];
}

/** The tab with its Status filled in. */
export function withStatus(tab: SettingsTab, status: readonly StatusCell[]): SettingsTab {
  const rows = tab.rows.map((row) => [...row]);
  for (const { rowIndex, columnIndex, value } of status) {
    const row = rows[rowIndex];
    if (row === undefined) continue;
    while (row.length <= columnIndex) row.push(blankCell);
    row[columnIndex] = { value };
  }
  return { ...tab, rows };
}

const isOurs = (look: SettingsCell["look"]) => look === "title" || look === "header";

/** Where the columns of a table stand: the first two in A and B, then Status; the others in the order of their headers, the widest in D. */
export function columnsOf(kind: TableKind): ReadonlyMap<HeaderId, number> {
  const ids = tableWords[kind].headers.map(({ id }) => id);
  const places = kind === "schemes" ? [0, 1, 4, 5, 6, 7, 8, 9, 10, 11] : [0, 1, 3, 4, 5, 6];
  return new Map(ids.map((id, at) => [id, places[at] ?? at]));
}

/** Title and headers. */
function head(
  kind: TableKind,
  columns: ReadonlyMap<HeaderId, number>,
  language: Language,
): readonly (readonly SettingsCell[])[] {
  const { title, headers } = tableWords[kind];
  const header = (value: string, comment?: string): SettingsCell =>
    comment === undefined ? { value, look: "header" } : { value, look: "header", comment };
  const row: SettingsCell[] = [];
  const put = (column: number, cell: SettingsCell) => {
    while (row.length <= column) row.push(blankCell);
    row[column] = cell;
  };
  for (const { id, words, note } of headers) put(columns.get(id) ?? 0, header(words[language], note?.[language]));
  put(statusColumn, header(settingsTabLabels.status[language], settingsHeaderNotes.status[language]));
  if (kind === "general" || kind === "schemes") put(noteColumn, header(settingsTabLabels.note[language]));
  const note = isSchemeTable(kind) ? schemeTableNotes[kind][language] : undefined;
  const titleCell: SettingsCell = { value: title[language], look: "title" };
  return [note === undefined ? [titleCell] : [titleCell, blankCell, blankCell, { value: note, look: "note" }], row];
}

const isSchemeTable = (kind: TableKind): kind is keyof typeof schemeTableNotes => kind in schemeTableNotes;

function rowsOfTable(
  kind: TableKind,
  settings: Settings,
  language: Language,
  ofSchemes: ReturnType<typeof schemeTableRows>,
): readonly (readonly SettingsCell[])[] {
  switch (kind) {
    case "general":
      return generalRows(settings, language);
    case "rates":
      return Object.entries(settings.rates).map(([code, rate]) => [textCell(code), { value: rate }]);
    case "aliases":
      return settings.aliases.map(({ from, to }) => [textCell(from), textCell(to)]);
    case "blacklist":
      return settings.blacklist.map((customer) => [textCell(customer)]);
    default: {
      const columns = columnsOf(kind);
      return ofSchemes[kind].map(({ cells, note }) => {
        const row: SettingsCell[] = [];
        const put = (column: number, cell: SettingsCell) => {
          while (row.length <= column) row.push(blankCell);
          row[column] = cell;
        };
        for (const [header, column] of columns) put(column, cells[header] ?? blankCell);
        if (note !== undefined) put(noteColumn, { value: note, look: "about" });
        return row;
      });
    }
  }
}

function generalRows(settings: Settings, language: Language): readonly (readonly SettingsCell[])[] {
  return generalSettings.map(({ name, note, input, show }) => [
    { value: name[language], look: "name" },
    {
      value: show(settings, language),
      input: input.kind === "choice" ? { options: input.options.map((words) => words[language]) } : input.kind,
    },
    blankCell,
    { value: note[language], look: "note" },
  ]);
}
