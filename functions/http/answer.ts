import type { Response } from "@google-cloud/functions-framework";
import type { Language } from "../core/labels/language.ts";
import { type AppError, asAppError, errorBody } from "../errors.ts";

/** What a function says to its caller: a status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The error that the answer is about, for the log; set even where the status is 200. */
  readonly error?: AppError;
}

/** The answer to anything thrown: `{error: {code, message, hint}}` with the status of the catalogue, in the caller's language. */
export function errorAnswer(thrown: unknown, headers: Answer["headers"] = {}, language: Language = "en"): Answer {
  const error = asAppError(thrown).inLanguage(language);
  return { status: error.status, body: errorBody(error), headers, error };
}

/** Sends an answer. It is about one moment, so nothing in between may keep it. */
export function send(response: Response, { status, body, headers }: Answer): void {
  response.status(status).set({ "Cache-Control": "no-store", ...headers });
  response.json(body);
}
