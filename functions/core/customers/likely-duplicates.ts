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

function byName(keys: readonly string[], names: readonly string[]): readonly LikelyDuplicate[] {
  const nameOf = new Int32Array(names.length).fill(-1);
  const different = new Numbers();
  const forms = new Numbers();
  const formOfName: number[] = [];
  for (const [index, name] of names.entries()) {
    const nameKey = matchKey(name);
    if (nameKey === "" || isNobody(nameKey)) continue;
    const number = different.of(nameKey);
    nameOf[index] = number;
    if (number === formOfName.length) formOfName.push(forms.of(nameForm(nameKey)));
  }
  const groups = new Groups(forms.texts.length);
  findNearForms(
    forms.texts,
    (a, b) => groups.of(a) === groups.of(b),
    (a, b) => groups.join(a, b),
  );
  const groupOfName = formOfName.map((form) => groups.of(form));
  const namesOfGroup = new Int32Array(forms.texts.length);
  for (const group of groupOfName) namesOfGroup[group] = (namesOfGroup[group] ?? 0) + 1;
  const groupOf = (index: number) => {
    const group = groupOfName[nameOf[index] ?? -1] ?? -1;
    return (namesOfGroup[group] ?? 0) > 1 ? group : -1;
  };
  return [
    ...byFirstKey(
      keysTogether(keys, (index) => nameOf[index] ?? -1).map((same) => ({ reason: "sameName", keys: same })),
    ),
    ...byFirstKey(keysTogether(keys, groupOf).map((near) => ({ reason: "similarName", keys: near }))),
  ];
}

/** The keys of customers who stand in one group, where there are several; below 0 is none. */
function keysTogether(keys: readonly string[], groupOf: (index: number) => number): readonly (readonly string[])[] {
  const isSeveral = new Set<number>();
  const isThere = new Uint8Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const group = groupOf(index);
    if (group < 0) continue;
    if (isThere[group] === 1) isSeveral.add(group);
    isThere[group] = 1;
  }
  const together = new Map<number, string[]>();
  if (isSeveral.size === 0) return [];
  for (let index = 0; index < keys.length; index += 1) {
    const group = groupOf(index);
    if (group < 0 || !isSeveral.has(group)) continue;
    const known = together.get(group);
    if (known === undefined) together.set(group, [keys[index] ?? ""]);
    else known.push(keys[index] ?? "");
  }
  return [...together.values()];
}

/** Numbers texts 0, 1, 2, ... in the order of first sight. */
class Numbers {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
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
