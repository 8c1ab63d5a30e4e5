import { type ApiError, invalidArgument } from "../api-error.ts";
import type { Edit } from "../edit.ts";

/** 400 for the request at hand, named as Google names it. */
export function invalidRequest(edit: Edit, reason: string): ApiError {
  return invalidArgument(`${edit.where}${reason}`);
}
