import { type Horizon, meanDiscount } from "./discounted-orders.ts";
import type { GroupForecasts } from "./forecast-groups.ts";
import type { LifetimeColumns } from "./lifetime-result.ts";
import { highLevel, lowLevel } from "./order-interval.ts";
import type { PurchaseGroups } from "./purchase-groups.ts";
import type { PurchaseModel } from "./purchases/purchase-model.ts";
import { compoundQuantile } from "./spend/compound-quantile.ts";
import type { CustomerSpend } from "./spend/customer-spend.ts";
import type { SpendModels } from "./spend/spend-models.ts";
import { standingsOf } from "./standings.ts";

/** What the money columns are made from. */
export interface MoneySource {
  readonly models: SpendModels;
  readonly known: CustomerSpend;
  readonly forecasts: GroupForecasts;
  /** The groups that are forecast, and which of them each group, and through that each customer, is. */
  readonly forecastable: PurchaseGroups;
  readonly forecastOf: Int32Array;
  readonly groupOf: Int32Array;
  readonly model: PurchaseModel;
  readonly horizon: Horizon;
  /** What is left of the spend: the margin of revenue, 1 of profit. */
  readonly share: number;
}

/** The chances of exactly one order: the next one. */
const oneOrder = [0, 1];

/**
 * Fills the money columns.
 *
 * Value = discounted orders × money of one, as the models take the two for unrelated. Its interval is that of the undiscounted
 * money times the customer's mean discount: on which day of the horizon an order falls moves it far less than whether it comes.
 */
export function fillMoney(columns: LifetimeColumns, source: MoneySource): void {
  const { models, known, forecasts, forecastable, forecastOf, groupOf, model, horizon, share } = source;
  const stayDiscount = meanDiscount(horizon);
  const nextOrder = new Map<number, readonly [low: number, high: number]>();
  const standingOf = new Int32Array(forecastable.repeats.length);
  const standings = standingsOf(forecastable);
  for (const [standing, { groups }] of standings.entries()) for (const group of groups) standingOf[group] = standing;
  const chancesOf = new Map<number, Float64Array>();
  const chances = (standing: number): Float64Array => {
    const found = chancesOf.get(standing);
    if (found !== undefined) return found;
    const { repeats = 0, observedWeeks = 0 } = standings[standing] ?? {};
    const made = model.orderChances(repeats, observedWeeks, horizon.weeks);
    chancesOf.set(standing, made);
    return made;
  };
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    const group = forecastOf[groupOf[customer] ?? -1] ?? -1;
    if (group < 0) continue;
    const [count, mean] = [known.counts[customer] ?? 0, known.means[customer] ?? 0];
    const method = models.methodOf(count, mean);
    const spend = models.modelOf(method);
    const one = spend.expected(count, mean) * share;
    const alive = forecasts.aliveProbability[group] ?? 0;
    const [orders, discounted] = [forecasts.orders[group] ?? 0, forecasts.discountedOrders[group] ?? 0];
    const discount = orders > 0 ? discounted / orders : 1;

    let low: number, high: number, nextLow: number, nextHigh: number;
    if (method === "gammaGamma" && models.totals !== undefined) {
      const unit = models.scale(count, mean);
      let next = nextOrder.get(count);
      if (next === undefined) {
        const at = models.totals(oneOrder, count);
        next = [at(lowLevel), at(highLevel)];
        nextOrder.set(count, next);
      }
      [nextLow, nextHigh] = [next[0] * unit, next[1] * unit];
      [low, high] = [(forecasts.totalLow[group] ?? 0) * unit, (forecasts.totalHigh[group] ?? 0) * unit];
    } else {
      const ahead = chances(standingOf[group] ?? 0);
      const mixed = ahead.map((chance, n) => chance * alive + (n === 0 ? 1 - alive : 0));
      const at = (level: number, of: ArrayLike<number>) => compoundQuantile(spend, of, count, mean, level);
      [nextLow, nextHigh] = inOrder(at(lowLevel, oneOrder), at(highLevel, oneOrder));
      [low, high] = inOrder(at(lowLevel, mixed), at(highLevel, mixed));
    }
    columns.expectedSpendPerOrder[customer] = whole(one);
    columns.expectedSpendPerOrderLow[customer] = whole(nextLow * share);
    columns.expectedSpendPerOrderHigh[customer] = whole(nextHigh * share);
    columns.lifetimeValue[customer] = whole(discounted * one);
    columns.lifetimeValueLow[customer] = whole(low * share * discount);
    columns.lifetimeValueHigh[customer] = whole(high * share * discount);
    columns.valueIfStays[customer] = whole((forecasts.ordersIfStays[group] ?? 0) * one * stayDiscount);
  }
}

/** Ends as near to each other as quantiles are rough may come the wrong way round. */
const inOrder = (one: number, other: number) => [Math.min(one, other), Math.max(one, other)] as const;

/** Whole money: equal customers stay equal, and 0 has no sign. */
const whole = (money: number) => Math.round(money) || (Number.isNaN(money) ? Number.NaN : 0);
