import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../functions/core/customers/customer-table.ts";
import type { Condition } from "../../../functions/core/settings/condition.ts";
import { evaluationOf } from "../../../functions/core/tiers/evaluation.ts";
import { testCondition } from "../../../functions/core/tiers/test-condition.ts";
import { contact, customerTable } from "../../support/customer-tables.ts";

const holds = (condition: Condition, table: CustomerTable) => {
  const test = testCondition(condition, evaluationOf(table));
  return table.keys.map((_, index) => test.holds(index));
};

describe("comparisons", () => {
  const table = customerTable([{ revenue: 999.99 }, { revenue: 1000 }, { revenue: 1000.01 }, { revenue: Number.NaN }]);

  test.each([
    ["atLeast", [false, true, true, false]],
    ["atMost", [true, true, false, false]],
    ["moreThan", [false, false, true, false]],
    ["lessThan", [true, false, false, false]],
  ] as const)("%s, of money in currency units; no value fulfils none", (is, expected) => {
    expect(holds({ fact: "revenue", is, value: 1000 }, table)).toEqual(expected);
  });
});

describe("what the team keeps", () => {
  const table = customerTable([{ channel: " WeChat" }, { channel: "wechat " }, { channel: "Shop" }, {}]);

  test("texts are compared as keys are", () => {
    expect(holds({ fact: "attribute:channel", is: "equals", value: "WECHAT" }, table)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(holds({ fact: "attribute:channel", is: "oneOf", values: ["shop", "mail"] }, table)).toEqual([
      ...[false, false, true, false],
    ]);
  });

  test("yes is yes, no and a blank are not, and a count above 0 is yes as well", () => {
    const members = customerTable([{ member: true }, { member: false }, {}]);
    expect(holds({ fact: "attribute:member", is: "yes" }, members)).toEqual([true, false, false]);
    expect(holds({ fact: "attribute:member", is: "equals", value: false }, members)).toEqual([false, true, false]);
    const referrals = customerTable([{ referrals: 2 }, { referrals: 0 }, {}]);
    expect(holds({ fact: "attribute:referrals", is: "yes" }, referrals)).toEqual([true, false, false]);
    expect(holds({ fact: "attribute:referrals", is: "oneOf", values: [0, 2] }, referrals)).toEqual([true, true, false]);
  });
});

describe("in the top, in the bottom", () => {
  const top = { fact: "revenue", is: "inTop", share: 0.25 } as const;

  test("rank everyone with an order and a value, ties together", () => {
    const table = customerTable([
      { revenue: 9 },
      { revenue: 9 },
      { revenue: 5 },
      { revenue: 1 },
      contact,
      { revenue: Number.NaN },
    ]);
    expect(holds(top, table)).toEqual([true, true, false, false, false, false]);
    expect(holds({ ...top, is: "inBottom" }, table)).toEqual([false, false, false, true, false, false]);
  });

  test("whom the team leaves out is in neither and counts for nobody", () => {
    const table = customerTable([{ revenue: 99, blacklisted: true }, { revenue: 9 }, { revenue: 5 }]);
    expect(holds({ ...top, share: 0.5 }, table)).toEqual([false, true, false]);
  });

  test("a window ranks those who bought within it", () => {
    const table = customerTable([
      { "revenue@12m": 9, "orders@12m": 1 },
      { "revenue@12m": 0, "orders@12m": 0 },
      { "revenue@12m": 4, "orders@12m": 1 },
    ]);
    expect(holds({ fact: "revenue@12m", is: "inBottom", share: 0.5 }, table)).toEqual([false, false, true]);
  });
});

test("a table without the fact is refused, not taken for no", () => {
  expect(() => holds({ fact: "attribute:member", is: "yes" }, customerTable([{}]))).toThrow(/no "attribute:member"/);
});
