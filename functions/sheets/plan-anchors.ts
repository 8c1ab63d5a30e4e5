import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { cellText } from "../core/values/cell-text.ts";
import { anchorColumn, anchorRow, createAnchor, keepsTitle, removeAnchor } from "./anchor-requests.ts";
import { anchorKeys, fixedAnchorId, ownRole, rowRoles, teamColumns } from "./anchors.ts";
import { clearStrays } from "./clear-strays.ts";
import { customersAnchor, type Guard, guardCustomersTab } from "./guard.ts";
import type { JudgedColumns } from "./judge-own-columns.ts";
import { givenTitle, isTitleLost } from "./lost-titles.ts";
import type { KnownColumn } from "./workbook-state.ts";

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
  const anchor = (column: KnownColumn, role: string, title = cellText(column.header)) => {
    if (column.metadataId !== undefined) removed.add(column.metadataId);
    made.push(anchorColumn(sheetId, column.columnIndex, newId(), role, title));
  };
  if (needsAnchor(tab.key)) anchor(tab.key, teamColumns.id);
  if (tab.name !== undefined && needsAnchor(tab.name)) anchor(tab.name, teamColumns.name);
  for (const [id, column] of tab.own) {
    // A title that is gone is given back with the cells: the anchor keeps the one that it will bear.
    const isLost = () => isTitleLost(id, column, tab, report);
    if (!column.original) anchor(column, ownRole(id), isLost() ? givenTitle(id, column, report) : undefined);
    else if (needsAnchor(column) && !isLost()) anchor(column, ownRole(id));
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
