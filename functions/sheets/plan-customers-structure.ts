import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { customersTabLabels } from "../core/labels/customers-tab.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { Cell } from "../core/values/cell.ts";
import { anchorColumn, anchorKeys, anchorTab, teamColumns } from "./anchors.ts";
import { numberFormat } from "./cell-formats.ts";
import { insertOwnColumns, type OwnColumnSite, strikeOutRule } from "./own-columns.ts";
import { unusedTitle } from "./unused-title.ts";
import type { AnchoredColumn, CustomersTab, TeamColumn } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/** A customer who has no row yet. */
export interface NewCustomer {
  readonly id: string;
  readonly name: string;
}

/** Requests of one structural batch, and the tab as it stands once they are applied. */
export interface CustomersStructure {
  readonly requests: readonly Request[];
  readonly after: CustomersTab;
}

/**
 * What must be made on the Customers tab before its values can be written: the tab itself, own columns that are missing,
 * anchors, and rows for new customers. No request touches a cell that exists.
 *
 * @param newId gives a fresh positive id for a sheet or an anchor
 */
export function planCustomersStructure(
  tab: CustomersTab | undefined,
  report: SheetReport,
  newCustomers: readonly NewCustomer[],
  titles: readonly string[],
  newId: () => number,
): CustomersStructure {
  const created = tab === undefined ? createTab(report, newCustomers, titles, newId) : { requests: [], after: tab };
  const anchored = anchorTeamColumns(created.after, newId);
  const columns = addOwnColumns(anchored.after, report, newId);
  const rows = addRows(columns.after, newCustomers, tab === undefined);
  return {
    requests: [...created.requests, ...anchored.requests, ...columns.requests, ...rows.requests],
    after: rows.after,
  };
}

function createTab(
  report: SheetReport,
  newCustomers: readonly NewCustomer[],
  titles: readonly string[],
  newId: () => number,
): CustomersStructure {
  const { language, currencyDigits } = report;
  const sheetId = newId();
  const title = unusedTitle(customersTabLabels.tab[language], titles);
  const named = newCustomers.some((customer) => customer.name !== "");
  const headers = [customersTabLabels.id[language], ...(named ? [customersTabLabels.name[language]] : [])];
  const rowCount = newCustomers.length + 2;
  const column = (columnIndex: number): TeamColumn => ({ metadataId: undefined, columnIndex, cells: [] });
  return {
    requests: [
      {
        addSheet: {
          properties: {
            sheetId,
            title,
            gridProperties: { rowCount, columnCount: headers.length, frozenRowCount: 1 },
          },
        },
      },
      {
        updateCells: {
          start: { sheetId, rowIndex: 0, columnIndex: 0 },
          rows: [
            {
              values: headers.map((header) => ({
                userEnteredValue: { stringValue: header },
                userEnteredFormat: { textFormat: { bold: true } },
              })),
            },
          ],
          fields: "userEnteredValue,userEnteredFormat.textFormat.bold",
        },
      },
      {
        // Ids that people add later stay as typed: 00123 is not 123.
        repeatCell: {
          range: { sheetId, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: headers.length },
          cell: { userEnteredFormat: { numberFormat: numberFormat("text", currencyDigits) } },
          fields: "userEnteredFormat.numberFormat",
        },
      },
    ],
    after: {
      sheetId,
      title,
      rowCount,
      columnCount: headers.length,
      anchored: false,
      headerRowIndex: 0,
      key: column(0),
      name: named ? column(1) : undefined,
      own: new Map(),
      usedRows: 0,
      nextColumnIndex: headers.length,
    },
  };
}

/** Anchors that the tab and the team's own columns do not have yet. */
function anchorTeamColumns(tab: CustomersTab, newId: () => number): CustomersStructure {
  const requests: Request[] = tab.anchored ? [] : [anchorTab(tab.sheetId, anchorKeys.tab, "customers")];
  const anchor = <Column extends TeamColumn>(column: Column, role: string): Column => {
    if (column.metadataId !== undefined) return column;
    const metadataId = newId();
    requests.push(anchorColumn(tab.sheetId, column.columnIndex, role, metadataId));
    return { ...column, metadataId };
  };
  const key = anchor(tab.key, teamColumns.id);
  const name = tab.name && anchor(tab.name, teamColumns.name);
  return { requests, after: { ...tab, anchored: true, key, name } };
}

function addOwnColumns(tab: CustomersTab, report: SheetReport, newId: () => number): CustomersStructure {
  const missing = report.customerRows.columns.filter((column) => !tab.own.has(column.id));
  if (missing.length === 0) return { requests: [], after: tab };
  const { sheetId, headerRowIndex, nextColumnIndex: columnIndex } = tab;
  const { language, currencyDigits } = report;
  const site: OwnColumnSite = { sheetId, headerRowIndex, columnIndex, language, currencyDigits };
  const metadataIds = missing.map(() => newId());
  const shifted = shiftColumns(tab, columnIndex, missing.length);
  const own = new Map(shifted.own);
  missing.forEach((column, offset) => {
    const metadataId = metadataIds[offset] ?? 0;
    own.set(column.id, { metadataId, columnIndex: columnIndex + offset, cells: [] });
  });
  const mark = own.get("key");
  return {
    requests: [
      ...insertOwnColumns(site, missing, metadataIds),
      ...(mark === undefined ? [] : [strikeOutRule(site, missing.length, shifted.key.columnIndex, mark.columnIndex)]),
    ],
    after: { ...shifted, own, nextColumnIndex: columnIndex + missing.length },
  };
}

function shiftColumns(tab: CustomersTab, from: number, by: number): CustomersTab {
  const shift = <Column extends TeamColumn>(column: Column): Column =>
    column.columnIndex < from ? column : { ...column, columnIndex: column.columnIndex + by };
  return {
    ...tab,
    columnCount: tab.columnCount + by,
    key: shift(tab.key),
    name: tab.name && shift(tab.name),
    own: new Map([...tab.own].map(([id, column]): [string, AnchoredColumn] => [id, shift(column)])),
  };
}

function addRows(tab: CustomersTab, newCustomers: readonly NewCustomer[], isNewTab: boolean): CustomersStructure {
  if (newCustomers.length === 0) return { requests: [], after: tab };
  const { sheetId, headerRowIndex, usedRows } = tab;
  const startIndex = headerRowIndex + 1 + usedRows;
  const range = { sheetId, dimension: "ROWS", startIndex, endIndex: startIndex + newCustomers.length };
  const atEnd = startIndex >= tab.rowCount;
  // Rows below the header take the look of what lies under them, not of the header; at the end of the grid there is nothing under them.
  const insert: Request = { insertDimension: { range, inheritFromBefore: usedRows > 0 || atEnd } };
  const fill = (column: TeamColumn, textOf: (customer: NewCustomer) => string): Request => ({
    updateCells: {
      start: { sheetId, rowIndex: startIndex, columnIndex: column.columnIndex },
      rows: newCustomers.map((customer) => ({ values: [{ userEnteredValue: { stringValue: textOf(customer) } }] })),
      fields: "userEnteredValue",
    },
  });
  const extended = <Column extends TeamColumn>(column: Column, textOf: (customer: NewCustomer) => Cell): Column => ({
    ...column,
    cells: [...padded(column.cells, usedRows), ...newCustomers.map(textOf)],
  });
  return {
    requests: [
      ...(isNewTab ? [] : [insert]),
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

function padded(cells: readonly Cell[], length: number): readonly Cell[] {
  return Array.from({ length }, (_, index) => cells[index] ?? "");
}
