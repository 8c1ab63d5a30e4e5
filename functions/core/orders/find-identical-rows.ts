import type { LineStore } from "./line-store.ts";
import { PairIndex } from "./pair-index.ts";

const bitsPerLine = 16;
/** The rows of so many lines are looked at together. */
const rows = new Int32Array(2 * 4096);

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
  const suspects = suspectRows(lines);
  const found: number[] = [];
  if (suspects.size === 0) return found;
  const isSeen = new Uint8Array(suspects.size);
  for (let start = 0, count = 0; start < lines.length; start += count) {
    count = lines.readRows(start, rows);
    for (let i = 0; i < count; i += 1) {
      const row = suspects.find(rows[2 * i] ?? 0, rows[2 * i + 1] ?? 0);
      if (row < 0 || (dropped.size > 0 && dropped.has(start + i))) continue;
      if (isSeen[row] === 1) found.push(start + i);
      isSeen[row] = 1;
    }
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
  const lanes: number[] = [];
  for (let start = 0, count = 0; start < lines.length; start += count) {
    count = lines.readRows(start, rows);
    for (let i = 0; i < count; i += 1) {
      const first = rows[2 * i] ?? 0;
      const place = first & (bitCount - 1);
      const bit = 1 << (place & 31);
      const word = bits[place >>> 5] ?? 0;
      if ((word & bit) !== 0) lanes.push(first, rows[2 * i + 1] ?? 0);
      else bits[place >>> 5] = word | bit;
    }
  }
  const suspects = new PairIndex();
  suspects.reset(lanes.length / 2);
  for (let at = 0; at < lanes.length; at += 2) suspects.numberOf(lanes[at] ?? 0, lanes[at + 1] ?? 0);
  return suspects;
}
