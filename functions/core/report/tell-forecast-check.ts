import { fill } from "../labels/fill.ts";
import { holdoutLabels } from "../labels/holdout.ts";
import type { Language } from "../labels/language.ts";
import { lifetimeMethodLabels } from "../labels/lifetime.ts";
import { tellCount } from "../labels/tell-count.ts";
import { closenessOf, type HoldoutCheck } from "../lifetime/holdout.ts";
import type { LifetimeResult } from "../lifetime/lifetime-result.ts";
import { intervalShare } from "../lifetime/order-interval.ts";
import { tellPredicted } from "../lifetime/tell-holdout.ts";
import { formatDay } from "../values/day.ts";
import type { MoneyScale } from "../values/money.ts";
import { toPayable } from "../values/payable.ts";
import { formatMetric } from "./format-metric.ts";

/** How the last third of the orders was predicted from the first two: a sentence each for orders, money, intervals and who joined since. */
export function tellForecastCheck(
  { notes }: Pick<LifetimeResult, "notes">,
  holdout: HoldoutCheck,
  scale: MoneyScale,
  language: Language,
): readonly string[] {
  const { splitDay, untilDay, kind, total, money, joinedLater } = holdout;
  const told = (amount: number) => formatMetric(toPayable(amount, scale), "revenue", scale, language);
  const isOwnRhythm = notes.some((note) => note.kind === "rhythmInstead");
  return [
    fill(holdoutLabels.how[language], {
      from: formatDay(splitDay + 1),
      to: formatDay(untilDay),
      method: lifetimeMethodLabels[kind][language],
    }),
    tellPredicted(total, language),
    holdoutLabels[closenessOf(total)][language],
    ...(money === undefined
      ? []
      : [fill(holdoutLabels.money[language], { predicted: told(money.predicted), actual: told(money.actual) })]),
    ...(isOwnRhythm ? [] : tellIntervals(holdout, language)),
    ...(joinedLater.customers === 0
      ? []
      : [
          fill(holdoutLabels.joinedLater[language], {
            customers: tellCount(joinedLater.customers),
            orders: tellCount(joinedLater.orders),
          }),
        ]),
    ...(isOwnRhythm ? [tellOwnRhythm(holdout, language)] : []),
  ];
}

/** Where no model makes the forecast: how the own rhythm, which does, fared. */
function tellOwnRhythm({ againstOwnRhythm }: HoldoutCheck, language: Language): string {
  const { customers, ownRhythmOrders, actualOrders } = againstOwnRhythm;
  return fill(holdoutLabels.rhythmInstead[language], {
    customers: tellCount(customers),
    predicted: tellCount(Math.round(ownRhythmOrders)),
    actual: tellCount(actualOrders),
  });
}

/** How often the 80% intervals held, and what to make of that. */
function tellIntervals({ intervals: { customers, within } }: HoldoutCheck, language: Language): readonly string[] {
  if (customers === 0) return [];
  // Rounded down: what is said to hold at 80% does.
  const percent = Math.floor((100 * within) / customers);
  const places = { customers: tellCount(customers), percent };
  const verdict = percent >= 100 * intervalShare ? holdoutLabels.intervalsHold : holdoutLabels.intervalsNarrow;
  return [fill(holdoutLabels.intervals[language], places), verdict[language]];
}
