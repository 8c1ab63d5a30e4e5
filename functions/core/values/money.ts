/**
 * Money as a whole number of the scale's smallest unit, so that sums are exact and ties stay ties.
 *
 * The scale is two decimal digits finer than the currency's minor unit: 129.696 yuan is 1296960.
 */
export type Money = number;

/** How many decimal digits one unit of money stands for, and of which currency (ISO 4217; undefined where none is known). */
export interface MoneyScale {
  readonly currency: string | undefined;
  /** Digits after the decimal point of the currency itself: 2 for EUR, 0 for JPY. */
  readonly minorDigits: number;
  /** Digits kept: minorDigits + 2. */
  readonly fractionDigits: number;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, table A.1). */
const minorDigitsByCurrency: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ").map((code) => [code, 0]),
  ),
  ...Object.fromEntries("BHD IQD JOD KWD LYD OMR TND".split(" ").map((code) => [code, 3])),
};

/** The scale of a currency; of hundredths where none is known. */
export function moneyScale(currency: string | undefined): MoneyScale {
  const minorDigits = currency === undefined ? 2 : (minorDigitsByCurrency[currency] ?? 2);
  return { currency, minorDigits, fractionDigits: minorDigits + 2 };
}

/** What became of an amount: `rounded` is true where it had more digits than the scale keeps. */
export interface MoneyReading {
  readonly money: Money;
  readonly rounded: boolean;
}

/** A difference below this is float noise (25.439999999999998 is 25.44), not digits that somebody meant. */
const noise = 1e-9;

/**
 * An amount in currency units as fixed-point money where it has no more digits than the scale keeps (noise apart).
 *
 * The quick way for a million cells: no object, one number.
 *
 * @param factor 10 ** fractionDigits of the scale
 * @returns NaN for what needs rounding, is not finite, or is too large to be held exactly: ask `toMoney` which
 */
export function exactMoney(amount: number, factor: number): Money {
  const size = Math.abs(amount);
  const nearest = Math.round(size * factor);
  if (!(nearest <= Number.MAX_SAFE_INTEGER && Math.abs(size - nearest / factor) < noise)) return Number.NaN;
  return amount < 0 && nearest !== 0 ? -nearest : nearest;
}

/**
 * An amount in currency units as fixed-point money. Beyond the scale's digits it rounds half away from zero.
 *
 * @returns undefined for what is not a finite number, or too large to be held exactly
 */
export function toMoney(amount: number, scale: MoneyScale): MoneyReading | undefined {
  const exact = exactMoney(amount, 10 ** scale.fractionDigits);
  if (!Number.isNaN(exact)) return { money: exact, rounded: false };
  if (!Number.isFinite(amount)) return undefined;
  const size = roundHalfUp(Math.abs(amount), scale.fractionDigits);
  if (!Number.isSafeInteger(size)) return undefined;
  return { money: withoutMinusZero(amount < 0 ? -size : size), rounded: true };
}

/** `size` (positive) times 10^digits, rounded half up by its shortest decimal form: 1.00005 has five digits though its float is a little less. */
function roundHalfUp(size: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = size.toExponential().split("e");
  return Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
}

const withoutMinusZero = (value: number) => (value === 0 ? 0 : value);

/** Money in currency units as the nearest float: for cells, where a spreadsheet counts in floats. */
export function toCurrency(money: Money, scale: MoneyScale): number {
  return money / 10 ** scale.fractionDigits;
}

/** Money as a decimal number in currency units: at least the currency's minor digits, more only where they are not zero (`2500315.63`, `16117548.237`). */
export function formatMoney(money: Money, scale: MoneyScale): string {
  if (!Number.isSafeInteger(money)) throw new RangeError(`${money} is not an exact sum of money`);
  const digits = String(Math.abs(money)).padStart(scale.fractionDigits + 1, "0");
  const whole = digits.slice(0, digits.length - scale.fractionDigits);
  const fraction = digits.slice(digits.length - scale.fractionDigits);
  const kept = fraction.slice(0, scale.minorDigits) + fraction.slice(scale.minorDigits).replace(/0+$/, "");
  return `${money < 0 ? "-" : ""}${whole}${kept === "" ? "" : `.${kept}`}`;
}

/**
 * A quotient of whole numbers, rounded half away from zero: an average stays fixed-point money.
 *
 * By remainder, not by a float quotient: 9007199254740991 / 3 has no room for its third.
 *
 * @throws RangeError where either is not a safe integer, or the denominator is 0
 */
export function divideRounded(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) {
    throw new RangeError(`${numerator} / ${denominator} is not a quotient of whole numbers`);
  }
  const dividend = Math.abs(numerator);
  const divisor = Math.abs(denominator);
  const remainder = dividend % divisor;
  const quotient = (dividend - remainder) / divisor + (remainder >= divisor - remainder ? 1 : 0);
  return withoutMinusZero(numerator < 0 === denominator < 0 ? quotient : -quotient);
}
