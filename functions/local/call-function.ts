import type { z } from "zod";
import { checkWith, problemSentence } from "../schema-problems.ts";
import { errorAnswerSchema } from "./run-answer.schema.ts";

/** The function refused, does not answer, or what it answered could not be understood; or the run takes too long. One line. */
export class CallFailed extends Error {
  override readonly name = "CallFailed";
}

/** The function gave no answer at all. */
export class Unanswered extends CallFailed {}

/** A run for another day is under way. */
export class OtherDay extends CallFailed {}

/** Calls a function of this machine and checks its answer. @throws CallFailed */
export async function callFunction<T>(schema: z.ZodType<T>, url: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, init);
    text = await response.text();
  } catch (error) {
    throw new Unanswered(`The function at ${new URL(url).origin}/ does not answer (${reasonOf(error)}).`, {
      cause: error,
    });
  }
  const answered = `The function at ${new URL(url).origin}/ answered ${response.status}`;
  const body = jsonOf(text);
  if (body === undefined) throw new CallFailed(`${answered} with something that is not JSON: ${oneLine(text)}`);
  const refusal = errorAnswerSchema.safeParse(body);
  if (refusal.success) {
    const { code, message, hint } = refusal.data.error;
    throw new (code === "other_day" ? OtherDay : CallFailed)(oneLine(`${message} ${hint}`));
  }
  const checked = checkWith(schema, body);
  if (response.ok && checked.ok) return checked.value;
  const what = checked.ok ? "" : `: ${checked.problems.map(problemSentence).join("; ")}`;
  throw new CallFailed(`${answered} with something that was not asked for${oneLine(what)}.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}

const longestLine = 600;

function oneLine(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, " ").trim();
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}
