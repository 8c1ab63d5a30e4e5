import type { Words } from "./language.ts";

/** Phrases that say why a customer stands in a tier; report/explain-tier.ts puts them together. */
export const whyLabels = {
  standing: {
    en: "{tier}: {metric} {value}",
    "zh-Hans": "{tier}：{metric} {value}",
    "zh-Hant": "{tier}：{metric} {value}",
  },
  rank: {
    en: " (rank {position} of {of})",
    "zh-Hans": "（第 {position} 名，共 {of} 名）",
    "zh-Hant": "（第 {position} 名，共 {of} 名）",
  },
  floored: {
    en: "at or below {floor}, so straight to {tier}",
    "zh-Hans": "不高于 {floor}，直接归入{tier}",
    "zh-Hant": "不高於 {floor}，直接歸入{tier}",
  },
  heldBack: {
    en: "{tier} also takes at least {atLeast} {metric} (now {value})",
    "zh-Hans": "{tier}还要求{metric}至少 {atLeast}（现为 {value}）",
    "zh-Hant": "{tier}還要求{metric}至少 {atLeast}（現為 {value}）",
  },
  toNext: {
    en: "{missing} more reaches {tier}",
    "zh-Hans": "再增加 {missing} 即达到{tier}",
    "zh-Hant": "再增加 {missing} 即達到{tier}",
  },
  dropsBelow: {
    en: "below {value} falls to {tier}",
    "zh-Hans": "低于 {value} 则降为{tier}",
    "zh-Hant": "低於 {value} 則降為{tier}",
  },
  dropsAtFloor: {
    en: "at or below {floor} falls to {tier}",
    "zh-Hans": "不高于 {floor} 则降为{tier}",
    "zh-Hant": "不高於 {floor} 則降為{tier}",
  },
  noValue: {
    en: "{state}: no value for {metric}",
    "zh-Hans": "{state}：没有{metric}的数值",
    "zh-Hant": "{state}：沒有{metric}的數值",
  },
  separator: { en: "; ", "zh-Hans": "；", "zh-Hant": "；" },
} as const satisfies Readonly<Record<string, Words>>;

/** What stands in place of a tier for customers who are not judged. */
export const notJudgedLabels = {
  noOrders: { en: "No orders yet", "zh-Hans": "尚无订单", "zh-Hant": "尚無訂單" },
  ordersReturned: { en: "All orders returned", "zh-Hans": "订单均已退回", "zh-Hant": "訂單均已退回" },
  noOrdersInWindow: { en: "No orders in the period", "zh-Hans": "期间内无订单", "zh-Hant": "期間內無訂單" },
  blacklisted: { en: "Left out of the ranking", "zh-Hans": "不参与排名", "zh-Hant": "不參與排名" },
  notEnoughData: { en: "Not enough data", "zh-Hans": "数据不足", "zh-Hant": "資料不足" },
} as const satisfies Readonly<Record<string, Words>>;

/** What stands in place of a tier for somebody who once stood in orders and does so no longer. */
export const noLongerLabel = {
  en: "No longer in the orders",
  "zh-Hans": "已不在订单中",
  "zh-Hant": "已不在訂單中",
} as const satisfies Words;
