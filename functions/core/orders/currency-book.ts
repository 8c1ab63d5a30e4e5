import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { type Money, type MoneyScale, moneyScale } from "../values/money.ts";
import { isCurrencyCode, readCurrency } from "./cell-words.ts";
import type { CurrencyTotals, RowsAndMoney } from "./closed-ledger.ts";
import { hashKey } from "./key-hash.ts";
import type { SetAsideReason } from "./problem.ts";

/** The label under which rows are counted whose currency cell names no currency; its account always has index 0. */
export const unknownCurrency = "?";
export const unknownCurrencyIndex = 0;

/** What used rows are worth in the base currency, and what of it came back. */
export type Worth = Pick<CurrencyTotals, "worth" | "returned" | "refunded">;

/** How a base currency was chosen. */
export type BaseBy = "settings" | "only" | "mostRows";

/** One currency under way: its scale and its sums. */
export interface CurrencyAccount {
  readonly index: number;
  /** 32 bits that stand for the label in the hash of a row, whichever currency came first. */
  readonly mark: number;
  readonly label: string;
  readonly scale: MoneyScale;
  readonly factor: number;
  usedRows: number;
  used: Money;
  /** Of `used`: money of lines that came back whole. */
  returned: Money;
  /** Of `used`: money that was given back of other lines, by a column of its own. */
  refunded: Money;
  readonly setAside: Map<SetAsideReason, { rows: number; money: Money }>;
  /** Sums of absolute values: while they are exact, so is every sum of any of the rows. */
  amountMagnitude: number;
  costMagnitude: number;
  profitMagnitude: number;
  costToServeMagnitude: number;
}

const mostCellsRemembered = 10_000;

/** All currencies of the orders, each with its own sums, so that the base currency can be chosen at the end. */
export class CurrencyBook {
  /** What the team has settled on. */
  readonly settled: string | undefined;
  readonly #rates: ReadonlyMap<string, number>;
  readonly #accounts: CurrencyAccount[] = [];
  readonly #accountByLabel = new Map<string, CurrencyAccount>();
  readonly #accountByCell = new Map<Cell, CurrencyAccount>();

  /** Of rows that name no currency, where the team has settled on none. */
  readonly #unnamed: string;

  /**
   * @param rates what a unit of a currency is worth in the base currency, by code; one that is no positive number is none
   * @param unnamed the currency of rows that name none, where the sheet says so otherwise
   */
  constructor(settled: string | undefined, rates: Readonly<Record<string, number>>, unnamed?: string) {
    this.#unnamed = unnamed ?? "";
    this.settled = settled?.trim().toUpperCase();
    const usable = Object.entries(rates).filter(([, rate]) => Number.isFinite(rate) && rate > 0);
    this.#rates = new Map(usable.map(([code, rate]) => [readCurrency(code) ?? code, rate]));
    this.#accountOf(unknownCurrency);
  }

  /** The account of a currency cell. A blank means the settled currency, else what the sheet says, else none. */
  of(cell: Cell | undefined): CurrencyAccount {
    const known = cell === undefined ? undefined : this.#accountByCell.get(cell);
    if (known !== undefined) return known;
    const label =
      cell === undefined || isBlank(cell) ? (this.settled ?? this.#unnamed) : (readCurrency(cell) ?? unknownCurrency);
    const account = this.#accountOf(label);
    if (cell !== undefined && this.#accountByCell.size < mostCellsRemembered) this.#accountByCell.set(cell, account);
    return account;
  }

  at(index: number): CurrencyAccount {
    const account = this.#accounts[index];
    if (account === undefined) throw new RangeError(`there is no currency ${index}`);
    return account;
  }

  get accounts(): readonly CurrencyAccount[] {
    return this.#accounts;
  }

  /**
   * The settled currency, else that of most used rows, ties by label, an unnamed one last. A currency with a rate is not the
   * base as long as there is another: its rate says what it is worth *in* the base.
   */
  base(): CurrencyAccount {
    if (this.settled !== undefined) return this.#accountOf(this.settled);
    const named = this.#accounts.filter(({ label }) => label !== unknownCurrency);
    const used = named.filter(({ usedRows }) => usedRows > 0);
    const withoutRate = used.filter(({ label }) => !this.#rates.has(label));
    const candidates = [withoutRate, used, named].find(({ length }) => length > 0) ?? [];
    const [best] = candidates.sort((a, b) => b.usedRows - a.usedRows || compareLabels(a.label, b.label));
    return best ?? this.#accountOf("");
  }

  /** How the base was chosen; to be asked before rows without a rate are set aside. */
  baseBy(): BaseBy {
    if (this.settled !== undefined) return "settings";
    const used = this.#accounts.filter(({ label, usedRows }) => label !== unknownCurrency && usedRows > 0);
    return used.length > 1 ? "mostRows" : "only";
  }

  /** What a unit of a currency is worth in the base; undefined where there is no rate, or the base has one itself and is thus not what rates speak of. */
  rateOf(account: CurrencyAccount, base: CurrencyAccount): number | undefined {
    if (account === base) return 1;
    const speaksOfBase = this.settled !== undefined || !this.#rates.has(base.label);
    return speaksOfBase ? this.#rates.get(account.label) : undefined;
  }

  #accountOf(label: string): CurrencyAccount {
    const known = this.#accountByLabel.get(label);
    if (known !== undefined) return known;
    const scale = moneyScale(isCurrencyCode(label) ? label : undefined);
    const account: CurrencyAccount = {
      index: this.#accounts.length,
      mark: markOf(label),
      label,
      scale,
      factor: 10 ** scale.fractionDigits,
      usedRows: 0,
      used: 0,
      returned: 0,
      refunded: 0,
      setAside: new Map(),
      amountMagnitude: 0,
      costMagnitude: 0,
      profitMagnitude: 0,
      costToServeMagnitude: 0,
    };
    this.#accounts.push(account);
    this.#accountByLabel.set(label, account);
    return account;
  }
}

function markOf(label: string): number {
  const lanes = new Int32Array(2);
  hashKey(label, lanes, 0);
  return lanes[0] ?? 0;
}

/** Counts a row as set aside; NaN where its amount could not be read. */
export function addSetAside(account: CurrencyAccount, reason: SetAsideReason, money: Money): void {
  const sum = account.setAside.get(reason) ?? { rows: 0, money: 0 };
  if (sum.rows === 0) account.setAside.set(reason, sum);
  sum.rows += 1;
  if (Number.isNaN(money)) return;
  sum.money += money;
  account.amountMagnitude += Math.abs(money);
}

/** Takes a row that had been counted as used out again, as one set aside. */
export function moveToSetAside(
  account: CurrencyAccount,
  reason: SetAsideReason,
  money: Money,
  isUndone: boolean,
): void {
  account.usedRows -= 1;
  account.used -= money;
  if (isUndone) account.returned -= money;
  account.amountMagnitude -= Math.abs(money);
  addSetAside(account, reason, money);
}

/**
 * The totals of every currency in which there were rows, the base first.
 *
 * @param converted what the used and the returned rows of a currency are worth in the base, where it is not the base itself
 */
export function closeCurrencies(
  book: CurrencyBook,
  base: CurrencyAccount,
  converted: ReadonlyMap<number, Worth>,
): readonly CurrencyTotals[] {
  const others = book.accounts.filter(({ index }) => index !== base.index);
  others.sort((a, b) => compareLabels(a.label, b.label));
  return [base, ...others]
    .map((account) => totalsOf(account, book.rateOf(account, base), converted.get(account.index)))
    .filter((totals, index) => index === 0 || totals.in.rows > 0);
}

function totalsOf(account: CurrencyAccount, rate: number | undefined, converted: Worth | undefined): CurrencyTotals {
  const setAside: Partial<Record<SetAsideReason, RowsAndMoney>> = Object.fromEntries(account.setAside);
  const used = { rows: account.usedRows, money: account.used };
  return {
    currency: account.label,
    scale: account.scale,
    rate,
    in: Object.values(setAside).reduce(plus, used),
    used,
    setAside,
    worth: converted?.worth ?? account.used,
    returned: converted?.returned ?? account.returned,
    refunded: converted?.refunded ?? account.refunded,
  };
}

const plus = (a: RowsAndMoney, b: RowsAndMoney) => ({ rows: a.rows + b.rows, money: a.money + b.money });

function compareLabels(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
