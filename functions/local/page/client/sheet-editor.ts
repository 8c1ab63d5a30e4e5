import type { SheetInfo } from "./book.ts";
import { ask } from "./dialogs.ts";
import type { Place } from "./sheet-grid.ts";
import { addTabRequest, deleteTabRequest } from "./sheet-requests.ts";
import type { Request, SheetsApi } from "./sheets-api.ts";
import { say, words } from "./words.ts";

/** What the editor needs of the page. */
export interface EditorWorld {
  /** The tab that is shown. */
  sheet(): SheetInfo | undefined;
  /** Shows the spreadsheet as it stands. */
  refresh(): Promise<void>;
  chooseLast(): void;
  onProblem(problem: unknown): void;
}

/** Changes the spreadsheet over the Sheets API, then has it shown as it stands, whether that went well or not. */
export class SheetEditor {
  readonly #api: SheetsApi;
  readonly #world: EditorWorld;

  constructor(api: SheetsApi, world: EditorWorld) {
    this.#api = api;
    this.#world = world;
  }

  /** Enters texts as if they were typed, from a cell of the tab that is shown right and down. */
  enter(place: Place, rows: readonly (readonly string[])[]): void {
    const sheet = this.#world.sheet();
    if (sheet === undefined) return;
    const { sheetId, rowCount } = sheet;
    void this.#then(async () => {
      const missing = place.rowIndex + rows.length - rowCount;
      if (missing > 0) await this.#api.batch({ appendDimension: { sheetId, dimension: "ROWS", length: missing } });
      await this.#api.enter({ sheetId, ...place }, rows);
    });
  }

  change(...requests: readonly Request[]): void {
    void this.#then(() => this.#api.batch(...requests));
  }

  /** Adds a tab behind the others and goes there. */
  async addTab(): Promise<void> {
    await this.#then(() => this.#api.batch(addTabRequest()));
    this.#world.chooseLast();
  }

  /** Asks first. */
  async deleteTab({ sheetId, title }: SheetInfo): Promise<void> {
    const text = say(words.deleteTabAsk, { title });
    const { button } = await ask({ title: say(words.deleteTab), text, buttons: "OK_CANCEL" });
    if (button === "OK") this.change(deleteTabRequest(sheetId));
  }

  async #then(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (problem) {
      this.#world.onProblem(problem);
    }
    await this.#world.refresh();
  }
}
