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
    en: "{tier} also takes {conditions}",
    "zh-Hans": "{tier}还要求{conditions}",
    "zh-Hant": "{tier}還要求{conditions}",
  },
  sentLast: {
    en: "straight to {tier}: {conditions}",
    "zh-Hans": "直接归入{tier}：{conditions}",
    "zh-Hant": "直接歸入{tier}：{conditions}",
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

/** A condition as a phrase, by its operator; report/explain-condition.ts puts the values in. */
export const conditionLabels = {
  atLeast: { en: "{fact} at least {value}", "zh-Hans": "{fact}至少 {value}", "zh-Hant": "{fact}至少 {value}" },
  atMost: { en: "{fact} at most {value}", "zh-Hans": "{fact}至多 {value}", "zh-Hant": "{fact}至多 {value}" },
  moreThan: { en: "{fact} more than {value}", "zh-Hans": "{fact}超过 {value}", "zh-Hant": "{fact}超過 {value}" },
  lessThan: { en: "{fact} less than {value}", "zh-Hans": "{fact}少于 {value}", "zh-Hant": "{fact}少於 {value}" },
  equals: { en: "{fact} is {value}", "zh-Hans": "{fact}为 {value}", "zh-Hant": "{fact}為 {value}" },
  oneOf: { en: "{fact} is one of {value}", "zh-Hans": "{fact}为 {value} 之一", "zh-Hant": "{fact}為 {value} 之一" },
  yes: { en: "{fact}: yes", "zh-Hans": "{fact}：是", "zh-Hant": "{fact}：是" },
  inTop: {
    en: "{fact} in the top {value}",
    "zh-Hans": "{fact}居前 {value}",
    "zh-Hant": "{fact}居前 {value}",
  },
  inBottom: {
    en: "{fact} in the bottom {value}",
    "zh-Hans": "{fact}居后 {value}",
    "zh-Hant": "{fact}居後 {value}",
  },
  inTier: { en: "{fact} is {value}", "zh-Hans": "{fact}为{value}", "zh-Hant": "{fact}為{value}" },
  now: {
    en: "{condition} (now {value})",
    "zh-Hans": "{condition}（现为 {value}）",
    "zh-Hant": "{condition}（現為 {value}）",
  },
  unknown: { en: "unknown", "zh-Hans": "未知", "zh-Hant": "未知" },
  no: { en: "no", "zh-Hans": "否", "zh-Hant": "否" },
  and: { en: ", ", "zh-Hans": "、", "zh-Hant": "、" },
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
