import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import type { CustomerCellsPlan } from "../core/report/plan-customer-cells.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { Cell, PlannedCell } from "../core/values/cell.ts";
import { cellText } from "../core/values/cell-text.ts";
import { AppError } from "../errors.ts";
import { givenTitle, isTitleLost } from "./lost-titles.ts";
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
    report.customerRows.columns.flatMap(({ id }) => {
      const column = tab.own.get(id);
      if (column === undefined) return [];
      const given = givenTitle(id, column, report);
      const isLost = column.header !== given && isTitleLost(id, column, tab, report);
      return isLost ? [[column.metadataId, given] as const] : [];
    }),
  );
}

/**
 * The key column, to be read back, and every own column: all of them, so that a row is written whole. Where nothing is to be written all
 * are read back all the same: other tabs are written in that moment, and a run is through once what it leaves is what it has seen.
 */
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

/**
 * The tab as it stood right after a write.
 *
 * @throws AppError sheet_changed where its columns or its headers were moved meanwhile, or other keys stand in it than did: a
 * row that came in may be one that the rule which strikes out does not reach
 */
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
  if (!haveSameKeys(key.cells, tab.key.cells)) throw moved(tab);
  return now;
}

function haveSameKeys(cells: readonly Cell[], others: readonly Cell[]): boolean {
  const filled = (list: readonly Cell[]) => list.filter((cell) => cell !== "").map(cellText);
  const keys = filled(cells).sort();
  const otherKeys = filled(others).sort();
  return keys.length === otherKeys.length && keys.every((each, index) => each === otherKeys[index]);
}

const moved = (tab: CustomersTab) =>
  new AppError("sheet_changed", fillWords(sheetErrorLabels.movedWhileWritten, { tab: tab.title }));
