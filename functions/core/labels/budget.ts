import type { Words } from "./language.ts";

/** The block that says where a budget should go. */
export const budgetLabels = {
  title: { en: "Where should the budget go?", "zh-Hans": "预算应投向哪里？", "zh-Hant": "預算應投向哪裡？" },
  how: {
    en: "{amount}, split over the tiers of {scheme} by {basis}.",
    "zh-Hans": "{amount}，按{basis}分配到{scheme}的各层级。",
    "zh-Hant": "{amount}，依{basis}分配到{scheme}的各層級。",
  },
  profit: { en: "profit", "zh-Hans": "利润", "zh-Hant": "利潤" },
  revenue: {
    en: "revenue, as there is no cost or profit column",
    "zh-Hans": "销售额（没有成本或利润列）",
    "zh-Hant": "銷售額（沒有成本或利潤欄）",
  },
  lifetimeValue: {
    en: "lifetime value, {months} {months:month|months}",
    "zh-Hans": "终身价值（{months} 个月）",
    "zh-Hant": "終身價值（{months} 個月）",
  },
  weights: {
    en: "the budget weights of its playbook",
    "zh-Hans": "行动手册中的预算权重",
    "zh-Hant": "行動手冊中的預算權重",
  },
  nothing: {
    en: "No tier has anything above 0 to split it by.",
    "zh-Hans": "没有任何层级的数值大于 0，无法分配。",
    "zh-Hant": "沒有任何層級的數值大於 0，無法分配。",
  },
  basis: { en: "Split by", "zh-Hans": "分配依据", "zh-Hant": "分配依據" },
  share: { en: "Share of the budget", "zh-Hans": "预算占比", "zh-Hant": "預算占比" },
  budget: { en: "Budget", "zh-Hans": "预算", "zh-Hant": "預算" },
  now: { en: "Cost to serve now", "zh-Hans": "现有服务成本", "zh-Hant": "現有服務成本" },
  shareNow: { en: "Share of it now", "zh-Hans": "现有占比", "zh-Hant": "現有占比" },
  difference: { en: "More than now", "zh-Hans": "较现有增加", "zh-Hant": "較現有增加" },
} as const satisfies Readonly<Record<string, Words>>;
