import { fillWords } from "../core/labels/fill-words.ts";
import { runErrorLabels } from "../core/labels/run-errors.ts";
import { AppError } from "../errors.ts";

/** How long a call may take, in milliseconds. The client alone would go on for minutes. */
export const answerWithinMs = 20_000;
/** The same for a snapshot, which is many calls and megabytes. */
export const snapshotWithinMs = 60_000;

/**
 * What a call of the Firestore client gives; where the service did not answer, or not in time, an AppError.
 *
 * What it refused (permission, a missing index, a bad argument) is thrown as it came: trying again would not help.
 *
 * @throws AppError store_unavailable, with the client's error as its cause. A write may have happened all the same
 */
export async function answered<T>(call: Promise<T>, withinMs: number = answerWithinMs): Promise<T> {
  const limit = timeLimit(withinMs);
  try {
    return await Promise.race([call, limit.passed]);
  } catch (thrown) {
    const reason = noAnswer(thrown);
    if (reason === undefined) throw thrown;
    throw new AppError("store_unavailable", fillWords(runErrorLabels.storeSilent, { reason }), { cause: thrown });
  } finally {
    limit.cancel();
  }
}

function timeLimit(withinMs: number): { readonly passed: Promise<never>; readonly cancel: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const error = new AppError("store_unavailable", fillWords(runErrorLabels.storeLate, { seconds: withinMs / 1000 }));
  const timer = setTimeout(() => reject(error), withinMs);
  return { passed: promise, cancel: () => clearTimeout(timer) };
}

/** Status codes that stand for "no answer", by number as gRPC gives them, and as HTTP does where the client goes by REST. */
const noAnswerReasons: Readonly<Record<number, string>> = {
  1: "the call was cancelled",
  4: "the deadline passed",
  8: "its quota or a limit is used up",
  10: "too many others were changing the same documents",
  13: "it had an internal error",
  14: "it is not reachable",
  409: "too many others were changing the same documents",
  429: "its quota or a limit is used up",
  500: "it had an internal error",
  503: "it is not reachable",
  504: "the deadline passed",
};

function noAnswer(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown) || typeof thrown.code !== "number") return undefined;
  return noAnswerReasons[thrown.code];
}
