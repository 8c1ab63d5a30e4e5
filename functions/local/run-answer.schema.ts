import { z } from "zod";
import type { RunResultView, RunView } from "../http/run-view.ts";
import {
  attentionSchema,
  movementCountsSchema,
  previewSchema,
  runErrorSchema,
  runResultSchema,
  settingsEditsSchema,
} from "../stored/run.schema.ts";
import { runStates } from "../use-cases/ports/run.ts";

const day = z.iso.date();
const instant = z.iso.datetime();

const runResultViewSchema = runResultSchema.omit({ data: true }).extend({
  asOf: day,
  movements: movementCountsSchema.extend({ since: day }).exactOptional(),
  schemesSince: day.exactOptional(),
  preview: previewSchema.extend({ since: day.exactOptional() }).exactOptional(),
}) satisfies z.ZodType<RunResultView>;

/** Every field of a run as callers see it; the compiler asks for one that is missing here. */
const runFields = {
  runId: z.string(),
  spreadsheetId: z.string(),
  reason: z.enum(["menu", "night"]),
  state: z.enum(runStates),
  progressPercent: z.number(),
  createdAt: instant,
  startedAt: instant.exactOptional(),
  endedAt: instant.exactOptional(),
  asOf: day.exactOptional(),
  applyAnyway: z.boolean().exactOptional(),
  preview: z.strictObject({ edits: settingsEditsSchema }).exactOptional(),
  result: runResultViewSchema.exactOptional(),
  attention: attentionSchema.exactOptional(),
  error: runErrorSchema.exactOptional(),
  lastError: runErrorSchema.exactOptional(),
} satisfies Readonly<Record<keyof RunView, z.ZodType>>;

/** What `GET recompute` answers. */
export const progressAnswerSchema = z.object({ run: z.object(runFields) }) satisfies z.ZodType<{
  readonly run: RunView;
}>;

/** What `POST recompute` answers: the run that was created or joined. */
export const startedAnswerSchema = z.object({ ...runFields, joined: z.boolean() }) satisfies z.ZodType<
  RunView & { readonly joined: boolean }
>;

/** What any function answers that refuses. */
export const errorAnswerSchema = z.object({ error: runErrorSchema });
