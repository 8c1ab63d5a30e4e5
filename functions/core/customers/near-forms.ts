import leven from "leven";
import { mix1, mix2 } from "../orders/key-hash.ts";
import { PairIndex } from "../orders/pair-index.ts";

/** Shorter forms differ by a letter all the time: 王小明 and 王小红 are two people. */
const shortestForm = 6;
/** Nor are longer ones names: the work grows by the square of the length, and a cell can hold 50,000 characters. */
const longestForm = 100;

/**
 * Calls back for pairs of different forms that are one letter apart (added, left out or another), or two letters changed
 * round; only forms with the same digits, since `Shop 12` is not `Shop 13`.
 *
 * Not every pair is compared: two texts one change apart are alike once a letter is left out of one or both (SymSpell, Garbe
 * 2012), so that only those that share such a rest are measured. A hundred thousand names take well under a second.
 *
 * @param areJoined whether a pair need not be looked at
 */
export function findNearForms(
  forms: readonly string[],
  areJoined: (a: number, b: number) => boolean,
  onNear: (a: number, b: number) => void,
): void {
  const digits = forms.map(digitsOf);
  const withDigits = new Map<string, number>();
  for (const found of digits) withDigits.set(found, (withDigits.get(found) ?? 0) + 1);
  const byLength = new Map<number, number[]>();
  forms.forEach((form, index) => {
    if (form.length < shortestForm || form.length > longestForm || withDigits.get(digits[index] ?? "") === 1) return;
    const known = byLength.get(form.length);
    if (known === undefined) byLength.set(form.length, [index]);
    else known.push(index);
  });
  const rests = new PairIndex();
  for (const length of new Set([...byLength.keys()].flatMap((one) => [one - 1, one]))) {
    const whole = byLength.get(length) ?? [];
    const longer = byLength.get(length + 1) ?? [];
    const entries = whole.length + longer.length * (length + 1);
    if (whole.length + longer.length < 2) continue;
    rests.reset(entries);
    // The forms that have a rest hang together from the last back to the first.
    const lastOf = new Int32Array(entries).fill(-1);
    const formOf = new Int32Array(entries);
    const before = new Int32Array(entries);
    let size = 0;
    const meet = (form: number, without: number) => {
      const rest = restIn(rests, forms[form] ?? "", without);
      const last = lastOf[rest] ?? -1;
      if (last >= 0 && formOf[last] === form) return;
      for (let entry = last; entry >= 0; entry = before[entry] ?? -1) {
        const other = formOf[entry] ?? form;
        if (!areJoined(form, other) && areNear(forms[form] ?? "", forms[other] ?? "")) onNear(form, other);
      }
      formOf[size] = form;
      before[size] = last;
      lastOf[rest] = size;
      size += 1;
    };
    for (const form of whole) meet(form, -1);
    for (const form of longer) for (let without = 0; without <= length; without += 1) meet(form, without);
  }
}

/** The number of a form without one letter, told apart by 64 bits. */
function restIn(rests: PairIndex, form: string, without: number): number {
  let first = 0x2545f491;
  let second = 0x6c078965;
  for (let index = 0; index < form.length; index += 1) {
    const code = form.charCodeAt(index);
    // A digit counts even where it is left out: forms with other digits share no rest.
    if (index === without && (code < 48 || code > 57)) continue;
    first = mix1(first, code);
    second = mix2(second, code);
  }
  // Multiplying carries bits upwards only: bring the upper half down.
  return rests.numberOf(first ^ (second >>> 15), second ^ (first >>> 15));
}

function areNear(a: string, b: string): boolean {
  if (digitsOf(a) !== digitsOf(b)) return false;
  const distance = leven(a, b, { maxDistance: 3 });
  return distance <= 1 || (distance === 2 && a.length === b.length && lettersOf(a) === lettersOf(b));
}

const digitsOf = (form: string) => form.replace(/[^0-9]+/g, "");
const lettersOf = (form: string) => [...form].sort().join("");
