import type { Words } from "./language.ts";

/** The block that says whether the forecast is any good. */
export const holdoutLabels = {
  title: { en: "Is the forecast any good?", "zh-Hans": "预测可靠吗？", "zh-Hant": "預測可靠嗎？" },
  how: {
    en: "Orders from {from} to {to} predicted from those before, by the {method}.",
    "zh-Hans": "用此前的订单预测 {from} 至 {to} 的订单，采用 {method}。",
    "zh-Hant": "用此前的訂單預測 {from} 至 {to} 的訂單，採用 {method}。",
  },
  tooLow: {
    en: "Predicted {predicted} {predicted:order|orders}, {actual} came: {percent}% too low.",
    "zh-Hans": "预测 {predicted} 笔订单，实际 {actual} 笔：低了 {percent}%。",
    "zh-Hant": "預測 {predicted} 筆訂單，實際 {actual} 筆：低了 {percent}%。",
  },
  tooHigh: {
    en: "Predicted {predicted} {predicted:order|orders}, {actual} came: {percent}% too high.",
    "zh-Hans": "预测 {predicted} 笔订单，实际 {actual} 笔：高了 {percent}%。",
    "zh-Hant": "預測 {predicted} 筆訂單，實際 {actual} 筆：高了 {percent}%。",
  },
  exact: {
    en: "Predicted {predicted} {predicted:order|orders}, {actual} came: right to the percent.",
    "zh-Hans": "预测 {predicted} 笔订单，实际 {actual} 笔：误差不到百分之一。",
    "zh-Hant": "預測 {predicted} 筆訂單，實際 {actual} 筆：誤差不到百分之一。",
  },
  noneCame: {
    en: "Predicted {predicted} {predicted:order|orders}, none came.",
    "zh-Hans": "预测 {predicted} 笔订单，实际没有订单。",
    "zh-Hant": "預測 {predicted} 筆訂單，實際沒有訂單。",
  },
  money: {
    en: "In money: predicted {predicted}, {actual} came.",
    "zh-Hans": "按金额：预测 {predicted}，实际 {actual}。",
    "zh-Hant": "以金額計：預測 {predicted}，實際 {actual}。",
  },
  rhythmInstead: {
    en: "Lifetime values are by each customer's own rhythm instead, which was closer: for {customers} {customers:customer|customers} with at least three order days it predicted {predicted} {predicted:order|orders}, {actual} came.",
    "zh-Hans":
      "终身价值改用每位客户自身的购买节奏，其误差更小：对至少有三个购买日的 {customers} 位客户预测 {predicted} 笔订单，实际 {actual} 笔。",
    "zh-Hant":
      "終身價值改用每位客戶自身的購買節奏，其誤差更小：對至少有三個購買日的 {customers} 位客戶預測 {predicted} 筆訂單，實際 {actual} 筆。",
  },
  intervals: {
    en: "Of the {customers} {customers:customer|customers} {percent}% bought as often as the 80% interval of each said.",
    "zh-Hans": "{customers} 位客户中，{percent}% 的实际购买次数落在各自的 80% 区间内。",
    "zh-Hant": "{customers} 位客戶中，{percent}% 的實際購買次數落在各自的 80% 區間內。",
  },
  intervalsHold: {
    en: "The intervals can be trusted: at least 80% should lie inside, mostly more, as orders come whole.",
    "zh-Hans": "区间可信：应至少有 80% 落在区间内；由于订单数为整数，通常会更多。",
    "zh-Hant": "區間可信：應至少有 80% 落在區間內；由於訂單數為整數，通常會更多。",
  },
  intervalsNarrow: {
    en: "The intervals are too narrow: at least 80% should lie inside. Reckon with more luck, good and bad, than they say.",
    "zh-Hans": "区间偏窄：应至少有 80% 落在区间内。实际的起伏会比区间所示的更大。",
    "zh-Hant": "區間偏窄：應至少有 80% 落在區間內。實際的起伏會比區間所示的更大。",
  },
  joinedLater: {
    en: "{customers} {customers:customer|customers} who first bought in that time ({orders} {orders:order|orders}) could not be predicted and {customers:is|are} not counted.",
    "zh-Hans": "该期间首次购买的 {customers} 位客户（{orders} 笔订单）无法预测，未计入。",
    "zh-Hant": "該期間首次購買的 {customers} 位客戶（{orders} 筆訂單）無法預測，未計入。",
  },
  close: { en: "Close: within a tenth.", "zh-Hans": "接近：误差在一成以内。", "zh-Hant": "接近：誤差在一成以內。" },
  rough: {
    en: "Rough: within a quarter. Trust the order of customers more than the amounts.",
    "zh-Hans": "粗略：误差在四分之一以内。客户的先后次序比金额更可信。",
    "zh-Hant": "粗略：誤差在四分之一以內。客戶的先後次序比金額更可信。",
  },
  farOff: {
    en: "Far off: do not rely on these forecasts.",
    "zh-Hans": "偏差很大：请勿依赖这些预测。",
    "zh-Hant": "偏差很大：請勿依賴這些預測。",
  },
  tierThen: {
    en: "{scheme}: tier on {day}",
    "zh-Hans": "{scheme}：{day} 的层级",
    "zh-Hant": "{scheme}：{day} 的層級",
  },
  noTierThen: {
    en: "Not told by tier: no scheme that is on follows from the orders alone, so that nobody knows its tiers on that day.",
    "zh-Hans": "未按层级显示：启用的方案都不只依据订单，无法得知当日的层级。",
    "zh-Hant": "未依層級顯示：啟用的方案都不只依據訂單，無法得知當日的層級。",
  },
  unchecked: {
    en: "There is no model to check.",
    "zh-Hans": "没有可检验的模型。",
    "zh-Hant": "沒有可檢驗的模型。",
  },
  pastPurchases: { en: "Purchases before", "zh-Hans": "此前购买次数", "zh-Hant": "此前購買次數" },
  andMore: { en: "{count} and more", "zh-Hans": "{count} 次及以上", "zh-Hant": "{count} 次及以上" },
  customers: { en: "Customers", "zh-Hans": "客户数", "zh-Hant": "客戶數" },
  predicted: { en: "Predicted orders", "zh-Hans": "预测订单数", "zh-Hant": "預測訂單數" },
  actual: { en: "Orders that came", "zh-Hans": "实际订单数", "zh-Hant": "實際訂單數" },
  off: { en: "Off by", "zh-Hans": "偏差", "zh-Hant": "偏差" },
  words: { en: "In words", "zh-Hans": "说明", "zh-Hant": "說明" },
} as const satisfies Readonly<Record<string, Words>>;
