import type { InsertedColumns } from "../core/customers/shift-columns.ts";
import type { TeamTable } from "../core/customers/team-table.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { ColumnPage } from "../core/values/cell.ts";
import { cellText } from "../core/values/cell-text.ts";
import type {
  Beside,
  FillSettings,
  SettingsWrite,
  Workbook,
  WorkbookShape,
  WriteOutcome,
} from "../use-cases/ports/workbook.ts";
import { fillSettings } from "./fill-settings.ts";
import { readColumns } from "./read-columns.ts";
import { readColumnsBeside } from "./read-columns-beside.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { WorkbookState } from "./workbook-state.ts";
import { writeReport } from "./write-report.ts";
import { writeSettings } from "./write-settings.ts";

/** One spreadsheet of Google Sheets during one run. */
export class GoogleWorkbook implements Workbook {
  readonly #calls: SheetsCalls;
  readonly #newId: () => number;
  #state: WorkbookState | undefined;

  readonly #cellsPerCall: number | undefined;

  /**
   * @param newId gives a fresh positive 31-bit id for a sheet or an anchor
   * @param cellsPerCall how many cells are read in one call; a fitting number unless given
   */
  constructor(calls: SheetsCalls, newId: () => number, cellsPerCall?: number) {
    this.#calls = calls;
    this.#newId = newId;
    this.#cellsPerCall = cellsPerCall;
  }

  async describe(): Promise<WorkbookShape> {
    this.#state = await readWorkbook(this.#calls);
    return this.#state.shape;
  }

  async *readColumns(
    sheetId: number,
    columnIndexes: readonly number[],
    headerRowNumber: number,
  ): AsyncIterable<ColumnPage> {
    const tab = this.#known().shape.tabs.find((candidate) => candidate.sheetId === sheetId);
    if (tab === undefined) throw new RangeError(`No tab has the id ${sheetId}`);
    yield* readColumns(this.#calls, tab, columnIndexes, headerRowNumber, this.#cellsPerCall);
  }

  listedCustomers(): readonly { readonly id: string; readonly name: string }[] {
    const customers = this.#known().customers;
    if (customers === undefined) return [];
    return customers.key.cells.flatMap((id, row) =>
      id === "" ? [] : [{ id: cellText(id), name: cellText(customers.name?.cells[row] ?? "") }],
    );
  }

  async customerColumns(isWanted: (header: string) => boolean): Promise<TeamTable | undefined> {
    const { customers, beside, shape } = this.#known();
    if (customers === undefined || beside !== undefined) return beside;
    const tab = shape.tabs.find(({ sheetId }) => sheetId === customers.sheetId);
    return tab && readColumnsBeside(this.#calls, tab, customers, isWanted, this.#cellsPerCall);
  }

  columnsToInsert(ids: readonly string[]): InsertedColumns | undefined {
    const { customers } = this.#known();
    const count = customers === undefined ? 0 : ids.filter((id) => !customers.own.has(id)).length;
    if (customers === undefined || count === 0) return undefined;
    return { title: customers.title, columnIndex: customers.nextColumnIndex, count };
  }

  calls(): { readonly reads: number; readonly writes: number } {
    return this.#calls.counts;
  }

  async write(report: SheetReport, beside?: Beside): Promise<WriteOutcome> {
    return writeReport(this.#calls, this.#known(), report, this.#newId, beside);
  }

  async writeSettings(settings: SettingsWrite): Promise<void> {
    await writeSettings(this.#calls, this.#known(), settings, this.#newId);
  }

  async fillSettings(fill: FillSettings, editor: string): Promise<void> {
    await fillSettings(this.#calls, this.#known(), fill, editor, this.#newId);
  }

  #known(): WorkbookState {
    if (this.#state === undefined) throw new Error("describe() comes first");
    return this.#state;
  }
}
