import { type ParseArgsConfig, parseArgs } from "node:util";
import { firstAsOf, isAsOf, latestAsOf } from "../core/settings/as-of.ts";
import { type Day, formatDay, parseIsoDay } from "../core/values/day.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** A command line that cannot be followed; the message says why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The options of a command line and the one file that it may name. @throws UsageError */
export function parseCommandLine<const T extends Options>(args: readonly string[], options: T) {
  const { values, positionals } = parsed(args, options);
  if (positionals.length > 1)
    throw new UsageError(`One file at a time, not ${positionals.length}: ${positionals.join(", ")}.`);
  const [file] = positionals;
  if (file === "") throw new UsageError("The name of the file is empty. See --help.");
  return { values, file };
}

/** What `--as-of` says. @throws UsageError where that is no day */
export function dayOption(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseIsoDay(text);
  if (text !== undefined && day === undefined)
    throw new UsageError(`--as-of: "${text}" is not a day. Write it as 2026-06-30.`);
  if (day !== undefined && !isAsOf(day)) {
    const [first, latest] = [firstAsOf, latestAsOf].map(formatDay);
    throw new UsageError(`--as-of: nothing can be computed as of ${text}. Choose a day from ${first} to ${latest}.`);
  }
  return day;
}

function parsed<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    if (error instanceof TypeError) {
      // The first sentence says what is wrong; what follows is advice to programmers.
      const [what = ""] = error.message.split(/\. |$/m);
      throw new UsageError(`${what.replace(/\.$/, "")}. See --help.`, { cause: error });
    }
    throw error;
  }
}
