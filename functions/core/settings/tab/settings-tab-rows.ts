import type { Language } from "../../labels/language.ts";
import { schemeTableNotes } from "../../labels/scheme-settings.ts";
import { settingsHeaderNotes, settingsTabLabels } from "../../labels/settings.ts";
import { defaultShows } from "../scheme-settings.ts";
import type { Settings } from "../settings.ts";
import type { GeneralSetting } from "./general-setting.ts";
import type { schemeTableRows } from "./scheme-table-rows.ts";
import { blankCell, type SettingsCell, textCell } from "./settings-cell.ts";
import { type HeaderId, type TableKind, tableWords } from "./tables.ts";

/** The columns that every table has alike: the first two are its own, then Status, then the widest. */
export const statusColumn = 2;
const noteColumn = 3;

/** Where the columns of a table stand: the first two in A and B, then Status; the others in the order of their headers, the widest in D. */
export function columnsOf(kind: TableKind): ReadonlyMap<HeaderId, number> {
  const ids = tableWords[kind].headers.map(({ id }) => id);
  const places = kind === "schemes" ? [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] : [0, 1, 3, 4, 5, 6];
  return new Map(ids.map((id, at) => [id, places[at] ?? at]));
}

/** Title and headers. */
export function headRows(
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

/** What tables are filled with that settings alone do not say. */
export interface TableContents {
  /** The settings that get a row in the General table. */
  readonly general: readonly GeneralSetting[];
  readonly ofSchemes: ReturnType<typeof schemeTableRows>;
}

/** The filled rows of a table. */
export function rowsOfTable(
  kind: TableKind,
  settings: Settings,
  language: Language,
  { general, ofSchemes }: TableContents,
): readonly (readonly SettingsCell[])[] {
  switch (kind) {
    case "general":
      return generalRows(general, settings, language);
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

function generalRows(
  general: readonly GeneralSetting[],
  settings: Settings,
  language: Language,
): readonly (readonly SettingsCell[])[] {
  return general.map(({ name, note, input, show }) => [
    { value: name[language], look: "name" },
    {
      value: show(settings, language),
      input: input.kind === "choice" ? { options: input.options.map((words) => words[language]) } : input.kind,
    },
    blankCell,
    { value: note[language], look: "note" },
  ]);
}

/** A row for people to fill in. A scheme says why unless they take the tick away: its box must look so. */
export function roomRow(kind: TableKind, columns: ReadonlyMap<HeaderId, number>): readonly SettingsCell[] {
  const why = kind === "schemes" ? columns.get("why") : undefined;
  if (why === undefined) return [];
  return Array.from({ length: why + 1 }, (_, column) =>
    column === why ? { value: defaultShows(undefined).why } : blankCell,
  );
}
