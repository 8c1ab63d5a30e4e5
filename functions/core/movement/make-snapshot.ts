import { type CustomerTable, metricOf } from "../customers/customer-table.ts";
import type { MetricKey } from "../settings/metric.ts";
import { notJudged, type SchemeResult } from "../tiers/scheme-result.ts";
import { type Snapshot, snapshotFormat } from "./snapshot.ts";

/**
 * What is kept of a day: the tiers and money of every customer who stands in the orders, by key.
 *
 * Contacts who were only listed are left out, so that *joined* and *gone* speak of orders and not of rows that somebody typed.
 *
 * @param results of this table, in the order of the settings
 * @param settingsHash of the settings and scheme definitions that made them
 */
export function makeSnapshot(table: CustomerTable, results: readonly SchemeResult[], settingsHash: string): Snapshot {
  const kept = [...table.keys.keys()].filter((index) => metricOf(table, "revenue", index) !== undefined);
  const money = (key: MetricKey) => kept.map((index) => metricOf(table, key, index) ?? 0);
  const revenue = money("revenue");
  const profit = table.metrics.has("profit") ? money("profit") : undefined;
  const tierIndexes = results.map((result) => kept.map((index) => result.tierIndexes[index] ?? notJudged));
  return {
    header: {
      format: snapshotFormat,
      asOf: table.asOf,
      settingsHash,
      fractionDigits: table.scale.fractionDigits,
      currency: table.scale.currency,
      customers: kept.length,
      totals: { revenue: sum(revenue), profit: profit && sum(profit) },
      schemes: results.map(({ scheme, tiers }, position) => ({
        id: scheme.id,
        tierIds: tiers.map(({ tier }) => tier.id),
        sizes: tiers.map(({ size }) => size),
        notJudged: (tierIndexes[position] ?? []).filter((tierIndex) => tierIndex === notJudged).length,
      })),
    },
    columns: { keys: kept.map((index) => table.keys[index] ?? ""), revenue, profit, tierIndexes },
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
