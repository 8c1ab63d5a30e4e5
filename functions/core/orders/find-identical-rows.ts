import type { GroupedLines } from "./closed-ledger.ts";
import { PairIndex } from "./pair-index.ts";

/**
 * The lines whose rows equal an earlier one of the same customer in all columns read (ids as they are matched, numbers as they
 * are read).
 *
 * Rows are compared by 64 bits within one customer: two different rows pass as identical with a probability below
 * m² / 2^65 for m rows of one customer (a thousand: 3 in 10^14).
 */
export function findIdenticalRows({ store, starts, lineIndexes }: GroupedLines): readonly number[] {
  const found: number[] = [];
  const seen = new PairIndex();
  for (let i = 0; i + 1 < starts.length; i += 1) {
    const start = starts[i] ?? 0;
    const end = starts[i + 1] ?? 0;
    if (end - start < 2) continue;
    seen.reset(end - start);
    for (let at = start; at < end; at += 1) {
      const index = lineIndexes[at] ?? 0;
      const known = seen.size;
      if (store.rowIn(seen, index) !== known) found.push(index);
    }
  }
  return found;
}
