import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";
import type { Ledger } from "./create-ledger.ts";
import { emptyLine } from "./order-line.ts";
import { PairIndex } from "./pair-index.ts";

/** What the used lines of one customer's order say to its further lines. */
export interface OrderHead {
  /** Its dearest line; of equal ones the earliest, then whatever their content decides. */
  readonly index: number;
  readonly amount: Money;
  readonly day: Day;
  readonly rank: number;
  /** How many of its lines have an amount that gives nothing back. */
  readonly amounts: number;
}

/** The orders of some ids, by customer. */
export interface OrderHeads {
  /** Of the only customer who has orders of an id; undefined where there is none, or several. */
  customerOf(id: number): number | undefined;
  of(id: number, customer: number): OrderHead | undefined;
}

/**
 * Finds the orders among the used lines that have one of some ids.
 *
 * @param ids the ids, numbered
 * @param rootOf for whom a customer counts
 */
export function findOrderHeads({ lines }: Ledger, ids: PairIndex, rootOf: (customer: number) => number): OrderHeads {
  const found: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (lines.orderAmong(ids, index) >= 0 && !lines.isCredit(index)) found.push(index);
  }
  const pairs = new PairIndex();
  pairs.reset(found.length);
  const heads: OrderHead[] = [];
  const customers: (number | "several" | undefined)[] = [];
  const line = emptyLine();
  for (const index of found) {
    const id = lines.orderAmong(ids, index);
    const customer = rootOf(lines.origins.customerAt(index));
    const pair = pairs.numberOf(id, customer);
    lines.read(index, line);
    const known = heads[pair];
    const amounts = (known?.amounts ?? 0) + (line.amount < 0 ? 0 : 1);
    const own: OrderHead = { index, amount: line.amount, day: line.day, rank: lines.origins.rowRank(index), amounts };
    heads[pair] = known === undefined || isBefore(own, known) ? own : { ...known, amounts };
    customers[id] = customers[id] === undefined || customers[id] === customer ? customer : "several";
  }
  return {
    customerOf(id) {
      const customer = customers[id];
      return customer === "several" ? undefined : customer;
    },
    of(id, customer) {
      const pair = pairs.find(id, customer);
      return pair < 0 ? undefined : heads[pair];
    },
  };
}

const isBefore = (a: OrderHead, b: OrderHead) =>
  a.amount !== b.amount ? a.amount > b.amount : a.day !== b.day ? a.day < b.day : a.rank > b.rank;
