import { describe, expect, test } from "vitest";
import { aliveIntervals } from "../../../functions/core/lifetime/alive-intervals.ts";
import { forecastGroups } from "../../../functions/core/lifetime/forecast-groups.ts";
import { groupPurchases } from "../../../functions/core/lifetime/purchase-groups.ts";
import { fitPurchases } from "../../../functions/core/lifetime/purchases/fit-purchases.ts";
import { modelOf } from "../../../functions/core/lifetime/purchases/model-of.ts";
import { customerSpend } from "../../../functions/core/lifetime/spend/customer-spend.ts";
import { fitGammaGamma } from "../../../functions/core/lifetime/spend/gamma-gamma.ts";
import { gammaGammaTotals } from "../../../functions/core/lifetime/spend/gamma-gamma-totals.ts";
import { cpuMillis, sayMillis } from "../../support/cpu-millis.ts";
import { hasShared } from "../../support/shared.ts";
import { sharedFiles } from "../../support/shared-customers.ts";
import { cdnowHistories, dataEnd } from "./histories.ts";

/** Among all other tests, on whatever machine, only a slowness of another kind is a failure; `npm run test:long` holds to the word. */
const [patience, rounds] = process.env.LONG === undefined ? [5, 3] : [1, 9];

describe.skipIf(!hasShared(...sharedFiles.master))(
  "CDNOW's 23,570 customers on one core (needs the shared folder)",
  () => {
    const read = () => {
      const histories = cdnowHistories("master");
      // All orders tell what a customer spends, as it is by default.
      const { counts, means } = customerSpend(histories, dataEnd, "all");
      const bought = Array.from(means.keys()).filter((customer) => (means[customer] ?? 0) > 0);
      return {
        groups: groupPurchases(histories, dataEnd).groups,
        counts: Float64Array.from(bought, (customer) => counts[customer] ?? 0),
        means: Float64Array.from(bought, (customer) => means[customer] ?? 0),
      };
    };

    test("MBG/NBD and gamma-gamma are fitted in under 0.1 s, Pareto/NBD in under 1 s", () => {
      const { groups, counts, means } = read();
      const mbg = cpuMillis(() => fitPurchases("mbgNbd", groups), rounds);
      const gammaGamma = cpuMillis(() => fitGammaGamma(counts, means), rounds);
      const pareto = cpuMillis(() => fitPurchases("paretoNbd", groups), rounds);
      sayMillis("fit of MBG/NBD", mbg);
      sayMillis("fit of gamma-gamma", gammaGamma);
      sayMillis("fit of Pareto/NBD", pareto);
      expect(mbg + gammaGamma).toBeLessThan(100 * patience);
      expect(pareto).toBeLessThan(1000 * patience);
    }, 120_000);

    test.each(["mbgNbd", "paretoNbd"] as const)(
      "%s: all are forecast in under 0.1 s, intervals and all",
      (kind) => {
        const { groups, counts, means } = read();
        const fit = fitPurchases(kind, groups);
        const spend = fitGammaGamma(counts, means).parameters;
        const horizon = { weeks: 365 / 7, yearlyDiscountRate: 0.1 };
        const millis = cpuMillis(() => {
          // Model and tables anew each time: what they remember must not help.
          const totals = gammaGammaTotals(spend);
          forecastGroups(modelOf(fit.parameters), groups, horizon, (chances, repeats) => totals(chances, repeats + 1));
          aliveIntervals(fit, groups);
        }, rounds);
        sayMillis(`forecast of all by ${kind}`, millis);
        expect(millis).toBeLessThan(100 * patience);
      },
      120_000,
    );
  },
);
