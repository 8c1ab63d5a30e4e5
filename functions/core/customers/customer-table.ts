import type { AttributeType } from "../settings/attributes.ts";
import type { AttributeKey } from "../settings/fact.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { Day } from "../values/day.ts";
import type { MoneyScale } from "../values/money.ts";

/** A column that the team keeps beside its customers: one value per customer. */
export interface AttributeColumn {
  /** As the sheet writes it. */
  readonly header: string;
  /** What most of its cells hold. */
  readonly type: AttributeType;
  /** Numbers, serial days, yes as 1 and no as 0; an answer on a scale as a share of it. NaN where the cell is blank or holds something else. */
  readonly numbers: Float64Array;
  /** The cells as text, trimmed, days as `2025-02-28`; "" where blank, or where the cell does not fit. */
  readonly texts: readonly string[];
}

/** How many there are of what a metric takes, and how many it takes. */
export interface FoundAndNeeded {
  readonly found: number;
  readonly needed: number;
}

/** Why a metric lacks values that more data would give it. */
export type UndefinedReason =
  /** It compares customers, and there are too few with at least three order days: nobody has a value. */
  | ({ readonly kind: "fewCustomers" } & FoundAndNeeded)
  /**
   * No lifetime model fits, for want of what is named here or, without any, because none found a fit: only who has so many order
   * days has a value.
   */
  | {
      readonly kind: "noModel";
      readonly orderDays: number;
      readonly repeatBuyers?: FoundAndNeeded;
      readonly historyDays?: FoundAndNeeded;
    };

/**
 * All customers with their metrics, as columns: index i is one customer everywhere.
 *
 * Sorted by key (code units), so that the order of rows in the sheet can show nowhere.
 */
export interface CustomerTable {
  readonly asOf: Day;
  readonly scale: MoneyScale;
  /** What a customer is matched by: trimmed, NFKC, case-folded (values/keys.ts). */
  readonly keys: readonly string[];
  /** The id as the sheet writes it (of several spellings the first by code units). */
  readonly ids: readonly string[];
  /** "" where no name is known. */
  readonly names: readonly string[];
  /** One value per customer and metric; NaN where it is undefined for that customer. A metric that no column supplies is absent. */
  readonly metrics: ReadonlyMap<MetricKey, Float64Array>;
  /**
   * Why metrics that were computed have no value for anybody, or only for some; absent where there is none. One that each customer
   * lacks for himself says what it takes: nameNeeds (settings/metric-needs.ts).
   */
  readonly undefinedBecause?: ReadonlyMap<MetricKey, UndefinedReason>;
  /** Columns of the Customers tab, and of a tab joined to it, that schemes can look at; none where absent. */
  readonly attributes?: ReadonlyMap<AttributeKey, AttributeColumn>;
  /** Indexes of customers who are left out of every ranking; nobody where absent. */
  readonly blacklisted?: ReadonlySet<number>;
  /** Not 0 for who has an order that counts, in the window or before it; as `orders` says where absent. */
  readonly everOrdered?: Uint8Array;
}

/** One customer's metric, or undefined where the sheet does not supply it or it has no value. */
export function metricOf(table: CustomerTable, key: MetricKey, index: number): number | undefined {
  const value = table.metrics.get(key)?.[index];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** The index of the customer with a key, found by halving the sorted keys; undefined where there is none. */
export function indexOfKey({ keys }: Pick<CustomerTable, "keys">, key: string): number | undefined {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : undefined;
}
