import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import type { MetricKey } from "../../functions/core/settings/metric.ts";
import { parseIsoDay } from "../../functions/core/values/day.ts";
import { type MoneyScale, moneyScale } from "../../functions/core/values/money.ts";

/** Details of a made table that most tests do not care about. */
export interface CustomerDetails {
  readonly keys?: readonly string[];
  readonly names?: readonly string[];
  readonly asOf?: number;
  readonly scale?: MoneyScale;
}

/**
 * A table of customers by the metrics that a test is about, each a list with one value per customer; money fixed-point.
 * Everyone has one order unless `orders` says otherwise; keys are c000, c001, ... unless given (sorted).
 */
export function customersWith(
  metrics: Readonly<Partial<Record<MetricKey, readonly number[]>>>,
  details: CustomerDetails = {},
): CustomerTable {
  const columns = Object.entries({ orders: undefined, ...metrics });
  const count = Math.max(...columns.map(([, values]) => values?.length ?? 0));
  const digits = String(Math.max(count - 1, 100)).length;
  const keys = details.keys ?? Array.from({ length: count }, (_, index) => `c${String(index).padStart(digits, "0")}`);
  return {
    asOf: details.asOf ?? parseIsoDay("2024-12-31") ?? 0,
    scale: details.scale ?? moneyScale("EUR"),
    keys,
    ids: keys.map((key) => key.toUpperCase()),
    names: details.names ?? keys.map(() => ""),
    metrics: new Map(
      columns.map(([key, values]) => [key as MetricKey, Float64Array.from(values ?? new Array<number>(count).fill(1))]),
    ),
  };
}

/** Amounts in euros as fixed-point money. */
export const euros = (...amounts: readonly number[]): readonly number[] =>
  amounts.map((amount) => Math.round(amount * 10_000));
