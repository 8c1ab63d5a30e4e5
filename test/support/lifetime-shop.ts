import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import { summarizeCustomers } from "../../functions/core/customers/summarize-customers.ts";
import { lifetimeOfOrders } from "../../functions/core/lifetime/lifetime-of-orders.ts";
import type { LifetimeResult } from "../../functions/core/lifetime/lifetime-result.ts";
import { withLifetime } from "../../functions/core/lifetime/with-lifetime.ts";
import type { ClosedLedger } from "../../functions/core/orders/closed-ledger.ts";
import { defaultLifetimeSettings, type LifetimeSettings } from "../../functions/core/settings/lifetime-settings.ts";
import { shopOf } from "../core/lifetime/shop.ts";
import { everyMetric, type OrderRow } from "./orders.ts";

/** The orders of a made shop, about two thirds of whose customers buy again, as rows. */
export function shopRows(shop: {
  readonly customers: number;
  readonly firstDay: number;
  readonly asOf: number;
  readonly seed: number;
}): readonly OrderRow[] {
  const { days, starts, spend } = shopOf(shop);
  return Array.from({ length: shop.customers }, (_, customer) =>
    Array.from(days.slice(starts[customer], starts[customer + 1]), (date, at): OrderRow => {
      const cents = Math.max(5, Math.round((spend?.[(starts[customer] ?? 0) + at] ?? 0) / 100));
      return { customerId: `c${String(customer).padStart(3, "0")}`, date, amount: cents / 100 };
    }),
  ).flat();
}

/** Customers of orders with every metric, those of the lifetime models among them. */
export function withForecast(
  ledger: ClosedLedger,
  settings: Partial<LifetimeSettings> = {},
): { readonly table: CustomerTable; readonly result: LifetimeResult } {
  const summary = summarizeCustomers(ledger, { wanted: everyMetric([12]) });
  const customers = Int32Array.from(ledger.keys.keys());
  const orders = lifetimeOfOrders(ledger, { customers }, { ...defaultLifetimeSettings, ...settings });
  const result = orders.forecast(undefined);
  return { table: withLifetime(summary, result), result };
}
