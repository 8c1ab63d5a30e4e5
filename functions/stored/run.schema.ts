import { z } from "zod";
import type { DataCounts } from "../core/movement/data-counts.ts";
import { suddenChangeKinds } from "../core/movement/find-sudden-changes.ts";
import { setAsideReasons, warningReasons } from "../core/orders/problem.ts";
import type { Cell } from "../core/values/cell.ts";
import type { FormatSteps } from "../core/values/upgrade-format.ts";
import { type ErrorBody, type ErrorCode, errorCatalogue } from "../errors.ts";
import {
  type Attention,
  type Run,
  type RunResult,
  runFormat,
  runStates,
  type SchemeChange,
  type SchemeChanges,
  type SettingsEdit,
} from "../use-cases/ports/run.ts";
import type { StoredKind } from "./read-stored.ts";

const count = z.int().nonnegative();

const dataCountsSchema = z.strictObject({
  asOf: z.int(),
  settingsHash: z.string(),
  rows: count,
  rowsSetAside: count,
  orders: count,
  money: z.array(z.strictObject({ currency: z.string(), fractionDigits: count, in: z.int(), setAside: z.int() })),
  reasons: z
    .array(
      z.strictObject({ reason: z.enum(setAsideReasons), rows: count, firstCell: z.string(), lastCell: z.string() }),
    )
    .exactOptional(),
  largest: z
    .strictObject({ currency: z.string(), fractionDigits: count, money: count, cell: z.string() })
    .exactOptional(),
  orderSample: z.array(count).exactOptional(),
}) satisfies z.ZodType<DataCounts>;

/** The movements that a run counted. */
export const movementCountsSchema = z.strictObject({
  since: z.int(),
  joined: count,
  gone: count,
  schemes: z.array(z.strictObject({ schemeId: z.string(), up: count, down: count, comparable: z.boolean() })),
}) satisfies z.ZodType<NonNullable<RunResult["movements"]>>;

const cellSchema = z.union([z.string(), z.number(), z.boolean()]) satisfies z.ZodType<Cell>;

/** Edits of the settings that a preview is asked with. */
export const settingsEditsSchema = z.array(z.strictObject({ a1: z.string(), value: cellSchema })) satisfies z.ZodType<
  readonly SettingsEdit[]
>;

const schemeChangeSchema = z.strictObject({
  schemeId: z.string(),
  title: z.string(),
  tiers: z.array(z.strictObject({ name: z.string(), before: count.exactOptional(), after: count })),
  notJudged: z.strictObject({ before: count.exactOptional(), after: count }),
  up: count,
  down: count,
  movers: z.array(z.strictObject({ id: z.string(), from: z.string(), to: z.string() })),
}) satisfies z.ZodType<SchemeChange>;

/** Who would move. */
export const previewSchema = z.strictObject({
  since: z.int().exactOptional(),
  schemes: z.array(schemeChangeSchema),
}) satisfies z.ZodType<SchemeChanges>;

/** What a run has to say at its end. */
export const runResultSchema = z.strictObject({
  asOf: z.int(),
  rows: count,
  rowsUsed: count,
  setAside: z.partialRecord(z.enum(setAsideReasons), count),
  warnings: z.partialRecord(z.enum(warningReasons), count),
  customers: count,
  cellsWritten: count,
  rowsAdded: count,
  movements: movementCountsSchema.exactOptional(),
  notes: z.array(z.string()),
  calls: z.strictObject({ reads: count, writes: count }),
  schemes: z.array(schemeChangeSchema).exactOptional(),
  schemesSince: z.int().exactOptional(),
  preview: previewSchema.exactOptional(),
  data: dataCountsSchema.exactOptional(),
}) satisfies z.ZodType<RunResult>;

/** Why a run needs somebody to look. */
export const attentionSchema = z.strictObject({
  message: z.string(),
  changes: z.array(
    z.strictObject({
      what: z.enum(suddenChangeKinds),
      from: z.number(),
      to: z.number(),
      currency: z.string().exactOptional(),
      cells: z.array(z.string()).exactOptional(),
    }),
  ),
}) satisfies z.ZodType<Attention>;

/** An error as callers see it, inside of `{error}`. */
export const runErrorSchema = z.strictObject({
  code: z.custom<ErrorCode>((code) => typeof code === "string" && Object.hasOwn(errorCatalogue, code)),
  message: z.string(),
  hint: z.string(),
}) satisfies z.ZodType<ErrorBody["error"]>;

/**
 * Format 1 knew nothing of what runs count for the next one: such a run has no `data`, and the next is not compared with it. Format 2
 * counted rows, orders and money, but not where, which orders, and the largest amount: the next run is compared by what there is. Format 3
 * did not tell the sizes of tiers and who moved. Up to format 4 runs did not say when they are over: they are so long after their end
 * as snapshots are kept unless a team says otherwise (`expiryOf`).
 */
const runSteps: FormatSteps = {
  1: (older) => older,
  2: (older) => older,
  3: (older) => older,
  4: (older) => older,
};

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
    expireAt: instant.exactOptional(),
    asOf: z.int().exactOptional(),
    preview: z.strictObject({ edits: settingsEditsSchema }).exactOptional(),
    applyAnyway: z.boolean().exactOptional(),
    before: dataCountsSchema.exactOptional(),
    result: runResultSchema.exactOptional(),
    attention: attentionSchema.exactOptional(),
    error: runErrorSchema.exactOptional(),
    lastError: runErrorSchema.exactOptional(),
  }) satisfies z.ZodType<Run>;
  return { name: "run", format: runFormat, steps: runSteps, schema };
}
