import { chmodSync, mkdirSync, statSync } from "node:fs";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";
import { FileError } from "./file-error.ts";
import { isBusy } from "./sqlite/sqlite-errors.ts";

/** Held while one process works on the state of a source. */
export interface SourceLock {
  release(): void;
}

/**
 * Takes the lock of a state folder, so that two processes never save one workbook over each other. It is a transaction that is left
 * open: the operating system ends it with the process, however that dies.
 *
 * @throws FileError where another process has it, others could look into the folder, or nothing can be kept there
 */
export function lockSource(folder: string): SourceLock {
  makePrivate(folder);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(`${folder}.lock`);
    database.exec("BEGIN EXCLUSIVE");
    const held = database;
    return { release: () => held.close() };
  } catch (cause) {
    database?.close();
    throw isBusy(cause)
      ? new FileError(
          `These orders are open already, in another npm start or npm run demo (${folder}). End that one first.`,
          { cause },
        )
      : new FileError(`${folder}.lock cannot be written: ${reasonOf(cause)}. ${advice}`, { cause });
  }
}

const advice = "State is kept there: start in a folder that you may write to, on a disk that has room.";

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/**
 * Makes the folder, or closes one that is there: it holds a copy of somebody's orders, and other accounts of this machine have no
 * business there. What it lies in may be somebody's for other things, too, and is left as it is. Windows keeps a person's folders to
 * themselves, and knows no such modes.
 */
function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new FileError(`${folder} cannot be made: ${reasonOf(cause)}. ${advice}`, { cause });
  }
  if (process.platform === "win32" || (statSync(folder).mode & 0o077) === 0) return;
  try {
    chmodSync(folder, 0o700);
  } catch (cause) {
    const message = `${folder} is open to other accounts, and cannot be closed. Remove it, or make it yours alone.`;
    throw new FileError(message, { cause });
  }
}
