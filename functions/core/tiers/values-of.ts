/** The values of some customers, by their indexes. */
export function valuesOf(column: Float64Array, indexes: Int32Array): Float64Array {
  const values = new Float64Array(indexes.length);
  for (let at = 0; at < indexes.length; at += 1) values[at] = column[indexes[at] ?? -1] ?? Number.NaN;
  return values;
}
