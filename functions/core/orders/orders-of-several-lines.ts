import type { LineStore } from "./line-store.ts";
import { PairIndex } from "./pair-index.ts";

/**
 * The orders of several lines (same owner, same id) among some lines, each as the indexes of its lines. Credit notes are no lines of
 * the order that they name.
 *
 * @param owners whose each line is; below 0 for one that does not count
 * @param indexes of lines with an order id
 */
export function ordersOfSeveralLines(
  lines: LineStore,
  owners: Int32Array,
  indexes: readonly number[],
): readonly (readonly number[])[] {
  const ids = new PairIndex();
  ids.reset(indexes.length);
  /** Of each order the line that was seen of it, or where its lines are in `several`, as -1 - place. */
  const seen = new Int32Array(indexes.length);
  const several: number[][] = [];
  for (const index of indexes) {
    const owner = owners[index] ?? -1;
    if (owner < 0 || lines.isCredit(index)) continue;
    const known = ids.size;
    const order = lines.orderOfOwnerIn(ids, index, owner);
    if (order === known) {
      seen[order] = index;
      continue;
    }
    const before = seen[order] ?? 0;
    if (before < 0) several[-1 - before]?.push(index);
    else {
      several.push([before, index]);
      seen[order] = -several.length;
    }
  }
  return several;
}
