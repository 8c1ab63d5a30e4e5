import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  divideRounded,
  exactMoney,
  formatMoney,
  moneyScale,
  toCurrency,
  toMoney,
} from "../../../functions/core/values/money.ts";

const euro = moneyScale("EUR");
const yen = moneyScale("JPY");
const dinar = moneyScale("KWD");

/** Sums that a float of currency units still tells apart: up to 56 billion euros. */
const anyMoney = fc.integer({ min: -(2 ** 49), max: 2 ** 49 });

describe("a scale keeps two digits more than its currency", () => {
  test.each([
    ["EUR", 4],
    ["CNY", 4],
    ["JPY", 2],
    ["KWD", 5],
    [undefined, 4],
  ])("%s: %i", (currency, digits) => expect(moneyScale(currency).fractionDigits).toBe(digits));
});

describe("an amount as money", () => {
  test.each([
    [129.696, 1_296_960],
    [25.439999999999998, 254_400],
    [-60.70400000000001, -607_040],
    [0.1 + 0.2, 3000],
    [0, 0],
    [1e9, 10_000_000_000_000],
    [123_456_789.1234, 1_234_567_891_234],
  ])("%d is %i, float noise apart", (amount, money) => {
    expect(toMoney(amount, euro)).toEqual({ money, rounded: false });
    expect(exactMoney(amount, 10_000)).toBe(money);
  });

  test.each([
    [1.00005, 10_001],
    [-1.00005, -10_001],
    [1.000049, 10_000],
    [0.00004, 0],
    [-0.00004, 0],
    [2.675_05, 26_751],
  ])("%d rounds half away from zero to %i, and says so", (amount, money) => {
    expect(toMoney(amount, euro)).toEqual({ money, rounded: true });
    expect(exactMoney(amount, 10_000)).toBeNaN();
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e12, -1e300])("%d is none", (amount) => {
    expect(toMoney(amount, euro)).toBeUndefined();
    expect(exactMoney(amount, 10_000)).toBeNaN();
  });

  test("nothing is never minus nothing", () => {
    for (const amount of [-0, -1e-12, -0.00001]) expect(Object.is(toMoney(amount, euro)?.money, 0)).toBe(true);
  });
});

describe("money as a decimal number", () => {
  test.each([
    [25_003_156_300, euro, "2500315.63"],
    [161_175_482_370, euro, "16117548.237"],
    [-5, euro, "-0.0005"],
    [0, euro, "0.00"],
    [100, yen, "1"],
    [150, yen, "1.5"],
    [123_456, dinar, "1.23456"],
    [100_000, dinar, "1.000"],
  ])("%i at %o is written %s", (money, scale, text) => expect(formatMoney(money, scale)).toBe(text));

  test("what is not an exact sum is refused", () => {
    expect(() => formatMoney(0.5, euro)).toThrow(RangeError);
    expect(() => formatMoney(2 ** 53, euro)).toThrow(RangeError);
  });

  test("every sum survives being written and read, and being put into a cell", () => {
    fc.assert(
      fc.property(anyMoney, fc.constantFrom(euro, yen, dinar), (money, scale) => {
        expect(toMoney(Number(formatMoney(money, scale)), scale)).toEqual({ money, rounded: false });
        expect(toMoney(toCurrency(money, scale), scale)).toEqual({ money, rounded: false });
      }),
    );
  });
});

describe("a quotient", () => {
  test.each([
    [10, 4, 3],
    [-10, 4, -3],
    [9, 4, 2],
    [7, 7, 1],
    [0, 5, 0],
    [-1, 3, 0],
    [Number.MAX_SAFE_INTEGER, 3, 3_002_399_751_580_330],
    [Number.MAX_SAFE_INTEGER, 2, 4_503_599_627_370_496],
  ])("%i / %i is %i", (numerator, denominator, quotient) => {
    expect(divideRounded(numerator, denominator)).toBe(quotient);
  });

  test("agrees with exact arithmetic on any whole numbers", () => {
    const whole = fc.maxSafeInteger();
    fc.assert(
      fc.property(whole, whole, (numerator, denominator) => {
        fc.pre(denominator !== 0);
        const [n, d] = [BigInt(Math.abs(numerator)), BigInt(Math.abs(denominator))];
        const size = Number((2n * n + d) / (2n * d));
        const sign = Math.sign(numerator) * Math.sign(denominator);
        expect(divideRounded(numerator, denominator) === size * sign).toBe(true);
      }),
    );
  });

  test.each([
    [1, 0],
    [0.5, 1],
    [1, Number.NaN],
  ])("%d / %d is refused", (numerator, denominator) => {
    expect(() => divideRounded(numerator, denominator)).toThrow(RangeError);
  });
});
