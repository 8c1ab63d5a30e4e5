import type { Cell } from "../values/cell.ts";

/**
 * Which customers stand beside which contact (an e-mail address, a phone number) in the rows.
 *
 * A customer's cells mostly repeat: one that is the same as the last is passed over without being read.
 */
export class ContactBook {
  readonly #keyOf: (cell: Cell) => string | undefined;
  readonly #last: (Cell | undefined)[] = [];
  readonly #customers = new Map<string, number | Set<number>>();

  /** @param keyOf what a contact is compared by; undefined where the cell holds none */
  constructor(keyOf: (cell: Cell) => string | undefined) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#customers.size;
  }

  /** Takes note that a row of a customer holds this cell. */
  note(customer: number, cell: Cell | undefined): void {
    if (cell === undefined || cell === "" || this.#last[customer] === cell) return;
    while (this.#last.length <= customer) this.#last.push(undefined);
    this.#last[customer] = cell;
    const key = this.#keyOf(cell);
    if (key === undefined) return;
    const known = this.#customers.get(key);
    if (known === undefined) this.#customers.set(key, customer);
    else if (typeof known !== "number") known.add(customer);
    else if (known !== customer) this.#customers.set(key, new Set([known, customer]));
  }

  /** The customers who stand beside a contact. */
  customersOf(key: string): Iterable<number> {
    const known = this.#customers.get(key);
    return known === undefined ? [] : typeof known === "number" ? [known] : known;
  }

  /** All contacts with their customers. */
  *entries(): Generator<readonly [string, Iterable<number>]> {
    for (const key of this.#customers.keys()) yield [key, this.customersOf(key)];
  }
}
