import type { z } from "zod";
import { AppError } from "../errors.ts";
import { checkWith, problemSentence } from "../schema-problems.ts";

/**
 * A request's fields as the schema gives them.
 *
 * @throws AppError bad_request with every problem: `field asOf: found 3; expected a day like 2025-02-28`
 */
export function checkRequest<T>(schema: z.ZodType<T>, input: unknown): T {
  const checked = checkWith(schema, input);
  if (checked.ok) return checked.value;
  throw new AppError("bad_request", checked.problems.map(problemSentence).join("\n"));
}
