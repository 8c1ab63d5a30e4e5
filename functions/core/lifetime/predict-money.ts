import type { Day } from "../values/day.ts";
import type { HoldoutCheck } from "./holdout.ts";
import type { OrderHistories } from "./order-histories.ts";
import { customerSpend, type SpendOrders } from "./spend/customer-spend.ts";
import { fitSpend } from "./spend/fit-spend.ts";
import { spendModels } from "./spend/spend-models.ts";

/**
 * The money of predicted orders, by the spend that was known on the split day, and the money that came.
 *
 * @param orders predicted for each customer
 * @param isSeen whether a customer had bought by the split day
 */
export function predictMoney(
  histories: OrderHistories,
  splitDay: Day,
  spendOrders: SpendOrders,
  orders: Float64Array,
  isSeen: (customer: number) => boolean,
): HoldoutCheck["money"] {
  const { days, starts, spend } = histories;
  if (spend === undefined) return undefined;
  const known = customerSpend(histories, splitDay, spendOrders);
  const models = spendModels(fitSpend(known), known);
  let [predicted, actual] = [0, 0];
  for (let customer = 0; customer < orders.length; customer += 1) {
    if (!isSeen(customer)) continue;
    const [count, mean] = [known.counts[customer] ?? 0, known.means[customer] ?? 0];
    const one = models.modelOf(models.methodOf(count, mean)).expected(count, mean);
    predicted += (orders[customer] ?? 0) * (Number.isNaN(one) ? 0 : one);
    const start = starts[customer] ?? 0;
    for (let at = (starts[customer + 1] ?? 0) - 1; at >= start && (days[at] ?? 0) > splitDay; at -= 1) {
      actual += spend[at] ?? 0;
    }
  }
  return { predicted: Math.round(predicted), actual };
}
