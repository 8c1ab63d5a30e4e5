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
  categories: { en: "categories", "zh-Hans": "品类数", "zh-Hant": "品類數" },
  unitsPerOrder: { en: "units per order", "zh-Hans": "每单件数", "zh-Hant": "每單件數" },
  orderLines: { en: "order lines", "zh-Hans": "订单行数", "zh-Hant": "訂單列數" },
  refundRate: { en: "refund rate", "zh-Hans": "退款率", "zh-Hant": "退款率" },
  discountShare: { en: "share bought at a discount", "zh-Hans": "折扣购买占比", "zh-Hant": "折扣購買占比" },
  activeSpan: { en: "days from first to last order", "zh-Hans": "首末订单间隔天数", "zh-Hant": "首末訂單間隔天數" },
  expectedGap: { en: "expected days between orders", "zh-Hans": "预期购买间隔天数", "zh-Hant": "預期購買間隔天數" },
  rhythm: {
    en: "silence in expected gaps",
    "zh-Hans": "沉默时长（预期间隔的倍数）",
    "zh-Hant": "沉默時長（預期間隔的倍數）",
  },
  active: { en: "active", "zh-Hans": "活跃", "zh-Hant": "活躍" },
  gapVariation: { en: "variation of gaps", "zh-Hans": "购买间隔变异系数", "zh-Hant": "購買間隔變異係數" },
  trend: { en: "trend", "zh-Hans": "趋势", "zh-Hant": "趨勢" },
  activityIndex: { en: "activity index", "zh-Hans": "活跃指数", "zh-Hant": "活躍指數" },
  loyaltyScore: { en: "loyalty score", "zh-Hans": "忠诚度得分", "zh-Hant": "忠誠度得分" },
  aliveProbability: { en: "probability of being alive", "zh-Hans": "仍活跃的概率", "zh-Hant": "仍活躍的機率" },
  expectedOrders: { en: "expected orders", "zh-Hans": "预期订单数", "zh-Hant": "預期訂單數" },
  lifetimeValue: { en: "lifetime value", "zh-Hans": "终身价值", "zh-Hant": "終身價值" },
} as const satisfies Readonly<Record<MetricName, Words>>;

const inLastMonths: Words = {
  en: "{metric} in the last {months} {months:month|months}",
  "zh-Hans": "最近 {months} 个月的{metric}",
  "zh-Hant": "最近 {months} 個月的{metric}",
};

/** What a metric is called, with its window where it has one: `revenue in the last 12 months`. */
export function nameMetric(key: MetricKey, language: Language): string {
  const metric = metricWords[metricNameOf(key)][language];
  const months = windowMonthsOf(key);
  return months === undefined ? metric : fill(inLastMonths[language], { metric, months });
}

/** What the names of metrics leave open, said to those who read a why or a cut. */
const toldWords: ReadonlyMap<MetricName, Words> = new Map<MetricName, Words>([
  [
    "rhythm",
    {
      en: "silence (times the expected gap)",
      "zh-Hans": "沉默时长（预期间隔的倍数）",
      "zh-Hant": "沉默時長（預期間隔的倍數）",
    },
  ],
  [
    "trend",
    {
      en: "trend (recent months against those before, -1 to 1)",
      "zh-Hans": "趋势（近期与此前相比，-1 至 1）",
      "zh-Hant": "趨勢（近期與先前相比，-1 至 1）",
    },
  ],
  [
    "gapVariation",
    {
      en: "variation of gaps (irregular from 1)",
      "zh-Hans": "购买间隔变异系数（1 及以上为不规律）",
      "zh-Hant": "購買間隔變異係數（1 及以上為不規律）",
    },
  ],
]);

/** What a metric is called in a why: as in the settings, with what such a name leaves open. */
export function tellMetric(key: MetricKey, language: Language): string {
  return toldWords.get(metricNameOf(key))?.[language] ?? nameMetric(key, language);
}

/** Columns that are not called as what is counted from them. */
const columnWords: ReadonlyMap<MetricName, Words> = new Map<MetricName, Words>([
  ["profit", { en: "profit or cost", "zh-Hans": "利润或成本", "zh-Hant": "利潤或成本" }],
  ["discountShare", { en: "discounts", "zh-Hans": "折扣", "zh-Hant": "折扣" }],
]);

/** What a column must hold so that the sheet supplies a metric: profit comes from a cost column too. */
export function nameColumnFor(key: MetricKey, language: Language): string {
  const name = metricNameOf(key);
  return (columnWords.get(name) ?? metricWords[name])[language];
}
