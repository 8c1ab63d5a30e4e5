import type { Language } from "../../labels/language.ts";
import { settingsHeaderNotes, settingsTabLabels } from "../../labels/settings.ts";
import type { Cell } from "../../values/cell.ts";
import type { Settings } from "../settings.ts";
import type { SettingInput } from "./general-setting.ts";
import { generalSettings } from "./general-settings.ts";
import type { StatusCell } from "./plan-status.ts";
import { type TableKind, tableWords } from "./tables.ts";

/** Format of the tab's layout: kept with its anchor, so that a later version can bring an older tab up to date. */
export const settingsTabFormat = 1;

/** How a cell of the tab looks and what may be filled in; no input: a plain text of ours. */
export interface SettingsCell {
  readonly value: Cell;
  readonly look?: "title" | "header" | "name" | "note";
  readonly input?: Exclude<SettingInput["kind"], "choice"> | { readonly options: readonly string[] };
  /** Shown when the mouse rests on the cell. */
  readonly comment?: string;
}

/** The Tier Settings tab as it is made: cells row by row from A1, what protects and what widens. */
export interface SettingsTab {
  readonly title: string;
  readonly rows: readonly (readonly SettingsCell[])[];
  /** Rows whose change gives a warning: titles and headers. */
  readonly warnedRowIndexes: readonly number[];
  readonly columnWidthsPx: readonly number[];
  /** 0-based; the Status column of all tables. */
  readonly statusColumnIndex: number;
}

/** Blank rows below the rows of a table, for people to fill in. */
const roomForRates = 5;
const roomForCustomers = 10;

const blank: SettingsCell = { value: "" };
const textCell = (value: Cell): SettingsCell => ({ value, input: "text" });

/** The Tier Settings tab for settings: four tables below one another, Status in column C of each. Reading it gives the settings. */
export function settingsTab(settings: Settings, language: Language): SettingsTab {
  const tables: readonly (readonly (readonly SettingsCell[])[])[] = [
    [...head("general", language), ...generalRows(settings, language)],
    [
      ...head("rates", language),
      ...Object.entries(settings.rates).map(([code, rate]) => rateRow(code, rate)),
      ...Array.from({ length: roomForRates }, () => rateRow("", "")),
    ],
    [
      ...head("aliases", language),
      ...settings.aliases.map(({ from, to }) => [textCell(from), textCell(to)]),
      ...Array.from({ length: roomForCustomers }, () => [textCell(""), textCell("")]),
    ],
    [
      ...head("blacklist", language),
      ...settings.blacklist.map((customer) => [textCell(customer)]),
      ...Array.from({ length: roomForCustomers }, () => [textCell("")]),
    ],
  ];
  const intro: readonly SettingsCell[][] = [
    [{ value: settingsTabLabels.tab[language], look: "title" }],
    [{ value: settingsTabLabels.intro[language], look: "note" }],
  ];
  const rows = [...intro, ...tables.flatMap((table) => [[], ...table])];
  return {
    title: settingsTabLabels.tab[language],
    rows,
    warnedRowIndexes: rows.flatMap((row, index) => (row.some(({ look }) => isOurs(look)) ? [index] : [])),
    columnWidthsPx: [220, 220, 320, 520],
    statusColumnIndex: 2,
  };
}

/** The cells of the tab as they are read back. */
export const cellsOf = ({ rows }: SettingsTab): readonly (readonly Cell[])[] =>
  rows.map((row) => row.map(({ value }) => value));

/** The tab with its Status filled in. */
export function withStatus(tab: SettingsTab, status: readonly StatusCell[]): SettingsTab {
  const rows = tab.rows.map((row) => [...row]);
  for (const { rowIndex, columnIndex, value } of status) {
    const row = rows[rowIndex];
    if (row === undefined) continue;
    while (row.length <= columnIndex) row.push(blank);
    row[columnIndex] = { value };
  }
  return { ...tab, rows };
}

const isOurs = (look: SettingsCell["look"]) => look === "title" || look === "header";

/** Title and headers; the columns of a table fill A and B, Status is C, the explanation D. */
function head(kind: TableKind, language: Language): readonly (readonly SettingsCell[])[] {
  const { title, headers } = tableWords[kind];
  const header = (value: string, comment?: string): SettingsCell =>
    comment === undefined ? { value, look: "header" } : { value, look: "header", comment };
  const own = headers.map(({ words, note }) => header(words[language], note?.[language]));
  return [
    [{ value: title[language], look: "title" }],
    [
      ...own,
      ...(own.length < 2 ? [blank] : []),
      header(settingsTabLabels.status[language], settingsHeaderNotes.status[language]),
      ...(kind === "general" ? [header(settingsTabLabels.note[language])] : []),
    ],
  ];
}

function generalRows(settings: Settings, language: Language): readonly (readonly SettingsCell[])[] {
  return generalSettings.map(({ name, note, input, show }) => [
    { value: name[language], look: "name" },
    {
      value: show(settings, language),
      input: input.kind === "choice" ? { options: input.options.map((words) => words[language]) } : input.kind,
    },
    blank,
    { value: note[language], look: "note" },
  ]);
}

const rateRow = (code: string, rate: Cell): readonly SettingsCell[] => [
  textCell(code),
  { value: rate, input: "number" },
];
