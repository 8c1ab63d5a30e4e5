import { parseArgs } from "node:util";
import { type Day, parseIsoDay } from "../core/values/day.ts";

export const demoHelp = `Customer tiers on this machine, without an account.

  npm run demo                       a bundled example business
  npm run demo -- orders.csv         your own orders: one row an order, with a customer, a date and an amount

Options
  --as-of DAY    compute as of this day (2026-06-30); default: the last order day
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
  const { values, positionals } = parsed(args);
  if (positionals.length > 1)
    throw new UsageError(`One file at a time, not ${positionals.length}: ${positionals.join(", ")}.`);
  if (positionals[0] === "") throw new UsageError("The name of the file is empty. See --help.");
  const asOf = values["as-of"];
  const day = asOf === undefined ? undefined : parseIsoDay(asOf);
  if (asOf !== undefined && day === undefined)
    throw new UsageError(`--as-of: "${asOf}" is not a day. Write it as 2026-06-30.`);
  return {
    file: positionals[0],
    asOf: day,
    applyAnyway: values["apply-anyway"] ?? false,
    fresh: values.fresh ?? false,
    jsonFile: values.json,
    help: values.help ?? false,
  };
}

/** A command line that cannot be followed; the message says why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "as-of": { type: "string" },
        "apply-anyway": { type: "boolean" },
        fresh: { type: "boolean" },
        json: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) {
      // The first sentence says what is wrong; what follows is advice to programmers.
      const [what = ""] = error.message.split(/\. |$/m);
      throw new UsageError(`${what.replace(/\.$/, "")}. See --help.`, { cause: error });
    }
    throw error;
  }
}
