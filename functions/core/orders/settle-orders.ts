import type { OrderIds } from "./closed-ledger.ts";
import type { Ledger } from "./create-ledger.ts";
import type { DroppedLines } from "./dropped-lines.ts";
import { emptyLine, isUndone } from "./order-line.ts";
import { PairIndex } from "./pair-index.ts";
import type { ReturnedOrders } from "./returned-orders.ts";

const shared = -1;

/**
 * Looks at all orders by their ids: takes those out whole that came back, and warns of each line of an id that stands under
 * several customers. An order is one (customer, order id), so these are several orders; but the same id twice may also be a
 * slip of the pen.
 */
export function settleOrders(
  ledger: Ledger,
  dropped: DroppedLines,
  rootOf: Int32Array | undefined,
  returned: ReturnedOrders | undefined,
): OrderIds {
  const { lines, places } = ledger;
  if (places.orderId === undefined && places.creditFor === undefined) {
    return { all: 0, returned: 0, shared: 0, returnedUnknown: returned?.index().size ?? 0 };
  }
  const numberOf = orderNumbers(ledger, dropped);
  const owners = new Int32Array(lines.orderRuns);
  let all = 0;
  let sharedIds = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const order = numberOf(index);
    if (order < 0) continue;
    const customer = lines.customerAt(index);
    const owner = rootOf === undefined ? customer : (rootOf[customer] ?? customer);
    if (order === all) {
      owners[order] = owner;
      all += 1;
    } else if (owners[order] !== owner && owners[order] !== shared) {
      owners[order] = shared;
      sharedIds += 1;
    }
  }
  if (sharedIds > 0) warnOfShared(ledger, numberOf, owners);
  const found = returned === undefined ? undefined : takeOut(ledger, dropped, returned.index());
  return { all, shared: sharedIds, returned: found?.returned ?? 0, returnedUnknown: found?.unknown ?? 0 };
}

/** Numbers the orders of lines by id, in the order of first sight; -1 for a line without an id, one that is dropped, and a credit note. */
function orderNumbers({ lines, places }: Ledger, dropped: DroppedLines): (index: number) => number {
  const withCredits = places.creditFor !== undefined;
  const orders = new PairIndex();
  orders.reset(lines.orderRuns);
  let lastIndex = -1;
  let lastOrder = -1;
  return (index) => {
    if ((dropped.size > 0 && dropped.has(index)) || (withCredits && lines.isCredit(index))) return -1;
    const order = lastIndex === index - 1 && lines.continuesOrder(index) ? lastOrder : lines.orderIn(orders, index);
    lastIndex = index;
    lastOrder = order;
    return order;
  };
}

function warnOfShared(
  { lines, customers, warnings, map, keyField }: Ledger,
  numberOf: (index: number) => number,
  owners: Int32Array,
): void {
  const columnIndex = map.columns[keyField]?.columnIndex ?? 0;
  for (let index = 0; index < lines.length; index += 1) {
    const order = numberOf(index);
    if (order < 0 || owners[order] !== shared) continue;
    warnings.add(lines.rowNumberAt(index), "sharedOrderId", columnIndex, customers.idOf(lines.customerAt(index)));
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
