import type { Words } from "../../functions/core/labels/language.ts";

/** The help: what each item of the menu does, and what to know. In the order of the screen. */
export const helpItems = [
  {
    title: { en: "Set up this spreadsheet", "zh-Hans": "设置此电子表格", "zh-Hant": "設定此試算表" },
    text: {
      en: "Start here. It finds the tab with the orders and what its columns mean, asks where it is not sure, and recomputes.",
      "zh-Hans": "从这里开始：查找订单工作表和各列的含义，不确定时会询问，然后重新计算。",
      "zh-Hant": "從這裡開始：尋找訂單工作表和各欄的含義，不確定時會詢問，然後重新計算。",
    },
  },
  {
    title: { en: "Recompute tiers", "zh-Hans": "重新计算层级", "zh-Hant": "重新計算層級" },
    text: {
      en: "Reads the orders and fills the tool's own columns and tabs. Your own columns, the order of rows, formulas and formats stay as they are.",
      "zh-Hans": "读取订单，填写本工具自己的列和工作表。您自己的列、行的顺序、公式和格式保持不变。",
      "zh-Hant": "讀取訂單，填寫本工具自己的欄和工作表。您自己的欄、列的順序、公式和格式保持不變。",
    },
  },
  {
    title: { en: "Settings and Preview changes", "zh-Hans": "设置与预览变化", "zh-Hant": "設定與預覽變化" },
    text: {
      en: "Change a cut or a window in the Tier Settings tab, then preview: it shows who would move, and writes nothing until you press Apply.",
      "zh-Hans": "在“分层设置”工作表中修改分界或统计期间，然后预览：显示哪些客户会变动，点击“应用”之前不写入任何内容。",
      "zh-Hant":
        "在「分層設定」工作表中修改分界或統計期間，然後預覽：顯示哪些客戶會變動，按「套用」之前不寫入任何內容。",
    },
  },
  {
    title: { en: "Show status", "zh-Hans": "查看状态", "zh-Hant": "檢視狀態" },
    text: {
      en: "The run under way, the last runs, and whether tiers are recomputed every night.",
      "zh-Hans": "正在进行的运行、最近的运行，以及是否每晚重新计算。",
      "zh-Hant": "正在進行的執行、最近的執行，以及是否每晚重新計算。",
    },
  },
  {
    title: { en: "When data jumps", "zh-Hans": "数据突变时", "zh-Hant": "資料突變時" },
    text: {
      en: "Where orders vanish or an amount is far off since the last run, nothing is written until somebody looks. If the data is right, press Apply anyway.",
      "zh-Hans": "若自上次运行以来订单大量消失或金额异常，在有人查看之前不写入任何内容。如数据无误，请点击“仍然应用”。",
      "zh-Hant": "若自上次執行以來訂單大量消失或金額異常，在有人檢視之前不寫入任何內容。如資料無誤，請按「仍然套用」。",
    },
  },
  {
    title: { en: "Forget a customer", "zh-Hans": "删除某位客户的记录", "zh-Hant": "刪除某位客戶的記錄" },
    text: {
      en: "Removes one customer from all that is kept outside of this spreadsheet. Delete their rows in the spreadsheet first.",
      "zh-Hans": "从此电子表格之外保存的所有记录中删除某位客户。请先在表格中删除其所在的行。",
      "zh-Hant": "從此試算表之外保存的所有記錄中刪除某位客戶。請先在試算表中刪除其所在的列。",
    },
  },
] as const satisfies readonly { readonly title: Words; readonly text: Words }[];
