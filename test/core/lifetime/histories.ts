import type { OrderHistories } from "../../../functions/core/lifetime/order-histories.ts";
import { groupPurchases, type PurchaseGroups } from "../../../functions/core/lifetime/purchase-groups.ts";
import { purchaseLikelihood } from "../../../functions/core/lifetime/purchases/fit-purchases.ts";
import type { PurchaseParameters } from "../../../functions/core/lifetime/purchases/parameters.ts";
import { type PurchaseModelKind, valuesOf } from "../../../functions/core/lifetime/purchases/parameters.ts";
import { parseIsoDay } from "../../../functions/core/values/day.ts";
import { cdnowOrders } from "../../support/shared-orders.ts";

/** One customer: order days, and what each brought. */
export type CustomerDays = readonly (number | readonly [day: number, money: number])[];

/** Histories of customers, in the order given; a day alone brings 10. */
export function historiesOf(
  customers: readonly CustomerDays[],
  { spendIs = "revenue", withSpend = true }: { spendIs?: OrderHistories["spendIs"]; withSpend?: boolean } = {},
): OrderHistories {
  const all = customers.flat().map((each) => (typeof each === "number" ? ([each, 10] as const) : each));
  const starts = Int32Array.from([0, ...customers.map((_, index) => customers.slice(0, index + 1).flat().length)]);
  return {
    days: Int32Array.from(all, ([day]) => day),
    starts,
    ...(withSpend ? { spend: Float64Array.from(all, ([, money]) => money) } : {}),
    spendIs,
  };
}

export const day = (iso: string): number => parseIsoDay(iso) ?? Number.NaN;

/** The end of CDNOW's calibration period, and of the data. */
export const calibrationEnd = day("1997-09-30");
export const dataEnd = day("1998-06-30");

/** CDNOW's customers in the order of the file: one purchase occasion for each day, in whole cents times `centsTimes`. */
export function cdnowHistories(file: "sample" | "master", centsTimes = 100): OrderHistories {
  const customers = new Map<string, Map<number, number>>();
  for (const { customerId, date, amount } of cdnowOrders(file === "sample" ? "CDNOW_sample.txt" : "CDNOW_master.txt")) {
    const text = String(date);
    const on = day(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
    const days = customers.get(String(customerId)) ?? new Map<number, number>();
    customers.set(String(customerId), days);
    days.set(on, (days.get(on) ?? 0) + Math.round(Number(amount) * 100) * centsTimes);
  }
  const sorted = [...customers.values()].map((days) => [...days].sort(([a], [b]) => a - b));
  const [days, spend, starts]: [number[], number[], number[]] = [[], [], [0]];
  for (const customer of sorted) {
    for (const [on, money] of customer) {
      days.push(on);
      spend.push(money);
    }
    starts.push(days.length);
  }
  return {
    days: Int32Array.from(days),
    starts: Int32Array.from(starts),
    spend: Float64Array.from(spend),
    spendIs: "revenue",
  };
}

/** CDNOW's calibration sample as the papers use it. */
export function cdnowCalibration(): PurchaseGroups {
  return groupPurchases(cdnowHistories("sample"), calibrationEnd).groups;
}

/** One customer by x, tx and T in weeks. */
export function oneGroup(x: number, lastWeeks: number, observedWeeks: number): PurchaseGroups {
  return {
    repeats: Float64Array.of(x),
    lastWeeks: Float64Array.of(lastWeeks),
    observedWeeks: Float64Array.of(observedWeeks),
    sizes: Float64Array.of(1),
  };
}

/** The log-likelihood of groups at given parameters. */
export function logLikelihoodAt(parameters: PurchaseParameters, groups: PurchaseGroups): number {
  const kind: PurchaseModelKind = parameters.kind;
  const each = new Float64Array(groups.sizes.length);
  purchaseLikelihood(kind, groups).fill(valuesOf(parameters).map(Math.log), each);
  return each.reduce((sum, value, index) => sum + value * (groups.sizes[index] ?? 0), 0);
}
