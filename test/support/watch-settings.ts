import { settingsTabLabels } from "../../functions/core/labels/settings.ts";
import { defaultSettings } from "../../functions/core/settings/settings.ts";
import { settingsTab } from "../../functions/core/settings/tab/settings-tab.ts";
import { a1 } from "../../functions/core/values/a1.ts";
import type { CellExtras } from "../../functions/local/sheets-server/cell.ts";
import type { Sheet } from "../../functions/local/sheets-server/workbook.ts";
import { knownNames } from "../../functions/use-cases/known-names.ts";

const languages = ["en", "zh-Hans", "zh-Hant"] as const;
const statusWords: ReadonlySet<unknown> = new Set(Object.values(settingsTabLabels.status));

/** All that the tool ever puts on the tab by itself, Status aside: titles, headers, names, explanations, defaults, in any language. */
const toolsWords: ReadonlySet<unknown> = new Set(
  languages.flatMap((language) => {
    const { title, rows } = settingsTab(defaultSettings, language, knownNames({ tabs: [] }));
    return [title, ...rows.flatMap((row) => row.map(({ value }) => value))];
  }),
);

/**
 * What a change by the tool did on the Tier Settings tab that it may not: the tab is the team's but for its Status.
 *
 * The tool writes below a header "Status", puts its own words into another language where a cell says exactly one of them, notes and
 * drop-downs along, and makes rows and columns after the last. What else stands there stays as it is, where it is.
 */
export function settingsBreaches(was: Sheet, is: Sheet): readonly string[] {
  if (was === is) return [];
  const breaches: string[] = [];
  const breach = (what: string) => breaches.push(`the tool changed ${what} of the settings`);
  if (was.title !== is.title && !(isWord(was.title) && isWord(is.title))) breach(`the title "${was.title}"`);
  if (is.grid.rowCount < was.grid.rowCount || is.grid.columnCount < was.grid.columnCount) breach("the size");
  const status = statusColumns(was);
  let isTranslated = false;
  const beside: string[] = [];
  for (let row = 0; row < was.grid.rowCount; row += 1) {
    for (let column = 0; column < was.grid.columnCount; column += 1) {
      const before = was.grid.content(row, column);
      const after = is.grid.content(row, column);
      const at = `${a1(column, row + 1)}`;
      if (before.value !== after.value) {
        const isWords = isWord(before.value) && isWord(after.value);
        isTranslated ||= isWords;
        if (!isWords && !(status.get(column) ?? []).some((header) => row > header)) {
          breach(`${at} from ${JSON.stringify(before.value)} to ${JSON.stringify(after.value)}`);
        }
      }
      if (before.extras === after.extras) continue;
      if (lookOf(before.extras) !== lookOf(after.extras)) breach(`the look or formula of ${at}`);
      if (helpOf(before.extras) !== helpOf(after.extras)) beside.push(at);
    }
  }
  if (!isTranslated) for (const at of beside) breach(`the note or drop-down of ${at}`);
  const isLonger = is.grid.rowCount > was.grid.rowCount;
  const stays = (what: string, of: (sheet: Sheet) => unknown) => {
    if (JSON.stringify(of(was)) !== JSON.stringify(of(is))) breach(`the ${what}`);
  };
  stays("merges", ({ merges }) => merges);
  stays("filter", ({ basicFilter }) => basicFilter);
  stays("protected ranges", ({ protectedRanges }) =>
    isLonger ? protectedRanges.slice(0, was.protectedRanges.length) : protectedRanges,
  );
  stays("rows", ({ rows }) => rows.slice(0, was.grid.rowCount));
  stays("columns", ({ columns }) => columns.slice(0, was.grid.columnCount));
  return breaches;
}

const isWord = (value: unknown) => toolsWords.has(value) || statusWords.has(value);

/** The rows of the headers "Status", by the columns that they stand in. */
function statusColumns({ grid }: Sheet): ReadonlyMap<number, readonly number[]> {
  const headers = new Map<number, number[]>();
  for (let column = 0; column < grid.columnCount; column += 1) {
    for (let row = 0; row < grid.rowCount; row += 1) {
      if (statusWords.has(grid.value(row, column))) headers.set(column, [...(headers.get(column) ?? []), row]);
    }
  }
  return headers;
}

const lookOf = (extras: CellExtras | undefined) => JSON.stringify([extras?.formula, extras?.format, extras?.runs]);
const helpOf = (extras: CellExtras | undefined) => JSON.stringify([extras?.note, extras?.validation]);
