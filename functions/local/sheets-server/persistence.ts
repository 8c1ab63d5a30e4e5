import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "./store.ts";
import { restoreWorkbook, storeWorkbook } from "./stored-workbook.ts";

/** How long changes are gathered before they are written, at least. */
const delayMs = 100;
/** Writing a large spreadsheet takes seconds, in which nobody is answered: it takes no more than this share of the time. */
const shareOfTime = 0.1;

/** Keeps the spreadsheets of a store in a directory, one JSON file each. A file is replaced as a whole, never half written. */
export class Persistence {
  readonly #directory: string;
  readonly #store: Store;
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #loading = false;
  #lastSaveMs = 0;

  constructor(directory: string, store: Store) {
    this.#directory = directory;
    this.#store = store;
    store.onChange((spreadsheetId) => {
      if (this.#loading) return;
      this.#changed.add(spreadsheetId);
      this.#timer ??= setTimeout(() => this.save(), Math.max(delayMs, this.#lastSaveMs / shareOfTime));
    });
  }

  /** Reads every file of the directory into the store. */
  load(): void {
    if (!existsSync(this.#directory)) return;
    this.#loading = true;
    try {
      for (const name of readdirSync(this.#directory)) {
        if (!name.endsWith(".json")) continue;
        const file = path.join(this.#directory, name);
        this.#store.put(restoreWorkbook(readFileSync(file, "utf8"), file));
      }
    } finally {
      this.#loading = false;
    }
  }

  /** Writes every spreadsheet that has changed, and removes the files of deleted ones. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#changed.size === 0) return;
    const startedMs = performance.now();
    mkdirSync(this.#directory, { recursive: true });
    for (const spreadsheetId of this.#changed) {
      const file = path.join(this.#directory, `${spreadsheetId}.json`);
      const workbook = this.#store.find(spreadsheetId);
      if (workbook === undefined) rmSync(file, { force: true });
      else {
        writeFileSync(`${file}.new`, JSON.stringify(storeWorkbook(workbook)));
        renameSync(`${file}.new`, file);
      }
    }
    this.#changed.clear();
    this.#lastSaveMs = performance.now() - startedMs;
  }

  /** Writes what is left to write. */
  close(): void {
    this.save();
  }
}
