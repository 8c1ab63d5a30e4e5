import { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell } from "../../functions/core/values/cell.ts";
import { type SheetsServer, startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import type { Workbook } from "../../functions/use-cases/ports/workbook.ts";

/** A tab to begin with: its rows from A1. */
export interface TabContent {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A spreadsheet on a local Sheets server, as a person sees and edits it. */
export interface TestSpreadsheet {
  readonly server: SheetsServer;
  readonly client: sheets_v4.Sheets;
  readonly spreadsheetId: string;
  /** The adapter under test over the real client; failed calls are repeated without pauses. */
  open(): Workbook;
  /** The unformatted cells of a tab, trailing blanks dropped. */
  read(title: string): Promise<readonly (readonly Cell[])[]>;
  /** The same as formulas where there are any. */
  readFormulas(title: string): Promise<readonly (readonly Cell[])[]>;
  titles(): Promise<readonly string[]>;
  edit(...requests: readonly sheets_v4.Schema$Request[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server with one spreadsheet that holds these tabs. */
export async function startSpreadsheet(...tabs: readonly TabContent[]): Promise<TestSpreadsheet> {
  const server = await startSheetsServer();
  const client = new sheets_v4.Sheets({ rootUrl: `${server.url}/` });
  const { data } = await client.spreadsheets.create({
    requestBody: {
      properties: { title: "Shop" },
      sheets: tabs.map(({ title, rows }) => ({
        properties: {
          title,
          gridProperties: { rowCount: Math.max(100, rows.length + 10), columnCount: 26 },
        },
      })),
    },
  });
  const spreadsheetId = data.spreadsheetId ?? "";
  for (const { title, rows } of tabs) {
    await client.spreadsheets.values.update({
      spreadsheetId,
      range: `'${title}'!A1`,
      valueInputOption: "RAW",
      requestBody: { values: rows.map((row) => [...row]) },
    });
  }
  const workbooks = googleWorkbooks({
    rootUrl: `${server.url}/`,
    retry: { sleep: async () => undefined },
  });
  const read = async (title: string, valueRenderOption: string): Promise<readonly (readonly Cell[])[]> => {
    const range = `'${title}'`;
    const answer = await client.spreadsheets.values.get({ spreadsheetId, range, valueRenderOption });
    return answer.data.values ?? [];
  };
  return {
    server,
    client,
    spreadsheetId,
    open: () => workbooks.open(spreadsheetId, new AbortController().signal),
    read: (title) => read(title, "UNFORMATTED_VALUE"),
    readFormulas: (title) => read(title, "FORMULA"),
    titles: async () => {
      const answer = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.properties.title" });
      return (answer.data.sheets ?? []).map((sheet) => sheet.properties?.title ?? "");
    },
    edit: async (...requests) => {
      await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [...requests] } });
    },
    close: () => server.close(),
  };
}
