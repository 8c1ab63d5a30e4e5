import type { Day } from "../core/values/day.ts";
import { dayOption, parseCommandLine } from "./command-line.ts";

export const demoHelp = `Customer tiers on this machine, without an account.

  npm run demo                       a bundled example business
  npm run demo -- orders.csv         your own orders: one row an order, with a customer, a date and an amount

Options
  --as-of DAY    compute as of this day (2026-06-30); default: the day that Tier Settings names, else the last order day
  --apply-anyway go on however much the data jumped since the last run
  --fresh        forget what earlier runs kept, start anew
  --json FILE    write everything that was computed to FILE
  --help         this text

Workbook, snapshots and log stay in .local/, a folder for each source: run it again to see who moved.
`;

export interface DemoOptions {
  /** A CSV file; undefined: the bundled example. */
  readonly file: string | undefined;
  readonly asOf: Day | undefined;
  readonly applyAnyway: boolean;
  readonly fresh: boolean;
  readonly jsonFile: string | undefined;
  readonly help: boolean;
}

/** What was asked for on the command line. @throws UsageError */
export function demoOptions(args: readonly string[]): DemoOptions {
  const { values, file } = parseCommandLine(args, {
    "as-of": { type: "string" },
    "apply-anyway": { type: "boolean" },
    fresh: { type: "boolean" },
    json: { type: "string" },
    help: { type: "boolean", short: "h" },
  });
  return {
    file,
    asOf: dayOption(values["as-of"]),
    applyAnyway: values["apply-anyway"] ?? false,
    fresh: values.fresh ?? false,
    jsonFile: values.json,
    help: values.help ?? false,
  };
}
