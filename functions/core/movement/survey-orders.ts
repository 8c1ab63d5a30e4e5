import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { hashKey, mix1, mix2 } from "../orders/key-hash.ts";
import { emptyLine } from "../orders/order-line.ts";
import type { Money } from "../values/money.ts";

/** So many orders stand for all of them: a fifth of them gone is told within six points, and up to so many exactly. */
export const ordersSampled = 200;

/** What one look at all used lines tells of them. */
export interface OrdersSurvey {
  /**
   * The lowest hashes of the orders, ascending: the same ones from run to run, whatever their order, as long as the orders are the
   * same. An order is its customer and its order id; a row without one its customer, day and amount.
   */
  readonly sample: readonly number[];
  /** The amount furthest from 0, its minus sign aside, and the first row that has it; undefined without lines. */
  readonly largest: { readonly money: Money; readonly rowNumber: number } | undefined;
}

/** Looks at every used line once: a million of them lie all over the memory. */
export function surveyOrders(
  { keys, lines }: Pick<ClosedLedger, "keys" | "lines">,
  size = ordersSampled,
): OrdersSurvey {
  const { store, starts, lineIndexes } = lines;
  const line = emptyLine();
  const customer = new Int32Array(2);
  const lowest: number[] = [];
  const known = new Set<number>();
  let money = -1;
  let rowNumber = 0;
  for (let i = 0; i < keys.length; i += 1) {
    hashKey(keys[i], customer, 0);
    const [start, end] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    store.fetchLines(lineIndexes, start, end);
    for (let at = start; at < end; at += 1) {
      const index = lineIndexes[at] ?? 0;
      store.read(index, line);
      const distance = Math.abs(line.amount);
      if (distance > money || (distance === money && store.origins.rowNumberAt(index) < rowNumber)) {
        money = distance;
        rowNumber = store.origins.rowNumberAt(index);
      }
      const hash = hashOf(customer, line);
      if ((lowest.length === size && hash >= (lowest.at(-1) ?? 0)) || known.has(hash)) continue;
      known.add(hash);
      insert(lowest, hash);
      if (lowest.length > size) known.delete(lowest.pop() ?? 0);
    }
  }
  return { sample: lowest, largest: money < 0 ? undefined : { money, rowNumber } };
}

interface HashedLine {
  readonly order1: number;
  readonly order2: number;
  readonly day: number;
  readonly amount: number;
}

/** 53 bits, so that it is a whole number that JSON keeps. */
function hashOf(customer: Int32Array, { order1, order2, day, amount }: HashedLine): number {
  const hasId = order1 !== 0 || order2 !== 0;
  const parts = hasId ? [order1, order2] : [day, amount | 0, Math.floor(amount / 0x1_0000_0000)];
  let lane1 = customer[0] ?? 0;
  let lane2 = customer[1] ?? 0;
  for (const part of parts) {
    lane1 = mix1(lane1, part);
    lane2 = mix2(lane2, part);
  }
  return (finish(lane1 ^ lane2) >>> 0) * 0x20_0000 + (finish(lane2) >>> 11);
}

/** Every bit on every other: orders with neighbouring ids must not be neighbours. @see MurmurHash3, fmix32 */
function finish(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function insert(ascending: number[], value: number): void {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  ascending.splice(low, 0, value);
}

/** How many of the orders of one sample are gone from another: of those that both samples can speak of. */
export function goneFrom(
  before: readonly number[],
  now: readonly number[],
  size = ordersSampled,
): { readonly compared: number; readonly gone: number; readonly isExact: boolean } {
  const reach = (sample: readonly number[]) =>
    sample.length < size ? Number.POSITIVE_INFINITY : (sample.at(-1) ?? Number.POSITIVE_INFINITY);
  const highest = Math.min(reach(before), reach(now));
  const present = new Set(now);
  const compared = before.filter((hash) => hash <= highest);
  return {
    compared: compared.length,
    gone: compared.filter((hash) => !present.has(hash)).length,
    isExact: highest === Number.POSITIVE_INFINITY,
  };
}
