import { notFound } from "./api-error.ts";
import type { Caller, Edit } from "./edit.ts";
import { recalculate } from "./formula/evaluate.ts";
import { newWorkbook } from "./new-workbook.ts";
import { randomSpreadsheetId, seededRandom } from "./random.ts";
import { draftOf, type Workbook } from "./workbook.ts";

/** Called with each new state of a spreadsheet, and with undefined when one is deleted. */
export type StoreListener = (spreadsheetId: string, workbook: Workbook | undefined) => void;

/** Holds the spreadsheets; each change replaces one as a whole. */
export class Store {
  readonly #workbooks = new Map<string, Workbook>();
  readonly #random: () => number;
  readonly #now: () => Date;
  readonly #listeners: StoreListener[] = [];

  /** @param seed ids repeat from the same seed */
  constructor(seed: number, now: () => Date) {
    this.#random = seededRandom(seed);
    this.#now = now;
  }

  /** Has a listener told of every change to come. */
  onChange(listener: StoreListener): void {
    this.#listeners.push(listener);
  }

  #tell(spreadsheetId: string, workbook: Workbook | undefined): void {
    for (const listener of this.#listeners) listener(spreadsheetId, workbook);
  }

  list(): readonly Workbook[] {
    return [...this.#workbooks.values()];
  }

  find(spreadsheetId: string): Workbook | undefined {
    return this.#workbooks.get(spreadsheetId);
  }

  /** @throws ApiError 404 where there is no such spreadsheet */
  require(spreadsheetId: string): Workbook {
    const workbook = this.#workbooks.get(spreadsheetId);
    if (workbook === undefined) throw notFound();
    return workbook;
  }

  /** A new spreadsheet; `spreadsheetId` is chosen unless given. */
  create(title: string, spreadsheetId?: string): Workbook {
    const id = spreadsheetId ?? randomSpreadsheetId(this.#random);
    const workbook = newWorkbook(id, title, this.#now().toISOString());
    this.put(workbook);
    return workbook;
  }

  put(workbook: Workbook): void {
    this.#workbooks.set(workbook.spreadsheetId, workbook);
    this.#tell(workbook.spreadsheetId, workbook);
  }

  delete(spreadsheetId: string): void {
    this.#workbooks.delete(spreadsheetId);
    this.#tell(spreadsheetId, undefined);
  }

  /** Applies a change to a draft of a spreadsheet, recalculates it and puts it in place. When the change throws, nothing has changed. */
  edit<T>(spreadsheetId: string, caller: Caller, change: (edit: Edit) => () => T): T {
    const draft = draftOf(this.require(spreadsheetId));
    const answer = change({ draft, caller, where: "", newId: (taken) => this.#newId(taken) });
    recalculate(draft);
    draft.version++;
    draft.modifiedTime = this.#now().toISOString();
    const answered = answer();
    this.put(draft);
    return answered;
  }

  #newId(taken: (id: number) => boolean): number {
    for (;;) {
      const id = Math.floor(this.#random() * (2 ** 31 - 1)) + 1;
      if (!taken(id)) return id;
    }
  }
}
