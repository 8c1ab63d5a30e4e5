import type { Words } from "./language.ts";

/** What may stand in the cell of a setting that is a choice. */
export const settingValueLabels = {
  all: { en: "All", "zh-Hans": "全部", "zh-Hant": "全部" },
  noColumn: { en: "None", "zh-Hans": "无", "zh-Hant": "無" },
  calendarYear: { en: "Calendar year", "zh-Hans": "日历年", "zh-Hant": "曆年" },
  months: { en: "{months} {months:month|months}", "zh-Hans": "{months} 个月", "zh-Hant": "{months} 個月" },
  byProfit: { en: "Profit", "zh-Hans": "利润", "zh-Hant": "利潤" },
  byLifetimeValue: { en: "Lifetime value", "zh-Hans": "终身价值", "zh-Hant": "終身價值" },
  byWeights: { en: "Budget weights", "zh-Hans": "预算权重", "zh-Hant": "預算權重" },
  eachRow: { en: "Each row", "zh-Hans": "每一行", "zh-Hant": "每一列" },
  wholeOrder: { en: "The whole order", "zh-Hans": "整笔订单", "zh-Hant": "整筆訂單" },
  use: { en: "Use", "zh-Hans": "使用", "zh-Hant": "使用" },
  setAside: { en: "Set aside", "zh-Hans": "搁置", "zh-Hant": "擱置" },
  yes: { en: "Yes", "zh-Hans": "是", "zh-Hant": "是" },
  no: { en: "No", "zh-Hans": "否", "zh-Hant": "否" },
  english: { en: "English", "zh-Hans": "English", "zh-Hant": "English" },
  simplified: { en: "简体中文", "zh-Hans": "简体中文", "zh-Hant": "简体中文" },
  traditional: { en: "繁體中文", "zh-Hans": "繁體中文", "zh-Hant": "繁體中文" },
} as const satisfies Readonly<Record<string, Words>>;
