import { fieldOf, optionalText, textOf } from "./fields.ts";

/** What the function `recompute` says of an error. */
export interface ServiceError {
  /** As the functions' table of errors names it; empty where they gave none. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** `{error: {code, message, hint}}` of an answer or a run, or undefined where there is none. */
export function readErrorIn(body: unknown, name = "error"): ServiceError | undefined {
  const error = fieldOf(body, name);
  const message = optionalText(error, "message");
  return message === undefined ? undefined : { code: textOf(error, "code"), message, hint: textOf(error, "hint") };
}
