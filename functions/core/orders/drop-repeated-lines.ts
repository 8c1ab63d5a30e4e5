import { a1 } from "../values/a1.ts";
import type { Ledger } from "./create-ledger.ts";
import type { DroppedLines } from "./dropped-lines.ts";
import { emptyLine, type OrderLine } from "./order-line.ts";
import { PairIndex } from "./pair-index.ts";

/**
 * Of the lines that share an id (within their order) one is used and the others are set aside.
 *
 * Which one does not depend on the order of rows: the latest by date, of these the highest amount, then whatever their content
 * decides; only rows that are alike in all columns fall to the first.
 */
export function dropRepeatedLines(ledger: Ledger, dropped: DroppedLines): void {
  const { lines, map } = ledger;
  if (!lines.origins.hasLineIds) return;
  const ids = new PairIndex();
  ids.reset(lines.length);
  const winners = new Uint32Array(lines.length);
  const repeated: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const known = ids.size;
    const number = lines.origins.lineIdIn(ids, index);
    if (number < 0) continue;
    if (number === known) {
      winners[number] = index;
      continue;
    }
    const winner = winners[number] ?? 0;
    const replaces = isBefore(ledger, index, winner);
    repeated.push(replaces ? winner : index);
    if (replaces) winners[number] = index;
  }
  const columnIndex = map.columns.lineId?.columnIndex ?? 0;
  for (const index of repeated) {
    const winner = winners[lines.origins.lineIdIn(ids, index)] ?? 0;
    dropped.drop(index, "repeatedLine", "lineId", a1(columnIndex, lines.origins.rowNumberAt(winner)));
  }
}

const [lineA, lineB] = [emptyLine(), emptyLine()];

/** Whether line `a` is used rather than line `b`. */
function isBefore({ lines, customers }: Ledger, a: number, b: number): boolean {
  lines.read(a, lineA);
  lines.read(b, lineB);
  const differences: readonly ((line: OrderLine, index: number) => number)[] = [
    (line) => line.day,
    (line) => line.amount,
    (line) => line.cost,
    (line) => line.profit,
    (_, index) => lines.origins.rowRank(index),
  ];
  for (const measure of differences) {
    const difference = measure(lineA, a) - measure(lineB, b);
    if (difference !== 0) return difference > 0;
  }
  const [keyA, keyB] = [customers.keyOf(lines.origins.customerAt(a)), customers.keyOf(lines.origins.customerAt(b))];
  return keyA === keyB ? lines.origins.rowNumberAt(a) < lines.origins.rowNumberAt(b) : keyA < keyB;
}
