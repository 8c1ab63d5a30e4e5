import { noLongerLabel } from "../labels/why.ts";
import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import type { CustomerRows } from "./sheet-report.ts";

/**
 * Tells the own cells that belong to a key: a customer's, those of who counts for another, of a contact, or of somebody who is gone.
 *
 * Gone is who stands in no order now and did so when his own cells were last written: they count orders, or say already that
 * he is gone. The sheet itself remembers, so that it stays so however many snapshots later. Own cells are looked up by the
 * key they were computed for, wherever the team has moved them.
 *
 * @param ownColumns as they stand, in the order of the report's columns
 */
export function ownCellsOf(
  report: CustomerRows,
  ownColumns: readonly (readonly Cell[])[],
): (key: string) => readonly Cell[] {
  const [marks = []] = ownColumns;
  const gone = new Set<string>();
  marks.forEach((mark, rowIndex) => {
    const key = matchKey(cellText(mark));
    if (key === "" || report.cells.has(key)) return;
    if (hadOrders(report, ownColumns, rowIndex)) gone.add(key);
  });
  return (key) => {
    const ofOrders = report.cells.get(key) ?? report.merged?.get(key);
    if (ofOrders !== undefined) return ofOrders;
    const others = gone.has(key) ? report.gone : report.contact;
    const listed = report.listed?.get(key);
    return listed === undefined ? others : others.map((cell, column) => listed[column] ?? cell);
  };
}

function hadOrders(report: CustomerRows, ownColumns: readonly (readonly Cell[])[], rowIndex: number): boolean {
  return report.columns.some(({ id }, column) => {
    const cell = ownColumns[column]?.[rowIndex] ?? "";
    return id === "orders" ? typeof cell === "number" && cell > 0 : goneWords.has(cell);
  });
}

const goneWords: ReadonlySet<Cell> = new Set(Object.values(noLongerLabel));
