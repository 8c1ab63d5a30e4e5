import { setImmediate } from "node:timers/promises";
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import type { Cell, ColumnPage } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import type { Tab } from "../use-cases/ports/workbook.ts";
import { toCells } from "./cells.ts";
import type { SheetsCalls } from "./sheets-calls.ts";

/** How many cells one answer may hold: some 7 MB of JSON. */
const cellsPerCall = 300_000;

/** How many calls are under way at once: one waits to be worked on, and one is made and sent meanwhile. */
const callsUnderWay = 2;

/** A request is on its way once the event loop has come round for connection, head and body: before that, work would hold it up. */
const turnsToSend = 3;

/**
 * Reads whole columns of a tab below its header row, in pages of rows; up to `cells` cells it is one call, which is one consistent
 * read.
 *
 * What takes several calls may change between them. The first page begins with the header row and every other with the last row of
 * the page before; and the version of the file is compared before the first call and after the last. Where one of them differs from
 * what it was, the pages given so far do not belong together: whoever has taken them must begin anew.
 *
 * @param cells how many cells one answer may hold
 * @throws AppError sheet_changed
 */
export async function* readColumns(
  calls: SheetsCalls,
  tab: Tab,
  columnIndexes: readonly number[],
  headerRowNumber: number,
  cells: number = cellsPerCall,
): AsyncGenerator<ColumnPage> {
  if (columnIndexes.length === 0) return;
  const expected = columnIndexes.map((index) => tab.head[headerRowNumber - 1]?.[index] ?? "");
  const rowsPerCall = Math.max(1, Math.floor(cells / columnIndexes.length));
  const several = tab.rowCount - headerRowNumber > rowsPerCall;
  const version = several ? await calls.version() : undefined;
  let overlap: readonly Cell[] | undefined;
  const endOf = (startRow: number) => Math.min(startRow + rowsPerCall, tab.rowCount);
  // The overlapping row: the header itself on the first page.
  const ask = (startRow: number) => readWindow(calls, tab.sheetId, columnIndexes, startRow - 1, endOf(startRow));
  const startRows: number[] = [];
  for (let row = headerRowNumber; row < tab.rowCount; row += rowsPerCall) startRows.push(row);
  for await (const { asked: startRow, answer: page } of askedAhead(startRows, ask)) {
    const first = page.map((column) => column.shift() ?? "");
    if (!same(first, overlap ?? expected)) throw changed(tab);
    const rowCount = endOf(startRow) - startRow;
    overlap = page.map((column) => column[rowCount - 1] ?? "");
    yield { firstRowNumber: startRow + 1, rowCount, columns: page };
  }
  if (several && (await calls.version()) !== version) throw changed(tab);
}

/** What `ask` answers to one after the other; while an answer is worked on, the next are under way. */
async function* askedAhead<Asked, Answer>(
  all: readonly Asked[],
  ask: (asked: Asked) => Promise<Answer>,
): AsyncGenerator<{ readonly asked: Asked; readonly answer: Answer }> {
  const waiting = [...all];
  const underWay: { readonly asked: Asked; readonly answer: Promise<Answer> }[] = [];
  const askAhead = () => {
    for (const asked of waiting.splice(0, callsUnderWay - underWay.length)) {
      const answer = ask(asked);
      // Whoever stops here never waits for it; what goes wrong with it is thrown to who does.
      answer.catch(() => undefined);
      underWay.push({ asked, answer });
    }
  };
  askAhead();
  for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) {
    const answer = await next.answer;
    askAhead();
    for (let turn = 0; underWay.length > 0 && turn < turnsToSend; turn += 1) await setImmediate();
    yield { asked: next.asked, answer };
  }
}

const same = (a: readonly Cell[], b: readonly Cell[]) => a.every((cell, index) => cell === b[index]);

const changed = (tab: Tab) =>
  new AppError("sheet_changed", fillWords(sheetErrorLabels.movedWhileRead, { tab: tab.title }));

/** Cells of several columns between two rows, one array of its own a column. */
async function readWindow(
  calls: SheetsCalls,
  sheetId: number,
  columnIndexes: readonly number[],
  startRowIndex: number,
  endRowIndex: number,
): Promise<readonly Cell[][]> {
  const { spreadsheetId } = calls;
  const gridRange = (columnIndex: number): sheets_v4.Schema$GridRange => ({
    sheetId,
    startRowIndex,
    endRowIndex,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + 1,
  });
  const answer = await calls.read((client, options) =>
    client.spreadsheets.values.batchGetByDataFilter(
      {
        spreadsheetId,
        requestBody: {
          dataFilters: columnIndexes.map((columnIndex) => ({ gridRange: gridRange(columnIndex) })),
          majorDimension: "COLUMNS",
          valueRenderOption: "UNFORMATTED_VALUE",
          dateTimeRenderOption: "SERIAL_NUMBER",
        },
      },
      options,
    ),
  );
  const byColumn = new Map(
    (answer.valueRanges ?? []).flatMap(({ dataFilters, valueRange }) =>
      (dataFilters ?? []).map(
        (filter) => [filter.gridRange?.startColumnIndex ?? 0, toCells(valueRange?.values?.[0])] as const,
      ),
    ),
  );
  return columnIndexes.map((columnIndex) => byColumn.get(columnIndex) ?? []);
}
