import { listedKey } from "../../functions/core/customers/listed-key.ts";
import { ownTabIds, type SheetReport } from "../../functions/core/report/sheet-report.ts";
import { columnLetters } from "../../functions/core/values/a1.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { cellText } from "../../functions/core/values/cell-text.ts";
import { matchKey } from "../../functions/core/values/keys.ts";
import type { CellExtras } from "../../functions/local/sheets-server/cell.ts";
import { shiftFormula } from "../../functions/local/sheets-server/formula/rewrite-formula.ts";
import type { GridRange, Sheet, Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { isStrikeOut } from "../../functions/sheets/strike-out.ts";
import { settingsBreaches } from "./watch-settings.ts";

/** The header of the team's key column in every spreadsheet that is watched. */
const keyHeader = "Customer ID";
/** The tab that the tool makes and of which it then writes but the Status. */
const settingsRole = "settings";
const tabKey = "customer-tiers.tab";
const columnKey = "customer-tiers.column";
const rowKey = "customer-tiers.row";

/**
 * Watches a spreadsheet through every change and notes each breach of what the tool promises:
 *
 * - a change by the tool changes no cell of the team's; it may insert its own columns and rows, and make tabs;
 * - on the Tier Settings tab it changes the Status, and its own words where the language changes;
 * - nor does it change merges, the filter, hidden rows and columns, protected or named ranges: they move with their cells at most;
 * - a tier that stands beside another customer is marked: its row's key mark differs from the row's key, and the rule that strikes it out
 *   covers it, unless people broke the rule themselves;
 * - after a completed run every row shows its own customer's cells.
 *
 * Reports must say in every cell of text whose it is: `labReport` does.
 */
export class SheetWatch {
  readonly breaches: string[] = [];
  /** Whether people leave names beside the keys they belong to, so that a name without a key is the tool's doing. */
  namesStayWithKeys = true;
  #before: Workbook | undefined;
  #byPerson = false;
  #bareCount = 0;
  #report: SheetReport | undefined;
  /** All reports that were written so far, this one included. */
  readonly #reports = new Set<SheetReport>();
  /** Own columns that people took out from under the rule, ours again or not: the next batch covers them. */
  readonly #outOfRule = new Set<string>();
  /** Ids and names that the tool brings along. */
  readonly #ownWords = new Set<unknown>();
  /** Names by id of those whom the tool adds. */
  readonly #brought = new Map<string, string>();
  /** How many of them people copied elsewhere. */
  readonly #copies = new Map<unknown, number>();

  /** The reports that it may show by now. */
  get shown(): readonly SheetReport[] {
    return [...this.#reports];
  }

  /** @param shown the reports that it may show by now */
  begin(workbook: Workbook, shown: readonly SheetReport[]): void {
    this.#before = workbook;
    for (const report of shown) this.#reports.add(report);
  }

  /** The report that is about to be written. */
  expect(report: SheetReport): void {
    this.#report = report;
    this.#reports.add(report);
    const listed = new Set(
      this.#before?.sheets.flatMap((sheet) => columns(sheet).flatMap((column) => column.map(({ value }) => value))),
    );
    for (const { id, name } of report.customerRows.customers) {
      if (!listed.has(id)) {
        this.#ownWords.add(id);
        this.#brought.set(id, listed.has(name) ? "" : name);
      }
      if (name !== "" && !listed.has(name)) this.#ownWords.add(name);
    }
  }

  /** A change by a person, which may change anything. */
  person(change: () => void): void {
    this.#byPerson = true;
    try {
      change();
    } finally {
      this.#byPerson = false;
    }
  }

  see(workbook: Workbook): void {
    const before = this.#before;
    this.#before = workbook;
    if (before !== undefined && this.#byPerson) this.#allowCopies(before, workbook);
    if (before !== undefined && !this.#byPerson) this.#compare(before, workbook);
    this.#markedOrRight(workbook);
    if (before !== undefined) this.#struckOut(before, workbook);
  }

  /** A run that says it is done: all is as the report wants it. */
  completed(): void {
    const workbook = this.#before;
    const report = this.#report;
    if (workbook === undefined || report === undefined) return;
    const sheet = customersSheet(workbook);
    const view = sheet && viewOf(workbook, sheet);
    if (sheet === undefined || view === undefined) {
      this.breaches.push("completed without a Customers tab that has keys");
      return;
    }
    const { columns: wanted, cells, contact, gone, customers } = report.customerRows;
    const seen = new Map<string, number>();
    // Who stands above the headers, which a sort took along, needs no second row.
    const mark = view.own.get("key");
    for (let row = 0; mark !== undefined && row < view.headerRow; row += 1) {
      const key = textAt(sheet, row, view.key);
      if (key !== "" && key === textAt(sheet, row, mark)) seen.set(listedKey(key), 1);
    }
    for (let row = view.headerRow + 1; row < sheet.grid.rowCount; row += 1) {
      const key = textAt(sheet, row, view.key);
      const folded = listedKey(key);
      if (folded !== "") seen.set(folded, (seen.get(folded) ?? 0) + 1);
      wanted.forEach(({ id }, index) => {
        const at = view.own.get(id);
        const shown = at === undefined ? undefined : (sheet.grid.value(row, at) ?? "");
        const right =
          folded === ""
            ? [""]
            : index === 0
              ? [sheet.grid.value(row, view.key)]
              : cells.has(folded)
                ? [cells.get(folded)?.[index]]
                : [contact[index], gone[index]];
        if (!right.includes(shown)) {
          this.breaches.push(
            `completed, but row ${row + 1} of "${key}" shows ${String(shown)} for ${id}, not ${right.join(" or ")}`,
          );
        }
      });
    }
    for (const { key, id } of customers) {
      if (!seen.has(key) && !isFormulaColumn(sheet, view.key)) this.breaches.push(`completed, but ${id} has no row`);
    }
    const allColumns = columns(sheet);
    for (const { id } of wanted) {
      const at = view.own.get(id);
      const title = at === undefined ? "" : textAt(sheet, view.headerRow, at);
      const below = at === undefined ? [] : allColumns[at]?.slice(view.headerRow + 1);
      if (title === "" || below?.some(({ value }) => value === title))
        this.breaches.push(`completed, but the column of ${id} bears the title "${title}"`);
    }
    if (strikeOutRule(sheet, view) === undefined || sheet.conditionalFormats.filter(isStrikeOut).length !== 1) {
      this.breaches.push(
        `completed, but the strike-out rules are ${JSON.stringify(sheet.conditionalFormats.filter(isStrikeOut))}`,
      );
    }
    for (const [id, name] of this.#brought) {
      const times = teamCells(workbook, sheet).filter(({ value }) => value === id).length;
      if (times > 1 + (this.#copies.get(id) ?? 0))
        this.breaches.push(`completed, but "${id}" stands in ${times} cells`);
      for (let row = view.headerRow + 1; this.namesStayWithKeys && name !== "" && row < sheet.grid.rowCount; row += 1) {
        const isNamed = allColumns.some((column) => column[row]?.value === name);
        if (isNamed && textAt(sheet, row, view.key) === "" && !this.#copies.has(name)) {
          this.breaches.push(`completed, but row ${row + 1} has the name "${name}" and no key`);
        }
      }
    }
  }

  /** What people copy is theirs, and so is what a killed run left outside of the key column once they have moved things. */
  #allowCopies(before: Workbook, after: Workbook): void {
    const sheet = customersSheet(before);
    const view = sheet && viewOf(before, sheet);
    for (const word of this.#ownWords) {
      const copied = timesOf(after, word) - timesOf(before, word);
      const inKeys = sheet === undefined || view === undefined ? 0 : timesIn(columns(sheet)[view.key] ?? [], word);
      const allowed = Math.max((this.#copies.get(word) ?? 0) + Math.max(0, copied), timesOf(before, word) - inKeys);
      if (allowed > 0) this.#copies.set(word, allowed);
    }
  }

  /** What the tool changed of what is not its own. */
  #compare(before: Workbook, after: Workbook): void {
    for (const sheet of before.sheets) {
      const now = after.sheets.find((each) => each.sheetId === sheet.sheetId);
      if (now === undefined) {
        this.breaches.push(`the tool removed the tab "${sheet.title}"`);
        continue;
      }
      const isThe = (role: string) => isAnchored(before, sheet, role) || isAnchored(after, sheet, role);
      if (ownTabIds.some(isThe)) continue;
      if (isThe(settingsRole)) {
        this.breaches.push(...settingsBreaches(sheet, now));
        continue;
      }
      if (now.title !== sheet.title) this.breaches.push(`the tool renamed "${sheet.title}" to "${now.title}"`);
      const inserted = insertedRows(before, after, now);
      for (const column of columns(now)) {
        for (const row of inserted) if (column[row]?.value !== undefined) this.#ownWords.add(column[row]?.value);
      }
      for (const [name, [stood, stands]] of Object.entries(besideCells(before, after, sheet, now, inserted))) {
        if (stood !== stands)
          this.breaches.push(`the tool changed the ${name} of "${sheet.title}" from ${stood} to ${stands}`);
      }
      const was = teamColumns(before, sheet, [], this.#ownWords, insertionsOf(before, after, sheet, now, inserted));
      const is = teamColumns(after, now, inserted, this.#ownWords);
      const missing = difference(was.team, [...is.team, ...is.own]);
      const added = difference(is.team, [...was.team, ...was.own]);
      for (const column of missing)
        this.breaches.push(`the tool changed the team's column ${column} on "${sheet.title}"`);
      for (const column of added) this.breaches.push(`the tool made ${column} the team's on "${sheet.title}"`);
    }
  }

  #markedOrRight(workbook: Workbook): void {
    const sheet = customersSheet(workbook);
    const view = sheet && viewOf(workbook, sheet);
    if (sheet === undefined || view === undefined) return;
    const mark = view.own.get("key");
    if (mark === undefined) return;
    for (let row = view.headerRow + 1; row < sheet.grid.rowCount; row += 1) {
      const key = textAt(sheet, row, view.key);
      if (key === "" || textAt(sheet, row, mark) !== key) continue;
      for (const [id, at] of view.own) {
        if (id === "key") continue;
        const shown = textAt(sheet, row, at);
        if (!this.#mayStandBeside(shown, key, id)) {
          this.breaches.push(`row ${row + 1} of "${key}" is unmarked and shows "${shown}" for ${id}`);
        }
      }
    }
  }

  /**
   * Whether a cell may be this customer's: some report says so. What no report says of anybody is what people typed, or a column that
   * is not filled yet. `labReport` says whose a cell is between brackets, whatever it was when the watch began.
   */
  #mayStandBeside(shown: string, key: string, id: string): boolean {
    const owner = /\[(.*)\]$/.exec(shown)?.[1];
    if (owner !== undefined) return owner === matchKey(key);
    if (shown === "") return true;
    let isSomebodys = false;
    for (const { customerRows } of this.#reports) {
      const { columns: wanted, cells, contact, gone, customers } = customerRows;
      const at = wanted.findIndex((each) => each.id === id);
      const says = (own: readonly Cell[] | undefined) => cellText(own?.[at] ?? "") === shown;
      const own = cells.get(matchKey(key));
      if (own === undefined ? says(contact) || says(gone) : says(own)) return true;
      isSomebodys ||= says(contact) || says(gone) || customers.some((each) => says(cells.get(each.key)));
    }
    return !isSomebodys;
  }

  /** Whether what should be struck out is: no change by the tool takes the rule away, and while it holds it covers every cell of ours. */
  #struckOut(before: Workbook, after: Workbook): void {
    const sheet = customersSheet(after);
    const view = sheet && viewOf(after, sheet);
    if (sheet === undefined || view === undefined) return;
    const was = before.sheets.find(({ sheetId }) => sheetId === sheet.sheetId);
    const then = was && viewOf(before, was);
    const rule = strikeOutRule(sheet, view);
    const isCovered = (row: number, column: number) =>
      (rule?.ranges ?? []).some((range) => isWithin(range, row, column));
    const isInserted = was === undefined || sheet.grid.columnCount > was.grid.columnCount;
    for (const [id, column] of view.own) {
      const isUncovered = !(rule?.ranges ?? []).some((range) => isWithin(range, range.startRowIndex ?? 0, column));
      if (!isUncovered) this.#outOfRule.delete(id);
      else if (this.#byPerson || (!isInserted && then?.own.get(id) !== column)) this.#outOfRule.add(id);
    }
    if (rule === undefined) {
      const stood = was !== undefined && then !== undefined && strikeOutRule(was, then) !== undefined;
      const isNeeded = strikeableCells(sheet, view, this.#outOfRule).length > 0;
      if (stood && isNeeded && !this.#byPerson) this.breaches.push("the tool took the strike-out rule away");
      return;
    }
    const bare = strikeableCells(sheet, view, this.#outOfRule).filter(([row, column]) => !isCovered(row, column));
    // People may sort a row to where the rule does not reach; the tool writes nothing there.
    if (bare.length > this.#bareCount && !this.#byPerson) {
      this.breaches.push(
        `the tool wrote where the strike-out rule does not reach: row ${bare.map(([row]) => row + 1)}`,
      );
    }
    this.#bareCount = bare.length;
    for (const [row, column] of bare) {
      const key = textAt(sheet, row, view.key);
      const id = [...view.own].find(([, at]) => at === column)?.[0] ?? "";
      if (!this.#mayStandBeside(textAt(sheet, row, column), key, id)) {
        this.breaches.push(`row ${row + 1} of "${key}" is not struck out, though another's`);
      }
    }
  }
}

type View = NonNullable<ReturnType<typeof viewOf>>;

/** The rule that compares our keys with the team's where both stand now; undefined where none does. */
function strikeOutRule(sheet: Sheet, { headerRow, key, own }: View) {
  const mark = own.get("key");
  const row = headerRow + 1;
  // Without a key column of ours the rule strikes out all that differs from whatever stands in its place.
  const references = `${mark === undefined ? "" : `EXACT($${columnLetters(mark)}${row}`},$${columnLetters(key)}${row})`;
  return sheet.conditionalFormats.find(
    (rule) =>
      isStrikeOut(rule) && (rule.booleanRule?.condition?.values?.[0]?.userEnteredValue ?? "").includes(references),
  );
}

/** Own cells beside a key, by row and column: those that are to be struck out as soon as the key is another. */
function strikeableCells(
  sheet: Sheet,
  { headerRow, key, own }: View,
  except: ReadonlySet<string>,
): readonly (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let row = headerRow + 1; row < sheet.grid.rowCount; row += 1) {
    if (textAt(sheet, row, key) === "") continue;
    for (const [id, column] of own) {
      if (id !== "key" && !except.has(id) && textAt(sheet, row, column) !== "") {
        cells.push([row, column]);
      }
    }
  }
  return cells;
}

const isWithin = (range: GridRange, row: number, column: number) =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Number.POSITIVE_INFINITY);

interface SheetCell {
  readonly value: unknown;
  readonly extras: CellExtras | undefined;
}

function columns({ grid }: Sheet): readonly (readonly SheetCell[])[] {
  return Array.from({ length: grid.columnCount }, (_, column) =>
    Array.from({ length: grid.rowCount }, (__, row) => grid.content(row, column)),
  );
}

/** The cells of all columns of a tab that are not ours. */
function teamCells(workbook: Workbook, sheet: Sheet): readonly SheetCell[] {
  const own = new Set(ownColumns(workbook, sheet).values());
  return columns(sheet).flatMap((column, at) => (own.has(at) ? [] : column));
}

const timesIn = (cells: readonly SheetCell[], word: unknown) => cells.filter(({ value }) => value === word).length;

const timesOf = (workbook: Workbook, word: unknown) =>
  timesIn(
    workbook.sheets.flatMap((sheet) => teamCells(workbook, sheet)),
    word,
  );

const textAt = ({ grid }: Sheet, row: number, column: number) => cellText(grid.value(row, column) ?? "");

const isFormulaColumn = ({ grid }: Sheet, column: number) =>
  Array.from({ length: grid.rowCount }, (_, row) => row).some((row) => grid.extras(row, column)?.formula !== undefined);

/** The role that an anchor's value names, where the anchor stands where it was made; the first format was the bare role. */
function roleOf({ value, metadataId }: Workbook["metadata"][number]): string | undefined {
  if (value?.startsWith("[") === false) return value;
  const parts: unknown = JSON.parse(value ?? "null");
  return Array.isArray(parts) && parts[2] === metadataId ? String(parts[1]) : undefined;
}

const isAnchored = (workbook: Workbook, { sheetId }: Sheet, role: string) =>
  workbook.metadata.some(
    (each) =>
      each.key === tabKey &&
      each.location.type === "SHEET" &&
      each.location.sheetId === sheetId &&
      roleOf(each) === role,
  );

/** The tab that is anchored as the Customers tab. */
export const customersSheet = (workbook: Workbook) =>
  workbook.sheets.find((sheet) => isAnchored(workbook, sheet, "customers"));

/** Own columns of a tab by their id. */
function ownColumns(workbook: Workbook, { sheetId }: Sheet): ReadonlyMap<string, number> {
  return new Map(
    workbook.metadata.flatMap((each) => {
      if (each.key !== columnKey || each.location.type !== "COLUMN" || each.location.sheetId !== sheetId) return [];
      const role = each.value === undefined || each.value === "" ? undefined : roleOf(each);
      return role?.startsWith("own:") === true ? [[role.slice(4), each.location.index] as const] : [];
    }),
  );
}

/** Where the team's keys stand, by their header, and our own columns, by their anchors. */
export function viewOf(workbook: Workbook, sheet: Sheet) {
  const own = ownColumns(workbook, sheet);
  const ownIndexes = new Set(own.values());
  for (let row = 0; row < Math.min(10, sheet.grid.rowCount); row += 1) {
    for (let column = 0; column < sheet.grid.columnCount; column += 1) {
      if (!ownIndexes.has(column) && sheet.grid.value(row, column) === keyHeader) {
        return { headerRow: row, key: column, own, ownIndexes };
      }
    }
  }
  return undefined;
}

/** Rows that the tool inserted with this change: those that are anchored as added, where the tab's revision rose. */
function insertedRows(before: Workbook, after: Workbook, sheet: Sheet): readonly number[] {
  const tabOf = (workbook: Workbook) =>
    workbook.metadata.find(
      (each) => each.key === tabKey && each.location.type === "SHEET" && each.location.sheetId === sheet.sheetId,
    )?.value;
  if (tabOf(before) === tabOf(after)) return [];
  const anchor = tabOf(after) ?? "";
  const [, , , , count = 0] = JSON.parse(anchor.startsWith("[") ? anchor : "[]");
  const start = after.metadata.find(
    (each) =>
      each.key === rowKey &&
      each.location.type === "ROW" &&
      each.location.sheetId === sheet.sheetId &&
      roleOf(each) === "added",
  );
  if (
    start === undefined ||
    start.location.type !== "ROW" ||
    sheet.grid.rowCount === before.sheets.find((each) => each.sheetId === sheet.sheetId)?.grid.rowCount
  )
    return [];
  const { index } = start.location;
  return Array.from({ length: Number(count) }, (_, offset) => index + offset);
}

/** Columns and rows that the tool inserted into a tab with this change. */
interface Insertions {
  readonly title: string;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

function insertionsOf(before: Workbook, after: Workbook, was: Sheet, is: Sheet, rows: readonly number[]): Insertions {
  const known = new Set([...ownColumns(before, was).keys()]);
  const fresh = [...ownColumns(after, is)].flatMap(([id, index]) => (known.has(id) ? [] : [index]));
  return { title: was.title, rows, columns: is.grid.columnCount > was.grid.columnCount ? fresh : [] };
}

/** A formula as it reads once rows and columns were inserted: it refers to the same cells. */
function shifted(formula: string, { title, rows, columns }: Insertions): string {
  const insert = (text: string, dimension: "ROWS" | "COLUMNS", inserted: readonly number[]) =>
    inserted.length === 0
      ? text
      : shiftFormula(text, title, title, dimension, {
          kind: "insert",
          at: Math.min(...inserted),
          count: inserted.length,
        });
  return insert(insert(formula, "COLUMNS", columns), "ROWS", rows);
}

/**
 * The team's columns and ours as texts, without inserted rows and without what the tool writes for new customers. Of a formula only what
 * it says, as it reads after `insertions`: what comes of it is the business of the cells that it reads.
 */
function teamColumns(
  workbook: Workbook,
  sheet: Sheet,
  without: readonly number[],
  words: ReadonlySet<unknown>,
  insertions: Insertions = { title: "", columns: [], rows: [] },
) {
  const own = new Set(ownColumns(workbook, sheet).values());
  const team: string[] = [];
  const ours: string[] = [];
  const told = ({ value, extras }: SheetCell): unknown => {
    if (extras?.formula === undefined) return [words.has(value) ? null : (value ?? null), extras ?? null];
    const { error: _, inferredNumberFormat: __, formula, ...kept } = extras;
    return [shifted(formula, insertions), kept];
  };
  columns(sheet).forEach((column, at) => {
    const text = JSON.stringify(column.filter((_, row) => !without.includes(row)).map(told));
    (own.has(at) ? ours : team).push(text);
  });
  return { team, own: ours };
}

/**
 * What people keep beside the cells of a tab, before and after a change, as texts. Places after it are told as they were without the
 * rows and columns that were inserted.
 */
function besideCells(before: Workbook, after: Workbook, was: Sheet, is: Sheet, rows: readonly number[]) {
  const { columns } = insertionsOf(before, after, was, is, rows);
  const back = (index: number, inserted: readonly number[]) => index - inserted.filter((each) => each < index).length;
  const told = (state: unknown, withoutRows: readonly number[], withoutColumns: readonly number[]) =>
    JSON.stringify(state, (name, value: unknown) => {
      if (typeof value !== "number") return value;
      if (/^(start|end)RowIndex$/.test(name)) return back(value, withoutRows);
      return /^(start|end)ColumnIndex$/.test(name) ? back(value, withoutColumns) : value;
    });
  const hidden = (states: Sheet["rows"], inserted: readonly number[]) =>
    states.flatMap((state, index) => (state?.hiddenByUser === true ? [back(index, inserted)] : []));
  const named = ({ namedRanges }: Workbook) => namedRanges.filter(({ range }) => range?.sheetId === was.sheetId);
  const both = (of: (sheet: Sheet) => unknown) => [told(of(was), [], []), told(of(is), rows, columns)] as const;
  return {
    merges: both(({ merges }) => merges),
    filter: both(({ basicFilter }) => basicFilter ?? null),
    "protected ranges": both(({ protectedRanges }) => protectedRanges),
    "named ranges": [told(named(before), [], []), told(named(after), rows, columns)] as const,
    "hidden rows": [JSON.stringify(hidden(was.rows, [])), JSON.stringify(hidden(is.rows, rows))] as const,
    "hidden columns": [JSON.stringify(hidden(was.columns, [])), JSON.stringify(hidden(is.columns, columns))] as const,
  };
}

/** What is in `list` more often than in `other`. */
function difference(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
