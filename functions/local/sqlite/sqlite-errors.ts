import { AppError } from "../../errors.ts";

/** What SQLite's primary result codes mean for whoever runs this. @see https://sqlite.org/rescode.html */
const troubles: Readonly<Record<number, string>> = {
  5: "another process has been writing to it for too long",
  6: "another process has been writing to it for too long",
  8: "it is read-only",
  10: "the disk gave an error",
  11: "it is damaged",
  13: "the disk is full",
  14: "it cannot be opened",
  26: "it is not a database of this tool",
};

/**
 * Does something with the file; where the file is in the way of it, says so in words.
 *
 * @throws AppError store_unavailable, with SQLite's error as its cause
 */
export function withFile<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    const trouble = troubles[resultCode(thrown) ?? 0];
    if (trouble === undefined) throw thrown;
    throw new AppError("store_unavailable", `The store's file ${file}: ${trouble}.`, { cause: thrown });
  }
}

/** Whether another connection was in the way. */
export function isBusy(thrown: unknown): boolean {
  return resultCode(thrown) === 5;
}

/** The primary code; extended ones carry it in their low byte. */
function resultCode(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !("errcode" in thrown) || typeof thrown.errcode !== "number") return undefined;
  return thrown.errcode & 0xff;
}
