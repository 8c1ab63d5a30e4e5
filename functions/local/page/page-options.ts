import type { Day } from "../../core/values/day.ts";
import { dayOption, parseCommandLine, UsageError } from "../command-line.ts";

export const pageHelp = `Customer tiers in a spreadsheet on this machine, without an account.

  npm start                       a bundled example business
  npm start -- orders.csv         your own orders: one row an order, with a customer, a date and an amount

Options
  --as-of DAY    compute as of this day (2026-06-30); default: the day that Tier Settings names, else the last order day
  --port PORT    the port of the page; default: any free one
  --fresh        forget the spreadsheet and all that earlier runs kept, start anew
  --help         this text

Open the address that it prints; Ctrl+C ends it. In the page F6 goes from the menus to the cells, the sidebar and the tabs.

What you change is kept in .local/, a folder for each source, and is there the next time. A CSV file itself is never written; when
it has changed, its rows take the place of those in the orders tab.
`;

export interface PageOptions {
  /** A CSV file; undefined: the bundled example. */
  readonly file: string | undefined;
  readonly asOf: Day | undefined;
  /** 0: any free one. */
  readonly port: number;
  readonly fresh: boolean;
  readonly help: boolean;
}

/** What was asked for on the command line. @throws UsageError */
export function pageOptions(args: readonly string[]): PageOptions {
  const { values, file } = parseCommandLine(args, {
    "as-of": { type: "string" },
    port: { type: "string" },
    fresh: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  });
  return {
    file,
    asOf: dayOption(values["as-of"]),
    port: portOption(values.port),
    fresh: values.fresh ?? false,
    help: values.help ?? false,
  };
}

function portOption(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port: "${text}" is not a port. Write a number from 1024 to 65535.`);
}
