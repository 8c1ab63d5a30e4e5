import { formatDay } from "../../core/values/day.ts";
import { dayOfOrders } from "../day-of-orders.ts";
import type { Source } from "../open-source.ts";
import { openWorkbook } from "../open-workbook.ts";
import { type Stack, startStack } from "../start-stack.ts";
import { bundleClient } from "./bundle-client.ts";
import { ChangeStream } from "./change-stream.ts";
import type { PageOptions } from "./page-options.ts";
import { pageRoutes } from "./page-routes.ts";
import { startPageServer } from "./page-server.ts";

/** The page at work, with all that it stands on. */
export interface Page {
  /** The address to open, with the token. */
  readonly address: string;
  readonly origin: string;
  readonly stack: Stack;
  /** What a person should know of how the spreadsheet was opened. */
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/** Starts functions, Sheets server and page over a source. */
export async function startPage(source: Source, options: Pick<PageOptions, "asOf" | "port">): Promise<Page> {
  const bundling = bundleClient();
  // Awaited below; what went wrong with it must not end the process before.
  bundling.catch(() => undefined);
  const stack = await startStack(source.folder);
  const { sheets, caller } = stack;
  const { spreadsheetId } = source;
  try {
    const notes = await openWorkbook(sheets, source);
    const asOf = async () =>
      options.asOf === undefined ? dayOfOrders(sheets.access, spreadsheetId) : formatDay(options.asOf);
    const changes = new ChangeStream(sheets.service, spreadsheetId);
    const routes = pageRoutes({ spreadsheetId, sheets, caller, files: await bundling, asOf });
    const streams = { "GET /changes": changes.open.bind(changes) };
    const server = await startPageServer(options.port, routes, streams);
    const close = async () => {
      changes.close();
      await server.close();
      await stack.close();
    };
    return { address: server.address, origin: server.origin, stack, notes, close };
  } catch (error) {
    await stack.close();
    throw error;
  }
}
