import { textsOf } from "../values/texts-of.ts";
import type { GroupedLines } from "./closed-ledger.ts";
import type { LineStore } from "./line-store.ts";
import { type KeyedCustomers, sortByKey } from "./sort-by-key.ts";

/** Customers with at least one line, sorted by key, and the lines of each. */
export interface CustomerGroups {
  readonly keys: readonly string[];
  /** The numbers by which the lines name the customers, in the order of `keys`. */
  readonly customers: Uint32Array;
  readonly lines: GroupedLines;
}

/**
 * Groups lines by customer (a counting sort: two passes, no comparison).
 *
 * @param customers every customer's key by number, and number by key
 * @param owners whose each line is; below 0 for one that does not count
 */
export function groupLines(store: LineStore, customers: KeyedCustomers, owners: Int32Array): CustomerGroups {
  const counts = new Uint32Array(customers.size);
  let total = 0;
  for (let index = 0; index < owners.length; index += 1) {
    const owner = owners[index] ?? -1;
    if (owner < 0) continue;
    counts[owner] = (counts[owner] ?? 0) + 1;
    total += 1;
  }
  const numbers = sortByKey(customers, numbersOfCounted(counts));
  const keys = textsOf(numbers, (number) => customers.keyOf(number));
  const starts = new Uint32Array(keys.length + 1);
  const next = new Uint32Array(customers.size);
  for (let i = 0; i < keys.length; i += 1) {
    const customer = numbers[i] ?? 0;
    next[customer] = starts[i] ?? 0;
    starts[i + 1] = (starts[i] ?? 0) + (counts[customer] ?? 0);
  }
  const lineIndexes = new Uint32Array(total);
  for (let index = 0; index < owners.length; index += 1) {
    const owner = owners[index] ?? -1;
    if (owner < 0) continue;
    const at = next[owner] ?? 0;
    lineIndexes[at] = index;
    next[owner] = at + 1;
  }
  return { keys, customers: numbers, lines: { store, starts, lineIndexes } };
}

/** The customers with lines. */
function numbersOfCounted(counts: Uint32Array): Uint32Array {
  let size = 0;
  for (let number = 0; number < counts.length; number += 1) if (counts[number] !== 0) size += 1;
  const numbers = new Uint32Array(size);
  let at = 0;
  for (let number = 0; number < counts.length; number += 1) {
    if (counts[number] === 0) continue;
    numbers[at] = number;
    at += 1;
  }
  return numbers;
}
