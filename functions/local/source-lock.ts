import { mkdirSync } from "node:fs";
import path from "node:path";
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
 * @throws FileError where another process has it
 */
export function lockSource(folder: string): SourceLock {
  // It will hold a copy of somebody's orders: other accounts of this machine have no business there.
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });
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
