import { localeFormat } from "../locales.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, resolveGridRange } from "../ranges.ts";
import { displayText } from "../render.ts";
import { enterText } from "../write-cell.ts";
import { growTo } from "./grow-to.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

const delimiters: Readonly<Record<string, string>> = { COMMA: ",", SEMICOLON: ";", PERIOD: ".", SPACE: " " };

/** `textToColumns`: what each cell of a column shows is cut at a delimiter; the parts are typed into it and the cells to its right. */
export const textToColumns: RequestHandler<"textToColumns"> = (edit, { source, delimiter, delimiterType }) => {
  const { sheet, span } = resolveGridRange(edit.draft, source ?? {}, edit.where);
  const area = clipToGrid({ sheet, span }, edit.where);
  if (area.endColumn - area.startColumn !== 1) throw invalidRequest(edit, "source must span exactly one column.");
  const column = area.startColumn;
  const locale = localeFormat(edit.draft.locale);
  const rows: { readonly row: number; readonly text: string }[] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    const text = displayText(sheet.grid.value(row, column), sheet.grid.extras(row, column), locale);
    if (text !== "") rows.push({ row, text });
  }
  const texts = rows.map(({ text }) => text);
  const separator = delimiterType === "AUTODETECT" ? detect(texts) : wanted(delimiterType, delimiter);
  if (separator === "") throw invalidRequest(edit, "A delimiter must be specified.");
  const parts = rows.map(({ row, text }) => ({ row, cells: separator === undefined ? [text] : text.split(separator) }));
  const width = parts.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const target = { ...area, endColumn: column + width };
  growTo(edit, sheet, target);
  checkEditable(edit, sheet, target);
  for (const { row, cells } of parts) {
    for (const [right, text] of cells.length > 1 ? cells.entries() : [])
      enterText(edit, sheet, row, column + right, text);
  }
  return noReply;
};

const wanted = (type: string | null | undefined, custom: string | null | undefined): string =>
  type === "CUSTOM" ? (custom ?? "") : (delimiters[type ?? ""] ?? "");

/** The delimiter that most of the texts hold; undefined where none holds any. */
function detect(texts: readonly string[]): string | undefined {
  const counted = Object.values(delimiters).map((delimiter) => ({
    delimiter,
    count: texts.filter((text) => text.includes(delimiter)).length,
  }));
  const most = counted.reduce((best, each) => (each.count > best.count ? each : best));
  return most.count === 0 ? undefined : most.delimiter;
}
