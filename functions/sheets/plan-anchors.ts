import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { cellText } from "../core/values/cell-text.ts";
import { anchorColumn, anchorRow, createAnchor, keepsTitle, removeAnchor } from "./anchor-requests.ts";
import { anchorKeys, fixedAnchorId, ownRole, rowRoles, teamColumns } from "./anchors.ts";
import { customersAnchor, type Guard, guardCustomersTab } from "./guard.ts";
import type { JudgedColumns } from "./judge-own-columns.ts";
import { isTitleLost } from "./lost-titles.ts";
import type { CustomersTab, KnownColumn } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/** A batch of our own: its requests, and its condition where it has one. */
export interface Batch {
  readonly requests: readonly Request[];
  readonly guard: Guard | undefined;
}

/**
 * What must be anchored, on a Customers tab that is there, before anything is made or written: columns and rows that have no
 * anchor, or a copied one, or one that keeps another title; and anchors that must go.
 *
 * No cell is touched but those that the tool itself wrote into rows of its own making, when the team's key column was cut and
 * pasted elsewhere in that moment. An anchor for a column that exists is made by its index, so the sheet is read again, and the
 * columns are judged again, before anything is written by it.
 *
 * @returns undefined where nothing is to be done
 */
export function planAnchors(
  { tab, found, foreign }: JudgedColumns,
  report: SheetReport,
  newId: () => number,
): Batch | undefined {
  const { sheetId, headerRowIndex } = tab;
  const removed = new Set([...tab.staleAnchors, ...foreign.map(({ metadataId }) => metadataId)]);
  const made: Request[] = [];
  const anchor = (column: KnownColumn, role: string) => {
    if (column.metadataId !== undefined) removed.add(column.metadataId);
    made.push(anchorColumn(sheetId, column.columnIndex, newId(), role, cellText(column.header)));
  };
  if (needsAnchor(tab.key)) anchor(tab.key, teamColumns.id);
  if (tab.name !== undefined && needsAnchor(tab.name)) anchor(tab.name, teamColumns.name);
  for (const [id, column] of tab.own) {
    if (!column.original || (needsAnchor(column) && !isTitleLost(column))) anchor(column, ownRole(id));
  }
  for (const [id, column] of found) anchor(column, ownRole(id));
  const headerId = fixedAnchorId(sheetId, rowRoles.header);
  if (!tab.headerAnchored) {
    removed.add(headerId);
    made.push(anchorRow(sheetId, headerRowIndex, headerId, rowRoles.header));
  }
  if (tab.anchor === undefined) {
    const { metadataId, value } = customersAnchor(fixedAnchorId(sheetId, "customers"), 1, 0);
    made.push(createAnchor(metadataId, anchorKeys.tab, value, { sheetId }));
  }
  const strays = clearStrays(tab, report);
  if (removed.size + made.length + strays.length === 0) return undefined;
  const guard = tab.anchor && guardCustomersTab({ ...tab, anchor: tab.anchor }, tab.anchor.addedRows, removed, newId);
  return { requests: [...(guard?.requests ?? []), ...[...removed].map(removeAnchor), ...made, ...strays], guard };
}

const needsAnchor = ({ metadataId, original, title, header }: KnownColumn) =>
  metadataId === undefined || !original || !keepsTitle(title, cellText(header));

/**
 * Clears ids and names that the tool wrote where the team's columns stood until they were cut and pasted elsewhere: only in rows
 * that it inserted itself, and only cells that hold exactly what it wrote.
 */
function clearStrays(tab: CustomersTab, report: SheetReport): readonly Request[] {
  const listed = new Set(tab.key.cells);
  const written = new Set(
    report.customerRows.customers.filter(({ id }) => !listed.has(id)).flatMap(({ id, name }) => [id, name]),
  );
  written.delete("");
  const addedRows = tab.anchor?.addedRows ?? 0;
  return tab.leftBehind.flatMap(({ columnIndex, addedRowIndex: start, cells }) => {
    if (start === undefined || addedRows === 0) return [];
    const end = Math.min(start + addedRows, tab.rowCount);
    const strays = new Set(cells.slice(start, end).filter((cell) => typeof cell === "string" && written.has(cell)));
    const range = {
      sheetId: tab.sheetId,
      startRowIndex: start,
      endRowIndex: end,
      startColumnIndex: columnIndex,
      endColumnIndex: columnIndex + 1,
    };
    return [...strays].map(
      (find): Request => ({
        findReplace: { find: String(find), replacement: "", range, matchCase: true, matchEntireCell: true },
      }),
    );
  });
}
