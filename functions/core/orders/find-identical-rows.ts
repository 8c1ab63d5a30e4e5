import type { LineStore } from "./line-store.ts";
import { PairIndex } from "./pair-index.ts";

const bitsPerLine = 16;
/** What no suspect has is told by so many bits, which stay in the processor's cache: all but one row in thirty of a million. */
const filterBits = 2 ** 20;
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
  const suspectLanes = suspectRows(lines);
  const found: number[] = [];
  if (suspectLanes.length === 0) return found;
  const suspects = new PairIndex();
  suspects.reset(suspectLanes.length / 2);
  const filter = new Int32Array(filterBits / 32);
  for (let at = 0; at < suspectLanes.length; at += 2) {
    const first = suspectLanes[at] ?? 0;
    const place = first & (filterBits - 1);
    filter[place >>> 5] = (filter[place >>> 5] ?? 0) | (1 << (place & 31));
    suspects.numberOf(first, suspectLanes[at + 1] ?? 0);
  }
  const isSeen = new Uint8Array(suspects.size);
  for (let start = 0, count = 0; start < lines.length; start += count) {
    count = lines.origins.readRows(start, rows);
    for (let i = 0; i < count; i += 1) {
      const first = rows[2 * i] ?? 0;
      const place = first & (filterBits - 1);
      if ((((filter[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) continue;
      const row = suspects.find(first, rows[2 * i + 1] ?? 0);
      if (row < 0 || (dropped.size > 0 && dropped.has(start + i))) continue;
      if (isSeen[row] === 1) found.push(start + i);
      isSeen[row] = 1;
    }
  }
  return found;
}

/**
 * The rows that may stand several times, two lanes each: whose place in a table of bits was taken when they came (Bloom 1970). That leaves one in
 * thirty to be looked up, and the bits of a million rows are 2 MB.
 */
function suspectRows(lines: LineStore): readonly number[] {
  const bitCount = 2 ** (32 - Math.clz32(Math.max(1024, bitsPerLine * lines.length) - 1));
  const bits = new Int32Array(bitCount / 32);
  const lanes: number[] = [];
  for (let start = 0, count = 0; start < lines.length; start += count) {
    count = lines.origins.readRows(start, rows);
    for (let i = 0; i < count; i += 1) {
      const first = rows[2 * i] ?? 0;
      const place = first & (bitCount - 1);
      const bit = 1 << (place & 31);
      const word = bits[place >>> 5] ?? 0;
      if ((word & bit) !== 0) lanes.push(first, rows[2 * i + 1] ?? 0);
      else bits[place >>> 5] = word | bit;
    }
  }
  return lanes;
}
