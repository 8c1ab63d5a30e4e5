import { addMonths, type Day } from "../values/day.ts";
import { aliveIntervals } from "./alive-intervals.ts";
import { chooseModel } from "./choose-model.ts";
import type { Horizon } from "./discounted-orders.ts";
import { fillCounts, lifetimeColumns } from "./fill-columns.ts";
import { fillMoney } from "./fill-money.ts";
import { forecastGroups } from "./forecast-groups.ts";
import type { Grouping } from "./grouping.ts";
import { type LifetimeNote, type LifetimeResult, lifetimeMethods } from "./lifetime-result.ts";
import type { OrderHistories } from "./order-histories.ts";
import { daysPerWeek, groupPurchases, type PurchaseGroups } from "./purchase-groups.ts";
import { modelOf } from "./purchases/model-of.ts";
import { fewestRepeatsForRhythm, ownRhythmModel } from "./purchases/own-rhythm.ts";
import { customerSpend, type SpendOrders } from "./spend/customer-spend.ts";
import { fitSpend, type SpendFit } from "./spend/fit-spend.ts";
import { spendModels } from "./spend/spend-models.ts";
import { tidyHistories } from "./tidy-histories.ts";

export interface LifetimeOptions {
  readonly asOf: Day;
  /** How far to look ahead: whole calendar months, at least 1. */
  readonly horizonMonths: number;
  /** What is left of revenue, 0 to 1; profit is taken as it is. */
  readonly margin: number;
  /** What money a year from now loses in worth: 0.1 for 10%; at least 0. */
  readonly yearlyDiscountRate: number;
  /** Which orders tell what a customer spends; all by default. */
  readonly spendOrders?: SpendOrders;
  /** Tells apart groups of customers in the holdout check; made from what was known on its split day. */
  readonly holdoutGrouping?: Grouping;
}

/**
 * What each customer will still bring, whether they are still there, and how far that can be trusted (TIERS.md 1).
 *
 * 1. Enough repeat buyers and history: MBG/NBD or Pareto/NBD for all customers, whichever forecast the last third of the history
 *    better from the first two thirds.
 * 2. Too few: the own rhythm of customers with at least three order days; the others have no numbers, with a reason.
 * 3. Money by the gamma-gamma model where its conditions hold, otherwise by credibility.
 *
 * The same input gives the same output: nothing is drawn at random. Bad input (days after asOf, out of order or twice, all on one
 * day, no spend, only losses) gives numbers or a reason, never NaN without one.
 *
 * @throws RangeError where an option is outside its bounds
 */
export function lifetimeMetrics(input: OrderHistories, options: LifetimeOptions): LifetimeResult {
  checkOptions(options);
  const { asOf, spendOrders = "all" } = options;
  const { histories, daysAfterAsOf } = tidyHistories(input, asOf);
  const { groups, groupOf } = groupPurchases(histories, asOf);
  const horizonDays = addMonths(asOf, options.horizonMonths) - asOf;
  const horizon: Horizon = { weeks: horizonDays / daysPerWeek, yearlyDiscountRate: options.yearlyDiscountRate };

  const { method, fit, holdout, notes } = chooseModel(histories, groups, asOf, spendOrders, options.holdoutGrouping);
  const isForecast = (group: number) => method !== undefined || (groups.repeats[group] ?? 0) >= fewestRepeatsForRhythm;
  const forecastOf = numbersOf(groups, isForecast);
  const forecastable = withoutOthers(groups, forecastOf);
  const model = fit === undefined ? ownRhythmModel : modelOf(fit.parameters);

  const known = customerSpend(histories, asOf, spendOrders);
  const spend = histories.spend === undefined ? undefined : fitSpend(known);
  const models = spend === undefined ? undefined : spendModels(spend, known);
  const firstCounts = spendOrders === "all" ? 1 : 0;
  const totals = models?.totals;
  const forecasts = forecastGroups(
    model,
    forecastable,
    horizon,
    totals === undefined ? undefined : (chances, repeats) => totals(chances, repeats + firstCounts),
  );

  const columns = lifetimeColumns(groupOf.length);
  const alive = fit === undefined ? undefined : aliveIntervals(fit, forecastable);
  fillCounts(columns, method ?? "ownRhythm", forecasts, alive, forecastOf, groupOf);
  if (models !== undefined) {
    const share = histories.spendIs === "revenue" ? options.margin : 1;
    fillMoney(columns, { models, known, forecasts, forecastable, forecastOf, groupOf, model, horizon, share });
  }
  const counts = { notEnoughData: 0, ownRhythm: 0, mbgNbd: 0, paretoNbd: 0 };
  for (const each of columns.method) counts[lifetimeMethods[each] ?? "notEnoughData"] += 1;
  return {
    ...{ columns, horizonDays, counts, fit, spend, holdout },
    notes: [
      ...notes,
      ...(counts.notEnoughData === groupOf.length ? [{ kind: "nobodyForecast" } as const] : []),
      ...spendNotes(spend),
      ...(daysAfterAsOf > 0 ? [{ kind: "daysAfterAsOf", days: daysAfterAsOf } as const] : []),
    ],
  };
}

function spendNotes(spend: SpendFit | undefined): readonly LifetimeNote[] {
  if (spend === undefined) return [{ kind: "noSpend" }];
  if (spend.method !== "gammaGamma") return [{ kind: "otherSpend", spend }];
  return spend.notPositive > 0 ? [{ kind: "lossCustomers", customers: spend.notPositive }] : [];
}

/** Numbers the groups that are forecast; -1 for the others. */
function numbersOf({ repeats }: PurchaseGroups, isForecast: (group: number) => boolean): Int32Array {
  let next = 0;
  return Int32Array.from(repeats, (_, group) => (isForecast(group) ? next++ : -1));
}

function withoutOthers(groups: PurchaseGroups, numbers: Int32Array): PurchaseGroups {
  const kept = (column: Float64Array) => column.filter((_, group) => (numbers[group] ?? -1) >= 0);
  return {
    repeats: kept(groups.repeats),
    lastWeeks: kept(groups.lastWeeks),
    observedWeeks: kept(groups.observedWeeks),
    sizes: kept(groups.sizes),
  };
}

function checkOptions({ horizonMonths, margin, yearlyDiscountRate }: LifetimeOptions): void {
  if (!(Number.isInteger(horizonMonths) && horizonMonths >= 1))
    throw new RangeError(`a horizon of ${horizonMonths} months`);
  if (!(margin >= 0 && margin <= 1)) throw new RangeError(`a margin of ${margin}: it is a share, 0 to 1`);
  if (!(yearlyDiscountRate >= 0 && Number.isFinite(yearlyDiscountRate)))
    throw new RangeError(`a yearly discount rate of ${yearlyDiscountRate}: it is a share, 0.1 for 10%`);
}
