import { type CustomerCellsPlan, planCustomerCells } from "../core/report/plan-customer-cells.ts";
import { planOwnTab } from "../core/report/plan-own-tab.ts";
import type { OwnTab, SheetReport } from "../core/report/sheet-report.ts";
import type { Cell, PlannedCell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import { asWritten, columnValues, lostTitles, ownColumnsOf } from "./column-values.ts";
import { checkHeaders, lookAtHeaders } from "./look-at-headers.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { CustomersTab } from "./workbook-state.ts";
import { type ColumnValues, type TabValues, writeValues } from "./write-values.ts";

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

/** What a structural batch, or its absence, has left to be written. */
export interface CellsToWrite {
  readonly customers: CustomersTab;
  /** The plan for `customers`, where it is known. */
  readonly plan: CustomerCellsPlan | undefined;
  readonly ownTabs: readonly OwnTabCells[];
  /** Cells of the Tier Settings tab. */
  readonly beside: CellsBeside;
  /** Whether rows are to be looked at again though nothing is to be written: something else was changed since they were read. */
  readonly check: boolean;
  /** The row of headers as a batch left it that went before, or made it with its tab; unknown where none did. */
  readonly headers: readonly Cell[] | "asMade" | "unknown";
  /** Whether a part of the Customers tab is closed to the tool. */
  readonly isClosed: boolean;
}

/** How often cells are written again that were moved while they were written. */
const repairs = 3;

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
 * @param onWrite told of the cells that each write changed, once it is confirmed
 * @returns how many customers have no row now
 * @throws AppError sheet_changed where columns or headers are not where they were, or rows are moved at every write
 */
export async function writeCells(
  calls: SheetsCalls,
  report: SheetReport,
  { customers, plan: known, ownTabs, beside, check, headers, isClosed }: CellsToWrite,
  onWrite: (cells: number) => void,
): Promise<number> {
  let tab = customers;
  let tabs = ownTabs;
  let pending = beside;
  for (let round = 0; round <= repairs; round += 1) {
    const plan = round === 0 && known !== undefined ? known : planCells(tab, report);
    const titles = lostTitles(tab, report);
    const tabValues = tabs.flatMap(({ tab: own, sheetId, rows }): readonly TabValues[] => {
      const planned = planOwnTab(own, rows);
      return planned === undefined ? [] : [{ sheetId, rows: planned }];
    });
    const touchesCustomers = plan.changes + titles.size > 0;
    const besides = pending.columns.length + pending.tabs.length;
    const looks = check && round === 0;
    if (!touchesCustomers && !looks && tabValues.length + besides === 0) return plan.missing.length;
    if (touchesCustomers && round === 0 && headers !== "asMade") {
      checkHeaders(tab, headers === "unknown" ? await lookAtHeaders(calls, tab, isClosed) : headers);
    }
    const written = await writeValues(
      calls,
      [...columnValues(tab, report, plan, titles), ...pending.columns],
      [...tabValues, ...pending.tabs],
    );
    const besideCells = [...pending.columns.map(({ cells }) => [cells]), ...pending.tabs.map(({ rows }) => rows)];
    onWrite(
      plan.changes +
        titles.size +
        [...tabValues.map(({ rows }) => rows), ...besideCells].reduce((sum, rows) => sum + countPlanned(rows), 0),
    );
    pending = { columns: [], tabs: [] };
    tab = asWritten(tab, report, written);
    tabs = tabs.map((each) => ({ ...each, rows: written.tab(each.sheetId) ?? each.rows }));
  }
  throw new AppError(
    "sheet_changed",
    `Rows of tab "${customers.title}" were moved during each of ${repairs + 1} writes. Rows whose tiers belong to another customer are struck out.`,
  );
}

function countPlanned(rows: readonly (readonly PlannedCell[])[]): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
}
