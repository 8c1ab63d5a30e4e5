import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "./store.ts";
import { restoreWorkbook, storeWorkbook } from "./stored-workbook.ts";
import type { Workbook } from "./workbook.ts";

/** How long changes are gathered before they are written, at least. */
const delayMs = 100;
/** Writing a large spreadsheet takes seconds, in which nobody is answered: it takes no more than this share of the time. */
const shareOfTime = 0.1;
/** How soon it tries again where a file could not be written. */
const retryMs = 2000;

/**
 * Keeps the spreadsheets of a store in a directory, one JSON file each. A file is replaced as a whole, never half written, and only once
 * the new one is on the disk.
 */
export class Persistence {
  readonly #directory: string;
  readonly #store: Store;
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #loading = false;
  #lastSaveMs = 0;
  #isInTrouble = false;
  readonly #tell: (text: string) => void;

  /** @param tell told, once, where changes cannot be written: a full disk, a folder that is gone; they are tried again */
  constructor(directory: string, store: Store, tell: (text: string) => void) {
    this.#directory = directory;
    this.#store = store;
    this.#tell = tell;
    store.onChange((spreadsheetId) => {
      if (this.#loading) return;
      this.#changed.add(spreadsheetId);
      this.#saveIn(Math.max(delayMs, this.#lastSaveMs / shareOfTime));
    });
  }

  #saveIn(ms: number): void {
    this.#timer ??= setTimeout(() => {
      try {
        this.save();
      } catch (error) {
        if (!this.#isInTrouble) this.#tell(error instanceof Error ? error.message : String(error));
        this.#isInTrouble = true;
        this.#saveIn(retryMs);
      }
    }, ms);
  }

  /** Reads every file of the directory into the store. @throws Error that names the file which cannot be read */
  load(): void {
    if (!existsSync(this.#directory)) return;
    this.#loading = true;
    try {
      for (const name of readdirSync(this.#directory)) {
        if (!name.endsWith(".json")) continue;
        const file = path.join(this.#directory, name);
        this.#store.put(read(file));
      }
    } finally {
      this.#loading = false;
    }
  }

  /** Writes every spreadsheet that has changed, and removes the files of deleted ones. @throws Error where that cannot be done */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#changed.size === 0) return;
    const startedMs = performance.now();
    try {
      mkdirSync(this.#directory, { recursive: true });
      for (const spreadsheetId of this.#changed) this.#write(spreadsheetId);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(
        `Changes of the spreadsheet cannot be kept in ${this.#directory}: ${reason}. Make room there: it is tried again until this ends.`,
        { cause },
      );
    }
    this.#changed.clear();
    this.#isInTrouble = false;
    this.#lastSaveMs = performance.now() - startedMs;
  }

  #write(spreadsheetId: string): void {
    const file = path.join(this.#directory, `${spreadsheetId}.json`);
    const workbook = this.#store.find(spreadsheetId);
    if (workbook === undefined) {
      rmSync(file, { force: true });
      return;
    }
    writeFileSync(`${file}.new`, JSON.stringify(storeWorkbook(workbook)), { flush: true });
    renameSync(`${file}.new`, file);
  }

  /** Writes what is left to write. */
  close(): void {
    this.save();
  }
}

function read(file: string): Workbook {
  try {
    return restoreWorkbook(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
