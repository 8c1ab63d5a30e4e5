import type { Cell } from "../values/cell.ts";
import { hashKey, mix1, mix2 } from "./key-hash.ts";

const lanes = new Int32Array(2);
const float = new Float64Array(1);
const floatBits = new Int32Array(float.buffer);

/** One more whole number into the hash of row i of a block (two lanes, at 2i and 2i + 1). */
export function mixNumber(rows: Int32Array, i: number, value: number): void {
  rows[2 * i] = mix1(rows[2 * i] ?? 0, value);
  rows[2 * i + 1] = mix2(rows[2 * i + 1] ?? 0, value);
}

/** One more cell into the hash of row i: texts by their key, numbers by their bits. */
export function mixCell(rows: Int32Array, i: number, cell: Cell | undefined): void {
  if (typeof cell === "number") {
    float[0] = cell;
    mixNumber(rows, i, floatBits[0] ?? 0);
    mixNumber(rows, i, floatBits[1] ?? 0);
    return;
  }
  hashKey(cell, lanes, 0);
  mixNumber(rows, i, lanes[0] ?? 0);
  mixNumber(rows, i, lanes[1] ?? 0);
}
