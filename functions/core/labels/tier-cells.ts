import type { Words } from "./language.ts";

/** What is wrong with a cell in which somebody named a tier beside a customer: to fix it, or as a target. */
export const tierCellLabels = {
  unknownTier: {
    en: 'No scheme has a tier "{found}". Did you mean "{nearest}"? It is ignored.',
    "zh-Hans": "没有方案包含层级“{found}”。是否指“{nearest}”？该单元格已忽略。",
    "zh-Hant": "沒有方案包含層級「{found}」。是否指「{nearest}」？該儲存格已忽略。",
  },
  unknownScheme: {
    en: 'There is no scheme "{found}". Did you mean "{nearest}"? It is ignored.',
    "zh-Hans": "没有方案“{found}”。是否指“{nearest}”？该单元格已忽略。",
    "zh-Hant": "沒有方案「{found}」。是否指「{nearest}」？該儲存格已忽略。",
  },
  severalSchemes: {
    en: '"{found}" is a tier of several schemes: write "{example}". It is ignored.',
    "zh-Hans": "“{found}”是多个方案的层级：请写“{example}”。该单元格已忽略。",
    "zh-Hant": "「{found}」是多個方案的層級：請寫「{example}」。該儲存格已忽略。",
  },
  notADay: {
    en: '"{found}" is not a day. Use one such as 2026-12-31, or leave it blank. It is ignored.',
    "zh-Hans": "“{found}”不是日期。请使用 2026-12-31 这样的日期，或留空。该单元格已忽略。",
    "zh-Hant": "「{found}」不是日期。請使用 2026-12-31 這樣的日期，或留空。該儲存格已忽略。",
  },
  rowsDiffer: {
    en: "Customer {customer} stands in several rows that name different tiers ({cells}). They are ignored.",
    "zh-Hans": "客户 {customer} 所在的多行填写的层级不一致（{cells}），均已忽略。",
    "zh-Hant": "客戶 {customer} 所在的多列填寫的層級不一致（{cells}），均已忽略。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the data report's block of such cells. */
export const tierCellBlockLabels = {
  title: {
    en: "Tiers named beside customers that could not be used",
    "zh-Hans": "客户旁填写但无法使用的层级",
    "zh-Hant": "客戶旁填寫但無法使用的層級",
  },
  firstOf: {
    en: "The first {shown} of {count} cells.",
    "zh-Hans": "{count} 个单元格中的前 {shown} 个。",
    "zh-Hant": "{count} 個儲存格中的前 {shown} 個。",
  },
  cell: { en: "Cell", "zh-Hans": "单元格", "zh-Hant": "儲存格" },
  what: { en: "What is wrong, and how to mend it", "zh-Hans": "问题及修正方法", "zh-Hant": "問題及修正方法" },
} as const satisfies Readonly<Record<string, Words>>;
