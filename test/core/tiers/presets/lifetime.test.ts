import { describe, expect, test } from "vitest";
import { nameNeeds } from "../../../../functions/core/settings/name-needs.ts";
import { allPresets } from "../../../../functions/core/tiers/presets/all-presets.ts";
import { factsOf } from "../../../../functions/core/tiers/scheme-metrics.ts";
import { contact } from "../../../support/customer-tables.ts";
import { byRank, testPreset } from "../../../support/preset-cases.ts";

testPreset({ preset: "lifetime", customers: byRank("lifetimeValue", { high: 20, medium: 30, low: 50 }, 100) });
testPreset({
  preset: "lifetime",
  customers: [
    ["high", { lifetimeValue: 9 }],
    ["medium", { lifetimeValue: 5 }],
    ["medium", { lifetimeValue: 5 }],
    ["low", { lifetimeValue: 1 }],
    ["low", { lifetimeValue: 1 }],
    ["notEnoughData", {}],
    ["noOrders", contact],
  ],
});

testPreset({
  preset: "lifetime-bands",
  customers: [
    ["high", { lifetimeValue: 5000 }],
    ["medium", { lifetimeValue: 4999.99 }],
    ["medium", { lifetimeValue: 1000 }],
    ["low", { lifetimeValue: 999.99 }],
    ["low", { lifetimeValue: 0 }],
    ["notEnoughData", {}],
    ["noOrders", contact],
  ],
});

// The mean of either is 10: high is at least that.
testPreset({
  preset: "value-quadrant",
  customers: [
    ["iv", { "profit@12m": 10, lifetimeValue: 10 }],
    ["iii", { "profit@12m": 10.01, lifetimeValue: 9.99 }],
    ["ii", { "profit@12m": 9.99, lifetimeValue: 10.01 }],
    ["iv", { "profit@12m": 20, lifetimeValue: 20 }],
    ["i", { "profit@12m": 0, lifetimeValue: 0 }],
    ["notEnoughData", { "profit@12m": 10 }],
    ["noOrders", contact],
  ],
  andOf: [
    // Below 0 on the mean, at least the mean is not enough: it must be above 0.
    [
      ["i", { "profit@12m": 0, lifetimeValue: 0 }],
      ["i", { "profit@12m": -30, lifetimeValue: 0 }],
      ["iii", { "profit@12m": 0.01, lifetimeValue: 0 }],
    ],
  ],
});

describe("what waits for the lifetime model says so", () => {
  const needsOf = (presetId: string) => {
    const scheme = allPresets.find(({ id }) => id === presetId)?.variants[0];
    return (scheme === undefined ? [] : factsOf(scheme)).filter((fact) => fact !== "orders" && fact !== "revenue");
  };

  test.each([
    ["lifetime", "the lifetime model", "终身价值模型"],
    ["lifetime-bands", "the lifetime model", "终身价值模型"],
    [
      "value-quadrant",
      "a column with profit or cost, and for the lifetime model",
      "包含利润或成本的列，以及终身价值模型",
    ],
  ])("%s waits for %s", (presetId, english, chinese) => {
    expect(nameNeeds(needsOf(presetId), "en")).toBe(english);
    expect(nameNeeds(needsOf(presetId), "zh-Hans")).toBe(chinese);
  });
});
