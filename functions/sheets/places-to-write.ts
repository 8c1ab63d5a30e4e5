import type { CustomerCellsPlan } from "../core/report/plan-customer-cells.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { lostTitles } from "./column-values.ts";
import type { JudgedColumns } from "./judge-own-columns.ts";
import { firstFreeRow } from "./plan-customers-structure.ts";
import type { ClosedRange } from "./protected-range.ts";
import type { CustomersTab, WorkbookState } from "./workbook-state.ts";

/** Where a run is about to write, as the sheet was read. */
export interface PlacesToWrite {
  /** Undefined where the tab is not touched, or is yet to be made. */
  readonly customers: CustomersPlaces | undefined;
  /** Tabs of the tool's own that are touched. */
  readonly tabs: ReadonlySet<number>;
}

interface CustomersPlaces {
  readonly sheetId: number;
  readonly headerRowIndex: number;
  /** Own columns that stand there, and the keys: they are named in the write, if only to be read back. */
  readonly columns: readonly number[];
  /** Where columns are inserted; undefined where none are. */
  readonly newColumnIndex: number | undefined;
  /** Where rows are inserted; undefined where none are. */
  readonly newRowIndex: number | undefined;
  /** The columns that new rows are filled in. */
  readonly teamColumns: readonly number[];
}

/** Wherever a run may write. */
export function anyPlaces({ customers, ownTabs, settings }: WorkbookState): PlacesToWrite {
  const tabs = [...ownTabs.values(), ...(settings === undefined ? [] : [settings])];
  return {
    tabs: new Set(tabs.map(({ sheetId }) => sheetId)),
    customers: customers && {
      ...teamPlaces(customers),
      columns: [customers.key, ...customers.own.values()].map(({ columnIndex }) => columnIndex),
      newColumnIndex: customers.nextColumnIndex,
      newRowIndex: firstFreeRow(customers),
    },
  };
}

/** What is about to be written on the Customers tab. @param addsRows whether customers who have no row get one */
export function customersPlaces(
  { tab, found }: JudgedColumns,
  report: SheetReport,
  plan: CustomerCellsPlan,
  addsRows: boolean,
): CustomersPlaces {
  const isChanged = plan.changes + lostTitles(tab, report).size > 0;
  const isMissing = report.customerRows.columns.some(({ id }) => !tab.own.has(id) && !found.has(id));
  return {
    ...teamPlaces(tab),
    columns: isChanged ? [tab.key, ...tab.own.values(), ...found.values()].map(({ columnIndex }) => columnIndex) : [],
    newColumnIndex: isMissing ? tab.nextColumnIndex : undefined,
    newRowIndex: addsRows ? firstFreeRow(tab) : undefined,
  };
}

const teamPlaces = ({ sheetId, headerRowIndex, key, name }: CustomersTab) => ({
  sheetId,
  headerRowIndex,
  teamColumns: [key, ...(name === undefined ? [] : [name])].map(({ columnIndex }) => columnIndex),
});

/**
 * Whether a closed range holds cells that are about to be written: an own column, from its header down; a column or row that would be
 * inserted in its midst; the keys and names of new rows; any cell of a tab of the tool's own.
 */
export function isInTheWay({ customers, tabs }: PlacesToWrite, { sheetId, range, open }: ClosedRange): boolean {
  if (tabs.has(sheetId)) return true;
  if (customers?.sheetId !== sheetId) return false;
  const { headerRowIndex, newColumnIndex, newRowIndex } = customers;
  const startColumn = range.startColumnIndex ?? 0;
  const endColumn = range.endColumnIndex ?? Number.POSITIVE_INFINITY;
  const startRow = range.startRowIndex ?? 0;
  const endRow = range.endRowIndex ?? Number.POSITIVE_INFINITY;
  const covers = (column: number) =>
    column >= startColumn &&
    column < endColumn &&
    !open.some(
      (each) => column >= (each.startColumnIndex ?? 0) && column < (each.endColumnIndex ?? Number.POSITIVE_INFINITY),
    );
  const isAcross = newRowIndex !== undefined && newRowIndex > startRow && newRowIndex < endRow;
  const isWhole = endRow === Number.POSITIVE_INFINITY && endColumn === Number.POSITIVE_INFINITY;
  return (
    (endRow > headerRowIndex && customers.columns.some(covers)) ||
    (newColumnIndex !== undefined && newColumnIndex > startColumn && (newColumnIndex < endColumn || isWhole)) ||
    (isAcross && customers.teamColumns.some(covers))
  );
}
