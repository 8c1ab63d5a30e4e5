import { chmodSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";
import { FileError } from "./file-error.ts";

/** Held while one process works on the state of a source. */
export interface SourceLock {
  release(): void;
}

/**
 * Takes the lock of a state folder, so that two processes never save one workbook over each other. It is a transaction that is left
 * open: the operating system ends it with the process, however that dies.
 *
 * @throws FileError where another process has it, or others could look into the folder
 */
export function lockSource(folder: string): SourceLock {
  makePrivate(path.dirname(folder));
  const database = new DatabaseSync(`${folder}.lock`);
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    throw new FileError(
      `These orders are open already, in another npm start or npm run demo (${folder}). End that one first.`,
      { cause },
    );
  }
  return { release: () => database.close() };
}

/**
 * Makes the folder that all state lies in, or closes one that is there: it holds a copy of somebody's orders, and other accounts of this
 * machine have no business there. Windows keeps a person's folders to themselves, and knows no such modes.
 */
function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === "win32" || (statSync(folder).mode & 0o077) === 0) return;
  try {
    chmodSync(folder, 0o700);
  } catch (cause) {
    throw new FileError(
      `${folder} is open to other accounts, and cannot be closed. Remove it, or make it yours alone.`,
      {
        cause,
      },
    );
  }
}
