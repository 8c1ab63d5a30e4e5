import { AppError } from "../errors.ts";
import type { Batch } from "./plan-anchors.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import { isStrikeOut } from "./strike-out.ts";

/**
 * Sends a structural batch: all of it is applied or nothing.
 *
 * Rules of conditional formats have no ids: where people removed or added one in that moment, another than ours may have been
 * removed. The answer tells, and it is put back at once.
 *
 * @returns how many cells it emptied
 * @throws AnswerLost, AppError; sheet_changed where the sheet was not as the batch expected
 */
export async function sendBatch(calls: SheetsCalls, { requests, guard }: Batch): Promise<number> {
  const { spreadsheetId } = calls;
  const answer = await calls.changeStructure((client, options) =>
    client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [...requests] } }, options),
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
    throw new AppError("sheet_changed", "The Customers tab was rearranged while it was changed.");
  }
  return replies.reduce((sum, { findReplace }) => sum + (findReplace?.occurrencesChanged ?? 0), 0);
}
