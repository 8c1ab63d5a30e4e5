import type { Language, Words } from "../../labels/language.ts";
import { schemeTableNotes } from "../../labels/scheme-settings.ts";
import { settingsTabLabels } from "../../labels/settings.ts";
import type { Cell } from "../../values/cell.ts";
import type { Settings } from "../settings.ts";
import { columnInput } from "./column-input.ts";
import { type FoundTable, findTables } from "./find-tables.ts";
import { generalSettings } from "./general-settings.ts";
import type { KnownNames } from "./known-names.ts";
import type { StatusCell } from "./plan-status.ts";
import { type SchemeTable, schemeTableRows, schemeTables } from "./scheme-table-rows.ts";
import type { InputArea } from "./settings-tab.ts";
import { type TableKind, tableKinds, tableWords } from "./tables.ts";

type Cells = readonly (readonly Cell[])[];

/** What of the tool's own words on the Tier Settings tab is to be said in another language. */
export interface TabWording {
  /** The language that the tab was in. */
  readonly from: Language;
  readonly cells: readonly StatusCell[];
  /** Drop-downs by the tool's words. */
  readonly areas: readonly InputArea[];
  /** Notes on headers. */
  readonly comments: readonly { readonly rowIndex: number; readonly columnIndex: number; readonly text: string }[];
}

const languages = ["en", "zh-Hans", "zh-Hant"] as const;

/**
 * The tool's own words on the tab in the language of the settings, where they stand in another one: titles, headers, names of
 * settings, explanations, and what cells show of presets, metrics and operators. A cell counts as the tool's where it is exactly what
 * the tool would show for these settings; what people typed is never touched.
 *
 * @param isMade whether the tool made the tab; of one that people made, only the tables of schemes are the tool's
 * @returns undefined where no table is in another language
 */
export function tabInLanguage(
  cells: Cells,
  settings: Settings,
  known: KnownNames,
  language: Language,
  isMade: boolean,
): TabWording | undefined {
  const { tables } = findTables(cells);
  const isOurs = (kind: TableKind) => isMade || isSchemeTable(kind);
  const foreign = tables.flatMap((table) => {
    if (!isOurs(table.kind)) return [];
    const from = languageOfTable(cells, table);
    return from === undefined || from === language ? [] : [{ table, from }];
  });
  const [first] = foreign;
  if (first === undefined) return undefined;
  const planned = new Map<string, StatusCell>();
  const put = (rowIndex: number, columnIndex: number, value: string | undefined) => {
    if (value === undefined || value === cells[rowIndex]?.[columnIndex]) return;
    planned.set(`${rowIndex} ${columnIndex}`, { rowIndex, columnIndex, value });
  };
  const areas: InputArea[] = [];
  const comments: { readonly rowIndex: number; readonly columnIndex: number; readonly text: string }[] = [];
  for (const { table, from } of foreign) {
    const words = wordsOfTable(table.kind, settings, known, from, language);
    const noteColumn = indexOfWord(cells[table.headerRowIndex], settingsTabLabels.note[from]);
    put(
      table.headerRowIndex,
      noteColumn ?? -1,
      noteColumn === undefined ? undefined : settingsTabLabels.note[language],
    );
    if (table.statusColumnIndex !== undefined)
      put(table.headerRowIndex, table.statusColumnIndex, settingsTabLabels.status[language]);
    for (const { id, words: header, note } of tableWords[table.kind].headers) {
      const column = table.columns.get(id);
      if (column === undefined) continue;
      const current = cells[table.headerRowIndex]?.[column];
      if (current === header[from]) put(table.headerRowIndex, column, header[language]);
      if (note !== undefined)
        comments.push({ rowIndex: table.headerRowIndex, columnIndex: column, text: note[language] });
      const input = columnInput(table.kind, id, language);
      if (typeof input === "object")
        areas.push({ startRow: table.headerRowIndex + 1, endRow: table.endRowIndex, column, input });
    }
    const nameColumn = table.columns.get(table.kind === "general" ? "setting" : "scheme");
    for (let row = table.headerRowIndex + 1; row < table.endRowIndex; row += 1) {
      const name = String(cells[row]?.[nameColumn ?? -1] ?? "");
      const places = [...table.columns, ...(noteColumn === undefined ? [] : [["note", noteColumn] as const])];
      for (const [header, column] of places) {
        const current = cells[row]?.[column];
        if (typeof current === "string" && current !== "") put(row, column, words.get(wordKey(header, name, current)));
      }
      const setting = table.kind === "general" ? generalSettings.find((each) => each.name[from] === name) : undefined;
      const valueColumn = table.columns.get("value");
      if (setting?.input.kind === "choice" && valueColumn !== undefined) {
        const options = setting.input.options.map((each) => each[language]);
        areas.push({ startRow: row, endRow: row + 1, column: valueColumn, input: { options } });
      }
    }
  }
  for (const [row, column, value] of titlesIn(cells, tables, language, isMade ? tableKinds : schemeTables))
    put(row, column, value);
  return { from: first.from, cells: [...planned.values()], areas, comments };
}

/** The language in which most headers of a table stand; undefined where they are nobody's words. */
function languageOfTable(cells: Cells, { kind, headerRowIndex, columns }: FoundTable): Language | undefined {
  const counted = languages.map((language) => ({
    language,
    count: tableWords[kind].headers.filter(
      ({ id, words }) => cells[headerRowIndex]?.[columns.get(id) ?? -1] === words[language],
    ).length,
  }));
  const best = counted.toSorted((one, other) => other.count - one.count)[0];
  return best === undefined || best.count === 0 ? undefined : best.language;
}

const indexOfWord = (row: readonly Cell[] | undefined, word: string): number | undefined => {
  const index = row?.indexOf(word) ?? -1;
  return index === -1 ? undefined : index;
};

const wordKey = (header: string, name: string, text: string): string => JSON.stringify([header, name, text]);

/** What each cell of a table says in the new language, by its column, the setting or scheme of its row, and what it says in the old one. */
function wordsOfTable(
  kind: TableKind,
  settings: Settings,
  known: KnownNames,
  from: Language,
  to: Language,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const add = (header: string, name: string, old: Cell | undefined, now: Cell | undefined) => {
    if (typeof old === "string" && typeof now === "string" && old !== now) words.set(wordKey(header, name, old), now);
  };
  if (kind === "general") {
    for (const { name, note, show } of generalSettings) {
      add("setting", name[from], name[from], name[to]);
      add("note", name[from], note[from], note[to]);
      add("value", name[from], show(settings, from), show(settings, to));
    }
    return words;
  }
  if (!isSchemeTable(kind)) return words;
  const old = schemeTableRows(settings, from, known)[kind];
  const now = schemeTableRows(settings, to, known)[kind];
  for (const [at, row] of old.entries()) {
    const name = String(row.cells.scheme?.value ?? "");
    for (const [header, cell] of Object.entries(row.cells)) {
      const entries = Object.entries(now[at]?.cells ?? {});
      add(header, name, cell?.value, entries.find(([each]) => each === header)?.[1]?.value);
    }
    add("note", name, row.note, now[at]?.note);
  }
  return words;
}

const isSchemeTable = (kind: TableKind): kind is SchemeTable => schemeTables.some((table) => table === kind);

/** Titles, and what stands beside and below them, outside the rows of the tables. */
function titlesIn(
  cells: Cells,
  tables: readonly FoundTable[],
  language: Language,
  kinds: readonly TableKind[],
): readonly (readonly [number, number, string])[] {
  const all: readonly Words[] = [
    ...(kinds.includes("general") ? [settingsTabLabels.tab, settingsTabLabels.intro] : []),
    ...kinds.map((kind) => tableWords[kind].title),
    ...Object.values(schemeTableNotes),
  ];
  const isInTable = (row: number, column: number) =>
    tables.some(
      ({ headerRowIndex, endRowIndex, columns }) =>
        row > headerRowIndex && row < endRowIndex && [...columns.values()].includes(column),
    );
  return cells.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => {
      if (typeof cell !== "string" || cell === "" || isInTable(rowIndex, columnIndex)) return [];
      const words = all.find((each) => languages.some((other) => each[other] === cell));
      return words === undefined || words[language] === cell ? [] : [[rowIndex, columnIndex, words[language]] as const];
    }),
  );
}
