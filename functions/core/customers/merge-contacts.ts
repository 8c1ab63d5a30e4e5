import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { listedKey } from "./listed-key.ts";

/** A customer as the team lists it on its Customers tab. */
export interface ListedCustomer {
  readonly id: string;
  readonly name: string;
}

/** Customers of orders and contacts together, sorted by key. */
export interface MergedCustomers {
  readonly keys: readonly string[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Index in the ledger; -1 for a contact without an order. */
  readonly customers: Int32Array;
}

/**
 * Adds the listed customers who have no orders. A listed key counts for whom it counts in the orders (aliases), and of several rows of one key the first id and name by code units count.
 * A blank id is nobody, and so is an error or the label of a sum.
 */
export function mergeContacts(
  ledger: Pick<ClosedLedger, "keys" | "ids" | "names" | "keyFor">,
  contacts: readonly ListedCustomer[],
): MergedCustomers {
  const listed = new Map<string, ListedCustomer>();
  for (const { id, name } of contacts) {
    const own = listedKey(id);
    if (own === "") continue;
    const key = ledger.keyFor(own);
    const known = listed.get(key);
    listed.set(key, {
      id: known === undefined || id < known.id ? id : known.id,
      name: firstName(known?.name ?? "", name.trim() === "" ? "" : name),
    });
  }
  if (listed.size === 0) {
    const customers = new Int32Array(ledger.keys.length);
    for (let index = 0; index < customers.length; index += 1) customers[index] = index;
    return { keys: ledger.keys, ids: ledger.ids, names: ledger.names, customers };
  }
  const numberByKey = new Map(ledger.keys.map((key, index) => [key, index]));
  const added = [...listed.keys()].filter((key) => !numberByKey.has(key));
  const keys = added.length === 0 ? ledger.keys : [...ledger.keys, ...added].sort();
  const customers = Int32Array.from(keys, (key) => numberByKey.get(key) ?? -1);
  return {
    keys,
    ids: keys.map((key, i) => ledger.ids[customers[i] ?? -1] ?? listed.get(key)?.id ?? ""),
    names: keys.map((key, i) => ledger.names[customers[i] ?? -1] || (listed.get(key)?.name ?? "")),
    customers,
  };
}

function firstName(a: string, b: string): string {
  if (a === "" || b === "") return a === "" ? b : a;
  return a < b ? a : b;
}
