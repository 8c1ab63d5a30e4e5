import fc from "fast-check";
import { expect, test } from "vitest";
import { exchangeAt } from "../../../functions/core/orders/exchange.ts";
import { moneyScale } from "../../../functions/core/values/money.ts";

const euro = moneyScale("EUR");
const yen = moneyScale("JPY");
const dinar = moneyScale("KWD");

test.each([
  ["100 at a rate of 0.92", 1_000_000, 0.92, euro, euro, 920_000],
  ["a tenth of 0.0001, rounded down", 1, 0.1, euro, euro, 0],
  ["a half of 0.0001, rounded up", 1, 0.5, euro, euro, 1],
  ["a half of -0.0001, rounded away from zero", -1, 0.5, euro, euro, -1],
  ["1,000 yen into euros", 100_000, 0.0061, yen, euro, 61_000],
  ["1 euro into yen", 10_000, 163.934_426, euro, yen, 16_393],
  ["1 dinar into euros", 100_000, 3.01, dinar, euro, 30_100],
  ["a rate of 1e-7", 10_000_000_000, 1e-7, euro, euro, 1000],
  ["a rate of 3e8", 1, 3e8, euro, euro, 300_000_000],
])("%s", (_, money, rate, from, to, expected) => expect(exchangeAt(rate, from, to)(money)).toBe(expected));

test("large amounts at long rates are as exact as small ones", () => {
  expect(exchangeAt(0.123_456_789_012, euro, euro)(9_000_000_000_000_000)).toBe(1_111_111_101_108_000);
});

test("what would not be exact, and what is no rate, is refused", () => {
  expect(() => exchangeAt(1000, euro, euro)(9_000_000_000_000_000)).toThrow(RangeError);
  for (const rate of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => exchangeAt(rate, euro, euro)).toThrow(RangeError);
  }
});

test("the sign of an amount only changes the sign of the result, and the nearest whole unit is never more than a half away", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 99_999 }), (size, digits) => {
      const convert = exchangeAt(digits / 100_000, euro, euro);
      const converted = convert(size);
      expect(convert(-size)).toBe(size === 0 || converted === 0 ? 0 : -converted);
      const error = BigInt(size) * BigInt(digits) - BigInt(converted) * 100_000n;
      expect(error >= -50_000n && error <= 50_000n).toBe(true);
    }),
  );
});
