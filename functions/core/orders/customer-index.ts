import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { isErrorText, isTotalsLabel } from "./cell-words.ts";
import { isEmailKey } from "./email-key.ts";
import { hashWriting } from "./key-hash.ts";
import { KeyTable } from "./key-table.ts";
import { isNobody, isNobodysEmail, isZero } from "./nobody-words.ts";
import { TextMarks } from "./text-marks.ts";

/** What `numberOf` answers for a cell that names no customer. */
export const blankCustomer = -1;
export const errorCustomer = -2;
export const totalsCustomer = -3;

/** The columns that can tell who a customer is: of each row, the first of these that names anybody decides. */
export const keyFields = ["customerId", "customerEmail", "customerName"] as const;
export type KeyField = (typeof keyFields)[number];

const mostNobodies = 20;
const mostCellsNoted = 1000;

const lanes = new Int32Array(2);

/** Of each key column a bit. */
const fieldBits: Readonly<Record<KeyField, number>> = { customerId: 1, customerEmail: 2, customerName: 4 };

/**
 * Numbers customers 0, 1, 2, ... in the order of first sight; every spelling of a key is folded only once.
 *
 * A key is one text, whether it stands as an id, an e-mail address or a name: on the Customers tab nobody says which it is.
 */
export class CustomerIndex {
  readonly #table = new KeyTable();
  /** In which columns the cell stood that a customer's key was first written as: a byte each, since it is looked up for every order. */
  #seenIn = new Uint8Array(1024);
  /** Other spellings of keys, and cells that name nobody. */
  readonly #numberByCell: Readonly<Record<KeyField, Map<Cell, number>>> = {
    customerId: new Map(),
    customerEmail: new Map(),
    customerName: new Map(),
  };
  readonly #ids: string[] = [];
  readonly #names: string[] = [];
  /** Of the name that was seen last: it is mostly the same again. */
  readonly #nameMarks = new TextMarks();
  /** Customers who stand somewhere as an e-mail address, and those who stand as an id. */
  readonly #keyedByEmail = new Set<number>();
  readonly #idsLikeEmails = new Set<number>();

  /** Whether the id 0 is a customer like any other, and not nobody. */
  readonly #zeroIsCustomer: boolean;
  #sawZero = false;
  readonly #nobodies = new Set<string>();

  constructor(zeroIsCustomer = false) {
    this.#zeroIsCustomer = zeroIsCustomer;
  }

  get size(): number {
    return this.#ids.length;
  }

  /** What stands for nobody in the columns of customers, as it is written: `Guest`, `0`, `n/a`; the first few by code units. */
  get nobodies(): readonly string[] {
    return [...this.#nobodies].sort().slice(0, mostNobodies);
  }

  /**
   * Whether the ids are numbers that count customers from 0 on: the id 0 stands among them, they are whole numbers throughout, and
   * nine in ten of those up to the highest are there.
   */
  get idsRunFromZero(): boolean {
    if (!this.#sawZero) return false;
    const ids = new Set<number>();
    for (const cell of this.#cellsOf("customerId")) {
      if (isZero(matchKey(cellText(cell)))) continue;
      const id = typeof cell === "number" ? cell : /^\d{1,15}$/.test(matchKey(cellText(cell))) ? Number(cell) : -1;
      if (!Number.isInteger(id) || id < 0) return false;
      ids.add(id);
    }
    let highest = 0;
    for (const id of ids) if (id > highest) highest = id;
    return ids.size > 0 && 10 * ids.size >= 9 * highest;
  }

  /** The number of the customer that a cell of a column names, or below 0 where it names none. */
  numberOf(cell: Cell | undefined, field: KeyField): number {
    if (cell === undefined) return blankCustomer;
    const number = this.#table.findCell(cell);
    if (number >= 0 && ((this.#seenIn[number] ?? 0) & fieldBits[field]) !== 0) return number;
    return this.#numberByCell[field].get(cell) ?? this.#see(cell, field);
  }

  /** The number of the customer of a key; undefined where no row names him. */
  find(key: string): number | undefined {
    const number = this.#table.findKey(key);
    return number < 0 ? undefined : number;
  }

  has(key: string): boolean {
    return this.#table.findKey(key) >= 0;
  }

  /** The number of the customer of a key, who is new where no row names him; `id` is how it is written. */
  numberOfKey(key: string, id: string): number {
    return this.find(key) ?? this.#customer(key, id);
  }

  /** To be called before names of these customers are noted: it takes a third off that. @param customers below 0 for none */
  fetchNames(customers: Int32Array, count: number): void {
    this.#nameMarks.fetchMarks(customers, count);
  }

  /** Takes note of a name of a customer: of several the first by code units stays, without blanks around it. */
  name(customer: number, cell: Cell | undefined): void {
    if (cell === undefined || cell === "") return;
    hashWriting(cell, lanes, 0);
    if (!this.#nameMarks.put(customer, lanes[0] ?? 0, lanes[1] ?? 0)) return;
    const name = cellText(cell).trim();
    const known = this.#names[customer];
    const isBetter = known !== undefined && (known === "" || name < known) && name !== "";
    // A guest with an address is not called Guest.
    if (isBetter && !isErrorText(name) && !isNobody(matchKey(name), name)) this.#names[customer] = name;
  }

  /** The number of the customer whom a row names, whatever his id looks like. */
  numberOfNamed(id: string): number {
    return this.#customer(matchKey(id), id);
  }

  keyOf(customer: number): string {
    return this.#table.keyOf(customer);
  }

  idOf(customer: number): string {
    return this.#ids[customer] ?? "";
  }

  nameOf(customer: number): string {
    return this.#names[customer] ?? "";
  }

  /** Whether a customer is known by an e-mail address alone: no row has it as an id. */
  isKnownByEmail(customer: number): boolean {
    return this.#keyedByEmail.has(customer) && !this.#idsLikeEmails.has(customer);
  }

  get someAreKnownByEmail(): boolean {
    return this.#keyedByEmail.size > 0;
  }

  /** All keys with their customers' numbers, in the order of first sight. */
  *entries(): IterableIterator<[string, number]> {
    for (let number = 0; number < this.size; number += 1) yield [this.keyOf(number), number];
  }

  /** The different cells of a column that name a customer. */
  *#cellsOf(field: KeyField): IterableIterator<Cell> {
    for (let number = 0; number < this.size; number += 1) {
      const cell = this.#table.cellOf(number);
      if (((this.#seenIn[number] ?? 0) & fieldBits[field]) !== 0 && cell !== undefined) yield cell;
    }
    for (const [cell, number] of this.#numberByCell[field]) if (number >= 0) yield cell;
  }

  #see(cell: Cell, field: KeyField): number {
    const id = cellText(cell);
    const key = matchKey(id);
    const number = this.#nobodyIn(id, key, field) ?? this.#customer(key, id);
    if (number >= 0 && field === "customerEmail") this.#keyedByEmail.add(number);
    if (number >= 0 && field === "customerId" && isEmailKey(key)) this.#idsLikeEmails.add(number);
    if (number >= 0 && this.#table.noteCell(number, cell)) {
      this.#seenIn[number] = (this.#seenIn[number] ?? 0) | fieldBits[field];
    } else this.#numberByCell[field].set(cell, number);
    return number;
  }

  #nobodyIn(id: string, key: string, field: KeyField): number | undefined {
    if (key === "") return blankCustomer;
    if (field === "customerId" && isZero(key)) {
      this.#sawZero = true;
      if (this.#zeroIsCustomer) return undefined;
    }
    if (isNobody(key, id) || (field === "customerEmail" && isNobodysEmail(key))) {
      if (this.#nobodies.size < mostCellsNoted) this.#nobodies.add(id.trim());
      return blankCustomer;
    }
    if (isErrorText(id)) return errorCustomer;
    if (isTotalsLabel(id)) return totalsCustomer;
    return field === "customerEmail" && !isEmailKey(key) ? blankCustomer : undefined;
  }

  /** The customer of a key, new or known. Of several spellings the first by code units is shown, without blanks around it. */
  #customer(key: string, written: string): number {
    const id = written.trim();
    const known = this.#table.findKey(key);
    if (known < 0) {
      this.#names.push("");
      if (this.size === this.#seenIn.length) this.#growSeenIn();
      this.#ids.push(id);
      return this.#table.add(key);
    }
    if (id < this.idOf(known)) this.#ids[known] = id;
    return known;
  }

  #growSeenIn(): void {
    const grown = new Uint8Array(2 * this.#seenIn.length);
    grown.set(this.#seenIn);
    this.#seenIn = grown;
  }
}
