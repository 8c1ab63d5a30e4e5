import type { Words } from "../../functions/core/labels/language.ts";

/** What the sidebar says while somebody sets up the spreadsheet. */
export const setUpWords = {
  heading: { en: "Set up this spreadsheet", "zh-Hans": "设置此电子表格", "zh-Hant": "設定此試算表" },
  looking: { en: "Looking at the spreadsheet …", "zh-Hans": "正在查看电子表格……", "zh-Hant": "正在檢視試算表……" },
  keeping: { en: "Keeping your choices …", "zh-Hans": "正在保存您的选择……", "zh-Hant": "正在儲存您的選擇……" },
  works: {
    en: "“{title}” can be read and written by the tool's account {account}.",
    "zh-Hans": "本工具的账号 {account} 可以读写“{title}”。",
    "zh-Hant": "本工具的帳號 {account} 可以讀寫「{title}」。",
  },
  tabMade: {
    en: "The tab “{tab}” was added. All settings stand there.",
    "zh-Hans": "已新增“{tab}”工作表，所有设置都在其中。",
    "zh-Hant": "已新增「{tab}」工作表，所有設定都在其中。",
  },
  ordersTab: { en: "Tab with the orders", "zh-Hans": "订单所在工作表", "zh-Hant": "訂單所在工作表" },
  tabOption: { en: "{tab} ({rows} rows)", "zh-Hans": "{tab}（{rows} 行）", "zh-Hant": "{tab}（{rows} 列）" },
  choose: { en: "Please choose", "zh-Hans": "请选择", "zh-Hant": "請選擇" },
  none: { en: "No such column", "zh-Hans": "没有此列", "zh-Hant": "沒有此欄" },
  lookAtTab: { en: "Look at this tab", "zh-Hans": "查看此工作表", "zh-Hant": "檢視此工作表" },
  noTabs: {
    en: "No tab with orders was found. Have one tab with a row of headers and a row per order: at least a customer, a date and an amount.",
    "zh-Hans": "未找到订单工作表。请准备一个有表头、每笔订单一行的工作表：至少包含客户、日期和金额。",
    "zh-Hant": "找不到訂單工作表。請準備一個有標題列、每筆訂單一列的工作表：至少包含客戶、日期和金額。",
  },
  columns: {
    en: "Columns of “{tab}”: is this right?",
    "zh-Hans": "“{tab}”的列：是否正确？",
    "zh-Hant": "「{tab}」的欄：是否正確？",
  },
  otherColumns: { en: "Further columns ({count})", "zh-Hans": "其他列（{count}）", "zh-Hant": "其他欄（{count}）" },
  required: { en: "{label} (needed)", "zh-Hans": "{label}（必填）", "zh-Hant": "{label}（必填）" },
  columnOption: { en: "{letter}: {header}", "zh-Hans": "{letter}：{header}", "zh-Hant": "{letter}：{header}" },
  candidateOption: {
    en: "{letter}: {header} (possible)",
    "zh-Hans": "{letter}：{header}（可能）",
    "zh-Hant": "{letter}：{header}（可能）",
  },
  samples: { en: "For example: {samples}", "zh-Hans": "例如：{samples}", "zh-Hant": "例如：{samples}" },
  several: {
    en: "Several columns could be this one: which is it?",
    "zh-Hans": "有多列可能是此项：是哪一列？",
    "zh-Hant": "有多欄可能是此項：是哪一欄？",
  },
  missing: {
    en: "Please choose a column.",
    "zh-Hans": "请选择一列。",
    "zh-Hant": "請選擇一欄。",
  },
  problems: { en: "Still in the way", "zh-Hans": "尚待解决", "zh-Hant": "尚待解決" },
  confirm: { en: "Confirm and recompute", "zh-Hans": "确认并重新计算", "zh-Hant": "確認並重新計算" },
  confirmNoteUnattended: {
    en: "Your choices are written into the tab “{tab}”.",
    "zh-Hans": "您的选择将写入“{tab}”工作表。",
    "zh-Hant": "您的選擇將寫入「{tab}」工作表。",
  },
  confirmNote: {
    en: "Your choices are written into the tab “{tab}”, and tiers are recomputed every night from now on, unless that was switched off.",
    "zh-Hans": "您的选择将写入“{tab}”工作表，此后每晚重新计算层级（除非已关闭）。",
    "zh-Hant": "您的選擇將寫入「{tab}」工作表，此後每晚重新計算層級（除非已關閉）。",
  },
} as const satisfies Readonly<Record<string, Words>>;
