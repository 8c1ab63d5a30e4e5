import type { Store } from "./store.ts";
import type { Workbook } from "./workbook.ts";

/** The versions of spreadsheets that Drive shows. Drive learns of a change later than Sheets does, here by a lag of choice. */
export class ShownVersions {
  readonly #now: () => Date;
  readonly #history = new Map<string, { readonly atMs: number; readonly version: number }[]>();
  #lagMs = 0;

  constructor(store: Store, now: () => Date) {
    this.#now = now;
    store.onChange((spreadsheetId, workbook) => {
      if (workbook === undefined) this.#history.delete(spreadsheetId);
      else if (this.#lagMs > 0) this.#listOf(spreadsheetId).push({ atMs: now().getTime(), version: workbook.version });
    });
  }

  /** How long a change takes to show. Changes made before are shown at once. */
  lag(lagMs: number): void {
    this.#lagMs = lagMs;
    this.#history.clear();
  }

  /** The version that Drive shows now. */
  of(workbook: Workbook): number {
    const [first] = this.#listOf(workbook.spreadsheetId);
    if (this.#lagMs === 0 || first === undefined) return workbook.version;
    const shownAtMs = this.#now().getTime() - this.#lagMs;
    const shown = this.#listOf(workbook.spreadsheetId).findLast(({ atMs }) => atMs <= shownAtMs);
    return shown?.version ?? first.version - 1;
  }

  #listOf(spreadsheetId: string) {
    const known = this.#history.get(spreadsheetId);
    if (known !== undefined) return known;
    const list: { readonly atMs: number; readonly version: number }[] = [];
    this.#history.set(spreadsheetId, list);
    return list;
  }
}
