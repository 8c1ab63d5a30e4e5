import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import type { Cell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import { fixedAnchorId, rowRoles } from "./anchors.ts";
import { readRanges } from "./read-ranges.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { CustomersTab } from "./workbook-state.ts";

/**
 * Reads the row of headers once more, right before cells are written: a column that people paste over one of ours takes its header
 * along and leaves our anchor where it is, and between our read and our write lie the orders and all that is computed.
 */
export async function lookAtHeaders(calls: SheetsCalls, { sheetId }: CustomersTab) {
  const metadataId = fixedAnchorId(sheetId, rowRoles.header);
  return (await readRanges(calls, [{ metadataId }])).of({ metadataId })?.rows[0];
}

/** @throws AppError sheet_changed where a header is not as it was read */
export function checkHeaders(tab: CustomersTab, headers: readonly Cell[] | undefined): void {
  const known = [tab.key, ...(tab.name === undefined ? [] : [tab.name]), ...tab.own.values()];
  if (known.every(({ columnIndex, header }) => (headers?.[columnIndex] ?? "") === header)) return;
  throw new AppError("sheet_changed", fillWords(sheetErrorLabels.rearrangedSinceRead, { tab: tab.title }));
}
