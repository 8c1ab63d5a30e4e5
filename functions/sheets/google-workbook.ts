import { type CustomersTabCells, planCustomerCells } from "../core/report/plan-customer-cells.ts";
import { planOwnTab } from "../core/report/plan-own-tab.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { ColumnPage, PlannedCell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import type { Workbook, WorkbookShape, WriteOutcome } from "../use-cases/ports.ts";
import { planCustomersStructure } from "./plan-customers-structure.ts";
import { planOwnTabStructure } from "./plan-own-tab-structure.ts";
import { readColumns } from "./read-columns.ts";
import { readWorkbook } from "./read-workbook.ts";
import { AnswerLost, type SheetsCalls } from "./sheets-calls.ts";
import type { CustomersTab, OwnTabState, WorkbookState } from "./workbook-state.ts";
import { type ColumnValues, type TabValues, writeValues } from "./write-values.ts";

/** How often a write is planned anew when the sheet changed under it, and how often moved rows are repaired. */
const attempts = 3;

/** One spreadsheet of Google Sheets during one run. */
export class GoogleWorkbook implements Workbook {
  readonly #calls: SheetsCalls;
  readonly #newId: () => number;
  #state: WorkbookState | undefined;

  /** @param newId gives a fresh positive 31-bit id for a sheet or an anchor */
  constructor(calls: SheetsCalls, newId: () => number) {
    this.#calls = calls;
    this.#newId = newId;
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
    yield* readColumns(this.#calls, tab, columnIndexes, headerRowNumber);
  }

  listedCustomers(): readonly { readonly id: string; readonly name: string }[] {
    const customers = this.#known().customers;
    if (customers === undefined) return [];
    return customers.key.cells.flatMap((id, row) =>
      id === "" ? [] : [{ id: String(id), name: String(customers.name?.cells[row] ?? "") }],
    );
  }

  async write(report: SheetReport): Promise<WriteOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#writeOnce(report);
      } catch (error) {
        const changed = error instanceof AnswerLost || (error instanceof AppError && error.code === "sheet_changed");
        if (!changed) throw error;
        if (attempt === attempts) throw error instanceof AnswerLost ? answerLost(error) : error;
        await this.describe();
      }
    }
  }

  async #writeOnce(report: SheetReport): Promise<WriteOutcome> {
    const state = this.#known();
    const titles = state.shape.tabs.map((tab) => tab.title);
    const { missing, duplicates } = planCustomerCells(report.customerRows, cellsAsRead(state.customers, report));
    const customers = planCustomersStructure(state.customers, report, missing, titles, this.#newId);
    const tabs = report.tabs.map((tab) => ({
      tab,
      ...planOwnTabStructure(ownTabState(state, tab.id), tab, report, titles, this.#newId),
    }));
    const requests = [...customers.requests, ...tabs.flatMap((tab) => tab.requests)];
    if (requests.length > 0) {
      const { spreadsheetId } = this.#calls;
      await this.#calls.changeStructure((client, options) =>
        client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, options),
      );
    }
    const tabValues = tabs.flatMap(({ tab, after }): readonly TabValues[] => {
      const rows = planOwnTab(tab, after.rows);
      return rows === undefined ? [] : [{ sheetId: after.sheetId, rows }];
    });
    const cellsWritten = await this.#writeCells(report, customers.after, tabValues);
    return {
      cellsWritten,
      rowsAdded: missing.length,
      notes: [...state.notes, ...duplicates.map(({ rowIndexes }) => duplicateNote(customers.after, rowIndexes))],
      ...this.#calls.counts,
    };
  }

  /**
   * Writes own cells until what was read back with the write needs no more: rows that people moved meanwhile are repaired
   * from the order as it was at the write.
   *
   * @returns the number of cells written
   */
  async #writeCells(report: SheetReport, tab: CustomersTab, tabValues: readonly TabValues[]): Promise<number> {
    const { columns } = report.customerRows;
    let cells = cellsAsRead(tab, report);
    let pendingTabs = tabValues;
    let cellsWritten = 0;
    for (let round = 0; round <= attempts; round += 1) {
      const plan = planCustomerCells(report.customerRows, cells);
      if (plan.changes === 0 && pendingTabs.length === 0) return cellsWritten;
      const values =
        plan.changes === 0 ? [] : columns.map(({ id }, index) => valuesOf(tab, id, plan.columns[index] ?? []));
      const keyColumn: ColumnValues = { metadataId: tab.key.metadataId ?? 0, cells: [] };
      const after = await writeValues(this.#calls, plan.changes === 0 ? [] : [keyColumn, ...values], pendingTabs);
      cellsWritten += plan.changes + pendingTabs.reduce((sum, { rows }) => sum + countPlanned(rows), 0);
      pendingTabs = [];
      if (plan.changes === 0) return cellsWritten;
      const below = ({ metadataId }: ColumnValues) => (after.get(metadataId) ?? []).slice(tab.headerRowIndex + 1);
      cells = { keys: below(keyColumn), ownColumns: values.map(below) };
    }
    throw new AppError(
      "sheet_changed",
      `Rows of tab "${tab.title}" were moved during each of ${attempts + 1} writes. Rows whose tiers belong to another customer are struck out.`,
    );
  }

  #known(): WorkbookState {
    if (this.#state === undefined) throw new Error("describe() comes first");
    return this.#state;
  }
}

function cellsAsRead(tab: CustomersTab | undefined, report: SheetReport): CustomersTabCells {
  const ownColumns = report.customerRows.columns.map(({ id }) => tab?.own.get(id)?.cells ?? []);
  return { keys: tab?.key.cells ?? [], ownColumns };
}

/** Planned cells below the header as values of the whole column; the nulls at the end, which only say again that nothing changes, are left out. */
function valuesOf(tab: CustomersTab, columnId: string, planned: readonly PlannedCell[]): ColumnValues {
  const cells = planned.slice(0, planned.findLastIndex((cell) => cell !== null) + 1);
  const above: readonly PlannedCell[] = Array.from({ length: tab.headerRowIndex + 1 }, () => null);
  return { metadataId: tab.own.get(columnId)?.metadataId ?? 0, cells: cells.length === 0 ? [] : [...above, ...cells] };
}

function duplicateNote(tab: CustomersTab, rowIndexes: readonly number[]): string {
  const rowNumbers = rowIndexes.map((rowIndex) => tab.headerRowIndex + 2 + rowIndex);
  return `Tab "${tab.title}", rows ${rowNumbers.join(", ")}: the same customer; all of them show the same tiers.`;
}

function ownTabState(state: WorkbookState, id: SheetReport["tabs"][number]["id"]): OwnTabState | undefined {
  switch (id) {
    case "summary":
      return state.summary;
  }
}

function countPlanned(rows: readonly (readonly PlannedCell[])[]): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
}

const answerLost = (error: AnswerLost) =>
  new AppError("sheet_busy", "Google Sheets did not confirm a change of the sheet's structure.", { cause: error });
