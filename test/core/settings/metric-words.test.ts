import { expect, test } from "vitest";
import { nameColumnFor, nameMetric } from "../../../functions/core/settings/metric-words.ts";

test("a metric is named with its window", () => {
  expect(nameMetric("revenue", "en")).toBe("revenue");
  expect(nameMetric("revenue@12m", "en")).toBe("revenue in the last 12 months");
  expect(nameMetric("orderDays@12m", "zh-Hans")).toBe("最近 12 个月的购买天数");
});

test("profit can come from either of two columns", () => {
  expect(nameColumnFor("profit", "en")).toBe("profit or cost");
  expect(nameColumnFor("revenue@12m", "zh-Hant")).toBe("銷售額");
});
