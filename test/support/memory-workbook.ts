import type { SheetReport } from "../../functions/core/report/sheet-report.ts";
import type { Cell, ColumnPage } from "../../functions/core/values/cell.ts";
import type { Workbook } from "../../functions/use-cases/ports/workbook.ts";

/** A spreadsheet in memory that holds one tab of orders and remembers what was written to it. */
export interface MemoryWorkbook extends Workbook {
  readonly written: readonly SheetReport[];
  /** Replaces the rows of the orders tab. */
  change(rows: readonly (readonly Cell[])[]): void;
  failNextWrite(error: Error): void;
}

/** A spreadsheet in Berlin with one tab. */
export function memoryWorkbook(tab: {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}): MemoryWorkbook {
  let { rows } = tab;
  let failure: Error | undefined;
  const written: SheetReport[] = [];
  return {
    written,
    change: (next) => {
      rows = next;
    },
    failNextWrite: (error) => {
      failure = error;
    },
    describe: async () => ({
      title: "Shop",
      locale: "en_GB",
      timeZone: "Europe/Berlin",
      tabs: [
        {
          sheetId: 0,
          title: tab.title,
          rowCount: rows.length,
          columnCount: 10,
          role: undefined,
          head: rows.slice(0, 20),
        },
      ],
    }),
    async *readColumns(_sheetId, columnIndexes, headerRowNumber): AsyncIterable<ColumnPage> {
      const below = rows.slice(headerRowNumber);
      yield {
        firstRowNumber: headerRowNumber + 1,
        rowCount: below.length,
        columns: columnIndexes.map((columnIndex) => below.map((row) => row[columnIndex] ?? "")),
      };
    },
    calls: () => ({ reads: 3, writes: written.length }),
    listedCustomers: () => [],
    columnsToInsert: () => undefined,
    customerColumns: async () => undefined,
    writeSettings: async () => undefined,
    fillSettings: async () => undefined,
    write: async (report) => {
      if (failure !== undefined) {
        const error = failure;
        failure = undefined;
        throw error;
      }
      written.push(report);
      return { cellsWritten: 1, rowsAdded: 0, notes: [], reads: 3, writes: 1 };
    },
  };
}
