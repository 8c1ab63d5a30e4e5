import { matchKey } from "../values/keys.ts";
import { toMoney } from "../values/money.ts";
import { textsOf } from "../values/texts-of.ts";
import type { ClosedLedger, Contacts } from "./closed-ledger.ts";
import type { ContactBook } from "./contact-book.ts";
import { convertLines, dropUnknownCurrencies } from "./convert-lines.ts";
import { countOrdersOnce } from "./count-orders-once.ts";
import type { Ledger } from "./create-ledger.ts";
import { closeCurrencies } from "./currency-book.ts";
import type { CustomerIndex } from "./customer-index.ts";
import { dropRepeatedLines } from "./drop-repeated-lines.ts";
import { DroppedLines } from "./dropped-lines.ts";
import { findIdenticalRows } from "./find-identical-rows.ts";
import { type CustomerGroups, groupLines } from "./group-lines.ts";
import { lineOwners } from "./line-owners.ts";
import type { LineStore } from "./line-store.ts";
import { emptyLine } from "./order-line.ts";
import { resolveCustomers } from "./resolve-customers.ts";
import type { ReturnedOrders } from "./returned-orders.ts";
import { settleHeldLines } from "./settle-held-lines.ts";
import { settleOrders } from "./settle-orders.ts";
import { settleRefunded } from "./settle-refunded.ts";
import { statusesSeen } from "./statuses-seen.ts";
import { unmatchedKeys } from "./unmatched-keys.ts";
import { warnOfRefunds } from "./warn-of-refunds.ts";

/**
 * Closes a ledger, in this order: joins the keys of one customer, finds the further lines of orders, sets repeated lines aside, chooses the base currency and
 * sets rows without a rate aside, groups lines by customer, finds identical rows, counts amounts of orders once, takes returned orders out and refunds off, warns, converts.
 *
 * Nothing of it depends on the order of rows.
 *
 * @param returned ids of orders that came back whole, from a tab of their own
 * @throws InexactSums where converted sums can no longer be exact
 * @throws RangeError where texts were read in formats that their columns do
 * not have: ask `ledger.texts.formatsToReadAgain()` first
 */
export function finishLedger(ledger: Ledger, returned?: ReturnedOrders): ClosedLedger {
  const { currencies, customers, lines, places, settings, texts } = ledger;
  if (texts.formatsToReadAgain() !== undefined) throw new RangeError("the pages must be read again in other formats");
  const unmatched = unmatchedKeys(customers, settings);
  const { rootOf, keyFor } = resolveCustomers(customers, ledger.emails, settings.aliases);
  const dropped = new DroppedLines(ledger);
  settleHeldLines(ledger, rootOf, dropped);
  dropRepeatedLines(ledger, dropped);
  const base = currencies.base();
  const baseBy = currencies.baseBy();
  dropUnknownCurrencies(ledger, base, dropped);
  let owners = lineOwners(lines, rootOf, dropped);
  const identical = findIdenticalRows(lines, dropped);
  const identicalAside = settings.identicalRows === "setAside" && identical.length > 0;
  for (const index of identical) {
    const id = customers.idOf(lines.origins.customerAt(index));
    if (identicalAside) dropped.drop(index, "identicalRow", ledger.keyField, id);
    else ledger.warnings.add(lines.origins.rowNumberAt(index), "identicalRow", columnOfKey(ledger), id);
  }
  if (identicalAside) owners = lineOwners(lines, rootOf, dropped);
  const groups = groupLines(lines, customers, owners);
  const wholeOrders = countOrdersOnce(ledger, groups);
  const { orderIds, repeatedTotals } = settleOrders(ledger, dropped, owners, returned);
  settleRefunded(ledger, groups, dropped, rootOf);
  warnOfRefunds(ledger, groups, dropped, rootOf);
  const converted = convertLines(ledger, base, dropped);

  const setAside = ledger.setAside.close();
  const rowsUsed = groups.lines.lineIndexes.length;
  const costs = {
    perOrder: toMoney(settings.costs.perOrder, base.scale)?.money ?? 0,
    perReturn: toMoney(settings.costs.perReturn, base.scale)?.money ?? 0,
  };
  return {
    asOf: ledger.asOf,
    scale: base.scale,
    rows: rowsUsed + setAside.length,
    rowsUsed,
    setAside,
    // Only used rows are warned about.
    warnings: ledger.warnings.close(dropped.rowCount > 0 ? (rowNumber) => !dropped.hasRow(rowNumber) : undefined),
    texts: texts.findings(),
    identicalMoney: identicalAside ? 0 : moneyOf(lines, identical),
    orderIds,
    repeatedTotals,
    wholeOrders,
    statuses: statusesSeen(ledger.statusByCell),
    totals: closeCurrencies(currencies, base, converted),
    supplies: {
      cost: places.cost !== undefined,
      costToServe: places.costToServe !== undefined || costs.perOrder !== 0 || costs.perReturn !== 0,
      profit: places.profit !== undefined || places.cost !== undefined,
      products: places.product !== undefined,
      categories: places.category !== undefined,
      units: places.quantity !== undefined,
      discounts: places.discount !== undefined,
    },
    keyField: ledger.keyField,
    baseBy,
    discountRead: places.amount === undefined && places.discount !== undefined ? texts.formats.discount : undefined,
    zeroIsCustomer: texts.formats.zeroIsCustomer,
    unmatched,
    nobodies: customers.nobodies,
    keys: groups.keys,
    ids: textsOf(groups.customers, (customer) => customers.idOf(customer)),
    names: namesOf(groups, customers, rootOf),
    emails: contactsOf(ledger.emails, groups, customers.size, rootOf),
    phones: contactsOf(ledger.phones, groups, customers.size, rootOf),
    blacklist: new Set(settings.blacklist.map((id) => keyFor(matchKey(id))).filter((key) => key !== "")),
    costs,
    keyFor,
    lines: groups.lines,
  };
}

const columnOfKey = ({ map, keyField }: Ledger) => map.columns[keyField]?.columnIndex ?? 0;

function moneyOf(lines: LineStore, indexes: readonly number[]): number {
  const line = emptyLine();
  return indexes.reduce((sum, index) => {
    lines.read(index, line);
    return sum + line.amount;
  }, 0);
}

/** Each customer's own name; who has none takes that of the keys that count for him, the first by code units. */
function namesOf(
  { customers: numbers }: CustomerGroups,
  customers: CustomerIndex,
  rootOf: Int32Array | undefined,
): readonly string[] {
  if (rootOf === undefined) return textsOf(numbers, (number) => customers.nameOf(number));
  const lent = new Map<number, string>();
  rootOf.forEach((root, number) => {
    const name = customers.nameOf(number);
    const known = lent.get(root);
    if (name !== "" && (known === undefined || name < known)) lent.set(root, name);
  });
  return textsOf(numbers, (number) => customers.nameOf(number) || (lent.get(number) ?? ""));
}

/** Contacts of customers who have used rows, sorted by contact. */
function contactsOf(
  book: ContactBook,
  { customers: numbers }: CustomerGroups,
  customerCount: number,
  rootOf: Int32Array | undefined,
): Contacts {
  const indexOf = new Int32Array(customerCount).fill(-1);
  numbers.forEach((number, index) => {
    indexOf[number] = index;
  });
  const contacts: { contact: string; customers: readonly number[] }[] = [];
  for (const [contact, found] of book.entries()) {
    const indexes = Array.from(found, (number) => indexOf[rootOf?.[number] ?? number] ?? -1);
    const known = [...new Set(indexes.filter((index) => index >= 0))].sort((a, b) => a - b);
    if (known.length > 0) contacts.push({ contact, customers: known });
  }
  return contacts.sort((a, b) => (a.contact < b.contact ? -1 : 1));
}
