import { describe, expect, test } from "vitest";
import { inFactUnit } from "../../../functions/core/tiers/in-fact-unit.ts";
import { moneyScale } from "../../../functions/core/values/money.ts";

describe("a limit that a team wrote", () => {
  test("is counted as the fact is: money in parts of the currency's smallest unit, anything else as it stands", () => {
    expect(inFactUnit(2.5, "revenue", moneyScale("EUR"))).toBe(25_000);
    expect(inFactUnit(2.5, "revenue@12m", moneyScale("JPY"))).toBe(250);
    expect(inFactUnit(2.5, "orders", moneyScale("EUR"))).toBe(2.5);
  });

  test.each([1e12, 1e15, 1e300, -1e15])("of %d, more than any sum can be, ends no run: nobody reaches it", (limit) => {
    const money = inFactUnit(limit, "revenue", moneyScale("EUR"));
    const mostOfAnyCustomer = Math.sign(limit) * 4e15;
    expect(Math.sign(money)).toBe(Math.sign(limit));
    expect(Math.abs(money)).toBeGreaterThan(Math.abs(mostOfAnyCustomer));
    // What is missing to it is told to the cent, from either side.
    expect(Number.isSafeInteger(money + mostOfAnyCustomer)).toBe(true);
    expect(Number.isSafeInteger(money - mostOfAnyCustomer)).toBe(true);
  });
});
