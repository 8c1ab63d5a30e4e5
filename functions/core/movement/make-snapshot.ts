import type { CustomerTable } from "../customers/customer-table.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import { type Snapshot, snapshotFormat } from "./snapshot.ts";

/**
 * What is kept of a day: every customer's tiers and money, by key.
 *
 * A customer without a value in revenue or profit (no order yet) stands with 0: a snapshot holds plain whole numbers.
 *
 * @param results of this table, in the order of the settings
 * @param settingsHash of the settings and scheme definitions that made them
 */
export function makeSnapshot(table: CustomerTable, results: readonly SchemeResult[], settingsHash: string): Snapshot {
  const revenue = wholeNumbers(table, "revenue") ?? table.keys.map(() => 0);
  const profit = wholeNumbers(table, "profit");
  return {
    header: {
      format: snapshotFormat,
      asOf: table.asOf,
      settingsHash,
      fractionDigits: table.scale.fractionDigits,
      currency: table.scale.currency,
      customers: table.keys.length,
      totals: { revenue: sum(revenue), profit: profit && sum(profit) },
      schemes: results.map(({ scheme, tiers, tierIndexes }) => ({
        id: scheme.id,
        tierIds: tiers.map(({ tier }) => tier.id),
        sizes: tiers.map(({ size }) => size),
        notJudged: tierIndexes.filter((tierIndex) => tierIndex < 0).length,
      })),
    },
    columns: {
      keys: table.keys,
      revenue,
      profit,
      tierIndexes: results.map(({ tierIndexes }) => Array.from(tierIndexes)),
    },
  };
}

function wholeNumbers(table: CustomerTable, key: MetricKey): readonly number[] | undefined {
  const column = table.metrics.get(key);
  return column && Array.from(column, (value) => (Number.isNaN(value) ? 0 : value));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
