import type { Settings } from "../settings/settings.ts";
import { matchKey } from "../values/keys.ts";
import type { ContactBook } from "./contact-book.ts";
import type { CustomerIndex } from "./customer-index.ts";

/** Who counts for whom, once all rows were seen. */
export interface ResolvedCustomers {
  /** For each customer number that of the one for whom it counts; undefined where all count for themselves. */
  readonly rootOf: Int32Array | undefined;
  /** The key under which a key counts, whether rows hold it or not. */
  keyFor(key: string): string;
}

/**
 * Decides which keys are one customer. Whatever the order of rows and of aliases:
 *
 * - An alias counts `from` for `to`, through as many steps as there are. Of several targets of one key the first by code units
 *   holds; the keys of a circle all count for the first of them.
 * - Rows that name nobody but an e-mail address count for the customer beside whose id that address stands, where that is
 *   one customer only. Where several ids share it nobody can tell whose they are: the address stays a customer of its own.
 * - Two ids are never one customer but by an alias, and a name alone is never taken for an id: shared addresses and names are
 *   reported as likely duplicates (customers/likely-duplicates.ts).
 */
export function resolveCustomers(
  customers: CustomerIndex,
  emails: ContactBook,
  aliases: Settings["aliases"],
): ResolvedCustomers {
  // Returned apart, that nothing of the rows is held on to where nothing needs it.
  if (aliases.length === 0 && emails.size === 0) return { rootOf: undefined, keyFor: itself };
  const { targetOf, spellingOf } = readAliases(aliases);
  const afterAliases = (key: string) => follow(key, (one) => targetOf.get(one));
  /** The one customer, after aliases, beside whose id an address stands; undefined for none, several, and for nobody but itself. */
  const onlyCustomerBeside = (email: string): string | undefined => {
    const beside = new Set<string>();
    for (const number of emails.customersOf(email)) beside.add(afterAliases(customers.keyOf(number)));
    beside.delete(email);
    const [only] = beside;
    return beside.size === 1 ? only : undefined;
  };
  const ownerOf = new Map<string, string>();
  if (customers.someAreKnownByEmail) {
    for (const [key, number] of customers.entries()) {
      const owner = customers.isKnownByEmail(number) ? onlyCustomerBeside(key) : undefined;
      if (owner !== undefined) ownerOf.set(key, owner);
    }
  }
  const rootKey = (key: string) => follow(key, (one) => targetOf.get(one) ?? ownerOf.get(one));
  const keyFor = (key: string) => {
    const root = rootKey(key);
    return customers.has(root) ? root : rootKey(onlyCustomerBeside(root) ?? root);
  };
  if (targetOf.size === 0 && ownerOf.size === 0) return { rootOf: undefined, keyFor };

  const keys = [...customers.entries()].map(([key]) => key);
  const roots = keys.map((key) => {
    const root = rootKey(key);
    // A target that no row names is a customer from now on.
    return customers.numberOfKey(root, spellingOf.get(root) ?? root);
  });
  return { rootOf: Int32Array.from({ length: customers.size }, (_, number) => roots[number] ?? number), keyFor };
}

const itself = (key: string) => key;

/** Which key counts for which, and how Settings write the targets. */
function readAliases(aliases: Settings["aliases"]) {
  const targetOf = new Map<string, string>();
  const spellingOf = new Map<string, string>();
  for (const { from, to } of aliases) {
    const [source, target] = [matchKey(from), matchKey(to)];
    if (source === "" || target === "" || source === target) continue;
    const known = targetOf.get(source);
    if (known === undefined || target < known) targetOf.set(source, target);
    const spelling = spellingOf.get(target);
    if (spelling === undefined || to.trim() < spelling) spellingOf.set(target, to.trim());
  }
  return { targetOf, spellingOf };
}

/** Where steps from one key to the next end; of a circle the first key by code units. */
function follow(start: string, next: (key: string) => string | undefined): string {
  const seen = new Set<string>();
  let at = start;
  while (!seen.has(at)) {
    const to = next(at);
    if (to === undefined) return at;
    seen.add(at);
    at = to;
  }
  let first = at;
  for (let one = next(at); one !== undefined && one !== at; one = next(one)) if (one < first) first = one;
  return first;
}
