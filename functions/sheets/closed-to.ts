import { fillWords, joinWords } from "../core/labels/fill-words.ts";
import { protectionLabels } from "../core/labels/sheet-messages.ts";
import { AppError } from "../errors.ts";
import type { SettingText } from "../use-cases/ports/workbook.ts";
import { placeWords, type SharedRange } from "./protected-range.ts";

/**
 * Refuses to write for somebody what they may not write themselves: the tool's account may be allowed to edit a range that its
 * owner closed to them.
 *
 * Groups cannot be looked into, so who is let in by a group alone is refused.
 *
 * @param editor in lower case
 * @throws AppError protected_from_you with the ranges, and whom to ask
 */
export function refuseClosedTo(
  editor: string,
  shared: readonly SharedRange[],
  cells: readonly Pick<SettingText, "rowIndex" | "columnIndex">[],
): void {
  const closed = shared.filter((range) => !isOpenTo(editor, range) && cells.some((cell) => covers(range, cell)));
  if (closed.length === 0) return;
  const places = joinWords(closed.map(placeWords), "; ");
  throw new AppError("protected_from_you", fillWords(protectionLabels.closedToYou, { places }));
}

const isOpenTo = (editor: string, { editors, isOpenToDomain }: SharedRange) =>
  isOpenToDomain || editors.some((each) => each.toLowerCase() === editor);

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
