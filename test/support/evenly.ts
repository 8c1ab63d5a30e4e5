import fc from "fast-check";

const steps = 1_000_000;

/**
 * Numbers spread evenly between two ends, these among them.
 *
 * `fc.double` takes every float as likely as any other, and nearly all of them are next to 0: of those between −4 and 4, four in a
 * thousand lie between 0.1 and 3.9.
 */
export function evenly(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: steps }).map((step) => min + ((max - min) * step) / steps);
}
