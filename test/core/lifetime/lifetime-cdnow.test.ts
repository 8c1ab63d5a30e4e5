import { expect, test } from "vitest";
import { evaluateSchemes } from "../../../functions/core/tiers/evaluate-schemes.ts";
import { resolveSchemes } from "../../../functions/core/tiers/resolve-schemes.ts";
import { withForecast } from "../../support/lifetime-shop.ts";
import { closeOrders, day } from "../../support/orders.ts";
import { hasShared } from "../../support/shared.ts";
import { cdnowOrders } from "../../support/shared-orders.ts";
import { switchedOn } from "../../support/switched-on.ts";

test.skipIf(!hasShared("data", "cdnow"))(
  "CDNOW's 23,570 customers by what they will bring in 12 months (needs the shared folder)",
  () => {
    const { table, result } = withForecast(closeOrders(cdnowOrders("CDNOW_master.txt"), { asOf: day("1998-06-30") }));
    const { schemes } = resolveSchemes({ schemes: switchedOn("value-quadrant", "lifetime") }, table.metrics.keys());
    const sizes = evaluateSchemes(schemes, table).map(({ tiers }) => tiers.map(({ size }) => size));
    expect(sizes).toEqual([
      [4288, 802, 587, 17_893],
      [4714, 7081, 11_775],
    ]);
    expect(result.holdout?.total.actualOrders).toBe(12_320);
    expect(result.holdout?.total.predictedOrders.toFixed(0)).toBe("11662");
  },
  60_000,
);
