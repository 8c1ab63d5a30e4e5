import { z } from "zod";
import type { RefreshTask } from "../use-cases/ports/task-queue.ts";
import type { RecomputeRequest } from "../use-cases/request-recompute.ts";
import { daySchema, runIdSchema, spreadsheetIdSchema } from "./request-fields.schema.ts";

/** The body of `POST /`: what to recompute. */
export const recomputeRequestSchema = z.strictObject({
  spreadsheetId: spreadsheetIdSchema,
  asOf: daySchema.exactOptional(),
  reason: z.enum(["menu", "night"]).default("menu"),
  applyAnyway: z.boolean().exactOptional(),
}) satisfies z.ZodType<RecomputeRequest>;

/** The query of `GET /`: whose progress. */
export const progressQuerySchema = z.strictObject({
  spreadsheetId: spreadsheetIdSchema,
  runId: runIdSchema,
}) satisfies z.ZodType<RefreshTask>;
