import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../functions/core/customers/customer-table.ts";
import type { Language } from "../../../functions/core/labels/language.ts";
import { explainTier } from "../../../functions/core/report/explain-tier.ts";
import { tellNext } from "../../../functions/core/report/tell-next.ts";
import { wordingOf } from "../../../functions/core/report/wording.ts";
import { lifetimeMetricNames } from "../../../functions/core/settings/metric.ts";
import { evaluateSchemes } from "../../../functions/core/tiers/evaluate-schemes.ts";
import { resolveSchemes } from "../../../functions/core/tiers/resolve-schemes.ts";
import { withForecast } from "../../support/lifetime-shop.ts";
import { closeOrders, day, type OrderRow, orderRow } from "../../support/orders.ts";
import { switchedOn } from "../../support/switched-on.ts";

const first = day("2024-01-01");
const asOf = day("2025-12-31");
const schemes = ["value-quadrant", "lifetime", "lifetime-bands"];

/** Tier and why of every customer by each scheme on lifetime values. */
function judge(table: CustomerTable, language: Language = "en") {
  const resolved = resolveSchemes({ schemes: switchedOn(...schemes) }, table.metrics.keys());
  expect(resolved.waiting).toEqual([]);
  const results = evaluateSchemes(resolved.schemes, table);
  const wording = wordingOf(table, resolved.schemes, language);
  return results.map(({ scheme, tierIndexes, why }) =>
    table.keys.map((_, index) => ({
      tier: scheme.tiers[tierIndexes[index] ?? -1]?.id,
      why: `${explainTier(why(index), scheme, wording)} ${tellNext(why(index), scheme, wording)}`,
    })),
  );
}

/** Every customer has finite numbers and a tier, or none of either and a reason. */
function expectSound(rows: readonly OrderRow[]): CustomerTable {
  const { table } = withForecast(closeOrders(rows, { asOf }));
  for (const each of judge(table)) {
    for (const [index, { tier, why }] of each.entries()) {
      expect(why).not.toMatch(/NaN|Infinity|undefined/);
      const values = lifetimeMetricNames.map((name) => table.metrics.get(name)?.[index] ?? Number.NaN);
      if (tier === undefined) expect(why).toMatch(/Not enough data: lifetime value needs|No orders yet|All orders/);
      else expect(values.every(Number.isFinite)).toBe(true);
    }
  }
  return table;
}

const bought = (customerId: string, offset: number, amount = 10) =>
  orderRow({ customerId, date: first + offset, amount });
const customers = (count: number) => Array.from({ length: count }, (_, customer) => `c${customer}`);

describe("bad input gives a result or a reason", () => {
  test("one purchase each", () => {
    expectSound(customers(300).map((each, at) => bought(each, at)));
  });
  test("all on one day, and that day is today", () => {
    expectSound(customers(50).flatMap((each) => [bought(each, 0), bought(each, 0)]));
    expectSound(customers(50).map((each) => bought(each, asOf - first)));
  });
  test("orders after the day as of which all is computed", () => {
    expectSound(customers(20).flatMap((each) => [bought(each, 0), bought(each, asOf - first + 40)]));
  });
  test("money of 0 and below", () => {
    expectSound(customers(200).flatMap((each, at) => [bought(each, at, 0), bought(each, at + 60, 0)]));
    expectSound(
      customers(200).flatMap((each, at) => [bought(each, at, 5), bought(each, at + 60, 5), bought(each, 400, -50)]),
    );
    expectSound(customers(20).map((each, at) => bought(each, at, -5)));
  });
  test("ten customers", () => {
    const table = expectSound(
      customers(10).flatMap((each, at) => [0, 40, 90].map((offset) => bought(each, at + offset))),
    );
    expect(table.metrics.get("lifetimeValue")?.every(Number.isFinite)).toBe(true);
  });
  test("five hundred purchases by one", () => {
    const regulars = customers(150).flatMap((each, at) => [bought(each, at), bought(each, at + 100 + (at % 90))]);
    expectSound([...regulars, ...Array.from({ length: 500 }, (_, at) => bought("daily", at))]);
  });
});

describe("why there is no lifetime value", () => {
  const few = [bought("ann", 0), bought("bob", 3), bought("bob", 50)];
  const whyOf = (language: Language) =>
    judge(withForecast(closeOrders(few, { asOf: first + 90 })).table, language)[1]?.[0]?.why.trim();

  test("says what it takes and what there is, in each language", () => {
    expect(whyOf("en")).toBe(
      "Not enough data: lifetime value needs orders of this customer on 3 days, or 100 customers who bought again (there is 1) and orders over 182 days (there are 90)",
    );
    expect(whyOf("zh-Hans")).toBe(
      "数据不足：终身价值需要该客户在 3 天有订单，或者有 100 位再次购买的客户（现有 1 位），且有 182 天的订单记录（现有 90 天）",
    );
    expect(whyOf("zh-Hant")).toBe(
      "資料不足：終身價值需要該客戶在 3 天有訂單，或者有 100 位再次購買的客戶（現有 1 位），且有 182 天的訂單紀錄（現有 90 天）",
    );
  });

  test("stands above the table of the scheme where nobody has one", () => {
    const { table } = withForecast(closeOrders(few, { asOf: first + 90 }));
    const [result] = evaluateSchemes(
      resolveSchemes({ schemes: switchedOn("lifetime") }, table.metrics.keys()).schemes,
      table,
    );
    expect(result?.unmet).toEqual({ kind: "noValue", fact: "lifetimeValue" });
  });
});
