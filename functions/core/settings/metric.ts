/**
 * The metrics of a customer (one value each, as of one day) and the unit that each is counted in.
 *
 * Money is fixed-point (values/money.ts); `day` is a serial day; `share` is 0 to 1; `score` is 0 to 100; `yesNo` is 1 or 0.
 */
export const metricUnits = {
  orders: "count",
  orderDays: "count",
  revenue: "money",
  cost: "money",
  costToServe: "money",
  profit: "money",
  refunds: "money",
  averageOrder: "money",
  firstOrder: "day",
  lastOrder: "day",
  daysSinceLast: "days",
  tenureDays: "days",
  products: "count",
  categories: "count",
  unitsPerOrder: "ratio",
  orderLines: "count",
  refundRate: "share",
  discountShare: "share",
  activeSpan: "days",
  expectedGap: "days",
  rhythm: "ratio",
  active: "yesNo",
  gapVariation: "ratio",
  trend: "ratio",
  activityIndex: "score",
  loyaltyScore: "score",
  aliveProbability: "share",
  expectedOrders: "ratio",
  lifetimeValue: "money",
} as const satisfies Readonly<Record<string, MetricUnit>>;

export type MetricUnit = "count" | "money" | "day" | "days" | "ratio" | "share" | "score" | "yesNo";
export type MetricName = keyof typeof metricUnits;

/**
 * A metric over all history up to the as-of day (`revenue`), or over the last months before it (`revenue@12m`: order days
 * after `addMonths(asOf, -12)` up to and including asOf). Only orders, money, breadth and discount have windows (TIERS.md 1).
 */
export type MetricKey = MetricName | `${WindowedMetricName}@${number}m`;

/** The longest window, in months: a hundred years. */
export const mostWindowMonths = 1200;

export const windowedMetricNames = [
  "orders",
  "orderDays",
  "revenue",
  "cost",
  "costToServe",
  "profit",
  "refunds",
  "averageOrder",
  "products",
  "categories",
  "unitsPerOrder",
  "orderLines",
  "refundRate",
  "discountShare",
] as const satisfies readonly MetricName[];
export type WindowedMetricName = (typeof windowedMetricNames)[number];

/** What no column supplies: it comes out of the lifetime models. */
export const lifetimeMetricNames = [
  "aliveProbability",
  "expectedOrders",
  "lifetimeValue",
] as const satisfies readonly MetricName[];

/** Whether a metric comes out of the lifetime models. */
export function isLifetimeMetric(key: MetricKey): boolean {
  return lifetimeMetricNames.some((name) => name === key);
}

/** The unit of a metric, windowed or not. */
export function unitOf(key: MetricKey): MetricUnit {
  return metricUnits[metricNameOf(key)];
}

/** The name of a metric without its window: `revenue@12m` is `revenue`. */
export function metricNameOf(key: MetricKey): MetricName {
  const name = nameByText.get(key) ?? nameByText.get(key.slice(0, Math.max(0, key.indexOf("@"))));
  if (name === undefined) throw new RangeError(`"${key}" is not a metric`);
  return name;
}

/** The months of a metric's window, or undefined for all history. */
export function windowMonthsOf(key: MetricKey): number | undefined {
  const at = key.indexOf("@");
  return at < 0 ? undefined : Number(key.slice(at + 1, -1));
}

export const metricNames: readonly MetricName[] = Object.keys(metricUnits).filter(
  (name): name is MetricName => name in metricUnits,
);
const nameByText: ReadonlyMap<string, MetricName> = new Map(metricNames.map((name) => [name, name]));
