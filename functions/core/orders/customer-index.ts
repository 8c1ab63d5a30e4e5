import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { isErrorText, isTotalsLabel } from "./cell-words.ts";

/** What `numberOf` answers for a cell that names no customer. */
export const blankCustomer = -1;
export const errorCustomer = -2;
export const totalsCustomer = -3;

/** Numbers customers 0, 1, 2, ... in the order of first sight; every spelling of a key is folded only once. */
export class CustomerIndex {
  readonly #numberByCell = new Map<Cell, number>();
  readonly #numberByKey = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #names: string[] = [];

  get size(): number {
    return this.#ids.length;
  }

  /** The number of the customer that an id cell names, or below 0 where it names none. */
  numberOf(cell: Cell | undefined): number {
    if (cell === undefined) return blankCustomer;
    return this.#numberByCell.get(cell) ?? this.#see(cell);
  }

  /** Takes note of a name of a customer: of several the first by code units stays. */
  name(customer: number, cell: Cell | undefined): void {
    if (cell === undefined || cell === "" || this.#names[customer] === cell) return;
    const name = cellText(cell);
    const known = this.#names[customer];
    if (known !== undefined && (known === "" || name < known) && name.trim() !== "" && !isErrorText(name)) {
      this.#names[customer] = name;
    }
  }

  idOf(customer: number): string {
    return this.#ids[customer] ?? "";
  }

  nameOf(customer: number): string {
    return this.#names[customer] ?? "";
  }

  /** All keys with their customers' numbers, in the order of first sight. */
  entries(): IterableIterator<[string, number]> {
    return this.#numberByKey.entries();
  }

  #see(cell: Cell): number {
    const id = cellText(cell);
    const key = matchKey(id);
    const number =
      key === ""
        ? blankCustomer
        : isErrorText(id)
          ? errorCustomer
          : isTotalsLabel(id)
            ? totalsCustomer
            : this.#customer(key, id);
    this.#numberByCell.set(cell, number);
    return number;
  }

  #customer(key: string, id: string): number {
    const known = this.#numberByKey.get(key);
    if (known === undefined) {
      this.#numberByKey.set(key, this.#ids.length);
      this.#names.push("");
      return this.#ids.push(id) - 1;
    }
    if (id < this.idOf(known)) this.#ids[known] = id;
    return known;
  }
}
