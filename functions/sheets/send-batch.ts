import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import { quotedTab } from "../core/values/a1.ts";
import type { Cell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import { toCell } from "./cells.ts";
import type { Batch } from "./plan-anchors.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import { isStrikeOut } from "./strike-out.ts";
import type { CustomersTab } from "./workbook-state.ts";

/** What a batch has done. */
export interface SentOutcome {
  /** How many cells it emptied. */
  readonly emptied: number;
  /** In how many cells it put one word in place of another. */
  readonly replaced: number;
  /** The row of headers as it left it, where it was to be looked at. */
  readonly headers: readonly Cell[] | undefined;
}

/**
 * Sends a structural batch: all of it is applied or nothing.
 *
 * Rules of conditional formats have no ids: where people removed or added one in that moment, another than ours may have been
 * removed. The answer tells, and it is put back at once.
 *
 * @param look the tab whose row of headers is to be told as the batch leaves it
 * @throws AnswerLost, AppError; sheet_changed where the sheet was not as the batch expected
 */
export async function sendBatch(
  calls: SheetsCalls,
  { requests, guard }: Batch,
  look?: Pick<CustomersTab, "title" | "headerRowIndex">,
): Promise<SentOutcome> {
  const { spreadsheetId } = calls;
  const answer = await calls.changeStructure((client, options) =>
    client.spreadsheets.batchUpdate(
      {
        spreadsheetId,
        ...(look === undefined ? {} : { fields: answered }),
        requestBody: { requests: [...requests], ...(look === undefined ? {} : headersOf(look)) },
      },
      options,
    ),
  );
  const replies = answer.replies ?? [];
  const removed = replies.flatMap(({ deleteConditionalFormatRule: reply }, at) => {
    const index = requests[at]?.deleteConditionalFormatRule?.index ?? 0;
    return reply?.rule === undefined || isStrikeOut(reply.rule) ? [] : [{ rule: reply.rule, index }];
  });
  if (removed.length > 0) {
    const back = removed.reverse().map((rule) => ({ addConditionalFormatRule: rule }));
    await calls.changeStructure((client, options) =>
      client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: back } }, options),
    );
  }
  if (removed.length > 0 || guard?.heldBy(replies) === false) {
    throw new AppError("sheet_changed", sheetErrorLabels.rearrangedWhileChanged);
  }
  const row = answer.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values;
  const changed = (isEmptying: boolean) =>
    replies.reduce((sum, { findReplace }, at) => {
      const replacement = requests[at]?.findReplace?.replacement ?? "";
      return (replacement === "") === isEmptying ? sum + (findReplace?.occurrencesChanged ?? 0) : sum;
    }, 0);
  return {
    emptied: changed(true),
    replaced: changed(false),
    headers: look === undefined ? undefined : (row ?? []).map(cellOf),
  };
}

const answered = "replies,updatedSpreadsheet.sheets.data.rowData.values.effectiveValue";

function headersOf({ title, headerRowIndex }: Pick<CustomersTab, "title" | "headerRowIndex">) {
  const row = headerRowIndex + 1;
  return {
    includeSpreadsheetInResponse: true,
    responseIncludeGridData: true,
    responseRanges: [`${quotedTab(title)}!${row}:${row}`],
  };
}

const cellOf = ({ effectiveValue }: sheets_v4.Schema$CellData): Cell =>
  toCell(effectiveValue?.stringValue ?? effectiveValue?.numberValue ?? effectiveValue?.boolValue);
