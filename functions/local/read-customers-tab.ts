import { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { googleWorkbooks } from "../sheets/google-workbooks.ts";
import type { SheetsServer } from "./sheets-server/server.ts";

/** The head of the Customers tab as people see it. */
export interface ShownTab {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Reads the header and the first customers as formatted text, over the API. */
export async function readCustomersTab(
  server: SheetsServer,
  spreadsheetId: string,
  customers: number,
): Promise<ShownTab> {
  const rootUrl = `${server.url}/`;
  const shape = await googleWorkbooks({ rootUrl }).open(spreadsheetId, new AbortController().signal).describe();
  const title = shape.tabs.find(({ role }) => role === "customers")?.title ?? "";
  const range = `'${title.replaceAll("'", "''")}'!1:${1 + customers}`;
  const { data } = await new sheets_v4.Sheets({ rootUrl }).spreadsheets.values.get({ spreadsheetId, range });
  return { title, rows: (data.values ?? []).map((row: readonly unknown[]) => row.map(String)) };
}
