import { type CustomerTable, metricOf } from "../customers/customer-table.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import { notJudged, type SchemeResult } from "../tiers/scheme-result.ts";
import type { HoldState } from "./hold-tier.ts";
import { type HoldEntry, type Snapshot, snapshotFormat } from "./snapshot.ts";

/** What a scheme made of the customers, and who holds something else than what is shown, by index into the table. */
export type SnapshotResult = Pick<SchemeResult, "scheme" | "tiers" | "tierIndexes"> & {
  readonly holds?: ReadonlyMap<number, HoldState>;
};

/** What made a snapshot, and what it keeps. */
export interface SnapshotOptions {
  /** Of the settings and scheme definitions. */
  readonly settingsHash: string;
  /** Those settings as JSON, without customers. */
  readonly settings: string;
  /** Stands for the definition of a scheme (scheme-definition.ts). */
  readonly definitionOf: (scheme: Scheme) => string;
  readonly keepNames: boolean;
}

/**
 * What is kept of a day: the tiers and money of every customer who stands in the orders, by key.
 *
 * Contacts who were only listed are left out, so that *joined* and *gone* speak of orders and not of rows that somebody typed.
 *
 * @param results of this table, in the order of the settings
 */
export function makeSnapshot(
  table: CustomerTable,
  results: readonly SnapshotResult[],
  { settingsHash, settings, definitionOf, keepNames }: SnapshotOptions,
): Snapshot {
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
      settings,
      fractionDigits: table.scale.fractionDigits,
      currency: table.scale.currency,
      customers: kept.length,
      totals: { revenue: sum(revenue), profit: profit && sum(profit) },
      schemes: results.map(({ scheme, tiers }, position) => ({
        id: scheme.id,
        definition: definitionOf(scheme),
        tierIds: tiers.map(({ tier }) => tier.id),
        sizes: tiers.map(({ size }) => size),
        notJudged: (tierIndexes[position] ?? []).filter((tierIndex) => tierIndex === notJudged).length,
      })),
    },
    columns: {
      keys: kept.map((index) => table.keys[index] ?? ""),
      names: keepNames ? kept.map((index) => table.names[index] ?? "") : undefined,
      revenue,
      profit,
      tierIndexes,
      holds: results.map(({ holds }) => entriesOf(holds, kept)),
    },
  };
}

function entriesOf(holds: ReadonlyMap<number, HoldState> | undefined, kept: readonly number[]): readonly HoldEntry[] {
  if (holds === undefined || holds.size === 0) return [];
  return kept.flatMap((index, position): readonly HoldEntry[] => {
    const state = holds.get(index);
    return state === undefined ? [] : [[position, state]];
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
