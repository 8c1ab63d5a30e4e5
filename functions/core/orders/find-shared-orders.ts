import type { LineStore } from "./line-store.ts";
import { PairIndex } from "./pair-index.ts";

const buckets = 256;
/** A run is kept as the two lanes of its order id and its owner. */
const runSize = 3;
const severalOwners = -1;
const mostLinesSampled = 4096;

/** What order ids say of whom they belong to, and some of the orders to be looked at more closely. */
export interface SharedOrders {
  /** How many different ids there are. */
  readonly all: number;
  /** Those that stand under several owners, numbered. */
  readonly shared: PairIndex;
  /**
   * The lines of a sample of the ids, about 4,000 at most, all of them in a tab of no more: which ids they are does not depend on the order of
   * rows.
   */
  readonly sample: readonly number[];
}

/**
 * Finds the order ids that stand under several owners.
 *
 * Lines of one order mostly stand together, so that runs are looked at and not lines; and runs are first dealt into buckets by
 * id, each of which fits the processor's cache: a million ids in one table would cost three times as much.
 *
 * @param ownerOf whose a line is, the same for all lines of one customer; below 0 for one that does not count
 */
export function findSharedOrders(lines: LineStore, ownerOf: (index: number) => number): SharedOrders {
  const { collected, sample } = collectRuns(lines, ownerOf);
  const { runs, ends } = deal(collected);
  let all = 0;
  const found: number[] = [];
  const orders = new PairIndex();
  const owners: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const start = ends[bucket] ?? 0;
    const end = ends[bucket + 1] ?? 0;
    orders.reset(end - start);
    for (let at = runSize * start; at < runSize * end; at += runSize) {
      const first = runs[at] ?? 0;
      const second = runs[at + 1] ?? 0;
      const owner = runs[at + 2] ?? 0;
      const known = orders.size;
      const order = orders.numberOf(first, second);
      if (order === known) owners[order] = owner;
      else if (owners[order] !== owner && owners[order] !== severalOwners) {
        owners[order] = severalOwners;
        found.push(first, second);
      }
    }
    all += orders.size;
  }
  const shared = new PairIndex();
  shared.reset(found.length / 2);
  for (let at = 0; at < found.length; at += 2) shared.numberOf(found[at] ?? 0, found[at + 1] ?? 0);
  return { all, shared, sample };
}

/** The runs of lines of one order and one owner, those that do not count and those without an id left out; and the lines of some ids. */
function collectRuns(lines: LineStore, ownerOf: (index: number) => number) {
  let runs = new Int32Array(runSize * 16_384);
  const sample: number[] = [];
  const sampleMask = 2 ** Math.max(0, Math.ceil(Math.log2(lines.length / mostLinesSampled))) - 1;
  let size = 0;
  lines.eachRun((first, second, start, end) => {
    if (first === 0 && second === 0) return;
    let owner = ownerOf(start);
    // Of one customer all lines have the same owner, unless they do not count.
    for (let index = start + 1; owner < 0 && index < end; index += 1) owner = ownerOf(index);
    if (owner < 0) return;
    if ((first & sampleMask) === 0) for (let index = start; index < end; index += 1) sample.push(index);
    if (size === runs.length) {
      const grown = new Int32Array(2 * size);
      grown.set(runs);
      runs = grown;
    }
    runs[size] = first;
    runs[size + 1] = second;
    runs[size + 2] = owner;
    size += runSize;
  });
  return { collected: runs.subarray(0, size), sample };
}

/** Deals runs into buckets: those of bucket b are the runs from `ends[b]` up to but not including `ends[b + 1]`. */
function deal(runs: Int32Array): { readonly runs: Int32Array; readonly ends: Uint32Array } {
  const ends = new Uint32Array(buckets + 1);
  for (let at = 0; at < runs.length; at += runSize) {
    const bucket = bucketOf(runs[at] ?? 0) + 1;
    ends[bucket] = (ends[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1) ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  const dealt = new Int32Array(runs.length);
  const next = ends.slice(0, buckets);
  for (let at = 0; at < runs.length; at += runSize) {
    const bucket = bucketOf(runs[at] ?? 0);
    const to = runSize * (next[bucket] ?? 0);
    next[bucket] = (next[bucket] ?? 0) + 1;
    dealt[to] = runs[at] ?? 0;
    dealt[to + 1] = runs[at + 1] ?? 0;
    dealt[to + 2] = runs[at + 2] ?? 0;
  }
  return { runs: dealt, ends };
}

const bucketOf = (first: number) => first & (buckets - 1);
