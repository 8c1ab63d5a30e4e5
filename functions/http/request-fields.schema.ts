import { z } from "zod";
import { firstAsOf, isAsOf, latestAsOf } from "../core/settings/as-of.ts";
import { formatDay, parseIsoDay } from "../core/values/day.ts";

/** The id of a spreadsheet as it stands in its address. Google promises no length; 44 is what it gives. */
export const spreadsheetIdSchema = z
  .string({ error: "the spreadsheet's id as it stands in its address: 20 to 100 letters, digits, - and _" })
  .regex(/^[\w-]{20,100}$/, {
    error: "the spreadsheet's id as it stands in its address: 20 to 100 letters, digits, - and _",
  });

/** The id of a run, as `recompute` answered it. */
export const runIdSchema = z.guid({ error: "the runId that recompute answered" });

const asOfSays = `a day like 2025-02-28, from ${formatDay(firstAsOf)} to ${formatDay(latestAsOf)}`;

/** A calendar day as `2025-02-28` as of which all can be computed; the value is a Day. */
export const asOfSchema = z.string({ error: asOfSays }).transform((text, context) => {
  const day = parseIsoDay(text);
  if (day !== undefined && isAsOf(day)) return day;
  context.addIssue({ code: "custom", message: asOfSays });
  return z.NEVER;
});
