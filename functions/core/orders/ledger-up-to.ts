import type { Day } from "../values/day.ts";
import type { ClosedLedger } from "./closed-ledger.ts";

/**
 * The same orders as they stood on an earlier day: later lines are not there yet. The customers keep their numbers, and what came
 * back whole since is taken out all the same, as no row says when it did.
 *
 * Only what customers are summed up from is of that day; rows, problems and totals are those of all orders.
 */
export function ledgerUpTo(ledger: ClosedLedger, day: Day): ClosedLedger {
  const { store, starts, lineIndexes } = ledger.lines;
  const kept = new Uint32Array(lineIndexes.length);
  const keptStarts = new Uint32Array(starts.length);
  let size = 0;
  for (let customer = 0; customer + 1 < starts.length; customer += 1) {
    for (let at = starts[customer] ?? 0; at < (starts[customer + 1] ?? 0); at += 1) {
      const index = lineIndexes[at] ?? 0;
      if (store.dayAt(index) > day) continue;
      kept[size] = index;
      size += 1;
    }
    keptStarts[customer + 1] = size;
  }
  return { ...ledger, asOf: day, lines: { store, starts: keptStarts, lineIndexes: kept.subarray(0, size) } };
}
