import type { Cell } from "../values/cell.ts";
import { type Block, notedCredit } from "./block.ts";
import { isErrorText } from "./cell-words.ts";
import { hashKey, mix1, mix2 } from "./key-hash.ts";
import { mixLanes } from "./row-hash.ts";

type Column = readonly Cell[] | undefined;

const lanes = new Int32Array(2);

/** A line id counts within its order: some number the lines of each order from 1. */
export function readLineIds({ rows, orders, lineIds }: Block, column: Column, offset: number, count: number): void {
  if (column === undefined) return;
  for (let i = 0; i < count; i += 1) {
    const isThere = hashKey(column[offset + i], lineIds, 2 * i);
    if (!isThere) continue;
    mixLanes(rows, i, lineIds[2 * i] ?? 0, lineIds[2 * i + 1] ?? 0);
    lineIds[2 * i] = mix1(lineIds[2 * i] ?? 0, orders[2 * i] ?? 0);
    lineIds[2 * i + 1] = mix2(lineIds[2 * i + 1] ?? 0, orders[2 * i + 1] ?? 0);
  }
}

/**
 * A row that names another order gives money back for it, whatever the sign of its amount; its own id is not that of an
 * order. One that names itself is a plain row of its order.
 */
export function readCredits(block: Block, column: Column, offset: number, count: number): void {
  const { credits, orders, amounts, costs, profits, notes, rows, errors } = block;
  if (column === undefined) return;
  credits.fill(0);
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i];
    if (!hashKey(cell, lanes, 0)) continue;
    const first = lanes[0] ?? 0;
    const second = lanes[1] ?? 0;
    mixLanes(rows, i, first, second);
    if (isErrorText(cell)) errors[i] = 1;
    if (first === orders[2 * i] && second === orders[2 * i + 1]) continue;
    credits[i] = 1;
    orders[2 * i] = first;
    orders[2 * i + 1] = second;
    if (!((amounts[i] ?? Number.NaN) > 0)) continue;
    amounts[i] = -(amounts[i] ?? Number.NaN);
    costs[i] = negated(costs[i]);
    profits[i] = negated(profits[i]);
    notes[i] = (notes[i] ?? 0) | notedCredit;
  }
}

/** No minus zero: it would differ from zero in places where it must not. */
const negated = (money = Number.NaN) => (money === 0 ? 0 : -money);
