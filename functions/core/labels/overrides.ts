import type { Words } from "./language.ts";

/** What is wrong with a tier that somebody fixed by hand on the Customers tab. */
export const overrideProblemLabels = {
  unknownTier: {
    en: 'No scheme has a tier "{found}". Did you mean "{nearest}"? The override is ignored.',
    "zh-Hans": "没有方案包含层级“{found}”。是否指“{nearest}”？该手动设定已忽略。",
    "zh-Hant": "沒有方案包含層級「{found}」。是否指「{nearest}」？該手動設定已忽略。",
  },
  unknownScheme: {
    en: 'There is no scheme "{found}". Did you mean "{nearest}"? The override is ignored.',
    "zh-Hans": "没有方案“{found}”。是否指“{nearest}”？该手动设定已忽略。",
    "zh-Hant": "沒有方案「{found}」。是否指「{nearest}」？該手動設定已忽略。",
  },
  severalSchemes: {
    en: '"{found}" is a tier of several schemes: write "{example}". The override is ignored.',
    "zh-Hans": "“{found}”是多个方案的层级：请写“{example}”。该手动设定已忽略。",
    "zh-Hant": "「{found}」是多個方案的層級：請寫「{example}」。該手動設定已忽略。",
  },
  notADay: {
    en: '"{found}" is not a day. Use one such as 2026-12-31, or leave it blank. The override is ignored.',
    "zh-Hans": "“{found}”不是日期。请使用 2026-12-31 这样的日期，或留空。该手动设定已忽略。",
    "zh-Hant": "「{found}」不是日期。請使用 2026-12-31 這樣的日期，或留空。該手動設定已忽略。",
  },
  rowsDiffer: {
    en: "Customer {customer} stands in several rows with different overrides ({cells}). They are ignored.",
    "zh-Hans": "客户 {customer} 所在的多行手动设定不一致（{cells}），均已忽略。",
    "zh-Hant": "客戶 {customer} 所在的多列手動設定不一致（{cells}），均已忽略。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the data report's block of them. */
export const overrideBlockLabels = {
  title: {
    en: "Tiers fixed by hand that could not be used",
    "zh-Hans": "无法使用的手动层级",
    "zh-Hant": "無法使用的手動層級",
  },
  cell: { en: "Cell", "zh-Hans": "单元格", "zh-Hant": "儲存格" },
  what: { en: "What is wrong, and how to mend it", "zh-Hans": "问题及修正方法", "zh-Hant": "問題及修正方法" },
} as const satisfies Readonly<Record<string, Words>>;
