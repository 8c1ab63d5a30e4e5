import { describe, expect, test } from "vitest";
import type { HoldoutCheck } from "../../../functions/core/lifetime/holdout.ts";
import type { LifetimeResult } from "../../../functions/core/lifetime/lifetime-result.ts";
import { budgetBlock } from "../../../functions/core/report/budget-block.ts";
import type { ForecastSettings } from "../../../functions/core/report/forecast-input.ts";
import { forecastNotes } from "../../../functions/core/report/forecast-notes-block.ts";
import { holdoutBlock } from "../../../functions/core/report/holdout-block.ts";
import type { LaidRow } from "../../../functions/core/report/lay-out-tab.ts";
import { retentionBlock } from "../../../functions/core/report/retention-block.ts";
import { tellForecastCheck } from "../../../functions/core/report/tell-forecast-check.ts";
import { defaultBudgetSettings } from "../../../functions/core/settings/budget-settings.ts";
import { defaultLifetimeSettings } from "../../../functions/core/settings/lifetime-settings.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { customersWith, euros } from "../../support/customers.ts";
import { withForecast } from "../../support/lifetime-shop.ts";
import { closeOrders, day, orderRow } from "../../support/orders.ts";
import { shareScheme } from "../../support/schemes.ts";

const settings: ForecastSettings = { lifetime: defaultLifetimeSettings, budget: defaultBudgetSettings };
const plain = (rows: readonly LaidRow[]) => rows.map((row) => row.map(({ value }) => value));

const table = customersWith({
  revenue: euros(60, 30, 10, 0),
  profit: euros(30, 10, -20, -1),
  costToServe: euros(1, 1, 2, 4),
  lifetimeValue: [...euros(8, 2, 0), Number.NaN],
});
const halves = evaluateScheme(shareScheme([0.5, 1], { metric: "revenue" }), table);
const splitOf = (budget: Partial<ForecastSettings["budget"]>) =>
  plain(budgetBlock(halves, table, { ...settings, budget: { ...settings.budget, ...budget } }, "en"));

describe("where the budget should go", () => {
  test("no block where nobody stated one", () => {
    expect(splitOf({})).toEqual([]);
  });

  test("by profit: who loses money gets nothing; beside it where the cost to serve goes now, and the mismatch", () => {
    const [, how, , best, rest, all] = splitOf({ amount: 100 });
    expect(how).toEqual(["100.00, split over the tiers of Test by profit."]);
    expect(best?.slice(1)).toEqual([40, 1, 100, 2, 0.25, 0.75]);
    expect(rest?.slice(1)).toEqual([-21, 0, 0, 6, 0.75, -0.75]);
    expect(all?.slice(1)).toEqual([19, 1, 100, 8]);
  });

  test("by lifetime value, where who has none counts nothing; by weights, 1 where none is stated", () => {
    expect(
      splitOf({ amount: 10.01, by: "lifetimeValue" })
        .slice(3)
        .map((row) => row[3]),
    ).toEqual([10.01, 0, 10.01]);
    expect(
      splitOf({ amount: 10.01, by: "weights" })
        .slice(3)
        .map((row) => row[3]),
    ).toEqual([5.01, 5, 10.01]);
  });

  test("by revenue, and says so, where there is no profit", () => {
    const noProfit = customersWith({ revenue: euros(60, 40) });
    const result = evaluateScheme(shareScheme([0.5, 1], { metric: "revenue" }), noProfit);
    const budget = { ...defaultBudgetSettings, amount: 10 };
    const [, how, header, best] = plain(budgetBlock(result, noProfit, { ...settings, budget }, "en"));
    expect(how?.[0]).toContain("by revenue, as there is no cost or profit column");
    expect([header?.length, best]).toEqual([4, [best?.[0], 60, 0.6, 6]]);
  });

  test("nothing is split where no tier has anything above 0", () => {
    const losses = customersWith({ revenue: euros(6, 4), profit: euros(-1, -2) });
    const result = evaluateScheme(shareScheme([0.5, 1], { metric: "revenue" }), losses);
    const budget = { ...defaultBudgetSettings, amount: 10 };
    const rows = plain(budgetBlock(result, losses, { ...settings, budget }, "en"));
    expect(rows.at(-1)).toEqual(["No tier has anything above 0 to split it by."]);
  });
});

describe("what keeping customers is worth", () => {
  const orders = ["ann", "bob", "cid"].flatMap((customerId, customer) =>
    Array.from({ length: 2 + customer }, (_, at) => orderRow({ customerId, date: day("2025-10-01") + 20 * at })),
  );
  const { table: few, result } = withForecast(closeOrders(orders, { asOf: day("2025-12-31") }));
  const tiers = evaluateScheme(shareScheme([0.5, 1], { metric: "revenue" }), few);

  test("customers without a forecast are left out, and counted; money is what people can pay", () => {
    const rows = plain(retentionBlock(result, tiers, few, settings, "en"));
    expect(rows.at(-1)).toEqual(["1 customer without a forecast is left out."]);
    const [, , best, , all] = rows;
    expect([best?.[1], all?.[1]]).toEqual([2, 2]);
    for (const amount of [best?.[4], best?.[5]])
      expect(Number(amount)).toBeCloseTo(Math.round(Number(amount) * 100) / 100, 9);
  });

  test("what winning as many new ones costs stands beside it where it is known", () => {
    const budget = { ...defaultBudgetSettings, costOfWinning: 100 };
    const rows = plain(retentionBlock(result, tiers, few, { ...settings, budget }, "en"));
    expect(rows[1]?.at(-1)).toBe("Winning as many new ones costs");
    expect(Number(rows[2]?.at(-1)) / 100).toBeCloseTo(Number(rows[2]?.[6]), 0);
  });

  const checkOf = (within: number): HoldoutCheck => ({
    ...{ splitDay: day("2025-10-31"), untilDay: day("2025-12-31"), kind: "mbgNbd" },
    ...{ byPastPurchases: [], byGroup: [], candidates: [], money: undefined },
    total: { customers: 1000, predictedOrders: 10, actualOrders: 10 },
    intervals: { customers: 1000, within },
    joinedLater: { customers: 1, orders: 1 },
    againstOwnRhythm: { customers: 40, actualOrders: 1200, ownRhythmOrders: 1300.4, modelOff: 300, ownRhythmOff: 100 },
  });
  const saidOf = (holdout: HoldoutCheck, notes: LifetimeResult["notes"] = []) =>
    tellForecastCheck({ notes }, holdout, few.scale, "en");

  test.each([
    [925, "Of the 1,000 customers 92% bought as often as the 80% interval of each said.", "can be trusted"],
    [800, "Of the 1,000 customers 80% bought", "can be trusted"],
    [799, "Of the 1,000 customers 79% bought", "too narrow"],
  ])("how often the 80%% intervals held is said, and what to make of it: %d of 1,000", (within, said, verdict) => {
    const rows = saidOf(checkOf(within));
    const at = rows.findIndex((row) => row.startsWith(said));
    expect(rows[at + 1]).toContain(verdict);
    expect(rows).toContain(
      "1 customer who first bought in that time (1 order) could not be predicted and is not counted.",
    );
  });

  test("where no model makes the forecast, its intervals are not told, and the own rhythm is held to what came", () => {
    const rows = saidOf(checkOf(925), [{ kind: "rhythmInstead", failed: "mbgNbd" }]);
    expect(rows.join(" ")).not.toContain("interval");
    expect(rows.at(-1)).toContain(
      "for 40 customers with at least three order days it predicted 1,300 orders, 1,200 came",
    );
  });

  test("a forecast that cannot be checked says why", () => {
    const rows = plain(holdoutBlock({ result, checkedBy: undefined, spendIs: "revenue" }, few.scale, "en"));
    expect(rows.map(([said]) => said)).toEqual([
      "Is the forecast any good?",
      "Lifetime value by each customer's own rhythm: 3 customers have bought again, a model takes 100.",
      "Lifetime value by each customer's own rhythm: the orders go back 91 days, a model takes 182.",
    ]);
  });

  test("the data report says what money is where there is no profit, and what was done instead of a model", () => {
    const lifetime = { ...defaultLifetimeSettings, margin: 0.4 };
    const notes = forecastNotes({ result, spendIs: "revenue" }, lifetime, "en");
    expect(notes.slice(0, 2)).toEqual([
      "12 months ahead. Forecast by: Not enough data: 1 customer; Own rhythm: 2 customers.",
      "Money is 40% of revenue, as there is no cost or profit column, discounted by 10% a year.",
    ]);
    expect(notes.at(-1)).toBe(
      "Spend per order is not by the gamma-gamma model, because too few customers have two orders. Instead: own average.",
    );
  });
});
