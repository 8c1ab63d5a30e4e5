import type { Words } from "./language.ts";

/** Words of the Tier Settings tab: its title, its tables and their headers. */
export const settingsTabLabels = {
  tab: { en: "Tier Settings", "zh-Hans": "分层设置", "zh-Hant": "分層設定" },
  intro: {
    en: "Blank cells take the default. Rows may be moved, added and deleted. The Status column is filled in by the tool.",
    "zh-Hans": "空白单元格采用默认值。行可以移动、添加和删除。“状态”列由工具填写。",
    "zh-Hant": "空白儲存格採用預設值。列可以移動、新增和刪除。「狀態」欄由工具填寫。",
  },
  general: { en: "General", "zh-Hans": "常规", "zh-Hant": "一般" },
  rates: { en: "Exchange rates", "zh-Hans": "汇率", "zh-Hant": "匯率" },
  aliases: { en: "Aliases", "zh-Hans": "别名", "zh-Hant": "別名" },
  blacklist: { en: "Blacklist", "zh-Hans": "黑名单", "zh-Hant": "黑名單" },
  status: { en: "Status", "zh-Hans": "状态", "zh-Hant": "狀態" },
  note: { en: "Explanation", "zh-Hans": "说明", "zh-Hant": "說明" },
} as const satisfies Readonly<Record<string, Words>>;

/** Headers by which the columns of the tables are known. */
export const settingsHeaderLabels = {
  setting: { en: "Setting", "zh-Hans": "设置项", "zh-Hant": "設定項目" },
  value: { en: "Value", "zh-Hans": "值", "zh-Hant": "值" },
  currency: { en: "Currency code", "zh-Hans": "货币代码", "zh-Hant": "貨幣代碼" },
  rate: { en: "Worth of one unit", "zh-Hans": "一单位折合", "zh-Hant": "一單位折合" },
  ordersOf: { en: "Orders of", "zh-Hans": "此客户的订单", "zh-Hant": "此客戶的訂單" },
  countFor: { en: "Count for", "zh-Hans": "计入客户", "zh-Hant": "計入客戶" },
  blacklisted: { en: "Customer left out", "zh-Hans": "排除的客户", "zh-Hant": "排除的客戶" },
} as const satisfies Readonly<Record<string, Words>>;

/** Notes on the headers: what goes into the column. */
export const settingsHeaderNotes = {
  rate: {
    en: "How much one unit of this currency is worth in the currency of the General table, for example 0.92.",
    "zh-Hans": "一单位该货币折合为“常规”表中货币的数额，例如 0.92。",
    "zh-Hant": "一單位該貨幣折合為「一般」表中貨幣的數額，例如 0.92。",
  },
  ordersOf: {
    en: "The id (or e-mail address or name) under which orders stand that belong to another customer.",
    "zh-Hans": "订单所用的客户 ID（或邮箱、姓名），这些订单实际属于另一位客户。",
    "zh-Hant": "訂單所用的客戶 ID（或電子郵件、姓名），這些訂單實際屬於另一位客戶。",
  },
  countFor: {
    en: "The customer for whom they count.",
    "zh-Hans": "这些订单计入的客户。",
    "zh-Hant": "這些訂單計入的客戶。",
  },
  blacklisted: {
    en: "Test accounts, staff, fraud: left out of every ranking and shown as such.",
    "zh-Hans": "测试账户、员工、欺诈账户：不参与任何排名，并如此显示。",
    "zh-Hant": "測試帳戶、員工、詐欺帳戶：不參與任何排名，並如此顯示。",
  },
  status: {
    en: "Filled in by the tool at every run.",
    "zh-Hans": "每次运行时由工具填写。",
    "zh-Hant": "每次執行時由工具填寫。",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What the Status column says where nothing is wrong. */
export const settingsStatusLabels = {
  ok: { en: "OK", "zh-Hans": "正常", "zh-Hant": "正常" },
  column: {
    en: "OK: column {letter}, {header}",
    "zh-Hans": "正常：{letter} 列，{header}",
    "zh-Hant": "正常：{letter} 欄，{header}",
  },
  tab: { en: "OK: tab {title}", "zh-Hans": "正常：工作表 {title}", "zh-Hant": "正常：工作表 {title}" },
} as const satisfies Readonly<Record<string, Words>>;
