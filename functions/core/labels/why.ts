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
  heldBackMore: {
    en: "{tier} takes {missing} more and {conditions}",
    "zh-Hans": "{tier}要求再增加 {missing}，且{conditions}",
    "zh-Hant": "{tier}要求再增加 {missing}，且{conditions}",
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
  points: { en: "points", "zh-Hans": "积分", "zh-Hant": "積分" },
  from: { en: "{value}, from {cut}", "zh-Hans": "{value}，起点 {cut}", "zh-Hant": "{value}，起點 {cut}" },
  upTo: { en: "{value}, up to {cut}", "zh-Hans": "{value}，上限 {cut}", "zh-Hant": "{value}，上限 {cut}" },
  earned: { en: " ({rows})", "zh-Hans": "（{rows}）", "zh-Hant": "（{rows}）" },
  toNextLess: {
    en: "{missing} less reaches {tier}",
    "zh-Hans": "再减少 {missing} 即达到{tier}",
    "zh-Hant": "再減少 {missing} 即達到{tier}",
  },
  dropsAbove: {
    en: "above {value} falls to {tier}",
    "zh-Hans": "高于 {value} 则降为{tier}",
    "zh-Hant": "高於 {value} 則降為{tier}",
  },
  byConditions: { en: "{tier}: {conditions}", "zh-Hans": "{tier}：{conditions}", "zh-Hant": "{tier}：{conditions}" },
  byRest: {
    en: "{tier}: none of the other tiers applies",
    "zh-Hans": "{tier}：不符合其他层级的条件",
    "zh-Hant": "{tier}：不符合其他層級的條件",
  },
  takes: { en: "{tier} takes {conditions}", "zh-Hans": "{tier}要求{conditions}", "zh-Hant": "{tier}要求{conditions}" },
  takesEnd: {
    en: "{tier} once no longer {conditions}",
    "zh-Hans": "不再满足“{conditions}”时即为{tier}",
    "zh-Hant": "不再滿足「{conditions}」時即為{tier}",
  },
  byOrder: { en: "an order leads to {tier}", "zh-Hans": "再下一单即为{tier}", "zh-Hant": "再下一單即為{tier}" },
  daysFall: {
    en: "in {days} {days:day|days} without an order falls to {tier}",
    "zh-Hans": "{days} 天内没有订单则降为{tier}",
    "zh-Hant": "{days} 天內沒有訂單則降為{tier}",
  },
  dayFalls: {
    en: "tomorrow without an order falls to {tier}",
    "zh-Hans": "明天仍没有订单则降为{tier}",
    "zh-Hant": "明天仍沒有訂單則降為{tier}",
  },
  daysRise: {
    en: "in {days} {days:day|days} rises to {tier}",
    "zh-Hans": "再过 {days} 天升为{tier}",
    "zh-Hant": "再過 {days} 天升為{tier}",
  },
  dayRises: { en: "tomorrow rises to {tier}", "zh-Hans": "明天升为{tier}", "zh-Hant": "明天升為{tier}" },
  factBelow: {
    en: "{fact} below {value} falls to {tier}",
    "zh-Hans": "{fact}低于 {value} 则降为{tier}",
    "zh-Hant": "{fact}低於 {value} 則降為{tier}",
  },
  factAbove: {
    en: "{fact} above {value} falls to {tier}",
    "zh-Hans": "{fact}高于 {value} 则降为{tier}",
    "zh-Hant": "{fact}高於 {value} 則降為{tier}",
  },
  factAtMost: {
    en: "{fact} at most {value} falls to {tier}",
    "zh-Hans": "{fact}不高于 {value} 则降为{tier}",
    "zh-Hant": "{fact}不高於 {value} 則降為{tier}",
  },
  factAtLeast: {
    en: "{fact} at least {value} falls to {tier}",
    "zh-Hans": "{fact}不低于 {value} 则降为{tier}",
    "zh-Hant": "{fact}不低於 {value} 則降為{tier}",
  },
  factNo: {
    en: "once {fact} is no, falls to {tier}",
    "zh-Hans": "{fact}变为“否”则降为{tier}",
    "zh-Hant": "{fact}變為「否」則降為{tier}",
  },
  level: {
    en: "{axis} {level} ({fact} {value})",
    "zh-Hans": "{axis} {level}（{fact} {value}）",
    "zh-Hant": "{axis} {level}（{fact} {value}）",
  },
  levelMore: {
    en: "{fact} up by {missing} ({axis} {level}) reaches {tier}",
    "zh-Hans": "{fact}再增加 {missing}（{axis} {level}）即达到{tier}",
    "zh-Hant": "{fact}再增加 {missing}（{axis} {level}）即達到{tier}",
  },
  levelLess: {
    en: "{fact} down by {missing} ({axis} {level}) reaches {tier}",
    "zh-Hans": "{fact}再减少 {missing}（{axis} {level}）即达到{tier}",
    "zh-Hant": "{fact}再減少 {missing}（{axis} {level}）即達到{tier}",
  },
  levelByOrder: {
    en: "an order ({axis} {level}) leads to {tier}",
    "zh-Hans": "再下一单（{axis} {level}）即为{tier}",
    "zh-Hant": "再下一單（{axis} {level}）即為{tier}",
  },
  days: { en: "{days} {days:day|days}", "zh-Hans": "{days} 天", "zh-Hant": "{days} 天" },
  percentPoints: {
    en: "{points} {points:percentage point|percentage points}",
    "zh-Hans": "{points} 个百分点",
    "zh-Hant": "{points} 個百分點",
  },
  high: { en: "high", "zh-Hans": "高", "zh-Hant": "高" },
  low: { en: "low", "zh-Hans": "低", "zh-Hant": "低" },
  noValueBecause: {
    en: "{state}: {metric} {needs}",
    "zh-Hans": "{state}：{metric}{needs}",
    "zh-Hant": "{state}：{metric}{needs}",
  },
  fewCustomers: {
    en: "{state}: {metric} needs {needed} customers with at least three order days, there {found:is|are} {found}",
    "zh-Hans": "{state}：{metric}需要 {needed} 位至少有三个购买日的客户，现有 {found} 位",
    "zh-Hant": "{state}：{metric}需要 {needed} 位至少有三個購買日的客戶，現有 {found} 位",
  },
  noModel: {
    en: "{state}: {metric} needs orders of this customer on {days} {days:day|days}, or {instead}",
    "zh-Hans": "{state}：{metric}需要该客户在 {days} 天有订单，或者{instead}",
    "zh-Hant": "{state}：{metric}需要該客戶在 {days} 天有訂單，或者{instead}",
  },
  moreRepeatBuyers: {
    en: "{needed} {needed:customer|customers} who bought again (there {found:is|are} {found})",
    "zh-Hans": "有 {needed} 位再次购买的客户（现有 {found} 位）",
    "zh-Hant": "有 {needed} 位再次購買的客戶（現有 {found} 位）",
  },
  longerHistory: {
    en: "orders over {needed} {needed:day|days} (there {found:is|are} {found})",
    "zh-Hans": "有 {needed} 天的订单记录（现有 {found} 天）",
    "zh-Hant": "有 {needed} 天的訂單紀錄（現有 {found} 天）",
  },
  anyModel: {
    en: "a model that fits the orders of all",
    "zh-Hans": "有适合全体订单的模型",
    "zh-Hant": "有適合全體訂單的模型",
  },
  both: { en: " and ", "zh-Hans": "，且", "zh-Hant": "，且" },
  tooFewCustomers: {
    en: "{state}: needs {required} {required:customer|customers} with orders, there {found:is|are} {found}",
    "zh-Hans": "{state}：需要 {required} 位有订单的客户，现有 {found} 位",
    "zh-Hant": "{state}：需要 {required} 位有訂單的客戶，現有 {found} 位",
  },
  tooFewDays: {
    en: "{state}: needs orders over {required} {required:day|days}, there {found:is|are} {found}",
    "zh-Hans": "{state}：需要 {required} 天的订单记录，现有 {found} 天",
    "zh-Hant": "{state}：需要 {required} 天的訂單紀錄，現有 {found} 天",
  },
  tooFewRepeatBuyers: {
    en: "{state}: needs {required} {required:customer|customers} with at least two order days, there {found:is|are} {found}",
    "zh-Hans": "{state}：需要 {required} 位至少有两个购买日的客户，现有 {found} 位",
    "zh-Hant": "{state}：需要 {required} 位至少有兩個購買日的客戶，現有 {found} 位",
  },
  listed: { en: ", ", "zh-Hans": "、", "zh-Hant": "、" },
  separator: { en: "; ", "zh-Hans": "；", "zh-Hant": "；" },
} as const satisfies Readonly<Record<string, Words>>;

/** A condition as a phrase, by its operator; report/explain-condition.ts puts the values in. */
export const conditionLabels = {
  atLeast: { en: "{fact} at least {value}", "zh-Hans": "{fact}至少 {value}", "zh-Hant": "{fact}至少 {value}" },
  atMost: { en: "{fact} at most {value}", "zh-Hans": "{fact}至多 {value}", "zh-Hant": "{fact}至多 {value}" },
  moreThan: { en: "{fact} more than {value}", "zh-Hans": "{fact}超过 {value}", "zh-Hant": "{fact}超過 {value}" },
  lessThan: { en: "{fact} less than {value}", "zh-Hans": "{fact}少于 {value}", "zh-Hant": "{fact}少於 {value}" },
  equals: { en: "{fact} is {value}", "zh-Hans": "{fact}为 {value}", "zh-Hant": "{fact}為 {value}" },
  oneOf: { en: "{fact} is one of {value}", "zh-Hans": "{fact}为{value}之一", "zh-Hant": "{fact}為{value}之一" },
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
  nowLacks: {
    en: "{condition} (now {value}, {lacks})",
    "zh-Hans": "{condition}（现为 {value}，{lacks}）",
    "zh-Hant": "{condition}（現為 {value}，{lacks}）",
  },
  more: { en: "{missing} more", "zh-Hans": "还差 {missing}", "zh-Hant": "還差 {missing}" },
  less: { en: "{missing} less", "zh-Hans": "超出 {missing}", "zh-Hant": "超出 {missing}" },
  yesValue: { en: "yes", "zh-Hans": "是", "zh-Hant": "是" },
  or: { en: " or ", "zh-Hans": "或", "zh-Hant": "或" },
  andTheLike: { en: "{listed} or the like", "zh-Hans": "{listed}等", "zh-Hant": "{listed}等" },
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

/** What stands beside a row whose orders count for another customer, whoever that is. */
export const countsForLabel: Words = {
  en: "Counts for {customer}",
  "zh-Hans": "计入客户 {customer}",
  "zh-Hant": "計入客戶 {customer}",
};

/** What stands in place of a tier for somebody who once stood in orders and does so no longer. */
export const noLongerLabel = {
  en: "No longer in the orders",
  "zh-Hans": "已不在订单中",
  "zh-Hant": "已不在訂單中",
} as const satisfies Words;
