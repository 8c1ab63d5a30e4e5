import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../functions/core/customers/customer-table.ts";
import type { PointsRow, Scheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
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

const placesOf = (scheme: Scheme, table: CustomerTable) => Array.from(evaluateScheme(scheme, table).tierIndexes);
const places = (scheme: Scheme, ...customers: readonly PlainCustomer[]) => placesOf(scheme, customerTable(customers));

const often = { fact: "orderDays", is: "atLeast", value: 3 } as const;
const active = { fact: "active", is: "yes" } as const;
const rich = { fact: "revenue", is: "atLeast", value: 1000 } as const;

describe("bands", () => {
  test("who fulfils every condition for the last tier goes there whatever the value, and the why says so", () => {
    const scheme = { ...bandsScheme([1000], "revenue"), lastIf: [{ fact: "profit", is: "atMost", value: 0 } as const] };
    const { tierIndexes, why } = evaluateScheme(
      scheme,
      customerTable([
        { revenue: 5000, profit: -1 },
        { revenue: 5000, profit: 1 },
      ]),
    );
    expect(Array.from(tierIndexes)).toEqual([1, 0]);
    expect(why(0)).toMatchObject({ tierIndex: 1, lastBecause: [{ holds: true, value: -10_000 }] });
    expect(why(0)).not.toHaveProperty("toNext");
  });

  test("fractions are cut where they are set", () => {
    expect(
      places(bandsScheme([0.2, -0.2], "trend"), { trend: 0.2 }, { trend: 0.19 }, { trend: -0.2 }, { trend: -0.3 }),
    ).toEqual([...[0, 1, 1, 2]]);
  });
});

describe("quantiles", () => {
  test("put the fewest days first where fewer is better, and say where each tier begins", () => {
    const scheme = quantileScheme(2, "daysSinceLast", "lower");
    const days = [30, 10, 20, 40].map((daysSinceLast) => ({ daysSinceLast }));
    const { tierIndexes, cuts, scores, why } = evaluateScheme(scheme, customerTable(days));
    expect(Array.from(tierIndexes)).toEqual([1, 0, 0, 1]);
    expect(cuts).toEqual([20, undefined]);
    expect(scores.map(({ scoreOf }) => scoreOf(1))).toEqual([2]);
    expect(why(0)).toMatchObject({ value: 30, better: "lower", toNext: { tierIndex: 0, missing: 11, at: 19 } });
    expect(why(2)).toMatchObject({ dropsBelow: { tierIndex: 1, value: 29 } });
  });
});

describe("ladders", () => {
  const ladder = ladderScheme([[[often, active], [rich]], [[often]]]);

  test("the first rung of which one alternative holds", () => {
    expect(
      places(
        ladder,
        { orderDays: 3, active: true, revenue: 0 },
        { orderDays: 1, active: false, revenue: 1000 },
        { orderDays: 3, active: false, revenue: 0 },
        { orderDays: 2, active: true, revenue: 999.99 },
      ),
    ).toEqual([0, 0, 1, 2]);
  });

  test("in the order of testing, whatever the order of the tiers", () => {
    const testedIn = ["T2", "T1", "T3"];
    expect(places({ ...ladder, testedIn }, { orderDays: 3, active: true, revenue: 0 })).toEqual([1]);
  });

  test("the why names what holds, and of the next rung the alternative that lacks least", () => {
    const { why } = evaluateScheme(ladder, customerTable([{ orderDays: 3, active: false, revenue: 990 }]));
    expect(why(0)).toMatchObject({
      kind: "byConditions",
      tierIndex: 1,
      held: [{ condition: often, holds: true, value: 3 }],
      toNext: { tierIndex: 0, lacking: [{ condition: active, value: 0 }], ending: [] },
      drops: [{ tierIndex: 2, finding: { condition: often, limit: 3 } }],
    });
  });

  test("who lacks a fact that the ladder needs cannot be judged", () => {
    const needs = { ...ladder, needs: ["active"] as const };
    const { tierIndexes, why } = evaluateScheme(
      needs,
      customerTable([{ orderDays: 3, revenue: 1, active: Number.NaN }]),
    );
    expect(Array.from(tierIndexes)).toEqual([-1]);
    expect(why(0)).toEqual({
      kind: "notJudged",
      reason: "notEnoughData",
      because: { kind: "noValue", fact: "active" },
    });
  });

  test("conditions for not enough data are tested before all rungs", () => {
    const scheme = { ...ladder, notEnoughDataIf: [[{ fact: "orderDays", is: "equals", value: 1 } as const]] };
    const { tierIndexes, why, tiers } = evaluateScheme(
      scheme,
      customerTable([
        { orderDays: 1, active: true, revenue: 5000 },
        { orderDays: 2, active: true, revenue: 5000 },
      ]),
    );
    expect(Array.from(tierIndexes)).toEqual([-1, 0]);
    expect(tiers.map(({ size }) => size)).toEqual([1, 0, 0]);
    expect(why(0)).toMatchObject({
      reason: "notEnoughData",
      because: { kind: "conditions", conditions: [{ value: 1 }] },
    });
  });
});

describe("days ahead on a ladder", () => {
  const silent = ladderScheme([[[{ fact: "orderDays", is: "atLeast", value: 2 }]], [[]]], {
    tiers: ladderScheme([
      [[often]],
      [
        [
          { fact: "rhythm", is: "moreThan", value: 3 },
          { fact: "daysSinceLast", is: "moreThan", value: 90 },
        ],
      ],
    ]).tiers,
    testedIn: ["T2", "T1", "T3"],
  });
  const customer = (daysSinceLast: number, expectedGap: number, orderDays = 3) => ({
    ...{
      orderDays,
      daysSinceLast,
      expectedGap,
      rhythm: daysSinceLast / expectedGap,
      active: daysSinceLast / expectedGap <= 3,
    },
  });

  test.each([
    { silence: 20, gap: 20, days: 71 },
    { silence: 20, gap: 40, days: 101 },
    { silence: 90, gap: 7, days: 1 },
    { silence: 95, gap: 33.3, days: 5 },
  ])("silent for $silence days with a gap of $gap: in $days days", ({ silence, gap, days }) => {
    const { why } = evaluateScheme(silent, customerTable([customer(silence, gap)]));
    expect(why(0)).toMatchObject({ tierIndex: 0, inTime: { tierIndex: 1, days } });
    const later = (more: number) => places(silent, customer(silence + more, gap));
    expect([later(days - 1), later(days)]).toEqual([[0], [1]]);
  });

  test("an order ends a silence, and says where that leads", () => {
    const { why } = evaluateScheme(
      silent,
      customerTable([customer(100, 10), customer(100, 10, 2), customer(100, 10, 1)]),
    );
    expect([0, 1, 2].map((index) => why(index))).toMatchObject([
      { tierIndex: 1, byOrder: { tierIndex: 0 } },
      { tierIndex: 1, byOrder: { tierIndex: 0 } },
      { tierIndex: 1 },
    ]);
    expect(why(2)).not.toHaveProperty("byOrder");
  });

  test("more days may lead up as well: a year with the shop", () => {
    const old = ladderScheme([[[{ fact: "tenureDays", is: "atLeast", value: 365 }]]]);
    const { why } = evaluateScheme(old, customerTable([{ tenureDays: 350, daysSinceLast: 5 }]));
    expect(why(0)).toMatchObject({ tierIndex: 1, inTime: { tierIndex: 0, days: 15 } });
  });
});

describe("grids", () => {
  const grid = gridScheme(
    [
      axisOf("P", "profit", { kind: "mean", aboveZero: true }),
      axisOf("L", "loyaltyScore", { kind: "from", values: [60] }),
    ],
    [{ P: [2], L: [2] }, { P: [2] }, { L: [2] }, {}],
  );
  const table = customerTable([
    { profit: 30, loyaltyScore: 60 },
    { profit: 20, loyaltyScore: 59.9 },
    { profit: 10, loyaltyScore: 80 },
    { profit: 20, loyaltyScore: Number.NaN },
  ]);
  const { tierIndexes, axes, scores, why } = evaluateScheme(grid, table);

  test("cross their axes; who lacks a value on one is not judged", () => {
    expect(Array.from(tierIndexes)).toEqual([0, 1, 2, -1]);
    expect(why(3)).toMatchObject({ reason: "notEnoughData", because: { kind: "noValue", fact: "loyaltyScore" } });
  });

  test("say where each level begins: as set where values are fixed, else as achieved", () => {
    expect(axes).toEqual([
      {
        id: "P",
        levels: [
          { level: 2, size: 2, begins: 200_000 },
          { level: 1, size: 1, begins: 100_000 },
        ],
      },
      {
        id: "L",
        levels: [
          { level: 2, size: 2, begins: 60 },
          { level: 1, size: 1, begins: undefined },
        ],
      },
    ]);
  });

  test("give each judged customer the levels as scores", () => {
    expect(scores.map(({ id, scoreOf }) => [id, scoreOf(1), scoreOf(3)])).toEqual([
      ["P", 2, undefined],
      ["L", 1, undefined],
    ]);
  });

  test("what reaches a better cell moves the mean too", () => {
    // Of 30, 20, 20 and x: x is at the mean from 70/3 on, which is 23.3334.
    expect(why(2)).toMatchObject({ toNext: { axis: "P", level: 2, tierIndex: 0, at: 233_334 } });
  });

  test("a level may be the mean of two, halves rounded up", () => {
    const scores = { kind: "scores", count: 5 } as const;
    const rfm = {
      ...gridScheme(
        [axisOf("F", "orderDays", scores), axisOf("M", "revenue", scores)],
        [{ FM: [4, 5] }, { FM: [3] }, {}],
      ),
      means: [{ id: "FM", name: { en: "FM", "zh-Hans": "FM", "zh-Hant": "FM" }, of: ["F", "M"] as const }],
    };
    const five = [1, 2, 3, 4, 5].map((at) => ({ orderDays: at, revenue: (at * 2) % 5 }));
    const result = evaluateScheme(rfm, customerTable(five));
    const score = (id: string, index: number) => result.scores.find((one) => one.id === id)?.scoreOf(index) ?? 0;
    for (const index of five.keys()) {
      expect(score("FM", index)).toBe(Math.floor((score("F", index) + score("M", index) + 1) / 2));
    }
  });

  test("an order ends a silence, however many levels that is", () => {
    const recency = gridScheme(
      [
        axisOf("R", "daysSinceLast", { kind: "from", values: [30, 90] }, "lower"),
        axisOf("M", "revenue", { kind: "from", values: [100] }),
      ],
      [{ R: [3] }, { R: [2] }, {}],
    );
    const { why: whyOf } = evaluateScheme(recency, customerTable([{ daysSinceLast: 120, revenue: 5 }]));
    expect(whyOf(0)).toMatchObject({
      tierIndex: 2,
      toNext: { axis: "R", level: 3, tierIndex: 0, at: 0, missing: 120, byOrder: true },
    });
  });
});

describe("points", () => {
  const totalsOf = (rows: readonly PointsRow[], ...customers: readonly PlainCustomer[]) => {
    const { scores } = evaluateScheme(pointsScheme(rows, [5]), customerTable(customers));
    return customers.map((_, index) => scores[0]?.scoreOf(index));
  };
  const perHundred = { fact: "revenue", by: "step", step: 100, points: 2, maximum: 10 } as const;

  test("each full step earns, up to the maximum; what is missing earns nothing", () => {
    expect(
      totalsOf(
        [perHundred],
        { revenue: 99.99 },
        { revenue: 100 },
        { revenue: 599.99 },
        { revenue: 9000 },
        { revenue: Number.NaN },
      ),
    ).toEqual([0, 2, 10, 10, 0]);
  });

  test("points below 0 cost, down to their least", () => {
    const complaints = { fact: "attribute:complaints", by: "step", step: 1, points: -3, maximum: -6 } as const;
    expect(totalsOf([complaints], { complaints: 0 }, { complaints: 1 }, { complaints: 5 })).toEqual([0, -3, -6]);
  });

  test("yes earns, weights count currency units, percentiles count half the ties", () => {
    expect(
      totalsOf([{ fact: "attribute:member", by: "yes", points: 4 }], { member: true }, { member: false }, {}),
    ).toEqual([...[4, 0, 0]]);
    expect(totalsOf([{ fact: "revenue", by: "weight", weight: 0.1 }], { revenue: 12.5 })).toEqual([1.25]);
    expect(
      totalsOf(
        [{ fact: "revenue", by: "percentile", weight: 0.5 }],
        { revenue: 1 },
        { revenue: 2 },
        { revenue: 2 },
        { revenue: 3 },
      ),
    ).toEqual([6.25, 25, 25, 43.75]);
  });

  test("float noise keeps nobody out: three tenths of 0.1 are 0.3", () => {
    const tenth = { fact: "attribute:referrals", by: "weight", weight: 0.1 } as const;
    expect(places(pointsScheme([tenth], [0.3]), { referrals: 3 })).toEqual([0]);
  });

  test("the why lists what earned, most first", () => {
    const rows = [
      perHundred,
      { fact: "orderDays", by: "yes", points: 3 },
      { fact: "profit", by: "yes", points: 1 },
    ] as const;
    const { why } = evaluateScheme(
      pointsScheme(rows, [20]),
      customerTable([{ revenue: 100, orderDays: 2, profit: -1 }]),
    );
    expect(why(0)).toMatchObject({
      ...{ metric: undefined, value: 5, toNext: { tierIndex: 0, missing: 15 } },
      earned: [
        { row: { fact: "orderDays" }, points: 3 },
        { row: { fact: "revenue" }, points: 2 },
      ],
    });
  });
});

describe("one tier for each value of an attribute", () => {
  const byChannel = ladderScheme([], { eachValueOf: "attribute:channel" });
  const named = (table: CustomerTable) =>
    evaluateScheme(byChannel, table).tiers.map(({ tier, size }) => [tier.name.en, size] as const);

  test("the most frequent first, of equally frequent ones by text, one spelling each; the rest last", () => {
    const channels = ["Shop", "shop", "WeChat", "Mail", "WeChat", "shop", ""].map((channel) => ({ channel }));
    expect(named(customerTable([...channels, contact]))).toEqual([
      ["Shop", 3],
      ["WeChat", 2],
      ["Mail", 1],
      ["T1", 1],
    ]);
  });

  test("at most twelve, and the rest in the last tier", () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ channel: `C${String(at).padStart(2, "0")}` }));
    const tiers = named(customerTable(many));
    expect(tiers.map(([name]) => name).slice(10)).toEqual(["C10", "C11", "T1"]);
    expect(tiers.at(-1)).toEqual(["T1", 8]);
  });

  test("yes and no are words, numbers as the sheet writes them", () => {
    const members = ladderScheme([], { eachValueOf: "attribute:member" });
    const { tiers } = evaluateScheme(members, customerTable([{ member: true }, { member: false }, { member: true }]));
    expect(tiers.map(({ tier, size }) => [tier.name["zh-Hans"], size])).toEqual([
      ["是", 2],
      ["否", 1],
      ["T1客户", 0],
    ]);
  });
});

describe("who is judged", () => {
  const stranger = { orders: 0, orderDays: 0, interested: true } as const;
  const funnel = ladderScheme([[[often]], [[{ fact: "attribute:interested", is: "yes" }]]]);

  test("contacts where the scheme judges everyone; nobody whom the team leaves out", () => {
    const table = customerTable([
      { orderDays: 3 },
      stranger,
      { ...stranger, interested: false },
      { ...stranger, blacklisted: true },
    ]);
    expect(placesOf({ ...funnel, judges: "everyone" }, table)).toEqual([0, 1, 2, -1]);
    expect(placesOf(funnel, table)).toEqual([0, -1, -1, -1]);
  });

  const days = (firstOrder: number, lastOrder: number) => ({ firstOrder, lastOrder, revenue: lastOrder });
  const asOf = customerTable([{}]).asOf;

  test.each([
    [{ customers: 4 }, { kind: "tooFew", of: "customers", found: 3, required: 4 }],
    [{ historyDays: 91 }, { kind: "tooFew", of: "historyDays", found: 90, required: 91 }],
    [{ repeatBuyers: 2 }, { kind: "tooFew", of: "repeatBuyers", found: 1, required: 2 }],
    [{ customers: 3, historyDays: 90, repeatBuyers: 1 }, undefined],
  ] as const)("minimum data %o", (requires, unmet) => {
    const table = customerTable([days(asOf - 90, asOf), days(asOf - 5, asOf - 5), days(asOf - 1, asOf - 1), contact]);
    const result = evaluateScheme({ ...shareScheme([0.5, 1], { metric: "revenue" }), requires }, table);
    expect(result.unmet).toEqual(unmet);
    expect(result.why(0)).toMatchObject(
      unmet === undefined ? { kind: "byValue" } : { kind: "notJudged", reason: "notEnoughData", because: unmet },
    );
    expect(result.why(3)).toEqual({ kind: "notJudged", reason: "noOrders" });
  });
});
