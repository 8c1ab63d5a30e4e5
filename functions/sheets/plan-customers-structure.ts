import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { Cell } from "../core/values/cell.ts";
import { anchorRow, removeAnchor } from "./anchor-requests.ts";
import { anchorValue, fixedAnchorId, ownRole, rowRoles } from "./anchors.ts";
import { type CustomersStructure, createCustomersTab, type NewCustomer } from "./create-customers-tab.ts";
import { guardCustomersTab } from "./guard.ts";
import { insertOwnColumns, type OwnColumnSite } from "./own-columns.ts";
import type { Batch } from "./plan-anchors.ts";
import { planStrikeOut } from "./strike-out.ts";
import type { AnchoredColumn, CustomersTab, KnownColumn } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/**
 * What must be made on the Customers tab before its values can be written: the tab itself, own columns that are missing, the
 * strike-out rule, and rows for new customers. No request touches a cell that exists; on a tab that exists the batch is guarded.
 *
 * @param tab with all its columns anchored; undefined where there is none
 * @param newId gives a fresh positive id for a sheet or an anchor
 */
export function planCustomersStructure(
  tab: CustomersTab | undefined,
  report: SheetReport,
  newCustomers: readonly NewCustomer[],
  titles: readonly string[],
  newId: () => number,
): Batch & { readonly after: CustomersTab } {
  const created =
    tab === undefined ? createCustomersTab(report, newCustomers, titles, newId) : { requests: [], after: tab };
  const columns = addOwnColumns(created.after, report, newId);
  const rows = addRows(columns.after, newCustomers, tab === undefined);
  const strikeOut = planStrikeOut(rows.after, columns.requests.length > 0);
  const requests = [
    ...created.requests,
    ...strikeOut.removals,
    ...columns.requests,
    ...rows.requests,
    ...strikeOut.additions,
  ];
  if (requests.length === 0 || tab?.anchor === undefined) return { requests, guard: undefined, after: rows.after };
  const guard = guardCustomersTab({ ...tab, anchor: tab.anchor }, newCustomers.length, new Set(), newId);
  return { requests: [...guard.requests, ...requests], guard, after: { ...rows.after, anchor: guard.anchor } };
}

/**
 * Our key mark goes last: whoever sorts a range that holds the keys and the mark then sorts all own columns between them along. A filter
 * that was laid over some of our columns, and leaves out those that came later, would else take the mark with the keys and leave tiers.
 */
function addOwnColumns(tab: CustomersTab, report: SheetReport, newId: () => number): CustomersStructure {
  const missing = report.customerRows.columns
    .filter((column) => !tab.own.has(column.id))
    .sort((a, b) => Number(a.id === "key") - Number(b.id === "key"));
  if (missing.length === 0) return { requests: [], after: tab };
  const { sheetId, headerRowIndex, nextColumnIndex: columnIndex } = tab;
  const { language, currencyDigits } = report;
  const site: OwnColumnSite = { sheetId, headerRowIndex, columnIndex, language, currencyDigits };
  const metadataIds = missing.map(() => newId());
  const shifted = shiftColumns(tab, columnIndex, missing.length);
  const own = new Map(shifted.own);
  missing.forEach((column, offset) => {
    const metadataId = metadataIds[offset] ?? 0;
    const title = column.title[language];
    const value = anchorValue(metadataId, ownRole(column.id), title);
    own.set(column.id, {
      metadataId,
      value,
      title,
      original: true,
      columnIndex: columnIndex + offset,
      header: title,
      cells: [],
    });
  });
  return {
    requests: insertOwnColumns(site, missing, metadataIds),
    after: { ...shifted, own, nextColumnIndex: columnIndex + missing.length },
  };
}

function shiftColumns(tab: CustomersTab, from: number, by: number): CustomersTab {
  const shift = <Column extends KnownColumn>(column: Column): Column =>
    column.columnIndex < from ? column : { ...column, columnIndex: column.columnIndex + by };
  return {
    ...tab,
    columnCount: tab.columnCount + by,
    key: shift(tab.key),
    name: tab.name && shift(tab.name),
    own: new Map([...tab.own].map(([id, column]): [string, AnchoredColumn] => [id, shift(column)])),
  };
}

/** Rows for new customers, inserted and filled in one batch and anchored as added, so that only cells that did not exist are touched. */
function addRows(tab: CustomersTab, newCustomers: readonly NewCustomer[], isNewTab: boolean): CustomersStructure {
  if (newCustomers.length === 0) return { requests: [], after: tab };
  const { sheetId, headerRowIndex } = tab;
  const startIndex = firstFreeRow(tab);
  const usedRows = startIndex - headerRowIndex - 1;
  const range = { sheetId, dimension: "ROWS", startIndex, endIndex: startIndex + newCustomers.length };
  const atEnd = startIndex >= tab.rowCount;
  // Rows below the header take the look of what lies under them, not of the header; at the end of the grid there is nothing under them.
  const insert: Request = { insertDimension: { range, inheritFromBefore: usedRows > 0 || atEnd } };
  const addedId = fixedAnchorId(sheetId, rowRoles.added);
  const fill = (column: KnownColumn, textOf: (customer: NewCustomer) => string): Request => ({
    updateCells: {
      start: { sheetId, rowIndex: startIndex, columnIndex: column.columnIndex },
      rows: newCustomers.map((customer) => ({ values: [{ userEnteredValue: { stringValue: textOf(customer) } }] })),
      fields: "userEnteredValue",
    },
  });
  const extended = <Column extends KnownColumn>(column: Column, textOf: (customer: NewCustomer) => Cell): Column => ({
    ...column,
    cells: [...padded(column.cells, usedRows), ...newCustomers.map(textOf)],
  });
  return {
    requests: [
      ...(isNewTab ? [] : [insert, removeAnchor(addedId), anchorRow(sheetId, startIndex, addedId, rowRoles.added)]),
      fill(tab.key, (customer) => customer.id),
      ...(tab.name === undefined ? [] : [fill(tab.name, (customer) => customer.name)]),
    ],
    after: {
      ...tab,
      rowCount: isNewTab ? tab.rowCount : tab.rowCount + newCustomers.length,
      usedRows: usedRows + newCustomers.length,
      key: extended(tab.key, (customer) => customer.id),
      name: tab.name && extended(tab.name, (customer) => customer.name),
    },
  };
}

/** The row below all that is used; never inside merged cells, which would grow. */
export function firstFreeRow({ headerRowIndex, usedRows, merges }: CustomersTab): number {
  let row = headerRowIndex + 1 + usedRows;
  for (let moved = true; moved; ) {
    moved = false;
    for (const { startRowIndex, endRowIndex } of merges) {
      if ((startRowIndex ?? 0) >= row || (endRowIndex ?? 0) <= row) continue;
      row = endRowIndex ?? row;
      moved = true;
    }
  }
  return row;
}

function padded(cells: readonly Cell[], length: number): readonly Cell[] {
  return Array.from({ length }, (_, index) => cells[index] ?? "");
}
