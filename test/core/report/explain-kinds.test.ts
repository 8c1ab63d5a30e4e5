import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../functions/core/customers/customer-table.ts";
import type { Language } from "../../../functions/core/labels/language.ts";
import { explainTier } from "../../../functions/core/report/explain-tier.ts";
import { tellNext } from "../../../functions/core/report/tell-next.ts";
import { wordingOf } from "../../../functions/core/report/wording.ts";
import type { Scheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateSchemes } from "../../../functions/core/tiers/evaluate-schemes.ts";
import { contact, customerTable, type PlainCustomer } from "../../support/customer-tables.ts";
import {
  axisOf,
  bandsScheme,
  gridScheme,
  ladderScheme,
  pointsScheme,
  quantileScheme,
  shareScheme,
} from "../../support/schemes.ts";

/** The why of a customer in the first of these schemes, and what the column *to next* says. */
function told(schemes: Scheme | readonly Scheme[], table: CustomerTable, index = 0, language: Language = "en") {
  const results = evaluateSchemes("kind" in schemes ? [schemes] : schemes, table);
  const [result] = results;
  if (result === undefined) throw new Error("no scheme");
  const wording = wordingOf(
    table,
    results.map(({ scheme }) => scheme),
    language,
  );
  const why = result.why(index);
  return { why: explainTier(why, result.scheme, wording), next: tellNext(why, result.scheme, wording) };
}
const why = (scheme: Scheme, ...customers: readonly PlainCustomer[]) => told(scheme, customerTable(customers)).why;

const often = { fact: "orderDays", is: "atLeast", value: 3 } as const;

describe("a ladder in words", () => {
  const ladder = ladderScheme(
    [
      [[often, { fact: "active", is: "yes" }]],
      [[{ fact: "rhythm", is: "moreThan", value: 3 }]],
      [[{ fact: "orderDays", is: "atLeast", value: 1 }]],
    ],
    { testedIn: ["T2", "T1", "T3", "T4"] },
  );
  const customer = (orderDays: number, daysSinceLast: number) => ({
    ...{ orderDays, daysSinceLast, expectedGap: 10, rhythm: daysSinceLast / 10, active: daysSinceLast <= 30 },
  });

  test("names what holds with its value, what would drop it, and the days that lead elsewhere", () => {
    expect(why(ladder, customer(4, 12))).toBe(
      "T1: order days at least 3 (now 4), active: yes; in 19 days without an order falls to T2",
    );
  });

  test("does not warn of fewer order days, which only a window takes away", () => {
    const days = ladderScheme([[[often]]]);
    const all = customerTable([{ orderDays: 4 }]);
    expect(told(days, all).why).toBe("T1: order days at least 3 (now 4)");
    expect(told(days, { ...all, everOrdered: Uint8Array.of(1) }).why).toBe(
      "T1: order days at least 3 (now 4); order days below 3 falls to T2",
    );
    expect(
      why(ladderScheme([[[{ ...often, fact: "orderDays@12m" }]]]), { orderDays: 4, "orderDays@12m": 4 }),
    ).toContain("order days in the last 12 months below 3 falls to T2");
    const bands = bandsScheme([3], "orderDays");
    expect(why(bands, { orderDays: 4 })).toBe("T1: order days 4");
    const grid = gridScheme(
      [axisOf("F", "orderDays", { kind: "from", values: [3] }), axisOf("M", "revenue", { kind: "from", values: [1] })],
      [{ F: [2] }, {}],
    );
    expect(why(grid, { orderDays: 4, revenue: 0 })).not.toContain("falls");
  });

  test("names what the next rung takes and what is lacking", () => {
    expect(told({ ...ladder, testedIn: ["T1", "T2", "T3", "T4"] }, customerTable([customer(2, 40)]))).toEqual({
      why: "T2: silence (times the expected gap) more than 3 (now 4); an order leads to T1; silence (times the expected gap) at most 3 falls to T3",
      next: "an order leads to T1",
    });
    expect(told(ladderScheme([[[often]]]), customerTable([{ orderDays: 1 }])).next).toBe(
      "T1 takes order days at least 3 (now 1, 2 more)",
    );
    expect(told(ladderScheme([[[often]]]), customerTable([{ orderDays: 1 }]), 0, "zh-Hant").next).toBe(
      "T1客戶要求購買天數至少 3（現為 1，還差 2）",
    );
  });

  test("nothing is said to be reached by doing worse", () => {
    const types = ladderScheme(
      [[[{ fact: "profit", is: "inTop", share: 0.2 }]], [[{ fact: "trend", is: "atMost", value: -0.2 }]], [[often]]],
      {
        testedIn: ["T3", "T2", "T1", "T4"],
      },
    );
    const table = customerTable([
      { profit: 1, trend: 0.1, orderDays: 1 },
      { profit: 9, trend: 0, orderDays: 2 },
    ]);
    expect(told(types, table).next).toBe("T3 takes order days at least 3 (now 1, 2 more)");
    const losing = ladderScheme(
      [
        [[{ fact: "trend", is: "atMost", value: -0.2 }]],
        [[{ fact: "profit", is: "moreThan", value: 0 }]],
        [[{ fact: "profit", is: "atMost", value: 0 }]],
      ],
      {
        testedIn: ["T3", "T1", "T2", "T4"],
      },
    );
    expect(told(losing, customerTable([{ profit: -5, trend: 0.1 }])).next).toBe(
      "T2 takes profit more than 0.00 (now -5.00, 5.01 more)",
    );
  });

  test("what holds a customer down is told by its opposite", () => {
    const scheme = ladderScheme([[[often]], [[{ fact: "profit", is: "atMost", value: 0 }]]], {
      testedIn: ["T2", "T1", "T3"],
    });
    expect(told(scheme, customerTable([{ profit: -5, orderDays: 4 }])).next).toBe(
      "T1 takes profit more than 0.00 (now -5.00, 5.01 more)",
    );
  });

  test("a day is one day", () => {
    expect(why(ladder, customer(4, 30))).toContain("tomorrow without an order falls to T2");
  });

  test("the rung for the rest has nothing that holds", () => {
    expect(why(ladderScheme([[[often]]]), { orderDays: 1 })).toMatch(/^T2: none of the other tiers applies; /);
  });

  test.each([
    [
      { fact: "revenue", is: "atLeast", value: 1000 },
      { revenue: 999.999 },
      "revenue at least 1,000.00 (now 999.99, 0.01 more)",
    ],
    [
      { fact: "trend", is: "atLeast", value: 0.2 },
      { trend: 0.1999 },
      "trend (recent months against those before, -1 to 1) at least 0.2 (now 0.19, 0.01 more)",
    ],
    [
      { fact: "discountShare", is: "lessThan", value: 0.5 },
      { discountShare: 0.75 },
      "share bought at a discount less than 50% (now 75%, 25.01 percentage points less)",
    ],
    [
      { fact: "lastOrder", is: "atLeast", value: 45_000 },
      { lastOrder: 44_990 },
      "last order at least 2023-03-15 (now 2023-03-05, 10 days more)",
    ],
    [
      { fact: "attribute:satisfaction", is: "atLeast", value: 0.9 },
      { satisfaction: 0.8 },
      "satisfaction at least 90% (now 80%, 10 percentage points more)",
    ],
    [
      { fact: "attribute:channel", is: "oneOf", values: ["Shop", "Mail"] },
      { channel: "WeChat" },
      "channel is one of Shop or Mail (now WeChat)",
    ],
    [{ fact: "attribute:member", is: "yes" }, { member: false }, "member: yes (now no)"],
    [{ fact: "attribute:referrals", is: "atLeast", value: 1 }, {}, "referrals at least 1 (now unknown)"],
  ] as const)("%o", (condition, customer, words) => {
    expect(told(ladderScheme([[[condition]]]), customerTable([customer, { referrals: 5 }])).next).toBe(
      `T1 takes ${words}`,
    );
  });

  test("the top of a ranking takes what stands there, others as they are", () => {
    const top = ladderScheme([[[{ fact: "revenue", is: "inTop", share: 0.25 }]]]);
    const table = customerTable([{ revenue: 10 }, { revenue: 500 }, { revenue: 30 }, { revenue: 20 }]);
    expect(told(top, table).next).toBe("T1 takes revenue in the top 25% (now 10.00, 490.00 more)");
  });

  test("what the team keeps by its word, what the tool does not know by its header", () => {
    const known = ladderScheme([[[{ fact: "attribute:satisfaction", is: "atLeast", value: 0.9 }]]]);
    expect(told(known, customerTable([{ satisfaction: 0.8 }]), 0, "zh-Hans").next).toBe(
      "T1客户要求满意度至少 90%（现为 80%，还差 10 个百分点）",
    );
    const own = ladderScheme([[[{ fact: "attribute:favourite colour", is: "equals", value: "Blue" }]]]);
    const column = {
      header: "Favourite colour",
      type: "text",
      numbers: Float64Array.of(Number.NaN),
      texts: ["red"],
    } as const;
    const table = { ...customerTable([{}]), attributes: new Map([["attribute:favourite colour", column] as const]) };
    expect(told(own, table).next).toBe("T1 takes Favourite colour is Blue (now red)");
  });

  test("another scheme and its tiers by their names", () => {
    const asks = ladderScheme([[[{ scheme: "test-share", is: "inTier", tiers: ["T1"] }]]]);
    const table = customerTable([{ profit: 1 }, { profit: 2 }]);
    expect(told([asks, shareScheme([0.5, 1])], table).next).toBe("T1 takes Test is T1 (now T2)");
    expect(told([asks, shareScheme([0.5, 1])], table, 0, "zh-Hans").next).toBe("T1客户要求测试为T1客户（现为 T2客户）");
  });
});

describe("a grid in words", () => {
  const scores = { kind: "scores", count: 5 } as const;
  const grid = gridScheme(
    [axisOf("R", "daysSinceLast", scores, "lower"), axisOf("F", "orderDays", scores)],
    [{ R: [4, 5], F: [4, 5] }, { R: [3] }, { F: [3, 4, 5] }, {}],
  );
  const table = customerTable([1, 2, 3, 4, 5].map((at) => ({ daysSinceLast: at * 10, orderDays: at === 2 ? 9 : at })));

  test("names each level with its value and where it begins, the nearest better cell and the nearest lower one", () => {
    expect(told(grid, table, 1)).toEqual({
      why: "T1: R 4 (days since the last order 20, up to 20), F 5 (order days 9, from 9); days since the last order above 29 falls to T2",
      next: "",
    });
    expect(told(grid, table, 0).why).toBe(
      "T4: R 5 (days since the last order 10, up to 10), F 1 (order days 1); order days up by 4 (F 3) reaches T3",
    );
    expect(told(grid, table, 4, "zh-Hans").next).toBe("再下一单（R 5）即为T1客户");
  });

  test("two levels are high and low", () => {
    const quadrant = gridScheme(
      [
        axisOf("Value", "profit", { kind: "mean", aboveZero: true }),
        axisOf("Loyalty", "loyaltyScore", { kind: "from", values: [60] }),
      ],
      [{ Value: [2], Loyalty: [2] }, { Value: [2] }, {}],
    );
    expect(why(quadrant, { profit: 10, loyaltyScore: 59.5 }, { profit: 2, loyaltyScore: 80 })).toBe(
      "T2: Value high (profit 10.00, from 10.00), Loyalty low (loyalty score 59.5); " +
        "loyalty score up by 0.5 (Loyalty high) reaches T1; profit below 2.00 falls to T3",
    );
  });
});

describe("values in words", () => {
  test("fewer is better: what must go, and above what one falls", () => {
    const days = customerTable([30, 10, 20, 40].map((daysSinceLast) => ({ daysSinceLast })));
    const quantiles = quantileScheme(2, "daysSinceLast", "lower");
    expect(told(quantiles, days)).toEqual({
      why: "T2: days since the last order 30 (rank 3 of 4); 11 less reaches T1",
      next: "11 less reaches T1",
    });
    expect(told(quantiles, days, 2).why).toBe("T1: days since the last order 20 (rank 2 of 4); above 29 falls to T2");
  });

  test("of many spellings that a rule looks for, the customer's own is told, or the first in the reader's script", () => {
    const values = ["female", "f", "woman", "mujer", "女", "女性"];
    const women = ladderScheme([[[{ fact: "attribute:gender", is: "oneOf", values }]]]);
    expect(why(women, { gender: "f" })).toBe("T1: gender is f");
    expect(why(women, { gender: "m" })).toContain("T1 takes gender is one of female or f or woman or the like (now m)");
    const table = customerTable([{ gender: "m" }]);
    expect(told(women, table, 0, "zh-Hant").why).toContain("性別為女或女性或female等之一（現為 m）");
  });

  test("nobody is told to grow older, or warned of growing younger", () => {
    const bands = bandsScheme([60, 45], "attribute:age");
    expect(told(bands, customerTable([{ age: 50 }]))).toEqual({ why: "T2: age 50", next: "" });
  });

  test("a year of birth is no amount", () => {
    expect(why(bandsScheme([1980], "attribute:birthYear"), { birthYear: 1985 })).toBe("T1: birth year 1985");
  });

  test("points name the rows that earned and what is missing", () => {
    const points = pointsScheme(
      [
        { fact: "revenue", by: "step", step: 100, points: 2, maximum: undefined },
        { fact: "activityIndex", by: "weight", weight: 0.4 },
      ],
      [50],
    );
    expect(why(points, { revenue: 250, activityIndex: 77.7 })).toBe(
      "T2: points 35.08 (activity index 31.08, revenue 4); 14.92 more reaches T1",
    );
  });

  test("what is missing is rounded up so that it suffices", () => {
    expect(why(bandsScheme([80], "activityIndex"), { activityIndex: 76.5432 })).toBe(
      "T2: activity index 76.54; 3.46 more reaches T1",
    );
  });

  test("straight to the last tier by conditions", () => {
    const scheme = { ...bandsScheme([1000], "revenue"), lastIf: [{ fact: "profit", is: "atMost", value: 0 } as const] };
    expect(why(scheme, { revenue: 5000, profit: -3 })).toBe(
      "T2: revenue 5,000.00; straight to T2: profit at most 0.00 (now -3.00)",
    );
  });
});

describe("not enough data says why", () => {
  const needs = ladderScheme([[[often]]], { needs: ["rhythm"] });
  const customer = { orderDays: 3, rhythm: Number.NaN };

  test("too few customers to compare", () => {
    const table: CustomerTable = {
      ...customerTable([customer]),
      undefinedBecause: new Map([["rhythm", { kind: "fewCustomers", needed: 30, found: 12 }]]),
    };
    expect(told(needs, table).why).toBe(
      "Not enough data: silence (times the expected gap) needs 30 customers with at least three order days, there are 12",
    );
  });

  test("what the metric takes of one customer, or that there is no value", () => {
    expect(why(bandsScheme([1], "gapVariation"), { gapVariation: Number.NaN })).toBe(
      "Not enough data: variation of gaps (irregular from 1) needs at least 4 order days",
    );
    expect(why(bandsScheme([1], "attribute:age"), { age: Number.NaN })).toBe("Not enough data: no value for age");
  });

  test("too little data for the scheme, or what the ladder says itself", () => {
    expect(why({ ...shareScheme([0.5, 1]), requires: { repeatBuyers: 50 } }, { profit: 1 })).toBe(
      "Not enough data: needs 50 customers with at least two order days, there are 0",
    );
    const one = ladderScheme([[[often]]], { notEnoughDataIf: [[{ fact: "orderDays", is: "equals", value: 1 }]] });
    expect(why(one, { orderDays: 1 })).toBe("Not enough data: order days is 1");
  });

  test("a contact has no orders yet", () => {
    expect(why(needs, contact, customer)).toBe("No orders yet");
  });
});
