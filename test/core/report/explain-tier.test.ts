import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../functions/core/customers/customer-table.ts";
import type { Language } from "../../../functions/core/labels/language.ts";
import { explainTier } from "../../../functions/core/report/explain-tier.ts";
import { toTold } from "../../../functions/core/report/format-metric.ts";
import { wordingOf } from "../../../functions/core/report/wording.ts";
import type { Scheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { allPresets } from "../../../functions/core/tiers/presets/all-presets.ts";
import { moneyScale } from "../../../functions/core/values/money.ts";
import { customersWith, euros } from "../../support/customers.ts";
import { shareScheme } from "../../support/schemes.ts";

function preset(id: string): Scheme {
  const found = allPresets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no preset ${id}`);
  return found.variants[0];
}

const explain = (given: Scheme, table: CustomerTable, index: number, language: Language = "en") => {
  const { scheme, why } = evaluateScheme(given, table);
  return explainTier(why(index), scheme, wordingOf(table, [scheme], language));
};

describe("a why in words", () => {
  const table = customersWith({ profit: euros(1500, 1234.5, 980, 970, 5, 4, 3, 2, 1, -50) });
  const pyramid = preset("pyramid-4");

  test("names tier, value, rank, what the next tier takes and what would drop it", () => {
    expect(explain(pyramid, table, 1)).toBe(
      "Gold: profit 1,234.50 (rank 2 of 10); 265.50 more reaches Platinum; below 980.00 falls to Iron",
    );
    expect(explain(pyramid, table, 1, "zh-Hans")).toBe(
      "黄金客户：利润 1,234.50（第 2 名，共 10 名）；再增加 265.50 即达到铂金客户；低于 980.00 则降为钢铁客户",
    );
    expect(explain(pyramid, table, 1, "zh-Hant")).toBe(
      "黃金客戶：利潤 1,234.50（第 2 名，共 10 名）；再增加 265.50 即達到白金客戶；低於 980.00 則降為鋼鐵客戶",
    );
  });

  test("the best has nothing to reach, the last nothing to fall to", () => {
    expect(explain(pyramid, table, 0)).toBe("Platinum: profit 1,500.00 (rank 1 of 10); below 1,234.50 falls to Gold");
  });

  test("who is at the floor reads so, and what it takes is rounded up to a cent", () => {
    expect(explain(pyramid, table, 9)).toBe(
      "Lead: profit -50.00 (rank 10 of 10); at or below 0.00, so straight to Lead; 50.01 more reaches Iron",
    );
  });

  test("who stands just above the floor reads what would drop them to it", () => {
    expect(explain(pyramid, table, 8)).toBe(
      "Iron: profit 1.00 (rank 9 of 10); 1,233.50 more reaches Gold; at or below 0.00 falls to Lead",
    );
  });

  test("bands name the condition that keeps the one above shut", () => {
    const bought = customersWith({ "revenue@12m": euros(1200), "orderDays@12m": [2] });
    expect(explain(preset("cards"), bought, 0)).toBe(
      "Regular: revenue in the last 12 months 1,200.00; 3,800.00 more reaches VIP; " +
        "Silver also takes order days in the last 12 months at least 3 (now 2, 1 more)",
    );
    const little = customersWith({ "revenue@12m": euros(200), "orderDays@12m": [2] });
    expect(explain(preset("cards"), little, 0)).toBe(
      "Regular: revenue in the last 12 months 200.00; 4,800.00 more reaches VIP; " +
        "Silver takes 800.00 more and order days in the last 12 months at least 3 (now 2, 1 more)",
    );
  });

  test("who is not judged reads why", () => {
    const nobody = customersWith({ orders: [0, 1], profit: [1, Number.NaN] });
    expect(explain(pyramid, nobody, 0)).toBe("No orders yet");
    expect(explain(pyramid, nobody, 1)).toBe("Not enough data: no value for profit");
    expect(explain(pyramid, nobody, 1, "zh-Hans")).toBe("数据不足：没有利润的数值");
  });

  test("other units are plain numbers", () => {
    const days = customersWith({ orderDays: [1200, 3] });
    expect(explain(shareScheme([0.5, 1], { metric: "orderDays" }), days, 1)).toBe(
      "T2: order days 3 (rank 2 of 2); 1,197 more reaches T1",
    );
  });
});

describe("amounts in words", () => {
  test.each([
    ["EUR", 12_345_001, "up", 12_345_100],
    ["EUR", 12_345_099, "down", 12_345_000],
    ["EUR", -12_345_001, "down", -12_345_100],
    ["JPY", 12_345_001, "up", 12_345_100],
  ] as const)("%s: %i is %s to %i", (currency, money, direction, payable) => {
    expect(toTold(money, "revenue", moneyScale(currency), direction)).toBe(payable);
  });

  test("what is said to be missing is never less than what is", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (money) => {
        fc.pre(Math.abs(money) < 9e15);
        const up = toTold(money, "revenue", moneyScale("EUR"), "up");
        expect(up).toBeGreaterThanOrEqual(money);
        expect(up - money).toBeLessThan(100);
        expect(toTold(money, "revenue", moneyScale("EUR"), "down")).toBeLessThanOrEqual(money);
      }),
    );
  });
});
