import type { Words } from "./language.ts";

/** What jumped since the last run, and what that means for this one. */
export const suddenChangeLabels = {
  rowsSetAside: {
    en: "Since the last run, rows set aside went from {from} to {to}.",
    "zh-Hans": "自上次运行以来，搁置的行从 {from} 行变为 {to} 行。",
    "zh-Hant": "自上次執行以來，擱置的列從 {from} 列變為 {to} 列。",
  },
  moneySetAside: {
    en: "Since the last run, money set aside went from {from} to {to}.",
    "zh-Hans": "自上次运行以来，搁置的金额从 {from} 变为 {to}。",
    "zh-Hant": "自上次執行以來，擱置的金額從 {from} 變為 {to}。",
  },
  orders: {
    en: "Since the last run, orders went from {from} to {to}.",
    "zh-Hans": "自上次运行以来，订单数从 {from} 变为 {to}。",
    "zh-Hant": "自上次執行以來，訂單數從 {from} 變為 {to}。",
  },
  ordersReplaced: {
    en: "Of the {from} orders of the last run only about {to} are still there; others came instead.",
    "zh-Hans": "上次运行时的 {from} 笔订单中，只有约 {to} 笔仍在；其余被别的订单取代。",
    "zh-Hant": "上次執行時的 {from} 筆訂單中，只有約 {to} 筆仍在；其餘被別的訂單取代。",
  },
  hugeAmount: {
    en: "An amount of {to} came in; until the last run the largest was {from}.",
    "zh-Hans": "出现了 {to} 的金额；截至上次运行，最大的金额为 {from}。",
    "zh-Hant": "出現了 {to} 的金額；截至上次執行，最大的金額為 {from}。",
  },
  lookAt: {
    en: "Look at {cells}.",
    "zh-Hans": "请查看 {cells}。",
    "zh-Hant": "請查看 {cells}。",
  },
  lookBack: {
    en: "The spreadsheet's version history shows what went.",
    "zh-Hans": "电子表格的版本记录可以显示少了什么。",
    "zh-Hant": "試算表的版本記錄可以顯示少了什麼。",
  },
  nothingDone: {
    en: "Nothing was saved or written. If an import went wrong, mend it and recompute; if this is right, apply it anyway.",
    "zh-Hans": "未保存也未写入任何内容。如果是导入出错，请修正后重新计算；如果确实如此，请选择仍然应用。",
    "zh-Hant": "未儲存也未寫入任何內容。如果是匯入出錯，請修正後重新計算；如果確實如此，請選擇仍然套用。",
  },
} as const satisfies Readonly<Record<string, Words>>;
