import type { LineStore } from "./line-store.ts";
import { PairIndex } from "./pair-index.ts";

const bitsPerLine = 16;
const lanes = new Int32Array(2);

/**
 * The lines whose rows equal an earlier one of the same customer in all columns read (ids as they are matched, numbers as they
 * are read), by row.
 *
 * Rows are compared by 64 bits: of n different rows two pass as identical with a probability below n² / 2^65 (a million: 3 in
 * 100 million).
 *
 * @param dropped lines that do not count
 */
export function findIdenticalRows(
  lines: LineStore,
  dropped: { readonly size: number; has(index: number): boolean },
): readonly number[] {
  const rows = suspectRows(lines);
  const found: number[] = [];
  if (rows.size === 0) return found;
  const isSeen = new Uint8Array(rows.size);
  for (let index = 0; index < lines.length; index += 1) {
    lines.readRow(index, lanes);
    const row = rows.find(lanes[0] ?? 0, lanes[1] ?? 0);
    if (row < 0 || (dropped.size > 0 && dropped.has(index))) continue;
    if (isSeen[row] === 1) found.push(index);
    isSeen[row] = 1;
  }
  return found;
}

/**
 * The rows that may stand several times: whose place in a table of bits was taken when they came (Bloom 1970). That leaves one in
 * thirty to be looked up, and the bits of a million rows are 2 MB.
 */
function suspectRows(lines: LineStore): PairIndex {
  const bitCount = 2 ** (32 - Math.clz32(Math.max(1024, bitsPerLine * lines.length) - 1));
  const bits = new Int32Array(bitCount / 32);
  const suspects: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    lines.readRow(index, lanes);
    const place = (lanes[0] ?? 0) & (bitCount - 1);
    const bit = 1 << (place & 31);
    const word = bits[place >>> 5] ?? 0;
    if ((word & bit) !== 0) suspects.push(index);
    else bits[place >>> 5] = word | bit;
  }
  const rows = new PairIndex();
  rows.reset(suspects.length);
  for (const index of suspects) {
    lines.readRow(index, lanes);
    rows.numberOf(lanes[0] ?? 0, lanes[1] ?? 0);
  }
  return rows;
}
