import { describe, expect, test } from "vitest";
import { summarizeCustomers } from "../../functions/core/customers/summarize-customers.ts";
import { evaluateSchemes } from "../../functions/core/tiers/evaluate-schemes.ts";
import { resolveSchemes } from "../../functions/core/tiers/resolve-schemes.ts";
import { wantedMetrics } from "../../functions/core/tiers/wanted-metrics.ts";
import { tiersOnDay } from "../../functions/use-cases/tiers-on-day.ts";
import { shopRows } from "../support/lifetime-shop.ts";
import { closeOrders, day, everyMetric } from "../support/orders.ts";
import { switchedOn } from "../support/switched-on.ts";

const asOf = day("2025-06-15");
const then = asOf - 200;
const rows = shopRows({ customers: 60, firstDay: asOf - 600, asOf, seed: 9 });
const ledger = closeOrders(rows, { asOf });

/** The tiers on that day by what schemes a team has on, by customer. */
function tiersThen(...ids: readonly string[]) {
  const wanted = wantedMetrics({ schemes: switchedOn(...ids) });
  const facts = everyMetric([12]);
  const { schemes } = resolveSchemes({ schemes: switchedOn(...ids) }, facts);
  return tiersOnDay(then, schemes, ledger, { wanted });
}

describe("tiers as they stood on an earlier day", () => {
  test("are those that a run on that day would have found", () => {
    const found = tiersThen("rfm");
    const old = closeOrders(
      rows.filter(({ date }) => Number(date) <= then),
      { asOf: then },
    );
    const table = summarizeCustomers(old, { wanted: wantedMetrics({ schemes: switchedOn("rfm") }) });
    const [result] = evaluateSchemes(
      resolveSchemes({ schemes: switchedOn("rfm") }, table.metrics.keys()).schemes,
      table,
    );
    const groupOf = found?.grouping.groupOf ?? [];
    for (const [index, key] of ledger.keys.entries()) {
      const known = old.keys.indexOf(key);
      expect(groupOf[index]).toBe(known < 0 ? -1 : result?.tierIndexes[known]);
    }
    expect(old.keys.length).toBeLessThan(ledger.keys.length);
  });

  test("are those of the first scheme that follows from orders alone", () => {
    expect(tiersThen("lifetime", "value-quadrant", "abc", "rfm")?.scheme.id).toBe("abc");
  });

  test("are not told where every scheme looks at a forecast", () => {
    expect(tiersThen("lifetime")).toBeUndefined();
  });
});
