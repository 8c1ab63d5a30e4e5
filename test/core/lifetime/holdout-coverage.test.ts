import { describe, expect, test } from "vitest";
import { forecastGroups } from "../../../functions/core/lifetime/forecast-groups.ts";
import { groupPurchases } from "../../../functions/core/lifetime/purchase-groups.ts";
import { fitPurchases } from "../../../functions/core/lifetime/purchases/fit-purchases.ts";
import { modelOf } from "../../../functions/core/lifetime/purchases/model-of.ts";
import { customerSpend } from "../../../functions/core/lifetime/spend/customer-spend.ts";
import { fitSpend } from "../../../functions/core/lifetime/spend/fit-spend.ts";
import { spendModels } from "../../../functions/core/lifetime/spend/spend-models.ts";
import { hasShared } from "../../support/shared.ts";
import { sharedFiles } from "../../support/shared-customers.ts";
import { calibrationEnd, cdnowHistories, dataEnd } from "./histories.ts";

/** How many customers bought as often, and brought as much, as their 80% intervals said. */
interface Held {
  customers: number;
  orders: number;
  money: number;
}

/** CDNOW's 39 weeks after the calibration, predicted from the 39 before, by number of past repeats: 0, 1, 2, 3, 4 and more. */
function heldBy(kind: "mbgNbd" | "paretoNbd"): readonly Held[] {
  const histories = cdnowHistories("sample");
  const { groups, groupOf } = groupPurchases(histories, calibrationEnd);
  const known = customerSpend(histories, calibrationEnd, "all");
  const { totals, scale } = spendModels(fitSpend(known), known);
  const forecasts = forecastGroups(
    modelOf(fitPurchases(kind, groups).parameters),
    groups,
    { weeks: (dataEnd - calibrationEnd) / 7, yearlyDiscountRate: 0 },
    totals && ((chances, repeats) => totals(chances, repeats + 1)),
  );
  const classes = Array.from({ length: 5 }, (): Held => ({ customers: 0, orders: 0, money: 0 }));
  for (const [customer, group] of groupOf.entries()) {
    const held = classes[Math.min(4, groups.repeats[group] ?? -1)];
    if (held === undefined) continue;
    const [from = 0, to = 0] = [histories.starts[customer], histories.starts[customer + 1]];
    const later = Array.from(histories.days.subarray(from, to).keys(), (at) => from + at).filter(
      (at) => (histories.days[at] ?? 0) > calibrationEnd,
    );
    const money = later.reduce((sum, at) => sum + (histories.spend?.[at] ?? 0), 0);
    const unit = scale(known.counts[customer] ?? 0, known.means[customer] ?? 0);
    const isWithin = (value: number, low: number, high: number) => (value >= low && value <= high ? 1 : 0);
    held.customers += 1;
    held.orders += isWithin(later.length, forecasts.ordersLow[group] ?? 1, forecasts.ordersHigh[group] ?? 0);
    held.money += isWithin(
      money,
      (forecasts.totalLow[group] ?? Number.NaN) * unit,
      (forecasts.totalHigh[group] ?? Number.NaN) * unit,
    );
  }
  return classes;
}

describe.skipIf(!hasShared(...sharedFiles.sample))(
  "80% intervals on CDNOW's real holdout (needs the shared folder)",
  () => {
    test.each([
      ["mbgNbd", 0.928, 0.876],
      ["paretoNbd", 0.889, 0.866],
    ] as const)(
      "%s: %d of customers bought as often as said, %d brought as much; at least 80% of any kind",
      (kind, often, much) => {
        const classes = heldBy(kind);
        const sum = (name: keyof Held) => classes.reduce((total, held) => total + held[name], 0);
        expect(sum("customers")).toBe(2357);
        expect(sum("orders") / 2357).toBeCloseTo(often, 3);
        expect(sum("money") / 2357).toBeCloseTo(much, 3);
        for (const { customers, orders, money } of classes) {
          expect(orders / customers).toBeGreaterThanOrEqual(0.8);
          expect(money / customers).toBeGreaterThanOrEqual(0.8);
        }
      },
    );
  },
);
