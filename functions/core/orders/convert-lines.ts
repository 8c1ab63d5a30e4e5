import type { Ledger } from "./create-ledger.ts";
import type { CurrencyAccount, Worth } from "./currency-book.ts";
import type { DroppedLines } from "./dropped-lines.ts";
import { exchangeAt } from "./exchange.ts";
import { InexactSums } from "./inexact-sums.ts";
import { emptyLine, isUndone } from "./order-line.ts";

/** Sets the lines of currencies aside that have no rate. */
export function dropUnknownCurrencies(
  { lines, currencies, places }: Ledger,
  base: CurrencyAccount,
  dropped: DroppedLines,
): void {
  const isKnown = currencies.accounts.map((account) => currencies.rateOf(account, base) !== undefined);
  if (currencies.accounts.every(({ index, usedRows }) => usedRows === 0 || isKnown[index])) return;
  // Without a currency column the amount names the currency.
  const field = places.currency === undefined ? "amount" : "currency";
  for (let index = 0; index < lines.length; index += 1) {
    const currency = lines.currencyAt(index);
    if (isKnown[currency] || dropped.has(index)) continue;
    dropped.drop(index, "otherCurrency", field, currencies.at(currency).label);
  }
}

/**
 * Converts the lines of other currencies into the base: amount, cost, profit, cost to serve and what was given back each alone
 * (exchange.ts), a profit that is amount - cost stays so.
 *
 * @returns what used and returned lines are worth in the base, by the index of their currency
 * @throws InexactSums where sums can no longer be exact
 */
export function convertLines(
  { lines, currencies }: Ledger,
  base: CurrencyAccount,
  dropped: DroppedLines,
): ReadonlyMap<number, Worth> {
  const converters = currencies.accounts.map((account) => {
    const rate = account === base || account.usedRows === 0 ? undefined : currencies.rateOf(account, base);
    return rate === undefined ? undefined : exchangeAt(rate, account.scale, base.scale);
  });
  const worths = new Map<number, { -readonly [Part in keyof Worth]: number }>();
  if (converters.every((converter) => converter === undefined)) return worths;
  const line = emptyLine();
  let magnitude = Math.max(base.amountMagnitude, base.costMagnitude, base.profitMagnitude, base.costToServeMagnitude);
  for (let index = 0; index < lines.length; index += 1) {
    const convert = converters[lines.currencyAt(index)];
    if (convert === undefined || dropped.has(index)) continue;
    lines.read(index, line);
    const amount = convert(line.amount);
    const cost = convert(line.cost);
    const profit = line.profit === line.amount - line.cost ? amount - cost : convert(line.profit);
    const costToServe = convert(line.costToServe);
    lines.setMoney(index, amount, cost, profit);
    lines.setCostToServe(index, costToServe);
    const refunded = convert(line.refunded);
    lines.setRefunded(index, refunded);
    const sums = worths.get(line.currency) ?? { worth: 0, returned: 0, refunded: 0 };
    worths.set(line.currency, sums);
    sums.worth += amount + refunded;
    sums.refunded += refunded;
    if (isUndone(line)) sums.returned += amount;
    magnitude += Math.max(Math.abs(amount), Math.abs(cost), Math.abs(profit), Math.abs(costToServe), refunded);
  }
  if (magnitude > Number.MAX_SAFE_INTEGER) {
    const limit = Number.MAX_SAFE_INTEGER / base.factor;
    throw new InexactSums({ what: "converted", currency: base.label, limit });
  }
  return worths;
}
