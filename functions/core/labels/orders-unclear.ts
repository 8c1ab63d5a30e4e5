import type { Words } from "./language.ts";

/** Why the orders, or what came back, could not be found: sentences of the message that ends a run. */
export const ordersUnclearLabels = {
  tab: { en: 'Tab "{tab}":', "zh-Hans": "工作表“{tab}”：", "zh-Hant": "工作表「{tab}」：" },
  tabRow: {
    en: 'Tab "{tab}", row {row}:',
    "zh-Hans": "工作表“{tab}”第 {row} 行：",
    "zh-Hant": "工作表「{tab}」第 {row} 列：",
  },
  noTab: {
    en: "The spreadsheet has no tab with cells.",
    "zh-Hans": "电子表格中没有含数据的工作表。",
    "zh-Hant": "試算表中沒有含資料的工作表。",
  },
  noSuchTab: {
    en: 'There is not exactly one tab "{tab}". The tabs are: {tabs}.',
    "zh-Hans": "名为“{tab}”的工作表不是恰好一个。现有工作表：{tabs}。",
    "zh-Hant": "名為「{tab}」的工作表不是恰好一個。現有工作表：{tabs}。",
  },
  severalTabs: {
    en: "Several tabs look like the orders: {tabs}. Write the title of the right one {where}.",
    "zh-Hans": "有多个工作表可能是订单：{tabs}。请将正确的标题填写在{where}。",
    "zh-Hant": "有多個工作表可能是訂單：{tabs}。請將正確的標題填寫在{where}。",
  },
  missing: { en: "No column is the {field}.", "zh-Hans": "没有{field}列。", "zh-Hant": "沒有{field}欄。" },
  missingAmount: {
    en: "No column is the {field}, nor are there a unit price and a quantity.",
    "zh-Hans": "没有{field}列，也没有单价和数量。",
    "zh-Hant": "沒有{field}欄，也沒有單價和數量。",
  },
  ambiguous: {
    en: "Several columns could be the {field}: {columns}.",
    "zh-Hans": "有多列可能是{field}：{columns}。",
    "zh-Hant": "有多欄可能是{field}：{columns}。",
  },
  noHeader: {
    en: 'No column has the header "{header}" that Settings name for the {field}.',
    "zh-Hans": "设置中为{field}指定的表头“{header}”不存在。",
    "zh-Hant": "設定中為{field}指定的標題「{header}」不存在。",
  },
  severalHeaders: {
    en: 'Several columns have the header "{header}": {columns}.',
    "zh-Hans": "有多列的表头为“{header}”：{columns}。",
    "zh-Hant": "有多欄的標題為「{header}」：{columns}。",
  },
  nameIt: {
    en: "Write its header or letter {where}.",
    "zh-Hans": "请将其表头或列号填写在{where}。",
    "zh-Hant": "請將其標題或欄號填寫在{where}。",
  },
  where: {
    en: 'in the {tab} tab, row "{setting}"',
    "zh-Hans": "“{tab}”工作表的“{setting}”一行",
    "zh-Hant": "「{tab}」工作表的「{setting}」一列",
  },
  mendErrors: {
    en: "Mend the errors in {cells}, or wait until they are loaded.",
    "zh-Hans": "请修正 {cells} 中的错误，或等待加载完成。",
    "zh-Hant": "請修正 {cells} 中的錯誤，或等待載入完成。",
  },
  seen: { en: "Columns seen: {columns}.", "zh-Hans": "可见的列：{columns}。", "zh-Hant": "可見的欄：{columns}。" },
  none: { en: "none", "zh-Hans": "无", "zh-Hant": "無" },
  customer: { en: "customer", "zh-Hans": "客户", "zh-Hant": "客戶" },
  noSuchReturnsTab: {
    en: 'There is not exactly one tab "{tab}", which Settings name for returns. The tabs are: {tabs}.',
    "zh-Hans": "设置中指定的退货工作表“{tab}”不是恰好一个。现有工作表：{tabs}。",
    "zh-Hant": "設定中指定的退貨工作表「{tab}」不是恰好一個。現有工作表：{tabs}。",
  },
  returnsIsOrders: {
    en: 'Tab "{tab}" holds the orders themselves, so it cannot be the list of what came back. Name another tab in Settings, or none: a status column says what came back, too.',
    "zh-Hans":
      "工作表“{tab}”本身就是订单，不能同时作为退货列表。请在设置中填写另一个工作表，或留空：状态列也能说明退货。",
    "zh-Hant":
      "工作表「{tab}」本身就是訂單，不能同時作為退貨清單。請在設定中填寫另一個工作表，或留空：狀態欄也能說明退貨。",
  },
} as const satisfies Readonly<Record<string, Words>>;
