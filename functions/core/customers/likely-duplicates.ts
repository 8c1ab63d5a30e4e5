import type { ClosedLedger, Contacts } from "../orders/closed-ledger.ts";
import { isNobody } from "../orders/nobody-words.ts";
import { matchKey } from "../values/keys.ts";
import type { CustomerTable } from "./customer-table.ts";
import { nameForm } from "./name-form.ts";
import { findNearForms } from "./near-forms.ts";

/** Customers who may be one and the same, and why. */
export interface LikelyDuplicate {
  /** Two or more, sorted. */
  readonly keys: readonly string[];
  readonly reason: "sameEmail" | "samePhone" | "sameName" | "similarName";
}

/**
 * Customers who may be one: who share an e-mail address or a phone number in the orders, who have the same name, or names that
 * differ by a letter, accents, punctuation or the order of words only. Reported, never merged: that is for Aliases.
 *
 * Sorted by reason, then by first key; whatever the order of rows.
 *
 * @param table names, those of the Customers tab included
 * @param contacts what stands beside customers in the orders
 */
export function findLikelyDuplicates(
  table: Pick<CustomerTable, "keys" | "ids" | "names">,
  contacts: Pick<ClosedLedger, "keys" | "emails" | "phones" | "keyField">,
): readonly LikelyDuplicate[] {
  const byContact = (reason: LikelyDuplicate["reason"], found: Contacts): readonly LikelyDuplicate[] =>
    found
      .filter(({ customers }) => customers.length > 1)
      .map(({ customers }) => ({ reason, keys: customers.map((index) => contacts.keys[index] ?? "") }));
  // Where customers are told apart by name, that is what stands as their id.
  const names = contacts.keyField === "customerName" ? table.ids : table.names;
  return [
    ...byFirstKey(byContact("sameEmail", contacts.emails)),
    ...byFirstKey(byContact("samePhone", contacts.phones)),
    ...byName(table.keys, names),
  ];
}

/** All customers of one name, by its key. */
interface NameHolders {
  readonly form: number;
  readonly keys: string[];
}

function byName(keys: readonly string[], names: readonly string[]): readonly LikelyDuplicate[] {
  const holders = new Map<string, NameHolders>();
  const forms: string[] = [];
  const formNumbers = new Map<string, number>();
  names.forEach((name, index) => {
    const nameKey = matchKey(name);
    if (nameKey === "" || isNobody(nameKey)) return;
    const known = holders.get(nameKey);
    const key = keys[index] ?? "";
    if (known !== undefined) known.keys.push(key);
    else holders.set(nameKey, { form: numberOf(nameForm(nameKey), formNumbers, forms), keys: [key] });
  });
  const groups = new Groups(forms.length);
  findNearForms(
    forms,
    (a, b) => groups.of(a) === groups.of(b),
    (a, b) => groups.join(a, b),
  );
  const similar = new Map<number, NameHolders[]>();
  for (const holder of holders.values()) {
    const group = groups.of(holder.form);
    const known = similar.get(group);
    if (known === undefined) similar.set(group, [holder]);
    else known.push(holder);
  }
  const same = [...holders.values()].filter((holder) => holder.keys.length > 1).map((holder) => holder.keys);
  const near = [...similar.values()]
    .filter((alike) => alike.length > 1)
    .map((alike) => alike.flatMap((holder) => holder.keys));
  return [
    ...byFirstKey(same.map((found) => ({ reason: "sameName", keys: found }))),
    ...byFirstKey(near.map((found) => ({ reason: "similarName", keys: found }))),
  ];
}

function numberOf(form: string, numbers: Map<string, number>, forms: string[]): number {
  const known = numbers.get(form);
  if (known !== undefined) return known;
  numbers.set(form, forms.length);
  return forms.push(form) - 1;
}

function byFirstKey(duplicates: readonly LikelyDuplicate[]): readonly LikelyDuplicate[] {
  return duplicates
    .map(({ reason, keys }) => ({ reason, keys: [...keys].sort() }))
    .sort((a, b) => (a.keys.join("\n") < b.keys.join("\n") ? -1 : 1));
}

/** Numbers that are joined into groups (disjoint sets; Tarjan 1975). */
class Groups {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, index) => index);
  }

  of(member: number): number {
    let at = member;
    for (let parent = this.#parents[at] ?? at; parent !== at; parent = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parents[this.of(a)] = this.of(b);
  }
}
