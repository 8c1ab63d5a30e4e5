import { describe, expect, test } from "vitest";
import type { Scheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { customersWith, euros } from "../../support/customers.ts";
import { bandsScheme, shareScheme } from "../../support/schemes.ts";

const tiersOf = (scheme: Scheme, ...list: readonly number[]) =>
  Array.from(evaluateScheme(scheme, customersWith({ orderDays: list })).tierIndexes);
const topHalf = shareScheme([0.5, 1], { metric: "orderDays" });

describe("share of customers", () => {
  test("the top half of four are two", () => {
    expect(tiersOf(topHalf, 1, 4, 3, 2)).toEqual([1, 0, 0, 1]);
  });

  test("a customer exactly at the cut shares the tier of those above it", () => {
    expect(tiersOf(topHalf, 5, 3, 3, 1)).toEqual([0, 0, 0, 1]);
  });

  test("where all are equal, all are best", () => {
    expect(tiersOf(topHalf, 2, 2, 2)).toEqual([0, 0, 0]);
  });

  test("one customer alone is best", () => {
    expect(tiersOf(topHalf, 0)).toEqual([0]);
  });

  test("customers at the floor go last, and still count as ranked", () => {
    const pyramid = shareScheme([0.25, 0.75, 1, 1], { metric: "profit", floor: 0 });
    const { tierIndexes } = evaluateScheme(pyramid, customersWith({ profit: euros(9, 8, 0, -4, 7, 0.0001, -3, 0) }));
    expect(Array.from(tierIndexes)).toEqual([0, 0, 3, 3, 1, 1, 3, 3]);
  });
});

describe("share of value", () => {
  const abc = shareScheme([0.8, 0.95, 1], { metric: "revenue", of: "value" });
  const abcOf = (...amounts: readonly number[]) =>
    Array.from(evaluateScheme(abc, customersWith({ revenue: euros(...amounts) })).tierIndexes);

  test("who begins before the limit belongs, even where they pass it", () => {
    expect(abcOf(50, 40, 6, 4)).toEqual([0, 0, 1, 2]);
  });

  test("who begins exactly at the limit does not", () => {
    expect(abcOf(80, 15, 5)).toEqual([0, 1, 2]);
  });

  test("nothing and less than nothing come last and do not count in the whole", () => {
    expect(abcOf(80, 15, 5, 0, -100)).toEqual([0, 1, 2, 2, 2]);
  });

  test("where nobody is above 0 all are last", () => {
    expect(abcOf(0, -1)).toEqual([2, 2]);
  });
});

describe("bands", () => {
  test("a band begins at its value", () => {
    expect(tiersOf(bandsScheme([5, 2]), 5, 4, 2, 1)).toEqual([0, 1, 1, 2]);
  });

  const silver = bandsScheme(
    [5000, { from: 1000, also: [{ fact: "orderDays@12m", is: "atLeast", value: 3 }] }],
    "revenue@12m",
  );
  const cards = evaluateScheme(
    silver,
    customersWith({ "revenue@12m": euros(5000, 1000, 4999.99, 200), "orderDays@12m": [1, 3, 2, 9] }),
  );

  test("who fails a further condition falls to the next band", () => {
    expect(Array.from(cards.tierIndexes)).toEqual([0, 1, 2, 2]);
  });

  test("the why names the condition that keeps the band above shut, and what the metric can still reach", () => {
    expect(cards.why(2)).toMatchObject({
      tierIndex: 2,
      heldBackBy: { tierIndex: 1, conditions: [{ condition: { fact: "orderDays@12m" }, holds: false, value: 2 }] },
      toNext: { tierIndex: 0, missing: 100 },
    });
    expect(cards.why(3)).not.toHaveProperty("heldBackBy");
  });
});

describe("who is judged", () => {
  const table = customersWith({ orders: [1, 0, Number.NaN, 2], profit: [5, 5, 5, Number.NaN] });
  const result = evaluateScheme(shareScheme([0.5, 1]), table);

  test("nobody without an order, and nobody without a value", () => {
    expect(Array.from(result.tierIndexes)).toEqual([0, -1, -1, -1]);
    expect(result.why(1)).toEqual({ kind: "notJudged", reason: "noOrders" });
    expect(result.why(3)).toEqual({
      kind: "notJudged",
      reason: "notEnoughData",
      because: { kind: "noValue", fact: "profit" },
    });
  });

  test("they count in no percentage", () => {
    expect(result.why(0)).toMatchObject({ rank: { position: 1, of: 1 } });
  });

  test("a share over a window ranks those who bought within it", () => {
    const lastYear = shareScheme([0.5, 1], { metric: "revenue@12m" });
    const bought = customersWith({ orders: [3, 3, 3], "orders@12m": [1, 0, 1], "revenue@12m": [5, 9, 7] });
    expect(Array.from(evaluateScheme(lastYear, bought).tierIndexes)).toEqual([1, -1, 0]);
  });

  test("a table without the metric is refused, not taken for zeros", () => {
    expect(() => evaluateScheme(shareScheme([0.5, 1]), customersWith({ revenue: [1] }))).toThrow(/no "profit"/);
  });

  test("an empty table gives empty tiers", () => {
    const empty = evaluateScheme(shareScheme([0.5, 1]), customersWith({ profit: [] }));
    expect(empty.tiers.map(({ size, lowest }) => ({ size, lowest }))).toEqual([
      { size: 0, lowest: undefined },
      { size: 0, lowest: undefined },
    ]);
  });
});

describe("tiers as achieved", () => {
  test("each says its size, its lowest and highest value, and where it begins", () => {
    const { tiers, cuts } = evaluateScheme(topHalf, customersWith({ orderDays: [1, 4, 3, 2] }));
    expect(tiers.map(({ size, lowest, highest }) => [size, lowest, highest])).toEqual([
      [2, 3, 4],
      [2, 1, 2],
    ]);
    expect(cuts).toEqual([3, undefined]);
  });
});
