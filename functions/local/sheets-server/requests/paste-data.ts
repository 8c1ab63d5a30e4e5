import { notBuilt } from "../api-error.ts";
import { checkEditable } from "../protection.ts";
import { requireGrid } from "../ranges.ts";
import { enterText } from "../write-cell.ts";
import { growTo } from "./grow-to.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

/** `pasteData`: text cut into cells at a delimiter and at line ends, each typed as a person would. */
export const pasteData: RequestHandler<"pasteData"> = (edit, request) => {
  const { coordinate, data, delimiter } = request;
  if (request.html === true) throw notBuilt("pasting HTML");
  if (!delimiter) throw invalidRequest(edit, "A delimiter must be specified.");
  const sheet = requireGrid(edit.draft, coordinate?.sheetId, edit.where);
  const startRow = coordinate?.rowIndex ?? 0;
  const startColumn = coordinate?.columnIndex ?? 0;
  const rows = (data ?? "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split(delimiter));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const area = { startRow, startColumn, endRow: startRow + rows.length, endColumn: startColumn + width };
  growTo(edit, sheet, area);
  checkEditable(edit, sheet, area);
  rows.forEach((row, down) => {
    row.forEach((text, right) => {
      enterText(edit, sheet, startRow + down, startColumn + right, text);
    });
  });
  return noReply;
};
