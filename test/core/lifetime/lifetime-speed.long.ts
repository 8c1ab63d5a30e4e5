import { describe, expect, test } from "vitest";
import { aliveIntervals } from "../../../functions/core/lifetime/alive-intervals.ts";
import { forecastGroups } from "../../../functions/core/lifetime/forecast-groups.ts";
import { lifetimeMetrics } from "../../../functions/core/lifetime/lifetime-metrics.ts";
import { groupPurchases } from "../../../functions/core/lifetime/purchase-groups.ts";
import { fitPurchases } from "../../../functions/core/lifetime/purchases/fit-purchases.ts";
import { modelOf } from "../../../functions/core/lifetime/purchases/model-of.ts";
import { customerSpend } from "../../../functions/core/lifetime/spend/customer-spend.ts";
import { fitGammaGamma } from "../../../functions/core/lifetime/spend/gamma-gamma.ts";
import { gammaGammaTotals } from "../../../functions/core/lifetime/spend/gamma-gamma-totals.ts";
import { hasShared } from "../../support/shared.ts";
import { sharedFiles } from "../../support/shared-customers.ts";
import { cdnowHistories, dataEnd } from "./histories.ts";
import { shopOf } from "./shop.ts";

/** The least processor time of some rounds, in milliseconds: what else the machine does has no part in it. */
function cpuMillis(work: () => unknown, rounds = 7): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    work();
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

const say = (what: string, millis: number) => process.stdout.write(`${what}: ${millis.toFixed(0)} ms\n`);

describe.skipIf(!hasShared(...sharedFiles.master))(
  "CDNOW's 23,570 customers on one core (needs the shared folder)",
  () => {
    const read = () => {
      const histories = cdnowHistories("master");
      const { counts, means } = customerSpend(histories, dataEnd, "repeat");
      const bought = Array.from(counts.keys()).filter(
        (customer) => (counts[customer] ?? 0) > 0 && (means[customer] ?? 0) > 0,
      );
      return {
        histories,
        groups: groupPurchases(histories, dataEnd).groups,
        counts: Float64Array.from(bought, (customer) => counts[customer] ?? 0),
        means: Float64Array.from(bought, (customer) => means[customer] ?? 0),
      };
    };

    test("MBG/NBD and gamma-gamma are fitted in under 0.1 s, Pareto/NBD in under 1 s", () => {
      const { groups, counts, means } = read();
      const mbg = cpuMillis(() => fitPurchases("mbgNbd", groups));
      const gammaGamma = cpuMillis(() => fitGammaGamma(counts, means));
      const pareto = cpuMillis(() => fitPurchases("paretoNbd", groups));
      say("fit of MBG/NBD", mbg);
      say("fit of gamma-gamma", gammaGamma);
      say("fit of Pareto/NBD", pareto);
      expect(mbg + gammaGamma).toBeLessThan(100);
      expect(pareto).toBeLessThan(1000);
    });

    test.each(["mbgNbd", "paretoNbd"] as const)("%s: all are forecast in under 0.1 s, intervals and all", (kind) => {
      const { groups, counts, means } = read();
      const fit = fitPurchases(kind, groups);
      const spend = fitGammaGamma(counts, means).parameters;
      const horizon = { weeks: 365 / 7, yearlyDiscountRate: 0.1 };
      const millis = cpuMillis(() => {
        // Model and tables anew each time: what they remember must not help.
        forecastGroups(modelOf(fit.parameters), groups, horizon, gammaGammaTotals(spend));
        aliveIntervals(fit, groups);
      });
      say(`forecast of all by ${kind}`, millis);
      expect(millis).toBeLessThan(100);
    });

    test("the whole, with both holdout fits", () => {
      const { histories } = read();
      const options = { asOf: dataEnd, horizonMonths: 12, margin: 1, yearlyDiscountRate: 0.1 };
      say(
        "grouping, fits, holdout check and columns",
        cpuMillis(() => lifetimeMetrics(histories, options), 3),
      );
    });
  },
);

test("a hundred thousand customers, three years, hardly two with the same history, in under 10 s", () => {
  const asOf = 20_000;
  const shop = shopOf({ customers: 100_000, firstDay: asOf - 1100, asOf, seed: 3 });
  const options = { asOf, horizonMonths: 12, margin: 1, yearlyDiscountRate: 0.1 };
  const millis = cpuMillis(() => lifetimeMetrics(shop, options), 1);
  say("a hundred thousand customers, the whole", millis);
  expect(millis).toBeLessThan(10_000);
});
