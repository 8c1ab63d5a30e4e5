import { googleWorkbooks } from "../sheets/google-workbooks.ts";
import type { SheetsServer } from "./sheets-server/server.ts";

/** The Customers tab: its title, and the customers in the order of its rows. */
export interface ListedCustomers {
  readonly title: string;
  readonly ids: readonly string[];
}

/** Reads who stands on the Customers tab, over the API as the functions do. */
export async function readCustomersTab(server: SheetsServer, spreadsheetId: string): Promise<ListedCustomers> {
  const workbook = googleWorkbooks(server.access).open(spreadsheetId, new AbortController().signal);
  const { tabs } = await workbook.describe();
  return {
    title: tabs.find(({ role }) => role === "customers")?.title ?? "",
    ids: workbook.listedCustomers().map(({ id }) => id),
  };
}
