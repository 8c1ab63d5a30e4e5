import type { Words } from "./language.ts";

/** Settings of what metrics are computed with. */
export const metricSettingWords = {
  halfLife: {
    name: { en: "Half life of activity", "zh-Hans": "活跃度半衰期", "zh-Hant": "活躍度半衰期" },
    note: {
      en: "After how many days of silence a purchase counts half as much in the activity index.",
      "zh-Hans": "沉默多少天后，一次购买在活跃指数中只计一半。",
      "zh-Hant": "沉默多少天後，一次購買在活躍指數中只計一半。",
    },
  },
  loyaltyOrderDays: {
    name: { en: "Loyalty: order days", "zh-Hans": "忠诚度：购买天数", "zh-Hant": "忠誠度：購買天數" },
    note: {
      en: "How much the number of order days counts in the loyalty score.",
      "zh-Hans": "购买天数在忠诚度得分中的权重。",
      "zh-Hant": "購買天數在忠誠度得分中的權重。",
    },
  },
  loyaltyActiveSpan: {
    name: { en: "Loyalty: first to last order", "zh-Hans": "忠诚度：首末订单间隔", "zh-Hant": "忠誠度：首末訂單間隔" },
    note: {
      en: "How much the time from first to last order counts in the loyalty score.",
      "zh-Hans": "首末订单间隔在忠诚度得分中的权重。",
      "zh-Hant": "首末訂單間隔在忠誠度得分中的權重。",
    },
  },
  loyaltyRhythm: {
    name: { en: "Loyalty: short silence", "zh-Hans": "忠诚度：沉默短", "zh-Hant": "忠誠度：沉默短" },
    note: {
      en: "How much a short silence, by the customer's own rhythm, counts in the loyalty score.",
      "zh-Hans": "按客户自身节奏沉默时间短，在忠诚度得分中的权重。",
      "zh-Hant": "依客戶自身節奏沉默時間短，在忠誠度得分中的權重。",
    },
  },
  trendNow: {
    name: { en: "Trend: months now", "zh-Hans": "趋势：近期月数", "zh-Hant": "趨勢：近期月數" },
    note: {
      en: "How many of the last months the trend looks at.",
      "zh-Hans": "趋势所看的最近月数。",
      "zh-Hant": "趨勢所看的最近月數。",
    },
  },
  trendBefore: {
    name: { en: "Trend: months before", "zh-Hans": "趋势：此前月数", "zh-Hant": "趨勢：此前月數" },
    note: {
      en: "With how many months before those the trend compares.",
      "zh-Hans": "与此前多少个月比较。",
      "zh-Hant": "與此前多少個月比較。",
    },
  },
  activeWithinGaps: {
    name: { en: "Active within", "zh-Hans": "活跃界限", "zh-Hant": "活躍界限" },
    note: {
      en: "Who has been silent for at most so many of their expected gaps between orders counts as active.",
      "zh-Hans": "沉默不超过预期购买间隔的多少倍算活跃。",
      "zh-Hant": "沉默不超過預期購買間隔的多少倍算活躍。",
    },
  },
  fewestForGap: {
    name: { en: "Fewest customers for a rhythm", "zh-Hans": "计算节奏的最少客户数", "zh-Hant": "計算節奏的最少客戶數" },
    note: {
      en: "The expected gap needs so many customers with at least three order days; with fewer it is not known.",
      "zh-Hans": "至少有多少位客户有三个以上购买日，才能计算预期间隔。",
      "zh-Hant": "至少有多少位客戶有三個以上購買日，才能計算預期間隔。",
    },
  },
  satisfactionScale: {
    name: { en: "Satisfaction counts up to", "zh-Hans": "满意度满分", "zh-Hant": "滿意度滿分" },
    note: {
      en: "5, 10 or 100: the most that can be answered. Blank: told by the largest answer.",
      "zh-Hans": "5、10 或 100：问卷的满分。空白：按最大的回答判断。",
      "zh-Hant": "5、10 或 100：問卷的滿分。空白：依最大的回答判斷。",
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<"name" | "note", Words>>>>;
