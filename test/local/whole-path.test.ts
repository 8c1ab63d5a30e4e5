import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../support/shared.ts";
import { cdnowOrders } from "../support/shared-orders.ts";
import { tickSchemes } from "../support/tick-schemes.ts";
import { startWholePath, type TierFigures, type WholePath, type WholeResult } from "../support/whole-path.ts";

/** CDNOW as a CSV file of a shop. */
function cdnowCsv(file: "CDNOW_master.txt" | "CDNOW_sample.txt"): string {
  const lines = cdnowOrders(file).map(({ customerId, date, quantity, amount }) =>
    [customerId, date, quantity, amount].join(","),
  );
  return ["Customer ID,Date,Quantity,Amount", ...lines].join("\n");
}

const sizes = (result: WholeResult, schemeId: string) => tiersOf(result, schemeId).map(({ customers }) => customers);

function tiersOf(result: WholeResult, schemeId: string): readonly TierFigures[] {
  return result.schemes.find(({ id }) => id === schemeId)?.tiers ?? [];
}

const percent = (share: number | null | undefined, digits: number) => ((share ?? Number.NaN) * 100).toFixed(digits);
const sum = (values: readonly (number | string | undefined)[]) =>
  values.reduce((total: number, value) => total + Math.round(Number(value) * 10_000), 0) / 10_000;

const needsShared = " (needs the shared folder)";

describe.skipIf(!hasShared("data", "cdnow"))(
  `CDNOW's sample, through functions, client, Sheets server and store${needsShared}`,
  () => {
    let whole: WholePath;
    let result: WholeResult;
    beforeAll(async () => {
      whole = await startWholePath({ csv: cdnowCsv("CDNOW_sample.txt") });
      await whole.recompute();
      const { stack, source } = whole;
      await tickSchemes(
        stack.sheets.access,
        source.spreadsheetId,
        "ABC by revenue",
        "Value now × later",
        "Lifetime value",
      );
      ({ result } = await whole.recompute());
    });
    afterAll(() => whole.close());

    test("every row is used", () => expect(result.rows).toEqual({ all: 6919, used: 6919, setAside: 0 }));
    test("customers and revenue", () => {
      expect(result.customers).toHaveLength(2357);
      expect(sum(result.customers.map(({ metrics }) => metrics.revenue))).toBe(244_091.94);
    });
    test("the first 20 % hold 67.46 %, the first 10 % 50.81 %", () => {
      expect(result.concentration.topFifth.revenue.customers).toBe(472);
      expect(percent(result.concentration.topFifth.revenue.share, 2)).toBe("67.46");
      expect(percent(result.concentration.topTenth.revenue.share, 2)).toBe("50.81");
    });
    test("Gini coefficient", () => expect(result.concentration.giniOfRevenue.toFixed(4)).toBe("0.6309"));
    test("ABC by revenue keeps equal customers together", () =>
      expect(sizes(result, "abc-value")).toEqual([777, 804, 776]));
    test("value now × later and lifetime value, 12 months ahead, where revenue stands in for profit", () => {
      expect(sizes(result, "value-quadrant")).toEqual([424, 74, 67, 1792]);
      expect(sizes(result, "lifetime")).toEqual([472, 707, 1178]);
    });
    test("the last half year as predicted from the year before, by tier as of the split day", () => {
      expect(result.lifetime?.holdout?.total.words).toBe("Predicted 1,137 orders, 1,156 came: 2% too low.");
      expect(result.lifetime?.holdout?.byTierThen?.tiers.map(({ words }) => words)).toEqual([
        "Predicted 348 orders, 323 came: 8% too high.",
        "Predicted 383 orders, 401 came: 5% too low.",
        "Predicted 361 orders, 375 came: 4% too low.",
        "Predicted 45 orders, 57 came: 21% too low.",
      ]);
    });
    test("one customer explained", () => {
      const one = result.customers.find(({ id }) => id === "00004");
      expect(one?.metrics).toMatchObject({ lifetimeValue: 30.18 });
      expect(one?.tiers["value-quadrant"]?.why).toBe(
        "Hidden potential: Value now low (revenue in the last 12 months 41.44), Value later high (lifetime value 30.18, from 28.60); revenue in the last 12 months up by 0.13 (Value now high) reaches Valuable; lifetime value below 28.46 falls to Little now and later",
      );
    });
    test("21 rows identical to another are reported and used", () => {
      expect(result.warnings.filter(({ reason }) => reason === "identicalRow")).toHaveLength(21);
    });
  },
);

describe.skipIf(!hasShared("data", "cdnow"))(`CDNOW's master file, through the whole path${needsShared}`, () => {
  let whole: WholePath;
  let result: WholeResult;
  beforeAll(async () => {
    whole = await startWholePath({ csv: cdnowCsv("CDNOW_master.txt") });
    await whole.recompute();
    await tickSchemes(whole.stack.sheets.access, whole.source.spreadsheetId, "80/20");
    ({ result } = await whole.recompute());
  }, 120_000);
  afterAll(() => whole.close());

  test("rows, customers, revenue", () => {
    expect(result.rows).toEqual({ all: 69_659, used: 69_659, setAside: 0 });
    expect(result.customers).toHaveLength(23_570);
    expect(sum(result.customers.map(({ metrics }) => metrics.revenue))).toBe(2_500_315.63);
  });
  test("the first 4,714 customers hold 67.7774 %", () => {
    expect(result.concentration.topFifth.revenue.customers).toBe(4714);
    expect(percent(result.concentration.topFifth.revenue.share, 4)).toBe("67.7774");
  });
  // Published as 67.7828: 1,694,782.45 of 2,500,315.63 is 67.78274 %.
  test("the tier top 20 % has 4,715, since a tie goes up", () => {
    const [core] = tiersOf(result, "pyramid-2");
    expect(core?.customers).toBe(4715);
    expect(core?.revenue).toBe(1_694_782.45);
    expect(percent(core?.shareOfRevenue, 4)).toBe("67.7827");
  });
  test("11,516 customers bought on two or more days", () => {
    expect(result.customers.filter(({ metrics }) => Number(metrics.orderDays) >= 2)).toHaveLength(11_516);
  });
  test("the largest customer is 07592 with 13,990.93", () => {
    const [largest] = [...result.customers].sort((a, b) => Number(b.metrics.revenue) - Number(a.metrics.revenue));
    expect([largest?.id, largest?.metrics.revenue]).toEqual(["07592", 13_990.93]);
  });
  test("a second run moves nobody and writes no cell", async () => {
    const { run } = await whole.recompute();
    expect(run.result).toMatchObject({ cellsWritten: 0, rowsAdded: 0, calls: { writes: 0 } });
    expect(run.result?.movements).toBeUndefined();
  });
});

describe.skipIf(!hasShared("data", "superstore-zh"))(
  `the Chinese superstore, through the whole path${needsShared}`,
  () => {
    let whole: WholePath;
    let result: WholeResult;
    beforeAll(async () => {
      whole = await startWholePath({ file: sharedPath("data", "superstore-zh", "orders.csv") });
      ({ result } = await whole.recompute());
    }, 60_000);
    afterAll(() => whole.close());

    test("rows, customers, revenue and profit to the last digit", () => {
      expect(result.rows).toEqual({ all: 10_000, used: 10_000, setAside: 0 });
      expect(result.customers).toHaveLength(790);
      expect(sum(result.customers.map(({ metrics }) => metrics.revenue))).toBe(16_117_548.237);
      expect(sum(result.customers.map(({ metrics }) => metrics.profit))).toBe(2_156_559.517);
    });
    test("an order is one (customer, order id): 4,979 on 4,962 customer-days", () => {
      expect(sum(result.customers.map(({ metrics }) => metrics.orders))).toBe(4979);
      expect(sum(result.customers.map(({ metrics }) => metrics.orderDays))).toBe(4962);
    });
    test("the customer pyramid: 40 / 118 / 494 / 138", () =>
      expect(sizes(result, "pyramid-4")).toEqual([40, 118, 494, 138]));
    test("138 customers lose 267,746.955 together", () => {
      expect(result.concentration.losses).toEqual({ customers: 138, profit: -267_746.955 });
    });
    test("the first 20 % hold 41.26 % of revenue and 60.93 % of profit", () => {
      const { revenue, profit } = result.concentration.topFifth;
      expect([revenue.customers, percent(revenue.share, 2)]).toEqual([158, "41.26"]);
      expect([profit?.customers, percent(profit?.share, 2)]).toEqual([158, "60.93"]);
    });
  },
);
