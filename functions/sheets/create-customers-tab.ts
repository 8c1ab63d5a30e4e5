import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { customersTabLabels } from "../core/labels/customers-tab.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { anchorColumn, anchorRow, createAnchor } from "./anchor-requests.ts";
import { anchorKeys, anchorValue, fixedAnchorId, rowRoles, teamColumns } from "./anchors.ts";
import { numberFormat } from "./cell-formats.ts";
import { customersAnchor } from "./guard.ts";
import { unusedTitle } from "./unused-title.ts";
import type { AnchoredColumn, CustomersTab } from "./workbook-state.ts";

type Request = sheets_v4.Schema$Request;

/** Blank rows below the customers, for those whom people type in. */
const roomRows = 100;

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

/** A Customers tab for a spreadsheet that has none: headers, room for the customers, and all anchors. */
export function createCustomersTab(
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
  const rowCount = 1 + newCustomers.length + roomRows;
  const column = (columnIndex: number, role: string): AnchoredColumn => {
    const metadataId = newId();
    const header = headers[columnIndex] ?? "";
    const value = anchorValue(metadataId, role, header);
    return { metadataId, value, title: header, original: true, columnIndex, header, cells: [] };
  };
  const key = column(0, teamColumns.id);
  const name = named ? column(1, teamColumns.name) : undefined;
  const anchor = customersAnchor(fixedAnchorId(sheetId, "customers"), 1, 0);
  return {
    requests: [
      {
        addSheet: {
          properties: { sheetId, title, gridProperties: { rowCount, columnCount: headers.length, frozenRowCount: 1 } },
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
      createAnchor(anchor.metadataId, anchorKeys.tab, anchor.value, { sheetId }),
      anchorRow(sheetId, 0, fixedAnchorId(sheetId, rowRoles.header), rowRoles.header),
      anchorColumn(sheetId, 0, key.metadataId, teamColumns.id, headers[0] ?? ""),
      ...(name === undefined ? [] : [anchorColumn(sheetId, 1, name.metadataId, teamColumns.name, headers[1] ?? "")]),
    ],
    after: {
      sheetId,
      title,
      rowCount,
      columnCount: headers.length,
      anchor,
      headerRowIndex: 0,
      headerAnchored: true,
      headers,
      key,
      name,
      own: new Map(),
      staleAnchors: [],
      leftBehind: [],
      keysAbove: [],
      usedRows: 0,
      nextColumnIndex: headers.length,
      rules: [],
      merges: [],
    },
  };
}
