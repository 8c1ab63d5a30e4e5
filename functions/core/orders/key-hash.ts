import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";

const lane1Multiplier = 0x9e3779b1;
const lane2Multiplier = 0x85ebca6b;
/** Not 0, or a leading NUL would leave no trace. */
const seed1 = 0x2545f491;
const seed2 = 0x6c078965;

/** One more value into the first lane of a hash. */
export function mix1(lane: number, value: number): number {
  return Math.imul(((lane << 5) | (lane >>> 27)) ^ value, lane1Multiplier);
}

/** One more value into the second lane. */
export function mix2(lane: number, value: number): number {
  return Math.imul(((lane << 13) | (lane >>> 19)) ^ value, lane2Multiplier);
}

/**
 * 64 bits that stand for a cell's key: cells of one `matchKey` share them, and of n different keys two share them with a
 * probability below n² / 2^65 (a million: 3 in 100 million). A whole number and its digits as text are one key.
 *
 * Writes two 32-bit lanes to `lanes[at]` and `lanes[at + 1]`; a blank leaves 0 and 0 there. No object or text is made for
 * plain ASCII and whole numbers.
 *
 * @returns false where the cell is blank
 */
export function hashKey(cell: Cell | undefined, lanes: Int32Array, at: number): boolean {
  if (isWhole(cell)) return hashDigits(cell, lanes, at);
  if (cell === undefined || !hashText(cellText(cell))) {
    lanes[at] = 0;
    lanes[at + 1] = 0;
    return false;
  }
  lanes[at] = last[0] ?? 0;
  lanes[at + 1] = last[1] ?? 0;
  return true;
}

/**
 * 64 bits that stand for a cell as it is written: as those of its key, but other ones for other capitals and other blanks around it. Texts
 * that differ in nothing else share them with a probability of 1 in 2^32.
 *
 * Asked for after `hashKey` of the same cell it costs next to nothing.
 */
export function hashWriting(cell: Cell, lanes: Int32Array, at: number): void {
  hashKey(cell, lanes, at);
  const writing = isWhole(cell) ? 0 : (last[2] ?? 0);
  lanes[at] = (lanes[at] ?? 0) ^ writing;
  lanes[at + 1] = mix2(lanes[at + 1] ?? 0, writing);
}

const isWhole = (cell: Cell | undefined): cell is number =>
  typeof cell === "number" && cell >= 0 && cell <= Number.MAX_SAFE_INTEGER && Math.floor(cell) === cell;

/** Cells that stand below one another are often the same: those of one order, names of one customer. */
let lastText = "";
let lastIsKey = false;
/** The lanes of the last text's key, and one for how it is written: 0 where it is written as its key. */
const last = Int32Array.of(0, 0, 1);

/** Hashes a text into `last`. @returns false where it is blank */
function hashText(text: string): boolean {
  if (text === lastText) return lastIsKey;
  lastText = text;
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  lastIsKey = start < end;
  if (!lastIsKey) {
    last[2] = text.length + 1;
    return false;
  }
  let lane1 = seed1;
  let lane2 = seed2;
  let writing = end - start === text.length ? 0 : mix1(text.length, start + 1);
  // From the end, as digits come out of a number.
  for (let index = end - 1; index >= start; index -= 1) {
    let code = text.charCodeAt(index);
    if (code > 127) {
      lastIsKey = hashFolded(text);
      return lastIsKey;
    }
    if (code >= 65 && code <= 90) {
      code += 32;
      writing = mix1(writing, index + 1);
    }
    lane1 = mix1(lane1, code);
    lane2 = mix2(lane2, code);
  }
  last[2] = writing;
  store(lane1, lane2, last, 0);
  return lastIsKey;
}

/** Likewise, for a text that takes more than capitals of plain ASCII to fold. */
function hashFolded(text: string): boolean {
  const key = matchKey(text);
  let lane1 = seed1;
  let lane2 = seed2;
  for (let index = key.length - 1; index >= 0; index -= 1) {
    lane1 = mix1(lane1, key.charCodeAt(index));
    lane2 = mix2(lane2, key.charCodeAt(index));
  }
  let writing = 0;
  for (let index = 0; key !== text && index < text.length; index += 1)
    writing = mix1(writing, text.charCodeAt(index) + 1);
  last[2] = writing;
  store(lane1, lane2, last, 0);
  return key !== "";
}

function hashDigits(whole: number, lanes: Int32Array, at: number): boolean {
  let lane1 = seed1;
  let lane2 = seed2;
  let rest = whole;
  do {
    const quotient = Math.floor(rest / 10);
    const code = 48 + rest - quotient * 10;
    lane1 = mix1(lane1, code);
    lane2 = mix2(lane2, code);
    rest = quotient;
  } while (rest > 0);
  return store(lane1, lane2, lanes, at);
}

function store(lane1: number, lane2: number, lanes: Int32Array, at: number): true {
  // Multiplying carries bits upwards only: bring the upper half down, or short ids would differ in few low bits.
  lanes[at] = lane1 ^ (lane2 >>> 15);
  const second = lane2 ^ (lane1 >>> 15);
  lanes[at + 1] = second === 0 && lanes[at] === 0 ? 1 : second;
  return true;
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);
