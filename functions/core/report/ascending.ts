/** Values in ascending order: themselves where they stand so already, so that who asks several times sorts once. */
export function ascending(values: Float64Array): Float64Array {
  for (let at = 1; at < values.length; at += 1) {
    if ((values[at - 1] ?? 0) > (values[at] ?? 0)) return Float64Array.from(values).sort();
  }
  return values;
}
