import { expect, test } from "vitest";
import { contact, customerTable, type PlainCustomer } from "../../../support/customer-tables.ts";
import {
  byRank,
  type ExpectedPlaces,
  placesOf,
  resolved,
  testPreset,
  topFifthBy,
} from "../../../support/preset-cases.ts";

// Of 100 customers each rank is one percent.
testPreset({ preset: "pyramid-4", customers: byRank("profit", { platinum: 5, gold: 15, iron: 70, lead: 10 }, 90) });
testPreset({
  preset: "pyramid-4",
  variant: 1,
  customers: byRank("revenue", { platinum: 5, gold: 15, iron: 60, lead: 20 }, 100),
});
testPreset({ preset: "pyramid-2", customers: byRank("profit", { core: 20, "non-core": 80 }, 50) });
testPreset({ preset: "pyramid-2", variant: 1, customers: byRank("revenue", { core: 20, "non-core": 80 }, 100) });
testPreset({ preset: "pyramid-n", customers: byRank("revenue", { top: 1, large: 4, medium: 15, small: 80 }, 100) });
testPreset({ preset: "abc", customers: byRank("revenue", { a: 5, b: 15, c: 80 }, 100) });
testPreset({
  preset: "stars",
  customers: byRank(
    "revenue",
    { "star-5": 1, vip: 4, loyal: 10, "star-4": 15, "star-3": 20, "star-2": 25, "star-1": 25 },
    100,
  ),
});

// Of 100 in all: a tier is reached by who begins before its limit, not by who begins at it.
testPreset({
  preset: "abc-value",
  customers: [
    ["a", { revenue: 80 }],
    ["b", { revenue: 15 }],
    ["c", { revenue: 5 }],
    ["noOrders", contact],
  ],
  andOf: [
    [
      ["a", { revenue: 79.99 }],
      ["a", { revenue: 14.99 }],
      ["b", { revenue: 5.01 }],
      ["c", { revenue: 0.01 }],
      ["c", { revenue: 0 }],
    ],
  ],
});

testPreset({
  preset: "cards",
  everyone: { "orderDays@12m": 3 },
  customers: [
    ["vip", { "revenue@12m": 5000, "orderDays@12m": 1 }],
    ["silver", { "revenue@12m": 4999.99 }],
    ["silver", { "revenue@12m": 1000 }],
    ["regular", { "revenue@12m": 1000, "orderDays@12m": 2 }],
    ["regular", { "revenue@12m": 4999.99, "orderDays@12m": 2 }],
    ["regular", { "revenue@12m": 999.99 }],
    ["noOrders", contact],
  ],
});

// 12 customers with a cost: the top fifth are the three at 50.
testPreset({
  preset: "cards-gem",
  everyone: { "orders@12m": 1, "profit@12m": 10, "costToServe@12m": 1 },
  customers: [
    ["diamond", { "revenue@12m": 10_000 }],
    ["gold", { "revenue@12m": 9999.99 }],
    ["gold", { "revenue@12m": 3000 }],
    ["silver", { "revenue@12m": 2999.99 }],
    ["silver", { "revenue@12m": 0 }],
    ["low-yield", { "revenue@12m": -0.01 }],
    ["low-yield", { "revenue@12m": 10_000, "profit@12m": 0, "costToServe@12m": 50 }],
    ["diamond", { "revenue@12m": 10_000, "profit@12m": 0.01, "costToServe@12m": 50 }],
    ["low-yield", { "revenue@12m": 100, "profit@12m": -5, "costToServe@12m": 50 }],
    ["silver", { "revenue@12m": 100, "profit@12m": -5, "costToServe@12m": 49.99 }],
    ["silver", { "revenue@12m": 100 }],
    ["silver", { "revenue@12m": 100 }],
    ["noOrders", contact],
  ],
  andOf: [
    topFifthBy("costToServe@12m", "low-yield", "silver", { "revenue@12m": 100, "profit@12m": 0 }),
    [["low-yield", { "revenue@12m": 100, "profit@12m": 0, "costToServe@12m": 0.01 }]],
    // Where serving costs nothing, nobody is low-yield for it.
    [["silver", { "revenue@12m": 100, "profit@12m": 0, "costToServe@12m": 0 }]],
  ],
});

/** Ten customers, each with the rank in the facts and with that activity: the percentile of rank k is 10 k - 5. */
const ofRanks = (
  facts: (rank: number) => PlainCustomer,
  ...expected: readonly (readonly [string, number])[]
): ExpectedPlaces =>
  expected.map(([tier, activityIndex], at) => [tier, { ...facts(expected.length - at), activityIndex }]);

const withContact = (places: ExpectedPlaces): ExpectedPlaces => [...places, ["noOrders", contact]];

// 0.5 x percentile of revenue + 0.3 x that of order days + 0.2 x that of activity: with the ranks k and a, 8 k + 2 a - 5.
const spending = (rank: number): PlainCustomer => ({ revenue: rank, orderDays: rank });
testPreset({
  preset: "stars-points",
  customers: withContact(
    ofRanks(
      spending,
      ["star-5", 100],
      ["loyal", 65],
      ["star-4", 30],
      ["star-3", 65],
      ["star-3", 40],
      ["star-2", 50],
      ["star-2", 20],
      ["star-2", 80],
      ["star-1", 90],
      ["star-1", 10],
    ),
  ),
  andOf: [
    ofRanks(
      spending,
      ["vip", 95],
      ["loyal", 95],
      ["star-3", 25],
      ["star-4", 80],
      ["star-3", 40],
      ["star-2", 70],
      ["star-2", 25],
      ["star-2", 60],
      ["star-1", 50],
      ["star-1", 10],
    ),
    ofRanks(
      spending,
      ["vip", 75],
      ["star-4", 60],
      ["star-3", 20],
      ["star-4", 100],
      ["star-3", 35],
      ["star-3", 75],
      ["star-1", 10],
      ["star-1", 35],
      ["star-1", 90],
      ["star-1", 50],
    ),
    ofRanks(
      spending,
      ["loyal", 70],
      ["loyal", 100],
      ["star-4", 90],
      ["star-4", 80],
      ["star-2", 30],
      ["star-2", 60],
      ["star-2", 15],
      ["star-1", 50],
      ["star-1", 40],
      ["star-1", 15],
    ),
    // A hundred ranks, all equally active: 0.8 p + 10.
    byRank("revenue", { loyal: 13, "star-4": 18, "star-3": 19, "star-2": 25, "star-1": 25 }, 100).flatMap(
      ([tier, { revenue }]): ExpectedPlaces =>
        revenue === undefined ? [] : [[tier, { revenue, orderDays: revenue, activityIndex: 7 }]],
    ),
  ],
});

// 0.4 x percentile of revenue + 0.2 x that of referrals + 0.4 x activity; the first two make 57, 51, 45, ... 3.
const referring = (rank: number): PlainCustomer => ({ revenue: rank, referrals: rank });
testPreset({
  preset: "user-pyramid",
  customers: withContact(
    ofRanks(
      referring,
      ["star", 57.5],
      ["core", 60],
      ["core", 37.5],
      ["core", 52.5],
      ["regular", 17.5],
      ["regular", 32.5],
      ["occasional", 30],
      ["occasional", 12.5],
      ["fringe", 0],
      ["fringe", 0],
    ),
  ),
  andOf: [
    ofRanks(
      referring,
      ["core", 57.4],
      ["core", 60],
      ["regular", 37.4],
      ["regular", 52.4],
      ["occasional", 17.4],
      ["occasional", 32.4],
      ["occasional", 30],
      ["fringe", 12.4],
      ["fringe", 0],
      ["fringe", 0],
    ),
  ],
});

test("who was never asked for referrals earns no points by them, and is judged all the same", () => {
  const table = customerTable([
    { revenue: 1, activityIndex: 50, referrals: 3 },
    { revenue: 2, activityIndex: 50 },
  ]);
  // 20 + 0.4 x 25 + 0.2 x 50 = 40; 20 + 0.4 x 75 = 50.
  expect(placesOf(resolved("user-pyramid", table), table)).toEqual(["regular", "regular"]);
});
