import { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { onTestFinished } from "vitest";
import {
  type SheetsServer,
  type SheetsServerOptions,
  startSheetsServer,
} from "../../../functions/local/sheets-server/server.ts";

/** A cell as a test writes it. */
export type TestCell = string | number | boolean | null;

/** A spreadsheet on a server of its own, with Google's client to it; closed when the test ends. */
export type Setup = {
  readonly server: SheetsServer;
  readonly client: sheets_v4.Sheets;
  readonly spreadsheetId: string;
  /** Applies requests and gives back the replies. */
  batch(...requests: sheets_v4.Schema$Request[]): Promise<sheets_v4.Schema$Response[]>;
  /** Shown values of a range, by rows. */
  read(range: string, valueRenderOption?: string): Promise<unknown>;
  /** Writes values as they are, from a cell on. */
  write(range: string, values: TestCell[][], valueInputOption?: string): Promise<void>;
};

/** Starts a server with one spreadsheet `Sheet1` that holds the given rows. */
export async function setUp(values: TestCell[][] = [], options: SheetsServerOptions = {}): Promise<Setup> {
  const server = await startSheetsServer(options);
  onTestFinished(() => server.close());
  const token = options.identities?.[0]?.token;
  const client = clientOf(server, token);
  const { data } = await client.spreadsheets.create({ requestBody: {} });
  const spreadsheetId = data.spreadsheetId ?? "";
  const setup: Setup = {
    server,
    client,
    spreadsheetId,
    async batch(...requests) {
      const answer = await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
      return answer.data.replies ?? [];
    },
    async read(range, valueRenderOption = "FORMATTED_VALUE") {
      const answer = await client.spreadsheets.values.get({ spreadsheetId, range, valueRenderOption });
      return answer.data.values;
    },
    async write(range, rows, valueInputOption = "RAW") {
      await client.spreadsheets.values.update({
        spreadsheetId,
        range,
        valueInputOption,
        requestBody: { values: rows },
      });
    },
  };
  if (values.length > 0) await setup.write("Sheet1!A1", values);
  server.service.resetCounts();
  return setup;
}

/** Google's client to a server, with a bearer token where one is given. */
export function clientOf(server: SheetsServer, token?: string): sheets_v4.Sheets {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return new sheets_v4.Sheets({ rootUrl: `${server.url}/`, headers, retry: false });
}

/** A row or column as a dimension range of the first sheet. */
export const dimension = (name: "ROWS" | "COLUMNS", startIndex: number, endIndex = startIndex + 1) => ({
  sheetId: 0,
  dimension: name,
  startIndex,
  endIndex,
});

/** A range of the first sheet, from 0, half-open. */
export const range = (
  startRowIndex: number,
  endRowIndex: number,
  startColumnIndex: number,
  endColumnIndex: number,
) => ({
  sheetId: 0,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});
