import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import { AppError } from "../errors.ts";
import type { FillSettings, SettingText } from "../use-cases/ports/workbook.ts";
import { refuseClosedTo } from "./closed-to.ts";
import { readRanges, type Wanted } from "./read-ranges.ts";
import {
  areMarked,
  makeMarks,
  marksFor,
  onlyWhere,
  removeMarks,
  type SettingsMark,
  whereIs,
} from "./settings-marks.ts";
import { AnswerLost, type SheetsCalls } from "./sheets-calls.ts";
import type { WorkbookState } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

const attempts = 3;

/**
 * Writes single cells of the Tier Settings tab, and nothing else, for somebody who may edit them.
 *
 * The cells are the team's, as are their neighbours, and people may move rows and columns at any moment. So rows and columns are marked,
 * the tab is read together with where the marks stand, and the cells are written in one batch that is refused where a mark
 * stands elsewhere by then. A mark that is left behind by a death is taken away by the next.
 *
 * @param editor in lower case: who asks for it
 * @param newId gives a fresh positive id
 * @throws AppError protected_from_you where a protected range is not theirs to edit; protected_range, sheet_changed where people rearrange
 *   the tab all the while, sheet_busy, ...
 */
export async function fillSettings(
  calls: SheetsCalls,
  { settings: tab, outlines }: Pick<WorkbookState, "settings" | "outlines">,
  fill: FillSettings,
  editor: string,
  newId: () => number,
): Promise<void> {
  if (tab === undefined) return;
  const { sheetId, title } = tab;
  const shared = outlines.find((outline) => outline.sheetId === sheetId)?.shared ?? [];
  let planned = fill(tab.rows);
  for (let attempt = 1; planned.length > 0; attempt += 1) {
    refuseClosedTo(editor, shared, planned);
    const marks = marksFor(planned, newId);
    await send(calls, makeMarks(sheetId, marks));
    const seen = await look(calls, sheetId, marks);
    planned = fill(seen.rows);
    const cells = planned;
    const write = areMarked(cells, seen.marks)
      ? [...onlyWhere(sheetId, seen.marks, seen, newId), ...cells.map((cell) => setText(sheetId, cell)), removeMarks]
      : [removeMarks];
    if ((await isSent(calls, write)) && write.length > 1) return;
    if (attempt === attempts && cells.length > 0)
      throw new AppError("sheet_changed", fillWords(sheetErrorLabels.changedSinceRead, { tab: title }));
  }
}

/** The tab as it stands, with its marks, in one read. */
async function look(calls: SheetsCalls, sheetId: number, marks: readonly SettingsMark[]) {
  const whole: Wanted = { gridRange: { sheetId } };
  const read = await readRanges(calls, [whole, ...marks.map(whereIs)]);
  const { rows = [], endRowIndex = 1, endColumnIndex = 1 } = read.of(whole) ?? {};
  return {
    rows,
    rowCount: endRowIndex,
    columnCount: endColumnIndex,
    marks: marks.flatMap((mark): readonly SettingsMark[] => {
      const place = read.of(whereIs(mark));
      if (place === undefined) return [];
      return [{ ...mark, index: mark.dimension === "ROWS" ? place.rowIndex : place.columnIndex }];
    }),
  };
}

const setText = (sheetId: number, { rowIndex, columnIndex, value }: SettingText): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [value === "" ? {} : { userEnteredValue: { stringValue: value } }] }],
    fields: "userEnteredValue",
  },
});

/** Sends a batch. @returns false where it was refused, since the tab was not as it expects */
async function isSent(calls: SheetsCalls, requests: readonly Request[]): Promise<boolean> {
  try {
    await send(calls, requests);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "sheet_changed") return false;
    throw thrown;
  }
}

async function send(calls: SheetsCalls, requests: readonly Request[]): Promise<void> {
  const { spreadsheetId } = calls;
  try {
    await calls.changeStructure((client, options) =>
      client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [...requests] } }, options),
    );
  } catch (thrown) {
    if (!(thrown instanceof AnswerLost)) throw thrown;
    throw new AppError("sheet_busy", sheetErrorLabels.settingsUnconfirmed, { cause: thrown });
  }
}
