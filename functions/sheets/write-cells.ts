import { listedKey } from "../core/customers/listed-key.ts";
import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import { type CustomerCellsPlan, planCustomerCells } from "../core/report/plan-customer-cells.ts";
import { planOwnTab } from "../core/report/plan-own-tab.ts";
import type { OwnTab, SheetReport } from "../core/report/sheet-report.ts";
import type { Cell, PlannedCell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import { fixedAnchorId, rowRoles } from "./anchors.ts";
import { asWritten, columnValues, lostTitles, ownColumnsOf } from "./column-values.ts";
import { checkHeaders, lookAtHeaders } from "./look-at-headers.ts";
import { isToMark, type SettingsToMark, settingsLook, statusByThen } from "./look-at-settings.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { CustomersTab } from "./workbook-state.ts";
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

/** What a structural batch, or its absence, has left to be written. */
export interface CellsToWrite {
  readonly customers: CustomersTab;
  /** The plan for `customers`, where it is known. */
  readonly plan: CustomerCellsPlan | undefined;
  readonly ownTabs: readonly OwnTabCells[];
  /** The Tier Settings tab whose Status is to be filled in, where there is one. */
  readonly mark: SettingsToMark | undefined;
  /** Whether rows are to be looked at again though nothing is to be written: something else was changed since they were read. */
  readonly check: boolean;
  /** The row of headers as a batch left it that went before, or made it with its tab; unknown where none did. */
  readonly headers: readonly Cell[] | "asMade" | "unknown";
  /** Whether a part of the Customers tab is closed to the tool. */
  readonly isClosed: boolean;
}

/** How often cells are written again that were moved while they were written. */
const repairs = 3;

/** The plan for the own cells as they were read. Who stands above the headers gets no second row. */
export function planCells(tab: CustomersTab | undefined, report: SheetReport): CustomerCellsPlan {
  const plan = planCustomerCells(report.customerRows, {
    keys: tab?.key.cells ?? [],
    ownColumns: ownColumnsOf(tab, report).map((column) => column?.cells ?? []),
  });
  const above = new Set((tab?.keysAbove ?? []).map(listedKey));
  return { ...plan, missing: plan.missing.filter(({ key }) => !above.has(key)) };
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
  { customers, plan: known, ownTabs, mark, check, headers, isClosed }: CellsToWrite,
  onWrite: (cells: number) => void,
): Promise<number> {
  let tab = customers;
  let tabs = ownTabs;
  const isToLook = mark !== undefined && isToMark(mark);
  for (let round = 0; round <= repairs; round += 1) {
    const plan = round === 0 && known !== undefined ? known : planCells(tab, report);
    const titles = lostTitles(tab, report);
    const tabValues = tabs.flatMap(({ tab: own, sheetId, rows }): readonly TabValues[] => {
      const planned = planOwnTab(own, rows);
      return planned === undefined ? [] : [{ sheetId, rows: planned }];
    });
    const touchesCustomers = plan.changes + titles.size > 0;
    const looks = round === 0 && (check || isToLook);
    if (!touchesCustomers && !looks && tabValues.length === 0) return plan.missing.length;
    const looked =
      round === 0
        ? await lookAgain(calls, tab, touchesCustomers ? headers : "asMade", isClosed, isToLook ? mark : undefined)
        : undefined;
    const beside = mark !== undefined && looked !== undefined ? statusByThen(mark, looked) : nothingBeside;
    const written = await writeValues(
      calls,
      [...columnValues(tab, report, plan, titles), ...beside.columns],
      [...tabValues, ...beside.tabs],
    );
    const besideCells = [...beside.columns.map(({ cells }) => [cells]), ...beside.tabs.map(({ rows }) => rows)];
    onWrite(
      plan.changes +
        titles.size +
        [...tabValues.map(({ rows }) => rows), ...besideCells].reduce((sum, rows) => sum + countPlanned(rows), 0),
    );
    tab = asWritten(tab, report, written);
    tabs = tabs.map((each) => ({ ...each, rows: written.tab(each.sheetId) ?? each.rows }));
  }
  throw new AppError(
    "sheet_changed",
    fillWords(sheetErrorLabels.movedDuringEachWrite, { tab: customers.title, writes: repairs + 1 }),
  );
}

const nothingBeside: CellsBeside = { columns: [], tabs: [] };

/**
 * The last look before cells are written: at the row of headers, and at the Tier Settings tab where its Status is to be filled in. It is
 * a write of nothing, which gives back what stands there: a refresh may spend no further read. Where a part of the Customers tab is
 * closed to the tool its headers are read.
 *
 * @returns what stands on the Tier Settings tab; undefined where it was not looked at
 * @throws AppError sheet_changed where a header is not as it was read
 */
async function lookAgain(
  calls: SheetsCalls,
  tab: CustomersTab,
  headers: CellsToWrite["headers"],
  isClosed: boolean,
  mark: SettingsToMark | undefined,
): Promise<WrittenValues | undefined> {
  const metadataId = fixedAnchorId(tab.sheetId, rowRoles.header);
  const asks = headers === "unknown" && !isClosed;
  const look = mark === undefined ? nothingBeside : settingsLook(mark);
  const columns = [...(asks ? [{ metadataId, cells: [] }] : []), ...look.columns];
  const seen = columns.length + look.tabs.length > 0 ? await writeValues(calls, columns, look.tabs) : undefined;
  if (headers === "unknown") checkHeaders(tab, asks ? seen?.row(metadataId) : await lookAtHeaders(calls, tab));
  else if (headers !== "asMade") checkHeaders(tab, headers);
  return mark === undefined ? undefined : seen;
}

function countPlanned(rows: readonly (readonly PlannedCell[])[]): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
}
