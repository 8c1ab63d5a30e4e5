import type { Day } from "../../values/day.ts";
import { customerCount, type OrderHistories } from "../order-histories.ts";

/**
 * Which order days tell what a customer spends. The paper takes repeat orders only. With the first one a customer who has bought
 * but once is known by what they paid, not by what all others pay: on CDNOW the money of their next order is off by 18.7
 * instead of 21.7, and nobody else's by more than before.
 */
export type SpendOrders = "all" | "repeat";

/** What each customer spent on their order days. */
export interface CustomerSpend {
  /** How many order days that is. */
  readonly counts: Float64Array;
  /** Money of an order day on average, not rounded; 0 where there is none. */
  readonly means: Float64Array;
  /** Sum of the squared differences from the customer's own mean. */
  readonly squares: Float64Array;
}

/**
 * What customers spent up to a day.
 *
 * @see Fader & Hardie 2013, The Gamma-Gamma Model of Monetary Value, section 4 (repeat orders only)
 */
export function customerSpend({ days, starts, spend }: OrderHistories, until: Day, orders: SpendOrders): CustomerSpend {
  const count = customerCount({ starts });
  const [counts, means, squares] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  if (spend === undefined) return { counts, means, squares };
  const skipped = orders === "repeat" ? 1 : 0;
  for (let customer = 0; customer < count; customer += 1) {
    let [seen, mean, square] = [0, 0, 0];
    const end = starts[customer + 1] ?? 0;
    for (let at = (starts[customer] ?? 0) + skipped; at < end && (days[at] ?? 0) <= until; at += 1) {
      const amount = spend[at] ?? 0;
      seen += 1;
      const off = amount - mean;
      mean += off / seen;
      square += off * (amount - mean);
    }
    counts[customer] = seen;
    means[customer] = mean;
    squares[customer] = square;
  }
  return { counts, means, squares };
}
