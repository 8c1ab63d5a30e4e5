/**
 * A share of 0 to 1 as the quotient of whole numbers that its decimal digits say: 0.2 is 2/10.
 *
 * The float 0.2 is a little more than a fifth, so `0.2 * n` may land beside the whole number that people mean and let
 * one customer too many into a tier. Every comparison with a share is made in whole numbers instead.
 */
export interface ExactShare {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact share of a decimal number. @throws RangeError outside 0 to 1 */
export function exactShare(share: number): ExactShare {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share: expected 0 to 1`);
  const [mantissa = "0", exponent = "0"] = share.toExponential().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const digits = fraction.length - Number(exponent);
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(digits) };
}

/** The smallest whole number that is at least `share` of `whole`: for whole x, `x < share × whole` means `x < ceilOfShare`. */
export function ceilOfShare({ numerator, denominator }: ExactShare, whole: number): number {
  const product = numerator * BigInt(whole);
  const quotient = product / denominator;
  return Number(product % denominator > 0n ? quotient + 1n : quotient);
}

/** Whether `part / whole` lies below the share; both whole numbers, `whole` above 0. */
export function isBelowShare(part: number, { numerator, denominator }: ExactShare, whole: number): boolean {
  const left = part * Number(denominator);
  const right = Number(numerator) * whole;
  // Plain numbers are ten times as fast and exact while both products are; an unsafe factor makes an unsafe product.
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right;
  return BigInt(part) * denominator < numerator * BigInt(whole);
}
