/** Which distinct values there are, and which of them each place has. */
export interface Distinct {
  readonly values: Float64Array;
  readonly indexes: Int32Array;
}

/** Numbers the distinct values in the order in which they first come: what depends only on them is computed once each. */
export function numberDistinct(values: ArrayLike<number>): Distinct {
  const known = new Map<number, number>();
  const indexes = new Int32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    let index = known.get(value);
    if (index === undefined) {
      index = known.size;
      known.set(value, index);
    }
    indexes[at] = index;
  }
  return { values: Float64Array.from(known.keys()), indexes };
}
