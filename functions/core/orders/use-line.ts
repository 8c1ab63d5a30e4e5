import type { Ledger } from "./create-ledger.ts";
import type { CurrencyAccount } from "./currency-book.ts";
import { lineFlags, type OrderLine } from "./order-line.ts";

/** Counts a line that has just been added to the ledger's lines as used. */
export function useLine(
  { currencies, refunds, refunded }: Ledger,
  line: Readonly<OrderLine>,
  index: number,
): CurrencyAccount {
  const { amount } = line;
  if (amount < 0) refunds.push(index);
  if (line.refunded > 0) refunded.push(index);
  const account = currencies.at(line.currency);
  account.usedRows += 1;
  account.used += amount;
  if ((line.flags & lineFlags.returned) !== 0 && amount > 0) account.returned += amount;
  return account;
}

/** Adds the sizes of a line's money to those of its currency, by which it is known whether all sums are exact. */
export function weighLine(account: CurrencyAccount, line: Readonly<OrderLine>): void {
  account.amountMagnitude += Math.abs(line.amount);
  account.costMagnitude += Math.abs(line.cost);
  account.profitMagnitude += Math.abs(line.profit);
  account.costToServeMagnitude += Math.abs(line.costToServe);
}
