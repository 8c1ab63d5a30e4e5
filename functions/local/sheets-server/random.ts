/** A source of numbers from 0 up to 1 that repeats from the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const idLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A spreadsheet id of the usual length, 44 characters. */
export function randomSpreadsheetId(random: () => number): string {
  let id = "1";
  while (id.length < 44) id += idLetters.charAt(Math.floor(random() * idLetters.length));
  return id;
}
