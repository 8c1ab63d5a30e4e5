/** Where the customers of two snapshots stand, by position in their columns. */
export interface MatchedKeys {
  /** Positions in the later snapshot of those who are not in the earlier one. */
  readonly joined: readonly number[];
  /** Positions in the earlier snapshot of those who are not in the later one. */
  readonly gone: readonly number[];
  readonly both: readonly Match[];
}

/** A customer who is in both. */
export interface Match {
  readonly key: string;
  readonly earlier: number;
  readonly later: number;
}

/** A merge join: both lists are sorted by code units. */
export function matchKeys(earlier: readonly string[], later: readonly string[]): MatchedKeys {
  const joined: number[] = [];
  const gone: number[] = [];
  const both: Match[] = [];
  let earlierAt = 0;
  let laterAt = 0;
  while (earlierAt < earlier.length || laterAt < later.length) {
    const before = earlier[earlierAt];
    const now = later[laterAt];
    if (before !== undefined && before === now) {
      both.push({ key: before, earlier: earlierAt, later: laterAt });
      earlierAt += 1;
      laterAt += 1;
    } else if (now === undefined || (before !== undefined && before < now)) {
      gone.push(earlierAt);
      earlierAt += 1;
    } else {
      joined.push(laterAt);
      laterAt += 1;
    }
  }
  return { joined, gone, both };
}
