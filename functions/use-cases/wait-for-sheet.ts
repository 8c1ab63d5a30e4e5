import { fillWords } from "../core/labels/fill-words.ts";
import type { Words } from "../core/labels/language.ts";
import { AppError } from "../errors.ts";

/** How long somebody who waits before the sheet may wait for it: Apps Script gives a call a minute. */
export const waitForSheetMs = 45_000;

/**
 * Does something with a spreadsheet for somebody who waits.
 *
 * @param work is given up when the signal aborts
 * @param timeUp what to say then; `{seconds}` stands for how long it was waited for
 * @throws AppError deadline; whatever `work` throws
 */
export async function waitForSheet<T>(
  work: (signal: AbortSignal) => Promise<T>,
  timeUp: Words,
  waitMs: number = waitForSheetMs,
): Promise<T> {
  try {
    return await work(AbortSignal.timeout(waitMs));
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== "deadline") throw thrown;
    throw new AppError("deadline", fillWords(timeUp, { seconds: waitMs / 1000 }), { cause: thrown });
  }
}
