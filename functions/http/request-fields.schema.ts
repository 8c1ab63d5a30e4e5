import { z } from "zod";
import { parseIsoDay } from "../core/values/day.ts";

/** The id of a spreadsheet as it stands in its address. Google promises no length; 44 is what it gives. */
export const spreadsheetIdSchema = z
  .string({ error: "the spreadsheet's id as it stands in its address: 20 to 100 letters, digits, - and _" })
  .regex(/^[\w-]{20,100}$/, {
    error: "the spreadsheet's id as it stands in its address: 20 to 100 letters, digits, - and _",
  });

/** The id of a run, as `recompute` answered it. */
export const runIdSchema = z.guid({ error: "the runId that recompute answered" });

/** A calendar day as `2025-02-28`; the value is a Day. */
export const daySchema = z.string({ error: "a day like 2025-02-28" }).transform((text, context) => {
  const day = parseIsoDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: "custom", message: "a day like 2025-02-28" });
  return z.NEVER;
});
