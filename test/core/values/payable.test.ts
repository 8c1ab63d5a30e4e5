import { expect, test } from "vitest";
import { moneyScale } from "../../../functions/core/values/money.ts";
import { toPayable } from "../../../functions/core/values/payable.ts";

test("an estimate is told in what people can pay: cents, yen, fils", () => {
  expect(toPayable(301_827, moneyScale("EUR"))).toBe(301_800);
  expect(toPayable(301_850, moneyScale("EUR"))).toBe(301_900);
  expect(toPayable(1_049, moneyScale("JPY"))).toBe(1_000);
  expect(toPayable(1_049, moneyScale("KWD"))).toBe(1_000);
});

test("nothing stays nothing, without a sign", () => {
  expect(toPayable(Number.NaN, moneyScale("EUR"))).toBeNaN();
  expect(Object.is(toPayable(-20, moneyScale("EUR")), 0)).toBe(true);
});
