import { fillWords, joinWords } from "../core/labels/fill-words.ts";
import type { Words } from "../core/labels/language.ts";
import { protectionLabels } from "../core/labels/sheet-messages.ts";
import { AppError } from "../errors.ts";
import type { SettingText } from "../use-cases/ports/workbook.ts";
import { nameOf, type SharedRange } from "./protected-range.ts";

/**
 * Refuses to write for somebody what they may not write themselves: the tool's account may be allowed to edit a range that its
 * owner closed to them.
 *
 * Groups cannot be looked into, so who is let in by a group alone is refused. Who may edit the range is not said: Google tells it only
 * to those who may.
 *
 * @param editor in lower case
 * @throws AppError protected_from_you with the ranges
 */
export function refuseClosedTo(
  editor: string,
  shared: readonly SharedRange[],
  cells: readonly Pick<SettingText, "rowIndex" | "columnIndex">[],
): void {
  const closed = shared.filter((range) => !isOpenTo(editor, range) && cells.some((cell) => covers(range, cell)));
  if (closed.length === 0) return;
  const places = joinWords(
    closed.map(({ title, range }) => inAll(nameOf(title, range))),
    "; ",
  );
  throw new AppError("protected_from_you", fillWords(protectionLabels.closedToYou, { places }));
}

/** A name is the same in all languages. */
const inAll = (said: string | Words): Words =>
  typeof said === "string" ? { en: said, "zh-Hans": said, "zh-Hant": said } : said;

/** What is open to the spreadsheet's domain is so to the domains of those who are named, as its owner is. */
function isOpenTo(editor: string, { editors, isOpenToDomain }: SharedRange): boolean {
  const named = editors.map((each) => each.toLowerCase());
  return named.includes(editor) || (isOpenToDomain && named.some((each) => domainOf(each) === domainOf(editor)));
}

const domainOf = (address: string) => address.slice(address.lastIndexOf("@"));

function covers(
  { range, open }: SharedRange,
  { rowIndex, columnIndex }: Pick<SettingText, "rowIndex" | "columnIndex">,
): boolean {
  const holds = (grid: SharedRange["range"]) =>
    rowIndex >= (grid.startRowIndex ?? 0) &&
    rowIndex < (grid.endRowIndex ?? Number.POSITIVE_INFINITY) &&
    columnIndex >= (grid.startColumnIndex ?? 0) &&
    columnIndex < (grid.endColumnIndex ?? Number.POSITIVE_INFINITY);
  return holds(range) && !open.some(holds);
}
