import type { GroupedLines } from "./closed-ledger.ts";
import type { LineStore } from "./line-store.ts";

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
 * @param entries every customer's key and number
 * @param rootOf for each customer number that of the customer for whom it counts; undefined: all count for themselves
 * @param dropped lines that do not count
 */
export function groupLines(
  store: LineStore,
  entries: Iterable<readonly [string, number]>,
  customerCount: number,
  rootOf: Int32Array | undefined,
  dropped: { readonly size: number; has(index: number): boolean },
): CustomerGroups {
  const customerAt = (index: number): number => {
    if (dropped.size > 0 && dropped.has(index)) return -1;
    const customer = store.customerAt(index);
    return rootOf === undefined ? customer : (rootOf[customer] ?? customer);
  };
  const counts = new Uint32Array(customerCount);
  let total = 0;
  for (let index = 0; index < store.length; index += 1) {
    const customer = customerAt(index);
    if (customer < 0) continue;
    counts[customer] = (counts[customer] ?? 0) + 1;
    total += 1;
  }
  const { keys, customers } = sortedCustomers(entries, counts);
  const starts = new Uint32Array(keys.length + 1);
  const next = new Uint32Array(customerCount);
  for (let i = 0; i < keys.length; i += 1) {
    const customer = customers[i] ?? 0;
    next[customer] = starts[i] ?? 0;
    starts[i + 1] = (starts[i] ?? 0) + (counts[customer] ?? 0);
  }
  const lineIndexes = new Uint32Array(total);
  for (let index = 0; index < store.length; index += 1) {
    const customer = customerAt(index);
    if (customer < 0) continue;
    const at = next[customer] ?? 0;
    lineIndexes[at] = index;
    next[customer] = at + 1;
  }
  return { keys, customers, lines: { store, starts, lineIndexes } };
}

function sortedCustomers(entries: Iterable<readonly [string, number]>, counts: Uint32Array) {
  const numberByKey = new Map<string, number>();
  for (const [key, number] of entries) if ((counts[number] ?? 0) > 0) numberByKey.set(key, number);
  // Without a comparator strings sort by code units, and fast.
  const keys = [...numberByKey.keys()].sort();
  return { keys, customers: Uint32Array.from(keys, (key) => numberByKey.get(key) ?? 0) };
}
