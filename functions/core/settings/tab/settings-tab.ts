import type { Language } from "../../labels/language.ts";
import { settingsTabLabels } from "../../labels/settings.ts";
import type { Cell } from "../../values/cell.ts";
import type { Settings } from "../settings.ts";
import { columnInput } from "./column-input.ts";
import { findTables } from "./find-tables.ts";
import { generalSettings } from "./general-settings.ts";
import type { KnownNames } from "./known-names.ts";
import type { StatusCell } from "./plan-status.ts";
import type { SettingsReading } from "./read-settings-tab.ts";
import { schemeTableRows } from "./scheme-table-rows.ts";
import { blankCell, type CellInput, type SettingsCell } from "./settings-cell.ts";
import { columnsOf, headRows, roomRow, rowsOfTable, statusColumn, type TableContents } from "./settings-tab-rows.ts";
import { type TableKind, tableKinds } from "./tables.ts";

/**
 * Format of the tab's layout: kept with its anchor, so that a later version can bring an older tab up to date. To be raised with every
 * new table or row. 1 had no tables of schemes, 2 no table of moves and nothing of metrics, 3 no minimum data of schemes
 * and no column of refunds.
 */
export const settingsTabFormat = 4;

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

const columnWidthsPx = [220, 200, 320, 460, 190, 230, 220, 320, 180, 70, 80, 80, 120, 120, 120];

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
  return layOut(intro, tableKinds, { settings, general: generalSettings }, language, known);
}

/**
 * What a tab of an earlier format lacks: the tables and the rows of the General table that do not stand there, as these settings have
 * them.
 *
 * @param cells the tab as it is
 * @param reading what it was read as
 * @returns undefined where nothing is missing
 */
export function lackingTables(
  cells: readonly (readonly Cell[])[],
  reading: Pick<SettingsReading, "settings" | "cells">,
  language: Language,
  known: KnownNames,
): SettingsTab | undefined {
  const { tables, headerless } = findTables(cells);
  const isThere = (kind: TableKind) => [...tables, ...headerless].some((each) => each.kind === kind);
  const general = generalSettings.filter(({ id }) => !reading.cells.has(id));
  const kinds = tableKinds.filter((kind) => (kind === "general" ? general.length > 0 : !isThere(kind)));
  return kinds.length === 0 ? undefined : layOut([], kinds, { settings: reading.settings, general }, language, known);
}

function layOut(
  intro: readonly (readonly SettingsCell[])[],
  kinds: readonly TableKind[],
  { settings, general }: Pick<SettingsReading, "settings"> & Pick<TableContents, "general">,
  language: Language,
  known: KnownNames,
): SettingsTab {
  const contents: TableContents = { general, ofSchemes: schemeTableRows(settings, language, known) };
  const rows: (readonly SettingsCell[])[] = [...intro];
  const areas: InputArea[] = [];
  let schemeNames: SettingsTab["schemeNames"];
  for (const kind of kinds) {
    const columns = columnsOf(kind);
    const filled = rowsOfTable(kind, settings, language, contents);
    rows.push([], ...headRows(kind, columns, language));
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
