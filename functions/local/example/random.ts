/** A stream of pseudo-random choices that its seed decides entirely. */
export interface Random {
  /** At least 0, less than 1. */
  unit(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** Whether something of this chance (0 to 1) happens. */
  chance(probability: number): boolean;
  /** One of a list. @throws RangeError when it is empty */
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): readonly T[];
}

/**
 * Choices by the mulberry32 generator: 32 bits of state, whole-number arithmetic only, so that every machine and
 * every engine makes the same ones. Not for secrets.
 *
 * @param seed a whole number; equal seeds give equal choices
 * @see Tommy Ettinger, "mulberry32" (public domain)
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(unit() * (most - least + 1));
  return {
    unit,
    between,
    chance: (probability) => unit() < probability,
    pick: (list) => {
      const found = list[between(0, list.length - 1)];
      if (found === undefined) throw new RangeError("There is nothing to pick from an empty list");
      return found;
    },
    shuffle: (list) => {
      const ranked = list.map((item) => ({ item, rank: unit() }));
      return ranked.toSorted((one, other) => one.rank - other.rank).map(({ item }) => item);
    },
  };
}
