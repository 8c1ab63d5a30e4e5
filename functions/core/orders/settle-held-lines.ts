import type { OrderField } from "../settings/settings.ts";
import { a1 } from "../values/a1.ts";
import { divideRounded } from "../values/money.ts";
import type { Ledger } from "./create-ledger.ts";
import { addSetAside } from "./currency-book.ts";
import type { DroppedLines } from "./dropped-lines.ts";
import { lacking } from "./held-lines.ts";
import { findOrderHeads, type OrderHead, type OrderHeads } from "./order-heads.ts";
import { emptyLine, lineFlags, type OrderLine } from "./order-line.ts";
import { PairIndex } from "./pair-index.ts";
import { type SetAsideReason, setAsideReasons } from "./problem.ts";
import { useLine, weighLine } from "./use-line.ts";

/** A held line, the order it may be of, and what it lacks. */
interface HeldLine {
  readonly at: number;
  readonly id: number;
  readonly lacks: number;
  readonly head: OrderHead | undefined;
}

/**
 * Says of all lines that were held back whether they are further lines of an order, whatever the order of rows: what they leave
 * blank they take from the line of the order that has its total. The others are set aside for what they lack, or for what set
 * the other lines of their order aside.
 *
 * - A blank customer is that of the order id, where only one customer has it; a blank date, currency and status are those of the
 *   order.
 * - A blank amount is nothing more, where one line of the order has the total. Where several have amounts, each line should have
 *   its own: then it is missing, and so it is in a tab most of whose concerned orders have several; unless Settings say that
 *   amounts are those of orders.
 */
export function settleHeldLines(ledger: Ledger, rootOf: Int32Array | undefined, dropped: DroppedLines): void {
  const { store, lacks } = ledger.held;
  if (store.length === 0) return;
  const root = (customer: number) => rootOf?.[customer] ?? customer;
  const ids = new PairIndex();
  ids.reset(store.length);
  for (let at = 0; at < store.length; at += 1) store.orderIn(ids, at);
  const heads = findOrderHeads(ledger, ids, root);
  const held = lacks.map((lacked, at): HeldLine => {
    const id = store.orderAmong(ids, at);
    return { at, id, lacks: lacked, head: headOf(heads, id, lacked, () => root(store.origins.customerAt(at))) };
  });
  const isTotals = amountsAreTotals(held);
  const fates = fatesOf(ledger, ids);
  for (const line of held) {
    const reason = reasonAgainst(ledger, line, isTotals) ?? addLine(ledger, line);
    if (reason === undefined) continue;
    setAside(ledger, line, (line.head === undefined && fates.get(line.id)) || { reason });
    dropped.forgetWarnings(store.origins.rowNumberAt(line.at));
  }
}

function headOf(heads: OrderHeads, id: number, lacks: number, own: () => number): OrderHead | undefined {
  const customer = (lacks & lacking.customer) === 0 ? own() : heads.customerOf(id);
  return customer === undefined ? undefined : heads.of(id, customer);
}

/** Whether the amounts of the tab are totals of orders: more of the orders with blank amounts have one amount than several. */
function amountsAreTotals(held: readonly HeldLine[]): boolean {
  const concerned = held.filter(({ lacks }) => (lacks & lacking.amount) !== 0).map(({ head }) => head);
  const orders = [...new Set(concerned)].filter((head) => head !== undefined);
  return 2 * orders.filter(({ amounts }) => amounts === 1).length >= orders.length;
}

/** Why lines of an order were set aside, and in which currency. */
interface Fate {
  readonly reason: SetAsideReason;
  readonly currency?: number;
}

/** The first reason of those for which lines of an order were set aside, by the number of its id. */
function fatesOf({ held: { fates }, currencies }: Ledger, ids: PairIndex): ReadonlyMap<number, Fate> {
  const found = new Map<number, Fate>();
  const isBefore = (a: Fate, b: Fate) => {
    const [first, second] = [a, b].map(({ reason }) => setAsideReasons.indexOf(reason));
    const [label = "", other = ""] = [a, b].map(({ currency = 0 }) => currencies.at(currency).label);
    return first === second ? label < other : (first ?? 0) < (second ?? 0);
  };
  for (let at = 0; at < fates.length; at += 4) {
    const id = ids.find(fates[at] ?? 0, fates[at + 1] ?? 0);
    const reason = setAsideReasons[fates[at + 2] ?? -1];
    if (id < 0 || reason === undefined) continue;
    const fate = { reason, currency: fates[at + 3] ?? 0 };
    const known = found.get(id);
    if (known === undefined || isBefore(fate, known)) found.set(id, fate);
  }
  return found;
}

function reasonAgainst(
  { held: { store }, asOf, settings }: Ledger,
  line: HeldLine,
  isTotals: boolean,
): SetAsideReason | undefined {
  const { head, lacks } = line;
  const lacksAmount = (lacks & lacking.amount) !== 0;
  if (head === undefined) {
    if ((lacks & lacking.customer) !== 0) return "noCustomer";
    return (lacks & lacking.date) === 0 ? "unreadableAmount" : "unreadableDate";
  }
  // Where Settings say that amounts are those of orders, any of them is enough.
  const hasTotal = settings.amountsStandFor === "order" ? head.amounts > 0 : head.amounts === 1 && isTotals;
  if (lacksAmount && !hasTotal) return "unreadableAmount";
  return (lacks & lacking.date) === 0 && store.dayAt(line.at) > asOf ? "afterAsOf" : undefined;
}

/** Adds a further line to those that are used. */
function addLine(ledger: Ledger, { at, lacks, head }: HeldLine): undefined {
  const { held, lines, warnings, map } = ledger;
  if (head === undefined) return;
  const [line, first] = [emptyLine(), emptyLine()];
  held.store.read(at, line);
  lines.read(head.index, first);
  const takes = (what: number) => (lacks & what) !== 0;
  if (takes(lacking.date)) line.day = first.day;
  if (takes(lacking.status)) line.flags |= first.flags & lineFlags.returned;
  if (takesCurrency(ledger, lacks)) putIntoCurrency(ledger, line, first.currency);
  const customer = takes(lacking.customer) ? lines.origins.customerAt(head.index) : held.store.origins.customerAt(at);
  useLine(ledger, line, lines.addFrom(held.store, at, line, customer));
  const columnIndex = map.columns.orderId?.columnIndex ?? 0;
  warnings.add(
    held.store.origins.rowNumberAt(at),
    "furtherLine",
    columnIndex,
    a1(columnIndex, lines.origins.rowNumberAt(head.index)),
  );
}

/** Whether a line is in the currency of its order: it leaves blank what a column says, or has no amount that could name one itself. */
const takesCurrency = ({ places }: Ledger, lacks: number) =>
  (lacks & lacking.currency) !== 0 && ((lacks & lacking.amount) !== 0 || places.currency !== undefined);

/** Counts the money of a line in another currency: 20 stay 20, with the digits that are kept there. */
function putIntoCurrency({ currencies }: Ledger, line: OrderLine, currency: number): void {
  if (line.currency === currency) return;
  const [from, to] = [currencies.at(line.currency).factor, currencies.at(currency).factor];
  const rescaled = (money: number) => (to >= from ? money * (to / from) : divideRounded(money, from / to));
  for (const field of ["amount", "cost", "profit", "costToServe", "refunded"] as const) {
    line[field] = rescaled(line[field]);
  }
  line.currency = currency;
  weighLine(currencies.at(currency), line);
}

function setAside(ledger: Ledger, { at, lacks, head }: HeldLine, { reason, currency }: Fate): void {
  const { held, currencies, map } = ledger;
  const line = emptyLine();
  held.store.read(at, line);
  const field = fieldOf(ledger, reason);
  ledger.setAside.add(held.store.origins.rowNumberAt(at), reason, map.columns[field]?.columnIndex ?? 0, "");
  const hasAmount = (lacks & lacking.amount) === 0;
  const ofOrder = head === undefined ? currency : ledger.lines.currencyAt(head.index);
  if (ofOrder !== undefined && takesCurrency(ledger, lacks)) putIntoCurrency(ledger, line, ofOrder);
  addSetAside(currencies.at(line.currency), reason, hasAmount ? line.amount : Number.NaN);
}

/** Where to look for what speaks against a line. */
function fieldOf({ keyField, places }: Ledger, reason: SetAsideReason): OrderField {
  switch (reason) {
    case "noCustomer":
      return keyField;
    case "unreadableDate":
    case "afterAsOf":
      return "date";
    case "cancelled":
    case "test":
      return "status";
    case "otherCurrency":
      return places.currency === undefined ? "amount" : "currency";
    case "unreadableAmount":
      return "amount";
    default:
      return "orderId";
  }
}
