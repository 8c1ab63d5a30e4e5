import { z } from "zod";
import { setAsideReasons, warningReasons } from "../core/orders/problem.ts";
import { type ErrorBody, type ErrorCode, errorCatalogue } from "../errors.ts";
import { type Run, type RunResult, runFormat, runStates } from "../use-cases/ports.ts";
import type { StoredKind } from "./read-stored.ts";

const count = z.int().nonnegative();

const runResultSchema = z.strictObject({
  asOf: z.int(),
  rows: count,
  rowsUsed: count,
  setAside: z.partialRecord(z.enum(setAsideReasons), count),
  warnings: z.partialRecord(z.enum(warningReasons), count),
  customers: count,
  cellsWritten: count,
  rowsAdded: count,
  movements: z
    .strictObject({
      since: z.int(),
      joined: count,
      gone: count,
      schemes: z.array(z.strictObject({ schemeId: z.string(), up: count, down: count, comparable: z.boolean() })),
    })
    .exactOptional(),
  notes: z.array(z.string()),
  calls: z.strictObject({ reads: count, writes: count }),
}) satisfies z.ZodType<RunResult>;

const runErrorSchema = z.strictObject({
  code: z.custom<ErrorCode>((code) => typeof code === "string" && Object.hasOwn(errorCatalogue, code)),
  message: z.string(),
  hint: z.string(),
}) satisfies z.ZodType<ErrorBody["error"]>;

/** A run as it is stored. @param instant how this store writes a point in time */
export function runKind(instant: z.ZodType<Date>): StoredKind<Run> {
  const schema = z.strictObject({
    format: z.literal(runFormat),
    runId: z.string(),
    spreadsheetId: z.string(),
    reason: z.enum(["menu", "night"]),
    state: z.enum(runStates),
    progressPercent: z.number().min(0).max(100),
    createdAt: instant,
    startedAt: instant.exactOptional(),
    endedAt: instant.exactOptional(),
    asOf: z.int().exactOptional(),
    result: runResultSchema.exactOptional(),
    error: runErrorSchema.exactOptional(),
    lastError: runErrorSchema.exactOptional(),
  }) satisfies z.ZodType<Run>;
  return { name: "run", format: runFormat, steps: {}, schema };
}
