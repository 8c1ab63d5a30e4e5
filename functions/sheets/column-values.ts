import type { CustomerCellsPlan } from "../core/report/plan-customer-cells.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { PlannedCell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import { isTitleLost } from "./lost-titles.ts";
import type { AnchoredColumn, CustomersTab } from "./workbook-state.ts";
import type { ColumnValues, WrittenValues } from "./write-values.ts";

/** Own columns in the order in which cells are planned: those of the report, then those that it no longer has. */
export function ownColumnsOf(
  tab: CustomersTab | undefined,
  report: SheetReport,
): readonly (AnchoredColumn | undefined)[] {
  const wanted = report.customerRows.columns.map(({ id }) => id);
  const dropped = [...(tab?.own.keys() ?? [])].filter((id) => !wanted.includes(id));
  return [...wanted, ...dropped].map((id) => tab?.own.get(id));
}

/** Titles of own columns that are to be given back, by anchor. */
export function lostTitles(tab: CustomersTab, report: SheetReport): ReadonlyMap<number, string> {
  return new Map(
    report.customerRows.columns.flatMap(({ id, title }) => {
      const column = tab.own.get(id);
      const given = column?.title || title[report.language];
      return column !== undefined && column.header !== given && isTitleLost(column)
        ? [[column.metadataId, given] as const]
        : [];
    }),
  );
}

/** The key column and our own, to be read back and nothing else: whether rows were moved while other tabs were written. */
export function columnsToCheck({ key, own }: CustomersTab): readonly ColumnValues[] {
  return [key, own.get("key")].map((column) => ({ metadataId: column?.metadataId ?? 0, cells: [] }));
}

/** @throws AppError sheet_changed where keys, ours or the team's, do not stand as they were read */
export function checkColumns(tab: CustomersTab, written: WrittenValues): void {
  for (const column of [tab.key, tab.own.get("key")]) {
    const cells = written.column(column?.metadataId ?? 0)?.slice(tab.headerRowIndex + 1);
    const stood = column?.cells ?? [];
    const rowCount = Math.max(cells?.length ?? 0, stood.length);
    for (let row = 0; row < rowCount; row += 1) {
      if ((cells?.[row] ?? "") !== (stood[row] ?? "")) throw moved(tab);
    }
  }
}

/** The key column, to be read back, and every own column: all of them, so that a row is written whole. */
export function columnValues(
  tab: CustomersTab,
  report: SheetReport,
  plan: CustomerCellsPlan,
  titles: ReadonlyMap<number, string>,
): readonly ColumnValues[] {
  const above: readonly PlannedCell[] = Array.from({ length: tab.headerRowIndex }, () => null);
  const values = ownColumnsOf(tab, report).flatMap((column, index): readonly ColumnValues[] => {
    if (column === undefined) return [];
    const cells = [...above, titles.get(column.metadataId) ?? null, ...(plan.columns[index] ?? [])];
    // Nulls at the end only say again that nothing changes.
    return [{ metadataId: column.metadataId, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1) }];
  });
  return [{ metadataId: tab.key.metadataId ?? 0, cells: [] }, ...values];
}

/** The tab as it stood right after a write. @throws AppError sheet_changed where its columns or its headers were moved meanwhile */
export function asWritten(tab: CustomersTab, report: SheetReport, written: WrittenValues): CustomersTab {
  const after = <Column extends CustomersTab["key"]>(column: Column): Column => {
    const cells = written.column(column.metadataId ?? 0);
    if (cells === undefined) throw moved(tab);
    return { ...column, header: cells[tab.headerRowIndex] ?? "", cells: cells.slice(tab.headerRowIndex + 1) };
  };
  const key = after(tab.key);
  const own = new Map([...tab.own].map(([id, column]) => [id, after(column)]));
  const usedRows = [key, ...own.values()].reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const now = { ...tab, key, own, usedRows };
  if (key.header !== tab.key.header || lostTitles(now, report).size > 0) throw moved(tab);
  return now;
}

const moved = (tab: CustomersTab) =>
  new AppError("sheet_changed", `The columns or headers of tab "${tab.title}" were moved while they were written.`);
