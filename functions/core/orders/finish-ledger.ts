import type { Money } from "../values/money.ts";
import type { ClosedLedger, GroupedLines } from "./closed-ledger.ts";
import type { Ledger } from "./create-ledger.ts";
import { closeCurrencies } from "./currency-book.ts";
import { groupLines } from "./group-lines.ts";
import { emptyLine } from "./line-store.ts";
import { PairIndex } from "./pair-index.ts";

/** Closes a ledger: chooses the base currency, sets the rows of others aside, groups lines by customer and finds identical rows. */
export function finishLedger(ledger: Ledger): ClosedLedger {
  const { currencies, customers, lines, places } = ledger;
  const base = currencies.base();
  const isMixed = base.usedRows < lines.length;
  const otherRows = isMixed ? setOthersAside(ledger, base.index) : undefined;
  const groups = groupLines(lines, customers.entries(), customers.size, isMixed ? base.index : undefined);
  const identicalMoney = warnOfIdenticalRows(ledger, groups.lines);
  const setAside = ledger.setAside.close();
  return {
    asOf: ledger.asOf,
    scale: base.scale,
    rows: base.usedRows + setAside.length,
    rowsUsed: base.usedRows,
    setAside,
    // A row of another currency is not used, and only used rows are warned about.
    warnings: ledger.warnings.close(otherRows && ((rowNumber) => !otherRows.has(rowNumber))),
    identicalMoney,
    totals: closeCurrencies(currencies, base),
    supplies: {
      cost: places.cost !== undefined,
      profit: places.profit !== undefined || places.cost !== undefined,
      products: places.product !== undefined,
    },
    keys: groups.keys,
    ids: Array.from(groups.customers, (customer) => customers.idOf(customer)),
    names: Array.from(groups.customers, (customer) => customers.nameOf(customer)),
    lines: groups.lines,
  };
}

function setOthersAside({ lines, currencies, setAside, map }: Ledger, baseIndex: number): ReadonlySet<number> {
  const columnIndex = map.columns.currency?.columnIndex ?? 0;
  const rowNumbers = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    const currency = lines.currencyAt(index);
    if (currency === baseIndex) continue;
    const rowNumber = lines.rowNumberAt(index);
    setAside.add(rowNumber, "otherCurrency", columnIndex, currencies.at(currency).label);
    rowNumbers.add(rowNumber);
  }
  return rowNumbers;
}

/**
 * Warns of every row that equals an earlier one in all columns read (ids as they are matched, numbers as they are read).
 *
 * Rows are compared by 64 bits within one customer: two different rows pass as identical with a probability below
 * m² / 2^65 for m rows of one customer (a thousand: 3 in 10^14).
 *
 * @returns the money of those rows
 */
function warnOfIdenticalRows(
  { warnings, map, keyField, customers }: Ledger,
  { store, starts, lineIndexes }: GroupedLines,
): Money {
  const columnIndex = map.columns[keyField]?.columnIndex ?? 0;
  const seen = new PairIndex();
  const line = emptyLine();
  let money = 0;
  for (let i = 0; i + 1 < starts.length; i += 1) {
    const start = starts[i] ?? 0;
    const end = starts[i + 1] ?? 0;
    if (end - start < 2) continue;
    seen.reset(end - start);
    for (let at = start; at < end; at += 1) {
      const index = lineIndexes[at] ?? 0;
      const known = seen.size;
      if (store.rowHashIn(seen, index) === known) continue;
      store.read(index, line);
      warnings.add(line.rowNumber, "identicalRow", columnIndex, customers.idOf(line.customer));
      money += line.amount;
    }
  }
  return money;
}
