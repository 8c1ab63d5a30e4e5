import { type CustomerTable, metricOf } from "../customers/customer-table.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { Money } from "../values/money.ts";
import { ascending } from "./ascending.ts";
import { gini } from "./gini.ts";
import { type TopShare, topShare } from "./top-share.ts";

/** How unequal the customers are who have an order: does 80/20 hold here? */
export interface Concentration {
  /** The first 20% and 10% by revenue, and by profit where the sheet knows it. */
  readonly topFifth: { readonly revenue: TopShare; readonly profit: TopShare | undefined };
  readonly topTenth: { readonly revenue: TopShare; readonly profit: TopShare | undefined };
  readonly giniOfRevenue: number | undefined;
  /** Customers with a profit below 0 and the sum of it; undefined where the sheet knows no profit. */
  readonly losses: { readonly customers: number; readonly profit: Money } | undefined;
}

/** Sums up how revenue and profit are spread over the customers with at least one order, those apart whom the team leaves out. */
export function summarizeConcentration(table: CustomerTable): Concentration {
  const revenue = valuesOf(table, "revenue");
  const profit = table.metrics.has("profit") ? valuesOf(table, "profit") : undefined;
  const top = (share: number) => ({ revenue: topShare(revenue, share), profit: profit && topShare(profit, share) });
  const lost = profit?.filter((value) => value < 0);
  return {
    topFifth: top(0.2),
    topTenth: top(0.1),
    giniOfRevenue: gini(revenue),
    losses: lost && { customers: lost.length, profit: lost.reduce((total, value) => total + value, 0) },
  };
}

/** The metric of everyone who has an order and a value, lowest first. */
function valuesOf(table: CustomerTable, key: MetricKey): Float64Array {
  const column = table.metrics.get(key) ?? new Float64Array(0);
  const ranks = (index: number) => (metricOf(table, "orders", index) ?? 0) > 0 && !table.blacklisted?.has(index);
  return ascending(column.filter((value, index) => !Number.isNaN(value) && ranks(index)));
}
