import type { CustomerTable } from "../customers/customer-table.ts";
import { attributeKey } from "../settings/attributes.ts";
import type { Scheme, Tier } from "../settings/scheme.ts";
import type { AxisOutcome, NotEnough, NotJudged, SchemeResult } from "../tiers/scheme-result.ts";
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
  /** The effort beside the return; undefined where the sheet knows none. */
  readonly costToServe: Money | undefined;
  /** How many of them the team has contacted; undefined where it keeps no column of that. */
  readonly contacted: number | undefined;
  /** Revenue per order, rounded to the scale's last digit. */
  readonly averageOrder: Money | undefined;
  readonly ordersPerCustomer: number | undefined;
  /** Of those who have one; undefined where nobody has, or nothing is forecast. */
  readonly meanLifetimeValue: Money | undefined;
  readonly meanAliveProbability: number | undefined;
}

/** One tier in the summary. */
export interface TierSummary extends GroupFigures {
  readonly tier: Tier;
  /**
   * The value at which the tier begins, in the metric's unit or in points: as achieved for shares and quantiles, as set for bands
   * and points. undefined in the last tier, in an empty one of those achieved, and where tiers are no cuts of a value.
   */
  readonly cut: number | undefined;
}

/** The table of one scheme, as data: the sheet, the terminal and files are all made from it. */
export interface SchemeSummary {
  readonly scheme: Scheme;
  /** Best first. */
  readonly tiers: readonly TierSummary[];
  /** Of a grid: where the levels of each axis begin. */
  readonly axes: readonly AxisOutcome[];
  /** Why nobody is judged; undefined where the data suffice. */
  readonly unmet: NotEnough | undefined;
  /** Everyone who is judged. */
  readonly total: GroupFigures;
  /** Everyone else by reason, so that the table adds up to all customers; without shares. */
  readonly notJudged: Readonly<Record<NotJudged, GroupFigures>>;
}

/** Sums up the tiers of a scheme. */
export function summarizeScheme(result: SchemeResult, table: CustomerTable): SchemeSummary {
  const orders = table.metrics.get("orders");
  const revenue = table.metrics.get("revenue");
  const profit = table.metrics.get("profit");
  const lifetimeValue = table.metrics.get("lifetimeValue");
  const alive = table.metrics.get("aliveProbability");
  const costToServe = table.metrics.get("costToServe");
  const contacted = table.attributes?.get(attributeKey("contacted"))?.numbers;
  const empty = (): Sums => ({
    ...nothing,
    profit: profit && 0,
    costToServe: costToServe && 0,
    contacted: contacted && 0,
  });
  const sums = result.tiers.map(empty);
  const others: Record<NotJudged, Sums> = {
    noOrders: empty(),
    ordersReturned: empty(),
    noOrdersInWindow: empty(),
    notEnoughData: empty(),
    blacklisted: empty(),
  };
  result.tierIndexes.forEach((tierIndex, index) => {
    const why = tierIndex < 0 ? result.why(index) : undefined;
    const tier = why?.kind === "notJudged" ? others[why.reason] : sums[tierIndex];
    if (tier === undefined) return;
    tier.customers += 1;
    tier.orders += known(orders, index);
    tier.revenue += known(revenue, index);
    if (tier.profit !== undefined) tier.profit += known(profit, index);
    if (tier.costToServe !== undefined) tier.costToServe += known(costToServe, index);
    if (tier.contacted !== undefined && known(contacted, index) > 0) tier.contacted += 1;
    tier.lifetimeValue += known(lifetimeValue, index);
    tier.valued += isKnown(lifetimeValue, index);
    tier.alive += known(alive, index);
    tier.forecast += isKnown(alive, index);
  });
  const whole = sums.reduce(plus, empty());
  return {
    scheme: result.scheme,
    tiers: result.tiers.map(({ tier }, tierIndex) => ({
      tier,
      cut: result.cuts[tierIndex],
      ...figuresOf(sums[tierIndex] ?? nothing, whole),
    })),
    axes: result.axes,
    unmet: result.unmet,
    total: figuresOf(whole, whole),
    notJudged: {
      noOrders: figuresOf(others.noOrders, nothing),
      ordersReturned: figuresOf(others.ordersReturned, nothing),
      noOrdersInWindow: figuresOf(others.noOrdersInWindow, nothing),
      notEnoughData: figuresOf(others.notEnoughData, nothing),
      blacklisted: figuresOf(others.blacklisted, nothing),
    },
  };
}

interface Sums {
  customers: number;
  orders: number;
  revenue: Money;
  profit: Money | undefined;
  costToServe: Money | undefined;
  contacted: number | undefined;
  lifetimeValue: Money;
  /** Customers who have a lifetime value. */
  valued: number;
  alive: number;
  /** Customers who have an alive probability. */
  forecast: number;
}

const nothing: Readonly<Sums> = {
  customers: 0,
  orders: 0,
  revenue: 0,
  profit: undefined,
  costToServe: undefined,
  contacted: undefined,
  lifetimeValue: 0,
  valued: 0,
  alive: 0,
  forecast: 0,
};

const sumOf = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a + b;

const plus = (a: Readonly<Sums>, b: Readonly<Sums>): Sums => ({
  customers: a.customers + b.customers,
  orders: a.orders + b.orders,
  revenue: a.revenue + b.revenue,
  profit: sumOf(a.profit, b.profit),
  costToServe: sumOf(a.costToServe, b.costToServe),
  contacted: sumOf(a.contacted, b.contacted),
  lifetimeValue: a.lifetimeValue + b.lifetimeValue,
  valued: a.valued + b.valued,
  alive: a.alive + b.alive,
  forecast: a.forecast + b.forecast,
});

/** A metric's value; 0 where it has none. */
function known(column: Float64Array | undefined, index: number): number {
  const value = column?.[index] ?? 0;
  return Number.isNaN(value) ? 0 : value;
}

const isKnown = (column: Float64Array | undefined, index: number) =>
  Number.isNaN(column?.[index] ?? Number.NaN) ? 0 : 1;

function figuresOf(part: Readonly<Sums>, whole: Readonly<Sums>): GroupFigures {
  return {
    customers: part.customers,
    shareOfCustomers: shareOf(part.customers, whole.customers),
    revenue: part.revenue,
    shareOfRevenue: shareOf(part.revenue, whole.revenue),
    profit: part.profit,
    shareOfProfit: shareOf(part.profit, whole.profit),
    costToServe: part.costToServe,
    contacted: part.contacted,
    averageOrder: part.orders > 0 ? divideRounded(part.revenue, part.orders) : undefined,
    ordersPerCustomer: part.customers > 0 ? part.orders / part.customers : undefined,
    meanLifetimeValue: part.valued > 0 ? Math.round(part.lifetimeValue / part.valued) : undefined,
    meanAliveProbability: part.forecast > 0 ? part.alive / part.forecast : undefined,
  };
}

/** A share of a whole that is not positive says nothing. */
function shareOf(part: number | undefined, whole: number | undefined): number | undefined {
  return part !== undefined && whole !== undefined && whole > 0 ? part / whole : undefined;
}
