import { fill } from "../labels/fill.ts";
import type { Language, Words } from "../labels/language.ts";
import { type MetricKey, type MetricName, metricNameOf, windowMonthsOf } from "./metric.ts";

/** How each metric is called within a sentence. */
const metricWords = {
  orders: { en: "orders", "zh-Hans": "订单数", "zh-Hant": "訂單數" },
  orderDays: { en: "order days", "zh-Hans": "购买天数", "zh-Hant": "購買天數" },
  revenue: { en: "revenue", "zh-Hans": "销售额", "zh-Hant": "銷售額" },
  cost: { en: "cost", "zh-Hans": "成本", "zh-Hant": "成本" },
  costToServe: { en: "cost to serve", "zh-Hans": "服务成本", "zh-Hant": "服務成本" },
  profit: { en: "profit", "zh-Hans": "利润", "zh-Hant": "利潤" },
  refunds: { en: "refunds", "zh-Hans": "退款", "zh-Hant": "退款" },
  averageOrder: { en: "average order", "zh-Hans": "平均订单额", "zh-Hant": "平均訂單額" },
  firstOrder: { en: "first order", "zh-Hans": "首次订单日", "zh-Hant": "首次訂單日" },
  lastOrder: { en: "last order", "zh-Hans": "最近订单日", "zh-Hant": "最近訂單日" },
  daysSinceLast: { en: "days since the last order", "zh-Hans": "距最近订单天数", "zh-Hant": "距最近訂單天數" },
  tenureDays: { en: "days since the first order", "zh-Hans": "距首次订单天数", "zh-Hant": "距首次訂單天數" },
  products: { en: "products", "zh-Hans": "产品数", "zh-Hant": "產品數" },
} as const satisfies Readonly<Record<MetricName, Words>>;

const inLastMonths: Words = {
  en: "{metric} in the last {months} months",
  "zh-Hans": "最近 {months} 个月的{metric}",
  "zh-Hant": "最近 {months} 個月的{metric}",
};

/** What a metric is called, with its window where it has one: `revenue in the last 12 months`. */
export function nameMetric(key: MetricKey, language: Language): string {
  const metric = metricWords[metricNameOf(key)][language];
  const months = windowMonthsOf(key);
  return months === undefined ? metric : fill(inLastMonths[language], { metric, months });
}

const profitOrCost: Words = { en: "profit or cost", "zh-Hans": "利润或成本", "zh-Hant": "利潤或成本" };

/** What a column must hold so that the sheet supplies a metric: profit comes from a cost column too. */
export function nameColumnFor(key: MetricKey, language: Language): string {
  const name = metricNameOf(key);
  return name === "profit" ? profitOrCost[language] : metricWords[name][language];
}
