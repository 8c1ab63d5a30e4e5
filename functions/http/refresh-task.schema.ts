import { z } from "zod";
import type { RefreshTask } from "../use-cases/ports/task-queue.ts";
import { runIdSchema, spreadsheetIdSchema } from "./request-fields.schema.ts";

/** A task as the queue delivers it. */
export const refreshTaskSchema = z.strictObject({
  spreadsheetId: spreadsheetIdSchema,
  runId: runIdSchema,
}) satisfies z.ZodType<RefreshTask>;
