import { describe, expect, test } from "vitest";
import { checkHoldout, holdoutChecks, splitDayOf } from "../../../functions/core/lifetime/check-holdout.ts";
import { closenessOf, excessShare } from "../../../functions/core/lifetime/holdout.ts";
import { hasShared } from "../../support/shared.ts";
import { sharedFiles } from "../../support/shared-customers.ts";
import { cdnowHistories, dataEnd, day, historiesOf } from "./histories.ts";
import { shopOf } from "./shop.ts";

const asOf = 20_000;

describe("the holdout check", () => {
  const shop = shopOf({ customers: 260, firstDay: asOf - 600, asOf, seed: 5 });
  const count = shop.starts.length - 1;
  const groupOf = Int32Array.from({ length: count }, (_, customer) => (customer % 7 === 0 ? -1 : customer % 2));
  const check = checkHoldout(shop, asOf, "all", { groupOf, groupCount: 2 });

  test("the last third is predicted from the first two", () => {
    expect(splitDayOf(asOf - 600, asOf)).toBe(asOf - 200);
    expect(check?.splitDay).toBe(asOf - 200);
    expect(check?.untilDay).toBe(asOf);
  });

  test("what came is counted from the orders themselves", () => {
    let [orders, late, lateOrders, money] = [0, 0, 0, 0];
    for (let customer = 0; customer < count; customer += 1) {
      const [start = 0, end = 0] = [shop.starts[customer], shop.starts[customer + 1]];
      const after = Array.from({ length: end - start }, (_, at) => start + at).filter(
        (at) => (shop.days[at] ?? 0) > asOf - 200,
      );
      if ((shop.days[start] ?? 0) > asOf - 200) {
        late += 1;
        lateOrders += after.length;
      } else {
        orders += after.length;
        money += after.reduce((sum, at) => sum + (shop.spend?.[at] ?? 0), 0);
      }
    }
    expect(check?.total.actualOrders).toBe(orders);
    expect(check?.money?.actual).toBe(money);
    expect(check?.joinedLater).toEqual({ customers: late, orders: lateOrders });
    expect(check?.total.customers).toBe(count - late);
  });

  test("the classes of past purchases add up to the total, predicted and actual", () => {
    const sum = (name: "customers" | "predictedOrders" | "actualOrders") =>
      check?.byPastPurchases.reduce((total, row) => total + row[name], 0) ?? Number.NaN;
    expect(check?.byPastPurchases).toHaveLength(5);
    expect(sum("customers")).toBe(check?.total.customers);
    expect(sum("actualOrders")).toBe(check?.total.actualOrders);
    expect(sum("predictedOrders")).toBeCloseTo(check?.total.predictedOrders ?? 0, 8);
  });

  test("each model can be asked how it did: what people read is of the one that forecasts", () => {
    const checks = holdoutChecks(shop, asOf, "all");
    for (const kind of ["mbgNbd", "paretoNbd"] as const) {
      const own = checks?.checkOf(kind);
      const candidate = own?.candidates.find((each) => each.kind === kind);
      expect(own?.kind).toBe(kind);
      expect(own?.total.predictedOrders).toBeCloseTo(candidate?.predictedOrders ?? 0, 8);
    }
    expect(checks?.best).toBe(check?.kind);
  });

  test("the 80% intervals are held to what came, of everybody who was predicted", () => {
    expect(check?.intervals.customers).toBe(check?.total.customers);
    expect((check?.intervals.within ?? 0) / (check?.intervals.customers ?? 1)).toBeGreaterThanOrEqual(0.8);
    expect(check?.intervals.within).toBeLessThan(check?.intervals.customers ?? 0);
  });

  test("the grouping leaves out who is in no group and who joined later", () => {
    expect(check?.byGroup).toHaveLength(2);
    const inGroups = check?.byGroup.reduce((total, row) => total + row.customers, 0) ?? 0;
    expect(inGroups).toBeLessThan(check?.total.customers ?? 0);
    expect(inGroups).toBeGreaterThan(100);
  });

  test("the model chosen is the one that is least off by number of past purchases, never BG/NBD", () => {
    const open = check?.candidates.filter(({ kind }) => kind !== "bgNbd") ?? [];
    const best = open.reduce((least, next) => (next.offByPastPurchases < least.offByPastPurchases ? next : least));
    expect(check?.kind).toBe(best.kind);
    expect(check?.candidates).toHaveLength(3);
    expect(best.predictedOrders).toBeCloseTo(check?.total.predictedOrders ?? 0, 8);
  });

  test("the model stands beside the own rhythm of customers with three order days", () => {
    const regulars = check?.byPastPurchases.slice(2) ?? [];
    const sum = (of: readonly number[]) => of.reduce((total, value) => total + value, 0);
    expect(check?.againstOwnRhythm).toMatchObject({
      customers: sum(regulars.map(({ customers }) => customers)),
      actualOrders: sum(regulars.map(({ actualOrders }) => actualOrders)),
      modelOff: sum(regulars.map((row) => Math.abs(row.predictedOrders - row.actualOrders))),
    });
    expect(check?.againstOwnRhythm.ownRhythmOrders).toBeGreaterThan(0);
  });

  test("no check where the first two thirds are too short, or hold too few repeat buyers", () => {
    expect(checkHoldout(historiesOf([]), asOf, "all")).toBeUndefined();
    expect(checkHoldout(historiesOf([[asOf]]), asOf, "all")).toBeUndefined();
    expect(checkHoldout(shopOf({ customers: 260, firstDay: asOf - 100, asOf, seed: 5 }), asOf, "all")).toBeUndefined();
    expect(checkHoldout(shopOf({ customers: 40, firstDay: asOf - 600, asOf, seed: 5 }), asOf, "all")).toBeUndefined();
  });

  test.skipIf(!hasShared(...sharedFiles.sample))(
    "CDNOW: split on 1997-12-30, 1,137 orders predicted, 1,156 came (needs the shared folder)",
    () => {
      const found = checkHoldout(cdnowHistories("sample"), dataEnd, "repeat");
      expect(found?.splitDay).toBe(day("1997-12-30"));
      expect(found?.kind).toBe("mbgNbd");
      expect(Math.round(found?.total.predictedOrders ?? 0)).toBe(1137);
      expect(found?.total.actualOrders).toBe(1156);
      expect(found?.byPastPurchases.map(({ customers, actualOrders }) => [customers, actualOrders])).toEqual([
        [1318, 150],
        [436, 156],
        [207, 153],
        [122, 94],
        [274, 603],
      ]);
      expect(found?.intervals).toEqual({ customers: 2357, within: 2173 });
    },
  );
});

describe("how close a prediction came", () => {
  test("1,577 predicted where 1,882 came is 16% too low", () => {
    expect(excessShare(1577, 1882)).toBeCloseTo(-0.162, 3);
    expect(closenessOf({ customers: 1, predictedOrders: 1577, actualOrders: 1882 })).toBe("rough");
  });

  test.each([
    [100, 100, "close"],
    [110, 100, "close"],
    [111, 100, "rough"],
    [75, 100, "rough"],
    [74, 100, "farOff"],
    [0, 0, "close"],
    [3, 0, "farOff"],
  ])("%d predicted, %d came: %s", (predictedOrders, actualOrders, closeness) => {
    expect(closenessOf({ customers: 1, predictedOrders, actualOrders })).toBe(closeness);
  });

  test("without any order there is no share", () => {
    expect(excessShare(3, 0)).toBeUndefined();
  });
});
