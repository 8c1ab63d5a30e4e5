import type { GroupedLines } from "./closed-ledger.ts";
import type { CustomerIndex } from "./customer-index.ts";
import type { LineStore } from "./line-store.ts";

/** Customers with at least one line, sorted by key, and the lines of each. */
export interface CustomerGroups {
  readonly keys: readonly string[];
  /** The numbers by which the lines name the customers, in the order of `keys`. */
  readonly customers: Uint32Array;
  readonly lines: GroupedLines;
}

/** Customers by number and by key. */
type CustomerNumbers = Pick<CustomerIndex, "size" | "keyOf" | "find">;

/**
 * Groups lines by customer (a counting sort: two passes, no comparison).
 *
 * @param customers every customer's key by number, and number by key
 * @param owners whose each line is; below 0 for one that does not count
 */
export function groupLines(store: LineStore, customers: CustomerNumbers, owners: Int32Array): CustomerGroups {
  const counts = new Uint32Array(customers.size);
  let total = 0;
  for (let index = 0; index < owners.length; index += 1) {
    const owner = owners[index] ?? -1;
    if (owner < 0) continue;
    counts[owner] = (counts[owner] ?? 0) + 1;
    total += 1;
  }
  const keys = sortedKeys(customers, counts);
  const numbers = Uint32Array.from(keys, (key) => customers.find(key) ?? 0);
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

/** The keys of customers with lines. Without a comparator strings sort by code units, and fast. */
function sortedKeys(customers: CustomerNumbers, counts: Uint32Array): readonly string[] {
  const keys: string[] = [];
  for (let number = 0; number < counts.length; number += 1) {
    if (counts[number] !== 0) keys.push(customers.keyOf(number));
  }
  return keys.sort();
}
