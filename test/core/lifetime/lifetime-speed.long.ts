import { expect, test } from "vitest";
import { lifetimeMetrics } from "../../../functions/core/lifetime/lifetime-metrics.ts";
import { cpuMillis, sayMillis } from "../../support/cpu-millis.ts";
import { hasShared } from "../../support/shared.ts";
import { sharedFiles } from "../../support/shared-customers.ts";
import { cdnowHistories, dataEnd } from "./histories.ts";
import { shopOf } from "./shop.ts";

const options = { horizonMonths: 12, margin: 1, yearlyDiscountRate: 0.1 };

test.skipIf(!hasShared(...sharedFiles.master))(
  "CDNOW's 23,570 customers, the whole with three holdout fits, in under 2 s (needs the shared folder)",
  () => {
    const histories = cdnowHistories("master");
    const millis = cpuMillis(() => lifetimeMetrics(histories, { ...options, asOf: dataEnd }), 3);
    sayMillis("grouping, fits, holdout check and columns", millis);
    expect(millis).toBeLessThan(2000);
  },
);

test("a hundred thousand customers, three years, hardly two with the same history, in under 10 s", () => {
  const asOf = 20_000;
  const shop = shopOf({ customers: 100_000, firstDay: asOf - 1100, asOf, seed: 3 });
  const millis = cpuMillis(() => lifetimeMetrics(shop, { ...options, asOf }), 1);
  sayMillis("a hundred thousand customers, the whole", millis);
  expect(millis).toBeLessThan(10_000);
});
