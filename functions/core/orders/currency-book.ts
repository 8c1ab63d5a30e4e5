import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { type Money, type MoneyScale, moneyScale } from "../values/money.ts";
import { isCurrencyCode, readCurrency } from "./cell-words.ts";
import type { CurrencyTotals, RowsAndMoney } from "./closed-ledger.ts";
import type { SetAsideReason } from "./problem.ts";

/** The label under which rows are counted whose currency cell names no currency; its account always has index 0. */
export const unknownCurrency = "?";
export const unknownCurrencyIndex = 0;

/** One currency under way: its scale and its sums. */
export interface CurrencyAccount {
  readonly index: number;
  readonly label: string;
  readonly scale: MoneyScale;
  readonly factor: number;
  usedRows: number;
  used: Money;
  returned: Money;
  readonly setAside: Map<SetAsideReason, { rows: number; money: Money }>;
  /** Sums of absolute values: while they are exact, so is every sum of any of the rows. */
  amountMagnitude: number;
  costMagnitude: number;
  profitMagnitude: number;
}

const mostCellsRemembered = 10_000;

/** All currencies of the orders, each with its own sums, so that the base currency can be chosen at the end. */
export class CurrencyBook {
  /** What the team has settled on. */
  readonly settled: string | undefined;
  readonly #accounts: CurrencyAccount[] = [];
  readonly #accountByLabel = new Map<string, CurrencyAccount>();
  readonly #accountByCell = new Map<Cell, CurrencyAccount>();

  constructor(settled: string | undefined) {
    this.settled = settled?.trim().toUpperCase();
    this.#accountOf(unknownCurrency);
  }

  /** The account of a currency cell. A blank means the settled currency, or none where none is settled. */
  of(cell: Cell | undefined): CurrencyAccount {
    const known = cell === undefined ? undefined : this.#accountByCell.get(cell);
    if (known !== undefined) return known;
    const label = cell === undefined || isBlank(cell) ? (this.settled ?? "") : (readCurrency(cell) ?? unknownCurrency);
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

  /** The settled currency, else that of most used rows, ties by label, an unnamed one last. */
  base(): CurrencyAccount {
    if (this.settled !== undefined) return this.#accountOf(this.settled);
    const candidates = this.#accounts.filter(({ label }) => label !== unknownCurrency);
    const [best] = candidates.sort((a, b) => b.usedRows - a.usedRows || compareLabels(a.label, b.label));
    return best ?? this.#accountOf("");
  }

  #accountOf(label: string): CurrencyAccount {
    const known = this.#accountByLabel.get(label);
    if (known !== undefined) return known;
    const scale = moneyScale(isCurrencyCode(label) ? label : undefined);
    const account: CurrencyAccount = {
      index: this.#accounts.length,
      label,
      scale,
      factor: 10 ** scale.fractionDigits,
      usedRows: 0,
      used: 0,
      returned: 0,
      setAside: new Map(),
      amountMagnitude: 0,
      costMagnitude: 0,
      profitMagnitude: 0,
    };
    this.#accounts.push(account);
    this.#accountByLabel.set(label, account);
    return account;
  }
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

/** The totals of every currency in which there were rows, the base first; rows of others that nothing else speaks against are `otherCurrency`. */
export function closeCurrencies(book: CurrencyBook, base: CurrencyAccount): readonly CurrencyTotals[] {
  const others = book.accounts.filter(({ index }) => index !== base.index);
  others.sort((a, b) => compareLabels(a.label, b.label));
  return [base, ...others]
    .map((account) => totalsOf(account, account === base))
    .filter((totals, index) => index === 0 || totals.in.rows > 0);
}

function totalsOf(account: CurrencyAccount, isBase: boolean): CurrencyTotals {
  const setAside: Partial<Record<SetAsideReason, RowsAndMoney>> = Object.fromEntries(account.setAside);
  const counted = { rows: account.usedRows, money: account.used };
  if (!isBase && (counted.rows > 0 || setAside.otherCurrency)) {
    setAside.otherCurrency = plus(setAside.otherCurrency ?? nothing, counted);
  }
  const used = isBase ? counted : nothing;
  return {
    currency: account.label,
    scale: account.scale,
    in: Object.values(setAside).reduce(plus, used),
    used,
    returned: isBase ? account.returned : 0,
    setAside,
  };
}

const nothing: RowsAndMoney = { rows: 0, money: 0 };
const plus = (a: RowsAndMoney, b: RowsAndMoney) => ({ rows: a.rows + b.rows, money: a.money + b.money });

function compareLabels(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
