/**
 * The smallest value above another: the next whole number of a fact whose values are whole, else the next float.
 *
 * @param value finite, or -Infinity, above which there is no smallest
 */
export function justAbove(value: number, whole: boolean): number {
  if (!Number.isFinite(value)) return value;
  if (whole) return Math.floor(value) + 1;
  return nextFloat(value, 1n);
}

/** The largest value below another. */
export function justBelow(value: number, whole: boolean): number {
  if (!Number.isFinite(value)) return value;
  if (whole) return Math.ceil(value) - 1;
  return nextFloat(value, -1n);
}

/** Floats of one sign stand in the order of their bits (IEEE 754, 5.10). */
function nextFloat(value: number, step: 1n | -1n): number {
  if (value === 0) return step > 0n ? Number.MIN_VALUE : -Number.MIN_VALUE;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 ? step : -step));
  return bits.getFloat64(0);
}

const bits = new DataView(new ArrayBuffer(8));
