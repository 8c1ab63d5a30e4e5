import { type CustomerCellsPlan, planCustomerCells } from "../core/report/plan-customer-cells.ts";
import { planOwnTab } from "../core/report/plan-own-tab.ts";
import type { OwnTab, SheetReport } from "../core/report/sheet-report.ts";
import type { Cell, PlannedCell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import { isTitleLost } from "./lost-titles.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { AnchoredColumn, CustomersTab } from "./workbook-state.ts";
import { type ColumnValues, type TabValues, type WrittenValues, writeValues } from "./write-values.ts";

/** An own tab and where its cells go. */
export interface OwnTabCells {
  readonly tab: OwnTab;
  readonly sheetId: number;
  /** As they stand. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Cells that go with the first write and are not repaired: the next run looks at them again. */
export interface CellsBeside {
  readonly columns: readonly ColumnValues[];
  readonly tabs: readonly TabValues[];
}

/** How often cells are written again that were moved while they were written. */
const repairs = 3;

/** Own columns in the order in which cells are planned: those of the report, then those that it no longer has. */
export function ownColumnsOf(
  tab: CustomersTab | undefined,
  report: SheetReport,
): readonly (AnchoredColumn | undefined)[] {
  const wanted = report.customerRows.columns.map(({ id }) => id);
  const dropped = [...(tab?.own.keys() ?? [])].filter((id) => !wanted.includes(id));
  return [...wanted, ...dropped].map((id) => tab?.own.get(id));
}

/** The plan for the own cells as they were read. */
export function planCells(tab: CustomersTab | undefined, report: SheetReport): CustomerCellsPlan {
  return planCustomerCells(report.customerRows, {
    keys: tab?.key.cells ?? [],
    ownColumns: ownColumnsOf(tab, report).map((column) => column?.cells ?? []),
  });
}

/**
 * Writes own cells, and writes again until what was read back with the write needs no more: rows that people moved meanwhile are
 * repaired from the order as it was at the write.
 *
 * @param beside cells of the Tier Settings tab
 * @param onWrite told of the cells that each write changed, once it is confirmed
 * @returns how many customers have no row now
 * @throws AppError sheet_changed where columns or headers are not where they were, or rows are moved at every write
 */
export async function writeCells(
  calls: SheetsCalls,
  report: SheetReport,
  customers: CustomersTab,
  ownTabs: readonly OwnTabCells[],
  beside: CellsBeside,
  onWrite: (cells: number) => void,
): Promise<number> {
  let tab = customers;
  let tabs = ownTabs;
  let pending = beside;
  for (let round = 0; round <= repairs; round += 1) {
    const plan = planCells(tab, report);
    const titles = lostTitles(tab, report);
    const tabValues = tabs.flatMap(({ tab: own, sheetId, rows }): readonly TabValues[] => {
      const planned = planOwnTab(own, rows);
      return planned === undefined ? [] : [{ sheetId, rows: planned }];
    });
    const touchesCustomers = plan.changes + titles.size > 0;
    const besides = pending.columns.length + pending.tabs.length;
    if (!touchesCustomers && tabValues.length + besides === 0) return plan.missing.length;
    const written = await writeValues(
      calls,
      [...(touchesCustomers ? columnValues(tab, report, plan, titles) : []), ...pending.columns],
      [...tabValues, ...pending.tabs],
    );
    const besideCells = [...pending.columns.map(({ cells }) => [cells]), ...pending.tabs.map(({ rows }) => rows)];
    onWrite(
      plan.changes +
        titles.size +
        [...tabValues.map(({ rows }) => rows), ...besideCells].reduce((sum, rows) => sum + countPlanned(rows), 0),
    );
    pending = { columns: [], tabs: [] };
    if (touchesCustomers) tab = asWritten(tab, report, written);
    tabs = tabs.map((each) => ({ ...each, rows: written.tab(each.sheetId) ?? each.rows }));
  }
  throw new AppError(
    "sheet_changed",
    `Rows of tab "${customers.title}" were moved during each of ${repairs + 1} writes. Rows whose tiers belong to another customer are struck out.`,
  );
}

/** Titles of own columns that are to be given back, by anchor. */
function lostTitles(tab: CustomersTab, report: SheetReport): ReadonlyMap<number, string> {
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

/** The key column, to be read back, and every own column: all of them, so that a row is written whole. */
function columnValues(
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
function asWritten(tab: CustomersTab, report: SheetReport, written: WrittenValues): CustomersTab {
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

function countPlanned(rows: readonly (readonly PlannedCell[])[]): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
}
