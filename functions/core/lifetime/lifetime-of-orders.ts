import { type OrderDayMoneyOptions, orderDayMoney } from "../customers/order-day-money.ts";
import type { ClosedLedger } from "../orders/closed-ledger.ts";
import type { LifetimeSettings } from "../settings/lifetime-settings.ts";
import type { Grouping } from "./grouping.ts";
import { lifetimeMetrics } from "./lifetime-metrics.ts";
import type { LifetimeResult } from "./lifetime-result.ts";
import type { OrderHistories } from "./order-histories.ts";

/** The order days of customers, and what the models say of them. */
export interface LifetimeOfOrders {
  readonly histories: OrderHistories;
  forecast(holdoutGrouping: Grouping | undefined): LifetimeResult;
}

/**
 * From the orders to what each customer will still bring; profit where they tell it, otherwise revenue times the margin.
 *
 * @param options whose index is a customer of the table: so are those of the columns
 */
export function lifetimeOfOrders(
  ledger: ClosedLedger,
  options: OrderDayMoneyOptions,
  { horizonMonths, margin, yearlyDiscountRate }: LifetimeSettings,
): LifetimeOfOrders {
  const histories = orderDayMoney(ledger, options);
  return {
    histories,
    forecast: (holdoutGrouping) =>
      lifetimeMetrics(histories, {
        ...{ asOf: ledger.asOf, horizonMonths, margin, yearlyDiscountRate },
        ...(holdoutGrouping === undefined ? {} : { holdoutGrouping }),
      }),
  };
}
