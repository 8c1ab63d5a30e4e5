import type { Cell } from "../values/cell.ts";
import type { Money } from "../values/money.ts";
import { hashKey, mix1, mix2 } from "./key-hash.ts";

const lanes = new Int32Array(2);
const float = new Float64Array(1);
const floatBits = new Int32Array(float.buffer);
const [spread1, spread2] = [0x85ebca6b, 0x9e3779b1];

/** 64 more bits, both halves well mixed, into the hash of row i of a block (two lanes, at 2i and 2i + 1). */
export function mixLanes(rows: Int32Array, i: number, first: number, second: number): void {
  rows[2 * i] = mix1(rows[2 * i] ?? 0, first);
  rows[2 * i + 1] = mix2(rows[2 * i + 1] ?? 0, second);
}

/** One more whole number of 32 bits into the hash of row i. */
export function mixNumber(rows: Int32Array, i: number, value: number): void {
  mixLanes(rows, i, value, value);
}

/** One more amount into the hash of row i; none (NaN) is the same as 0. */
export function mixMoney(rows: Int32Array, i: number, money: Money): void {
  const low = money | 0;
  if (low === money) mixLanes(rows, i, low, low);
  else mixHalves(rows, i, low, Math.floor(money / 0x1_0000_0000) | 0);
}

/** One more cell into the hash of row i: texts by their key, numbers by their bits. */
export function mixCell(rows: Int32Array, i: number, cell: Cell | undefined): void {
  if (typeof cell === "number") {
    const whole = cell | 0;
    if (whole === cell) {
      mixLanes(rows, i, whole, whole);
      return;
    }
    float[0] = cell;
    mixHalves(rows, i, floatBits[0] ?? 0, floatBits[1] ?? 0);
    return;
  }
  hashKey(cell, lanes, 0);
  mixLanes(rows, i, lanes[0] ?? 0, lanes[1] ?? 0);
}

/** Two halves of which one may be the same in all rows: each lane takes bits of both. */
function mixHalves(rows: Int32Array, i: number, low: number, high: number): void {
  mixLanes(rows, i, low ^ Math.imul(high, spread1), high ^ Math.imul(low, spread2));
}
