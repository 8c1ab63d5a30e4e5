import { describe, expect, test } from "vitest";
import type { MetricKey } from "../../../functions/core/settings/metric.ts";
import { judgeOf } from "../../../functions/core/tiers/judge.ts";
import { customersWith } from "../../support/customers.ts";
import { bandsScheme, shareScheme } from "../../support/schemes.ts";

const share = (metric: MetricKey) => shareScheme([0.2, 1], { metric });

describe("a customer is not judged", () => {
  test("who never had an order that counts", () => {
    const table = customersWith({ orders: [1, 0, Number.NaN], revenue: [5, 0, Number.NaN] });
    for (const scheme of [share("revenue"), bandsScheme([1], "revenue")]) {
      expect([0, 1, 2].map(judgeOf(scheme, table))).toEqual([undefined, "ordersReturned", "noOrders"]);
    }
  });

  test("who has no value to judge by", () => {
    const table = customersWith({ profit: [5, Number.NaN] });
    expect([0, 1].map(judgeOf(share("profit"), table))).toEqual([undefined, "notEnoughData"]);
  });

  test("whom the team leaves out, with orders or without", () => {
    const table = { ...customersWith({ orders: [1, 1, 0], revenue: [5, 5, 5] }), blacklisted: new Set([1, 2]) };
    expect([0, 1, 2].map(judgeOf(share("revenue"), table))).toEqual([undefined, "blacklisted", "blacklisted"]);
  });

  test("by a share, who had no order in its window; bands judge them", () => {
    const windowed = {
      ...customersWith({ orders: [1, 0, 0], revenue: [5, 0, Number.NaN] }),
      everOrdered: Uint8Array.of(1, 1, 0),
    };
    expect([0, 1, 2].map(judgeOf(share("revenue"), windowed))).toEqual([undefined, "noOrdersInWindow", "noOrders"]);
    expect([0, 1, 2].map(judgeOf(bandsScheme([1], "revenue"), windowed))).toEqual([undefined, undefined, "noOrders"]);
    const ownWindow = customersWith({ orders: [2, 2, 0], "orders@12m": [1, 0, 0], "revenue@12m": [5, 0, 0] });
    expect([0, 1, 2].map(judgeOf(share("revenue@12m"), ownWindow))).toEqual([
      undefined,
      "noOrdersInWindow",
      "noOrders",
    ]);
  });
});
