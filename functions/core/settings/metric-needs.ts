import { fill } from "../labels/fill.ts";
import type { Language, Words } from "../labels/language.ts";
import { type MetricKey, type MetricName, metricNameOf } from "./metric.ts";
import type { MetricSettings } from "./metric-settings.ts";

const anyOrder: Words = { en: "needs an order", "zh-Hans": "需要有订单", "zh-Hant": "需要有訂單" };

/** What one customer must have before a metric has a value for him; metrics that are left out have one for everybody with orders. */
const needWords = {
  averageOrder: anyOrder,
  firstOrder: anyOrder,
  lastOrder: anyOrder,
  daysSinceLast: anyOrder,
  tenureDays: anyOrder,
  activeSpan: anyOrder,
  expectedGap: anyOrder,
  rhythm: anyOrder,
  active: anyOrder,
  activityIndex: anyOrder,
  loyaltyScore: anyOrder,
  unitsPerOrder: {
    en: "needs an order with a quantity",
    "zh-Hans": "需要有填写数量的订单",
    "zh-Hant": "需要有填寫數量的訂單",
  },
  refundRate: { en: "needs a sale", "zh-Hans": "需要有销售", "zh-Hant": "需要有銷售" },
  discountShare: { en: "needs an order line", "zh-Hans": "需要有订单行", "zh-Hant": "需要有訂單列" },
  gapVariation: {
    en: "needs at least 4 order days",
    "zh-Hans": "需要至少 4 个购买日",
    "zh-Hant": "需要至少 4 個購買日",
  },
  trend: {
    en: "needs a first order at least {months} {months:month|months} ago, and orders since",
    "zh-Hans": "需要首次订单在 {months} 个月以前，且此后有订单",
    "zh-Hant": "需要首次訂單在 {months} 個月以前，且此後有訂單",
  },
} as const satisfies Readonly<Partial<Record<MetricName, Words>>>;

/** What a customer must have before a metric has a value for him, as a clause without a subject; undefined where nothing is needed but orders. */
export function nameNeeds(
  key: MetricKey,
  language: Language,
  { trend }: Pick<MetricSettings, "trend">,
): string | undefined {
  const needs: Readonly<Partial<Record<MetricName, Words>>> = needWords;
  const words = needs[metricNameOf(key)];
  return words && fill(words[language], { months: trend.nowMonths + trend.beforeMonths });
}
