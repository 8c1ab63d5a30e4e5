import { type CustomerTable, metricOf } from "../customers/customer-table.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { Scheme, Tier } from "../settings/scheme.ts";
import type { NotJudged, SchemeResult } from "../tiers/scheme-result.ts";
import { divideRounded, type Money } from "../values/money.ts";

/** What a group of customers amounts to. Shares are of all judged customers; undefined where there is nothing to divide by. */
export interface GroupFigures {
  readonly customers: number;
  readonly shareOfCustomers: number | undefined;
  readonly revenue: Money;
  readonly shareOfRevenue: number | undefined;
  /** undefined where the sheet knows no profit. */
  readonly profit: Money | undefined;
  readonly shareOfProfit: number | undefined;
  /** Revenue per order, rounded to the scale's last digit. */
  readonly averageOrder: Money | undefined;
  readonly ordersPerCustomer: number | undefined;
}

/** One tier in the summary. */
export interface TierSummary extends GroupFigures {
  readonly tier: Tier;
  /** The value at which the tier begins: as achieved for shares, as set for bands; in the metric's unit. undefined in the last tier and in an empty one. */
  readonly cut: number | undefined;
}

/** The table of one scheme, as data: the sheet, the terminal and files are all made from it. */
export interface SchemeSummary {
  readonly scheme: Scheme;
  /** Best first. */
  readonly tiers: readonly TierSummary[];
  /** Everyone who is judged. */
  readonly total: GroupFigures;
  readonly notJudged: Readonly<Record<NotJudged, number>>;
}

/** Sums up the tiers of a scheme. */
export function summarizeScheme(result: SchemeResult, table: CustomerTable): SchemeSummary {
  const members = result.tiers.map((): number[] => []);
  const notJudged: Record<NotJudged, number> = { noOrders: 0, noOrdersInWindow: 0, notEnoughData: 0, blacklisted: 0 };
  result.tierIndexes.forEach((tierIndex, index) => {
    members[tierIndex]?.push(index);
    const why = tierIndex < 0 ? result.why(index) : undefined;
    if (why?.kind === "notJudged") notJudged[why.reason] += 1;
  });
  const whole = sumUp(members.flat(), table);
  return {
    scheme: result.scheme,
    tiers: result.tiers.map(({ tier }, tierIndex) => ({
      tier,
      cut: result.cuts[tierIndex],
      ...figuresOf(sumUp(members[tierIndex] ?? [], table), whole),
    })),
    total: figuresOf(whole, whole),
    notJudged,
  };
}

interface Sums {
  readonly customers: number;
  readonly orders: number;
  readonly revenue: Money;
  readonly profit: Money | undefined;
}

function sumUp(indexes: readonly number[], table: CustomerTable): Sums {
  const sum = (key: MetricKey) => indexes.reduce((total, index) => total + (metricOf(table, key, index) ?? 0), 0);
  return {
    customers: indexes.length,
    orders: sum("orders"),
    revenue: sum("revenue"),
    profit: table.metrics.has("profit") ? sum("profit") : undefined,
  };
}

function figuresOf(part: Sums, whole: Sums): GroupFigures {
  return {
    customers: part.customers,
    shareOfCustomers: shareOf(part.customers, whole.customers),
    revenue: part.revenue,
    shareOfRevenue: shareOf(part.revenue, whole.revenue),
    profit: part.profit,
    shareOfProfit: shareOf(part.profit, whole.profit),
    averageOrder: part.orders > 0 ? divideRounded(part.revenue, part.orders) : undefined,
    ordersPerCustomer: part.customers > 0 ? part.orders / part.customers : undefined,
  };
}

/** A share of a whole that is not positive says nothing. */
function shareOf(part: number | undefined, whole: number | undefined): number | undefined {
  return part !== undefined && whole !== undefined && whole > 0 ? part / whole : undefined;
}
