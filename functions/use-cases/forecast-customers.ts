import type { CustomerTable } from "../core/customers/customer-table.ts";
import type { MergedCustomers } from "../core/customers/merge-contacts.ts";
import { ownCostReader } from "../core/customers/own-cost.ts";
import { splitDayOf } from "../core/lifetime/check-holdout.ts";
import { lifetimeOfOrders } from "../core/lifetime/lifetime-of-orders.ts";
import type { LifetimeResult } from "../core/lifetime/lifetime-result.ts";
import type { ClosedLedger } from "../core/orders/closed-ledger.ts";
import type { LifetimeSettings } from "../core/settings/lifetime-settings.ts";
import type { Scheme } from "../core/settings/scheme.ts";
import type { Day } from "../core/values/day.ts";
import type { TiersOnDay } from "./tiers-on-day.ts";

/** What customers will still bring, and the scheme by whose tiers the forecast was checked. */
export interface Forecast {
  readonly result: LifetimeResult;
  /** Whose tiers `result.holdout.byGroup` follows, as of the split day; undefined where no scheme can be told for that day. */
  readonly checkedBy: Scheme | undefined;
  /** Whether orders tell profit: otherwise revenue times the margin stands in. */
  readonly spendIs: "profit" | "revenue";
}

/**
 * Works out what customers will still bring, checked by tier as of the split day.
 *
 * @param tiersOn tells the tiers of an earlier day
 */
export function forecastCustomers(
  ledger: ClosedLedger,
  table: CustomerTable,
  { customers }: Pick<MergedCustomers, "customers">,
  settings: LifetimeSettings,
  tiersOn: (day: Day) => TiersOnDay | undefined,
): Forecast {
  const isLeftOut = (index: number) => table.blacklisted?.has(index) === true;
  const ownCostOf = ownCostReader(table.attributes, table.scale);
  const { histories, forecast } = lifetimeOfOrders(ledger, { customers, isLeftOut, ownCostOf }, settings);
  const firstDay = histories.days.reduce((first, day) => Math.min(first, day), ledger.asOf);
  const tiers = tiersOn(splitDayOf(firstDay, ledger.asOf));
  const result = forecast(tiers?.grouping);
  return { result, checkedBy: tiers?.scheme, spendIs: histories.spendIs };
}
