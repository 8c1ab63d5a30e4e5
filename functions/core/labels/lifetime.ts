import type { Words } from "./language.ts";

/** How a customer's forecast was made; it stands beside the numbers. */
export const lifetimeMethodLabels = {
  notEnoughData: { en: "Not enough data", "zh-Hans": "数据不足", "zh-Hant": "資料不足" },
  ownRhythm: { en: "Own rhythm", "zh-Hans": "自身购买节奏", "zh-Hant": "自身購買節奏" },
  mbgNbd: { en: "MBG/NBD model", "zh-Hans": "MBG/NBD 模型", "zh-Hant": "MBG/NBD 模型" },
  paretoNbd: { en: "Pareto/NBD model", "zh-Hans": "Pareto/NBD 模型", "zh-Hant": "Pareto/NBD 模型" },
  bgNbd: { en: "BG/NBD model", "zh-Hans": "BG/NBD 模型", "zh-Hant": "BG/NBD 模型" },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a customer has no forecast. */
export const lifetimeReasonLabels = {
  noOrders: { en: "no order that counts", "zh-Hans": "没有计入的订单", "zh-Hant": "沒有計入的訂單" },
  fewOrders: {
    en: "it takes orders on three days, as the orders of all customers make no model",
    "zh-Hans": "全体客户的订单未能得出模型，因此至少需要三天有订单",
    "zh-Hant": "全體客戶的訂單未能得出模型，因此至少需要三天有訂單",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** How the money of one order was estimated. */
export const spendMethodLabels = {
  gammaGamma: { en: "Gamma-gamma model", "zh-Hans": "Gamma-Gamma 模型", "zh-Hant": "Gamma-Gamma 模型" },
  credibility: {
    en: "own average, drawn towards that of all customers",
    "zh-Hans": "自身平均值，向全体客户的平均值靠拢",
    "zh-Hant": "自身平均值，向全體客戶的平均值靠攏",
  },
  credibilityByFrequency: {
    en: "own average, drawn towards that of customers who buy about as often",
    "zh-Hans": "自身平均值，向购买频率相近的客户的平均值靠拢",
    "zh-Hant": "自身平均值，向購買頻率相近的客戶的平均值靠攏",
  },
  ownAverage: { en: "own average", "zh-Hans": "自身平均值", "zh-Hant": "自身平均值" },
} as const satisfies Readonly<Record<string, Words>>;

/** Why the money of one order was not estimated by the gamma-gamma model. */
export const spendReasonLabels = {
  fewSpenders: {
    en: "too few customers have two orders",
    "zh-Hans": "有两次订单的客户太少",
    "zh-Hant": "有兩次訂單的客戶太少",
  },
  spendNotPositive: {
    en: "{count} {count:customer brings|customers bring} nothing, or a loss, on an average order",
    "zh-Hans": "有 {count} 位客户的平均订单没有收益或为亏损",
    "zh-Hant": "有 {count} 位客戶的平均訂單沒有收益或為虧損",
  },
  spendCorrelates: {
    en: "spend and frequency go together (correlation {correlation})",
    "zh-Hans": "消费金额与购买频率相关（相关系数 {correlation}）",
    "zh-Hant": "消費金額與購買頻率相關（相關係數 {correlation}）",
  },
  meanDoesNotExist: {
    en: "a few huge amounts leave no stable average",
    "zh-Hans": "少数极大金额使平均值不稳定",
    "zh-Hant": "少數極大金額使平均值不穩定",
  },
  spendFitFailed: {
    en: "the model found no fit",
    "zh-Hans": "模型未能拟合",
    "zh-Hant": "模型未能擬合",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What people must know of the forecast, for the data report. */
export const lifetimeNoteLabels = {
  fewRepeatBuyers: {
    en: "Lifetime value by each customer's own rhythm: {found} {found:customer has|customers have} bought again, a model takes {needed}.",
    "zh-Hans": "终身价值按每位客户自身的购买节奏估算：有 {found} 位客户再次购买，模型需要 {needed} 位。",
    "zh-Hant": "終身價值依每位客戶自身的購買節奏估算：有 {found} 位客戶再次購買，模型需要 {needed} 位。",
  },
  shortHistory: {
    en: "Lifetime value by each customer's own rhythm: the orders go back {found} {found:day|days}, a model takes {needed}.",
    "zh-Hans": "终身价值按每位客户自身的购买节奏估算：订单只有 {found} 天的历史，模型需要 {needed} 天。",
    "zh-Hant": "終身價值依每位客戶自身的購買節奏估算：訂單只有 {found} 天的歷史，模型需要 {needed} 天。",
  },
  nobodyForecast: {
    en: "Not enough data for anybody's lifetime value yet.",
    "zh-Hans": "目前的数据还不足以估算任何客户的终身价值。",
    "zh-Hant": "目前的資料還不足以估算任何客戶的終身價值。",
  },
  fitAtBorder: {
    en: "The {method} stands at the border of what it can say: customers are too much alike, or hardly any leave. It was kept, as each customer's own rhythm forecast no better; take its numbers as a rough guide.",
    "zh-Hans":
      "{method}已到其适用范围的边界：客户过于相似，或几乎无人流失。由于按自身购买节奏预测并不更准，仍予采用；其数值只能作为粗略参考。",
    "zh-Hant":
      "{method}已到其適用範圍的邊界：客戶過於相似，或幾乎無人流失。由於依自身購買節奏預測並不更準，仍予採用；其數值只能作為粗略參考。",
  },
  rhythmInstead: {
    en: "The {failed} found no fit to these orders; each customer's own rhythm stands in.",
    "zh-Hans": "{failed}未能拟合这些订单，改用每位客户自身的购买节奏。",
    "zh-Hant": "{failed}未能擬合這些訂單，改用每位客戶自身的購買節奏。",
  },
  otherModel: {
    en: "The {failed} found no fit to these orders; the {method} stands in.",
    "zh-Hans": "{failed}未能拟合这些订单，改用{method}。",
    "zh-Hant": "{failed}未能擬合這些訂單，改用{method}。",
  },
  notChecked: {
    en: "The forecast could not be checked: the first two thirds of the orders hold too little to predict the last third from.",
    "zh-Hans": "预测无法检验：前三分之二的订单太少，不足以预测后三分之一。",
    "zh-Hant": "預測無法檢驗：前三分之二的訂單太少，不足以預測後三分之一。",
  },
  farOff: {
    en: "Do not rely on lifetime values here: predicted {predicted} {predicted:order|orders}, {actual} came.",
    "zh-Hans": "请勿依赖此处的终身价值：预测 {predicted} 笔订单，实际 {actual} 笔。",
    "zh-Hant": "請勿依賴此處的終身價值：預測 {predicted} 筆訂單，實際 {actual} 筆。",
  },
  noSpend: {
    en: "No lifetime value: nothing tells what orders brought. Expected orders are there.",
    "zh-Hans": "没有终身价值：无法得知订单的金额。预计订单数仍可用。",
    "zh-Hant": "沒有終身價值：無法得知訂單的金額。預計訂單數仍可用。",
  },
  otherSpend: {
    en: "Spend per order is not by the gamma-gamma model, because {reason}. Instead: {method}.",
    "zh-Hans": "每单金额未采用 Gamma-Gamma 模型，因为{reason}。改用：{method}。",
    "zh-Hant": "每單金額未採用 Gamma-Gamma 模型，因為{reason}。改用：{method}。",
  },
  lossCustomers: {
    en: "{customers} {customers:customer brings|customers bring} nothing, or a loss, on an average order: their spend per order is their {method}.",
    "zh-Hans": "有 {customers} 位客户的平均订单没有收益或为亏损：其每单金额采用{method}。",
    "zh-Hant": "有 {customers} 位客戶的平均訂單沒有收益或為虧損：其每單金額採用{method}。",
  },
  daysAfterAsOf: {
    en: "{days} {days:order day|order days} after the as-of day {days:was|were} left out of lifetime values.",
    "zh-Hans": "终身价值未计入截至日期之后的 {days} 个订单日。",
    "zh-Hant": "終身價值未計入截至日期之後的 {days} 個訂單日。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The columns of the forecast, and of what retention is worth. */
export const lifetimeColumnLabels = {
  method: { en: "Forecast by", "zh-Hans": "预测方法", "zh-Hant": "預測方法" },
  aliveProbability: { en: "Still active (chance)", "zh-Hans": "仍活跃概率", "zh-Hant": "仍活躍機率" },
  expectedOrders: {
    en: "Expected orders in {months} {months:month|months}",
    "zh-Hans": "未来 {months} 个月预计订单数",
    "zh-Hant": "未來 {months} 個月預計訂單數",
  },
  expectedSpendPerOrder: { en: "Expected spend per order", "zh-Hans": "预计每单金额", "zh-Hant": "預計每單金額" },
  lifetimeValue: {
    en: "Lifetime value, {months} {months:month|months}",
    "zh-Hans": "终身价值（{months} 个月）",
    "zh-Hant": "終身價值（{months} 個月）",
  },
  lifetimeValueLow: {
    en: "Lifetime value, {months} {months:month|months}: low end of 80%",
    "zh-Hans": "终身价值（{months} 个月）：80% 区间下限",
    "zh-Hant": "終身價值（{months} 個月）：80% 區間下限",
  },
  lifetimeValueHigh: {
    en: "Lifetime value, {months} {months:month|months}: high end of 80%",
    "zh-Hans": "终身价值（{months} 个月）：80% 区间上限",
    "zh-Hant": "終身價值（{months} 個月）：80% 區間上限",
  },
  meanLifetimeValue: {
    en: "Mean lifetime value, {months} {months:month|months}",
    "zh-Hans": "人均终身价值（{months} 个月）",
    "zh-Hant": "人均終身價值（{months} 個月）",
  },
  meanAliveProbability: {
    en: "Still active (mean chance)",
    "zh-Hans": "仍活跃平均概率",
    "zh-Hant": "仍活躍平均機率",
  },
  interval: {
    en: "{low} to {high} in 8 of 10 cases",
    "zh-Hans": "十次中有八次在 {low} 至 {high} 之间",
    "zh-Hant": "十次中有八次在 {low} 至 {high} 之間",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What the data report says of the forecast. */
export const lifetimeReportLabels = {
  title: { en: "Lifetime value", "zh-Hans": "终身价值", "zh-Hant": "終身價值" },
  counts: {
    en: "{months} {months:month|months} ahead. Forecast by: {methods}.",
    "zh-Hans": "向前预测 {months} 个月。预测方法：{methods}。",
    "zh-Hant": "向前預測 {months} 個月。預測方法：{methods}。",
  },
  count: {
    en: "{method}: {count} {count:customer|customers}",
    "zh-Hans": "{method}：{count} 位客户",
    "zh-Hant": "{method}：{count} 位客戶",
  },
  gammaGamma: {
    en: "Spend per order by the gamma-gamma model; spend and frequency correlate by {correlation}.",
    "zh-Hans": "每单金额采用 Gamma-Gamma 模型；消费金额与购买频率的相关系数为 {correlation}。",
    "zh-Hant": "每單金額採用 Gamma-Gamma 模型；消費金額與購買頻率的相關係數為 {correlation}。",
  },
  ofProfit: {
    en: "Money is profit, discounted by {rate} a year.",
    "zh-Hans": "金额为利润，按每年 {rate} 折现。",
    "zh-Hant": "金額為利潤，依每年 {rate} 折現。",
  },
  ofRevenue: {
    en: "Money is {margin} of revenue, as there is no cost or profit column, discounted by {rate} a year.",
    "zh-Hans": "没有成本或利润列，金额为销售额的 {margin}，按每年 {rate} 折现。",
    "zh-Hant": "沒有成本或利潤欄，金額為銷售額的 {margin}，依每年 {rate} 折現。",
  },
  listed: { en: "; ", "zh-Hans": "；", "zh-Hant": "；" },
} as const satisfies Readonly<Record<string, Words>>;
