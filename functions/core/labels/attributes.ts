import type { Words } from "./language.ts";

/** What is said of the columns that a team keeps beside its customers. */
export const attributeLabels = {
  noSuchTab: {
    en: 'There is not exactly one tab "{tab}", which Settings name for more about customers. The tabs are: {tabs}.',
    "zh-Hans": "设置中的客户属性工作表“{tab}”不是恰好一个。现有工作表：{tabs}。",
    "zh-Hant": "設定中的客戶屬性工作表「{tab}」不是恰好一個。現有工作表：{tabs}。",
  },
  unclearTab: {
    en: 'Tab "{tab}", which Settings name for more about customers: not exactly one column says who the customer is. Call it "Customer ID". Columns seen: {columns}.',
    "zh-Hans": "设置中的客户属性工作表“{tab}”：标明客户的列不是恰好一列。请将其表头改为“客户 ID”。现有列：{columns}。",
    "zh-Hant":
      "設定中的客戶屬性工作表「{tab}」：標明客戶的欄不是恰好一欄。請將其標題改為「客戶 ID」。現有欄：{columns}。",
  },

  title: { en: "Columns beside customers", "zh-Hans": "客户旁的列", "zh-Hant": "客戶旁的欄" },
  column: { en: "Column", "zh-Hans": "列", "zh-Hant": "欄" },
  tab: { en: "Tab", "zh-Hans": "工作表", "zh-Hant": "工作表" },
  readAs: { en: "Read as", "zh-Hans": "读作", "zh-Hant": "讀作" },
  customers: { en: "Customers", "zh-Hans": "客户数", "zh-Hant": "客戶數" },
  misfits: { en: "Cells that do not fit", "zh-Hans": "不符的单元格", "zh-Hant": "不符的儲存格" },
  contradicted: {
    en: "Customers whose rows differ",
    "zh-Hans": "各行不一致的客户",
    "zh-Hant": "各列不一致的客戶",
  },
  note: { en: "Note", "zh-Hans": "说明", "zh-Hant": "說明" },

  number: { en: "numbers", "zh-Hans": "数字", "zh-Hant": "數字" },
  yesNo: { en: "yes or no", "zh-Hans": "是或否", "zh-Hant": "是或否" },
  day: { en: "days", "zh-Hans": "日期", "zh-Hant": "日期" },
  text: { en: "text", "zh-Hans": "文本", "zh-Hant": "文字" },
  shares: { en: "shares", "zh-Hans": "比例", "zh-Hant": "比例" },

  scaleByValues: {
    en: "Taken as counted up to {most}, by its largest number.",
    "zh-Hans": "按最大值视为满分 {most}。",
    "zh-Hant": "依最大值視為滿分 {most}。",
  },
  scaleBySettings: {
    en: "Counted up to {most}, as Settings say.",
    "zh-Hans": "按设置，满分 {most}。",
    "zh-Hant": "依設定，滿分 {most}。",
  },
  contradictedNote: {
    en: "Of a customer's rows the largest number counts, or the first text.",
    "zh-Hans": "同一客户取最大的数字，或排序最前的文本。",
    "zh-Hant": "同一客戶取最大的數字，或排序最前的文字。",
  },
  overruled: {
    en: "Not used: another column says the same, on the Customers tab or further left.",
    "zh-Hans": "未使用：客户表中或左侧已有含义相同的列。",
    "zh-Hant": "未使用：客戶表中或左側已有含義相同的欄。",
  },
  unknownRows: {
    en: 'Tab "{tab}": rows that name nobody among the customers: {count}.',
    "zh-Hans": "工作表“{tab}”：有 {count} 行不属于任何客户。",
    "zh-Hant": "工作表「{tab}」：有 {count} 列不屬於任何客戶。",
  },
  misfitCells: {
    en: "Cells beside customers that do not fit their column",
    "zh-Hans": "与所在列不符的客户单元格",
    "zh-Hant": "與所在欄不符的客戶儲存格",
  },
  misfitNote: {
    en: "They count as blank. The first {shown} of each column.",
    "zh-Hans": "视为空白。每列只列出前 {shown} 个。",
    "zh-Hant": "視為空白。每欄只列出前 {shown} 個。",
  },
} as const satisfies Readonly<Record<string, Words>>;
