import { expect, test } from "vitest";
import { contact, customerTable } from "../../../support/customer-tables.ts";
import { placesOf, resolved, testPreset, topFifthBy } from "../../../support/preset-cases.ts";

const blank = Number.NaN;

testPreset({
  preset: "loyalty-quadrant",
  customers: [
    ["evangelist", { satisfaction: 0.8, loyaltyScore: 60 }],
    ["captive", { satisfaction: 0.79, loyaltyScore: 60 }],
    ["mercenary", { satisfaction: 0.8, loyaltyScore: 59.99 }],
    ["destroyer", { satisfaction: 0.79, loyaltyScore: 59.99 }],
    ["destroyer", { satisfaction: 0, loyaltyScore: 0 }],
    ["notEnoughData", { loyaltyScore: 99 }],
    ["notEnoughData", { satisfaction: 1 }],
    ["noOrders", contact],
  ],
});

// 10 buyers: the top fifth by profit are the two at 100.
testPreset({
  preset: "loyal-key",
  everyone: { profit: 10, loyaltyScore: 10 },
  customers: [
    ["loyal-key", { profit: 100, loyaltyScore: 60 }],
    ["key", { profit: 100, loyaltyScore: 59.99 }],
    ["loyal", { profit: 99.99, loyaltyScore: 60 }],
    ["ordinary", { profit: 99.99, loyaltyScore: 59.99 }],
    ["ordinary", {}],
    ["ordinary", {}],
    ["ordinary", {}],
    ["ordinary", {}],
    ["ordinary", {}],
    ["ordinary", {}],
    ["noOrders", contact],
  ],
  andOf: [topFifthBy("profit", "loyal-key", "loyal", { loyaltyScore: 60 })],
});

const steady = {
  orderDays: 4,
  orderLines: 3,
  rhythm: 1,
  profit: 10,
  trend: 0,
  gapVariation: 0.5,
  loyaltyScore: 50,
};
// 24 who have a profit: the top fifth are the five at 100.
testPreset({
  preset: "relationship-type",
  everyone: { ...steady, discountShare: 0 },
  customers: [
    // Bought once, and could well come again: too early to say.
    ["notEnoughData", { orderDays: 1, rhythm: 3 }],
    ["notEnoughData", { orderDays: 1, rhythm: 3, discountShare: 1 }],
    ["transactional", { orderDays: 1, rhythm: 3.01 }],
    ["steady", { orderDays: 2, rhythm: 9 }],
    ["transactional", { discountShare: 0.8 }],
    ["steady", { discountShare: 0.79 }],
    ["steady", { discountShare: 1, orderLines: 2 }],
    ["transactional", { discountShare: 1, profit: 100 }],
    ["transactional", { gapVariation: 1, loyaltyScore: 39.99 }],
    ["steady", { gapVariation: 1, loyaltyScore: 40 }],
    ["steady", { gapVariation: 0.99, loyaltyScore: 10 }],
    ["steady", { gapVariation: blank, loyaltyScore: 10 }],
    // In this order: unprofitable, declining, largest profit, growing, steady.
    ["unprofitable", { profit: 0, trend: -1 }],
    ["unprofitable", { profit: -0.01, trend: 1 }],
    ["steady", { profit: 0.01 }],
    ["declining", { trend: -0.2, profit: 100 }],
    ["largest-profit", { trend: -0.19, profit: 100 }],
    ["largest-profit", { trend: 0.5, profit: 100 }],
    ["largest-profit", { trend: blank, profit: 100 }],
    ["growing", { trend: 0.2, profit: 99.99 }],
    ["steady", { trend: 0.19, profit: 99.99 }],
    ["steady", { trend: -0.19 }],
    ["steady", { trend: blank }],
    ["declining", { trend: -0.2 }],
    ["notEnoughData", { profit: blank }],
    ["notEnoughData", { rhythm: blank }],
    ["noOrders", contact],
  ],
  andOf: [topFifthBy("profit", "largest-profit", "steady")],
});

test("relationship-type tells transactional customers without discounts, and says so", () => {
  const table = customerTable([
    { ...steady, orderDays: 1, rhythm: 4 },
    { ...steady, profit: 9 },
  ]);
  const scheme = resolved("relationship-type", table, 1);
  expect(placesOf(scheme, table)).toEqual(["transactional", "steady"]);
  expect(scheme.note?.en).toBe("No column with discounts: decided by what else there is.");
});
