import type { Words } from "./language.ts";

/** The block that says what retention is worth. */
export const retentionLabels = {
  title: {
    en: "What is keeping customers worth? ({scheme})",
    "zh-Hans": "留住客户值多少？（{scheme}）",
    "zh-Hant": "留住客戶值多少？（{scheme}）",
  },
  alive: { en: "Still active (expected)", "zh-Hans": "仍活跃客户（预计）", "zh-Hant": "仍活躍客戶（預計）" },
  churn: {
    en: "Will leave within {months} {months:month|months}",
    "zh-Hans": "{months} 个月内将流失",
    "zh-Hant": "{months} 個月內將流失",
  },
  valueIfStays: { en: "What one who stays brings", "zh-Hans": "留下的客户人均贡献", "zh-Hant": "留下的客戶人均貢獻" },
  gain: {
    en: "Worth if 5 in 100 fewer leave (or nobody, where fewer than 5 do)",
    "zh-Hans": "每 100 位少流失 5 位（不足 5 位则无人流失）的价值",
    "zh-Hant": "每 100 位少流失 5 位（不足 5 位則無人流失）的價值",
  },
  kept: { en: "Customers kept by that", "zh-Hans": "由此留住的客户", "zh-Hant": "由此留住的客戶" },
  winning: {
    en: "Winning as many new ones costs",
    "zh-Hans": "赢得同样多新客户的成本",
    "zh-Hant": "贏得同樣多新客戶的成本",
  },
  serving: {
    en: "Serving as many has cost",
    "zh-Hans": "服务同样多客户的已有成本",
    "zh-Hant": "服務同樣多客戶的已有成本",
  },
  withoutForecast: {
    en: "{count} {count:customer without a forecast is|customers without a forecast are} left out.",
    "zh-Hans": "未计入 {count} 位没有预测的客户。",
    "zh-Hant": "未計入 {count} 位沒有預測的客戶。",
  },
} as const satisfies Readonly<Record<string, Words>>;
