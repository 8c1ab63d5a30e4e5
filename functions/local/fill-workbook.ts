import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { quotedTab } from "../core/values/a1.ts";
import { clientsFor } from "../sheets/google-workbooks.ts";
import { FileError } from "./file-error.ts";
import type { Source } from "./open-source.ts";
import { maxCells } from "./sheets-server/limits.ts";
import type { SheetsServer } from "./sheets-server/server.ts";

type Request = sheets_v4.Schema$Request;
type Rows = Source["workbook"]["tabs"][number]["rows"];

/** How many rows one call carries. */
const rowsPerCall = 20_000;

/**
 * Sees to it that the local spreadsheet of a source holds its orders: made where it is missing; where it is there, the orders tab is
 * brought up to date and all else stays as it is. Over the API, as anybody would do it.
 */
export async function fillWorkbook(server: SheetsServer, source: Source): Promise<void> {
  const { sheets: client } = clientsFor(server.access);
  const isNew = server.service.store.find(source.spreadsheetId) === undefined;
  if (isNew) server.service.store.create(source.workbook.title, source.spreadsheetId);
  const { spreadsheetId } = source;
  const sheetIds = await sheetIdsByTitle(client, spreadsheetId);
  const tabs = source.workbook.tabs.filter(({ title }) => isNew || title === source.ordersTitle);
  const requests = tabs.flatMap(({ title, rows }, index) =>
    prepareTab(sheetIds.get(title), title, rows, index + 1, source),
  );
  const settings = { locale: source.workbook.locale, timeZone: source.workbook.timeZone };
  const first: readonly Request[] = isNew
    ? [{ updateSpreadsheetProperties: { properties: settings, fields: "locale,timeZone" } }]
    : [];
  // The tab that every new spreadsheet has goes once there is another.
  const last: readonly Request[] = isNew ? [...sheetIds.values()].map((sheetId) => ({ deleteSheet: { sheetId } })) : [];
  await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [...first, ...requests, ...last] } });
  for (const { title, rows } of tabs) await writeRows(client, spreadsheetId, title, rows);
}

async function sheetIdsByTitle(client: sheets_v4.Sheets, spreadsheetId: string): Promise<ReadonlyMap<string, number>> {
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.properties(sheetId,title)" });
  return new Map((data.sheets ?? []).map(({ properties }) => [properties?.title ?? "", properties?.sheetId ?? 0]));
}

/** An empty tab large enough for the rows, its header row frozen, its dates shown as days. */
function prepareTab(
  known: number | undefined,
  title: string,
  rows: Rows,
  newSheetId: number,
  source: Source,
): readonly Request[] {
  const sheetId = known ?? newSheetId;
  const gridProperties = {
    ...gridSize(title, rows),
    frozenRowCount: title === source.ordersTitle ? 1 : 0,
  };
  const dates = title === source.ordersTitle ? source.dateColumnIndex : undefined;
  return [
    known === undefined
      ? { addSheet: { properties: { sheetId, title, gridProperties } } }
      : { updateSheetProperties: { properties: { sheetId, gridProperties }, fields: "gridProperties" } },
    ...(known === undefined ? [] : [{ updateCells: { range: { sheetId }, fields: "userEnteredValue" } }]),
    ...(dates === undefined
      ? []
      : [
          {
            repeatCell: {
              range: { sheetId, startRowIndex: 1, startColumnIndex: dates, endColumnIndex: dates + 1 },
              cell: { userEnteredFormat: { numberFormat: { type: "DATE", pattern: "yyyy-mm-dd" } } },
              fields: "userEnteredFormat.numberFormat",
            },
          },
        ]),
  ];
}

/**
 * A little larger than what it holds, as people like a tab, but no larger than fits beside the tabs that the tool adds.
 *
 * @throws FileError where the rows alone are too many
 */
function gridSize(title: string, rows: Rows): { readonly rowCount: number; readonly columnCount: number } {
  const rowCount = Math.max(100, rows.length + 20);
  const width = Math.max(1, ...rows.slice(0, 20).map((row) => row.length));
  if (rowCount * width > maxCells * shareOfOrders) {
    const size = `${rows.length.toLocaleString("en")} rows of ${width} columns`;
    throw new FileError(
      `${title}: ${size} are more than a spreadsheet of ten million cells takes. Leave out columns or old rows.`,
    );
  }
  const roomy = Math.max(10, width + 2);
  return { rowCount, columnCount: rowCount * roomy > maxCells * shareOfOrders ? width : roomy };
}

/** The rest is for the tabs of the tool. */
const shareOfOrders = 0.9;

async function writeRows(client: sheets_v4.Sheets, spreadsheetId: string, title: string, rows: Rows): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerCall) {
    const values = rows.slice(start, start + rowsPerCall).map((row) => [...row]);
    await client.spreadsheets.values.update({
      spreadsheetId,
      range: `${quotedTab(title)}!A${start + 1}`,
      valueInputOption: "RAW",
      requestBody: { values },
    });
  }
}
