import type { OrderIds, RepeatedTotals } from "./closed-ledger.ts";
import type { Ledger } from "./create-ledger.ts";
import type { DroppedLines } from "./dropped-lines.ts";
import { findRepeatedTotals } from "./find-repeated-totals.ts";
import { findSharedOrders } from "./find-shared-orders.ts";
import { emptyLine, isUndone } from "./order-line.ts";
import { ordersOfSeveralLines } from "./orders-of-several-lines.ts";
import type { PairIndex } from "./pair-index.ts";
import type { ReturnedOrders } from "./returned-orders.ts";

/**
 * Looks at all orders by their ids: takes those out whole that came back, and warns of each line of an id that stands under
 * several customers. An order is one (customer, order id), so these are several orders; but the same id twice may also be a
 * slip of the pen. And sees whether amounts look like totals of orders that each of their rows repeats.
 *
 * @param owners whose each line is; below 0 for one that does not count
 */
export function settleOrders(
  ledger: Ledger,
  dropped: DroppedLines,
  owners: Int32Array,
  returned: ReturnedOrders | undefined,
): { readonly orderIds: OrderIds; readonly repeatedTotals: RepeatedTotals | undefined } {
  const { lines, places } = ledger;
  const returnedNot = returned?.leftIn ?? 0;
  if (places.orderId === undefined && places.creditFor === undefined) {
    const returnedUnknown = returned?.index().size ?? 0;
    const orderIds = { all: 0, returned: 0, shared: 0, returnedUnknown, returnedNot };
    return { orderIds, repeatedTotals: undefined };
  }
  const withCredits = places.creditFor !== undefined;
  // A credit note is no line of the order that it names.
  const { all, shared, sample } = findSharedOrders(lines, (index) =>
    withCredits && lines.isCredit(index) ? -1 : (owners[index] ?? -1),
  );
  if (shared.size > 0) warnOfShared(ledger, dropped, shared);
  const found = returned === undefined ? undefined : takeOut(ledger, dropped, returned.index());
  return {
    orderIds: {
      all,
      shared: shared.size,
      returned: found?.returned ?? 0,
      returnedUnknown: found?.unknown ?? 0,
      returnedNot,
    },
    repeatedTotals: findRepeatedTotals(ledger, ordersOfSeveralLines(lines, owners, sample)),
  };
}

function warnOfShared(
  { lines, customers, warnings, map, keyField }: Ledger,
  dropped: DroppedLines,
  shared: PairIndex,
): void {
  const columnIndex = map.columns[keyField]?.columnIndex ?? 0;
  for (let index = 0; index < lines.length; index += 1) {
    if (lines.orderAmong(shared, index) < 0 || lines.isCredit(index) || dropped.has(index)) continue;
    warnings.add(
      lines.origins.rowNumberAt(index),
      "sharedOrderId",
      columnIndex,
      customers.idOf(lines.origins.customerAt(index)),
    );
  }
}

/** Marks every line of a returned id, of whatever customer, credit notes for it included. */
function takeOut({ lines, currencies }: Ledger, dropped: DroppedLines, ids: PairIndex) {
  const line = emptyLine();
  const isFound = new Uint8Array(ids.size);
  let returned = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const id = lines.orderAmong(ids, index);
    if (id < 0 || dropped.has(index)) continue;
    if (isFound[id] === 0) {
      isFound[id] = 1;
      returned += 1;
    }
    lines.read(index, line);
    lines.takeOut(index);
    if (!isUndone(line)) currencies.at(line.currency).returned += line.amount;
  }
  return { returned, unknown: ids.size - returned };
}
