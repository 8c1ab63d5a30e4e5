/** Fewer numbers than this the engine's own sort has sorted sooner. */
const fewNumbers = 1024;

const digitBits = 11;
const digits = 1 << digitBits;

/**
 * Sorts whole numbers from 0 to 2^53, lowest first: by one digit of 11 bits after the other, which takes a third of the time that comparing
 * them takes.
 *
 * @returns the same array, or another of its length where that spares a copy
 */
export function sortWhole(numbers: Float64Array): Float64Array {
  if (numbers.length < fewNumbers) return numbers.sort();
  let most = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (number > most) most = number;
  }
  let from = numbers;
  let to: Float64Array = new Float64Array(numbers.length);
  const starts = new Uint32Array(digits);
  for (let unit = 1; unit <= most; unit *= digits) {
    countDigits(from, unit, starts);
    for (let at = 0; at < from.length; at += 1) {
      const number = from[at] ?? 0;
      const digit = digitOf(number, unit);
      const place = starts[digit] ?? 0;
      starts[digit] = place + 1;
      to[place] = number;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Where the numbers of each digit begin. */
function countDigits(numbers: Float64Array, unit: number, starts: Uint32Array): void {
  starts.fill(0);
  for (let at = 0; at < numbers.length; at += 1) {
    const digit = digitOf(numbers[at] ?? 0, unit);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const count = starts[digit] ?? 0;
    starts[digit] = start;
    start += count;
  }
}

/** Dividing by a power of two is exact, and `&` takes the lowest bits of what is whole in it, however large. */
const digitOf = (number: number, unit: number) => (number / unit) & (digits - 1);
