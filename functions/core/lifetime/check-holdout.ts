import type { Day } from "../values/day.ts";
import { countWithin } from "./count-within.ts";
import type { Grouping } from "./grouping.ts";
import {
  type AgainstOwnRhythm,
  type Candidate,
  type HoldoutCheck,
  type Predicted,
  pastPurchaseClasses,
} from "./holdout.ts";
import type { OrderHistories } from "./order-histories.ts";
import { predictMoney } from "./predict-money.ts";
import { daysPerWeek, groupPurchases } from "./purchase-groups.ts";
import { fitPurchases } from "./purchases/fit-purchases.ts";
import { modelOf } from "./purchases/model-of.ts";
import { fewestRepeatsForRhythm, ownRhythmModel } from "./purchases/own-rhythm.ts";
import { type PurchaseModelKind, purchaseModelKinds } from "./purchases/parameters.ts";
import type { PurchaseModel } from "./purchases/purchase-model.ts";
import type { SpendOrders } from "./spend/customer-spend.ts";
import { countAfter, offOf, tallyOrders } from "./tally-orders.ts";

/** Models that may be chosen; BG/NBD takes every one-time buyer for alive. */
const eligible: readonly PurchaseModelKind[] = ["mbgNbd", "paretoNbd"];
const fewestRepeatBuyers = 50;
const fewestDays = 90;

/** The last day of the first two thirds of a history. */
export function splitDayOf(firstDay: Day, asOf: Day): Day {
  return firstDay + Math.floor(((asOf - firstDay) * 2) / 3);
}

/**
 * Predicts the last third of the history from the first two, with every model, and picks the one whose orders by number of past
 * purchases are least off: that is the table that people see. A model whose fit found no peak is picked only where none did.
 *
 * @param histories tidy
 * @param grouping to tell apart in the result. Make it from what was known on the split day (`splitDayOf`): today's tiers know
 *   what came since, and the best would seem to be predicted too low.
 * @returns undefined where the first two thirds are shorter than 90 days or have fewer than 50 repeat buyers
 */
export function checkHoldout(
  histories: OrderHistories,
  asOf: Day,
  spendOrders: SpendOrders,
  grouping?: Grouping,
): HoldoutCheck | undefined {
  const checks = holdoutChecks(histories, asOf, spendOrders, grouping);
  return checks?.checkOf(checks.best);
}

/** The check of each model, and which did best. */
export interface HoldoutChecks {
  readonly best: PurchaseModelKind;
  checkOf(kind: PurchaseModelKind): HoldoutCheck;
}

/** The same for a model that may not be the best: what people read is to be of the one that forecasts. */
export function holdoutChecks(
  histories: OrderHistories,
  asOf: Day,
  spendOrders: SpendOrders,
  grouping?: Grouping,
): HoldoutChecks | undefined {
  const firstDay = histories.days.reduce((first, day) => Math.min(first, day), asOf);
  const splitDay = splitDayOf(firstDay, asOf);
  const { groups, groupOf } = groupPurchases(histories, splitDay);
  const repeatBuyers = groups.sizes.reduce(
    (sum, size, index) => sum + ((groups.repeats[index] ?? 0) > 0 ? size : 0),
    0,
  );
  if (repeatBuyers < fewestRepeatBuyers || splitDay - firstDay < fewestDays || splitDay === asOf) return undefined;
  const weeks = (asOf - splitDay) / daysPerWeek;
  const actual = countAfter(histories, splitDay);

  const repeatsOf = (customer: number) => groups.repeats[groupOf[customer] ?? -1] ?? -1;
  const classOf = (customer: number) => Math.min(pastPurchaseClasses - 1, repeatsOf(customer));
  const predict = ({ aliveProbability, expectedOrders }: PurchaseModel, fewestRepeats: number) => {
    const byGroup = groups.repeats.map((x, group) => {
      const observed = groups.observedWeeks[group] ?? 0;
      if (x < fewestRepeats) return 0;
      return aliveProbability(x, groups.lastWeeks[group] ?? 0, observed) * expectedOrders(x, observed, weeks);
    });
    return Float64Array.from(groupOf, (group) => byGroup[group] ?? 0);
  };

  const tryModel = (kind: PurchaseModelKind) => {
    const fit = fitPurchases(kind, groups);
    const model = modelOf(fit.parameters);
    const orders = predict(model, 0);
    return {
      model,
      sound: fit.converged,
      orders,
      byPastPurchases: tallyOrders(orders, actual, classOf, pastPurchaseClasses),
    };
  };
  const tried = { mbgNbd: tryModel("mbgNbd"), paretoNbd: tryModel("paretoNbd"), bgNbd: tryModel("bgNbd") };
  const candidates = purchaseModelKinds.map((kind): Candidate => {
    const { sound, orders, byPastPurchases } = tried[kind];
    return { ...{ kind, sound, predictedOrders: sum(orders) }, offByPastPurchases: offOf(byPastPurchases) };
  });
  const isSeen = (customer: number) => (groupOf[customer] ?? -1) >= 0;
  const tallied = (orders: Float64Array, rowOf: (customer: number) => number, rowCount: number) =>
    tallyOrders(orders, actual, (customer) => (isSeen(customer) ? rowOf(customer) : -1), rowCount);
  const checkOf = (kind: PurchaseModelKind): HoldoutCheck => {
    const { model, orders, byPastPurchases } = tried[kind];
    const [total] = tallied(orders, () => 0, 1);
    const late = Array.from(groupOf.keys()).filter((customer) => !isSeen(customer) && (actual[customer] ?? 0) > 0);
    return {
      ...{ splitDay, untilDay: asOf, kind, candidates, byPastPurchases },
      total: total ?? { customers: 0, predictedOrders: 0, actualOrders: 0 },
      intervals: countWithin(model, groups, weeks, groupOf, actual),
      byGroup:
        grouping === undefined
          ? []
          : tallied(orders, (customer) => grouping.groupOf[customer] ?? -1, grouping.groupCount),
      againstOwnRhythm: compare(
        byPastPurchases,
        tallyOrders(predict(ownRhythmModel, fewestRepeatsForRhythm), actual, classOf, pastPurchaseClasses),
      ),
      money: predictMoney(histories, splitDay, spendOrders, orders, isSeen),
      joinedLater: {
        customers: late.length,
        orders: late.reduce((orders, customer) => orders + (actual[customer] ?? 0), 0),
      },
    };
  };
  return { best: bestOf(candidates), checkOf };
}

/** Model and own rhythm over the classes of customers who have a rhythm. */
function compare(model: readonly Predicted[], rhythm: readonly Predicted[]): AgainstOwnRhythm {
  const regulars = rhythm.slice(fewestRepeatsForRhythm);
  const sumOf = (name: keyof Predicted) => regulars.reduce((total, row) => total + row[name], 0);
  return {
    customers: sumOf("customers"),
    actualOrders: sumOf("actualOrders"),
    ownRhythmOrders: sumOf("predictedOrders"),
    modelOff: offOf(model.slice(fewestRepeatsForRhythm)),
    ownRhythmOff: offOf(regulars),
  };
}

function bestOf(candidates: readonly Candidate[]): PurchaseModelKind {
  const open = candidates.filter(({ kind }) => eligible.includes(kind));
  const sound = open.filter((candidate) => candidate.sound);
  const [first, ...others] = sound.length > 0 ? sound : open;
  if (first === undefined) return "mbgNbd";
  return others.reduce((best, next) => (next.offByPastPurchases < best.offByPastPurchases ? next : best), first).kind;
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
