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
  nothingDone: {
    en: "Nothing was saved or written. If an import went wrong, mend it and recompute; if this is right, apply it anyway.",
    "zh-Hans": "未保存也未写入任何内容。如果是导入出错，请修正后重新计算；如果确实如此，请选择仍然应用。",
    "zh-Hant": "未儲存也未寫入任何內容。如果是匯入出錯，請修正後重新計算；如果確實如此，請選擇仍然套用。",
  },
} as const satisfies Readonly<Record<string, Words>>;
