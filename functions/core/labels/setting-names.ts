import { historySettingWords } from "./history-setting-names.ts";
import type { Words } from "./language.ts";
import { lifetimeSettingWords } from "./lifetime-setting-names.ts";
import { metricSettingWords } from "./metric-setting-names.ts";

/** A setting as the tab shows it: its name, and what it does. */
export interface SettingWords {
  readonly name: Words;
  readonly note: Words;
}

/** Names of the settings of the General table, columns apart, and what each does. */
export const settingWords = {
  ...historySettingWords,
  ...metricSettingWords,
  ...lifetimeSettingWords,
  language: {
    name: { en: "Language", "zh-Hans": "语言", "zh-Hant": "語言" },
    note: {
      en: "Of the tool's own tabs, columns and tiers. Blank: by the spreadsheet's locale.",
      "zh-Hans": "工具自身的工作表、列和层级所用语言。空白：按电子表格的区域设置。",
      "zh-Hant": "工具自身的工作表、欄和層級所用語言。空白：依試算表的地區設定。",
    },
  },
  ordersTab: {
    name: { en: "Orders tab", "zh-Hans": "订单工作表", "zh-Hant": "訂單工作表" },
    note: {
      en: "Title of the tab with the orders. Blank: found by its headers.",
      "zh-Hans": "订单所在工作表的标题。空白：按表头查找。",
      "zh-Hant": "訂單所在工作表的標題。空白：依標題列尋找。",
    },
  },
  timeZone: {
    name: { en: "Time zone", "zh-Hans": "时区", "zh-Hant": "時區" },
    note: {
      en: "Where a timestamp becomes a day, such as Europe/Berlin. Blank: the spreadsheet's.",
      "zh-Hans": "时间戳按此时区归入日期，例如 Asia/Shanghai。空白：电子表格的时区。",
      "zh-Hant": "時間戳記依此時區歸入日期，例如 Asia/Taipei。空白：試算表的時區。",
    },
  },
  asOf: {
    name: { en: "As of", "zh-Hans": "评定日", "zh-Hant": "評定日" },
    note: {
      en: "The day as of which all is computed; later orders are set aside. Blank: the day of the run.",
      "zh-Hans": "所有计算截至的日期，之后的订单被搁置。空白：运行当日。",
      "zh-Hant": "所有計算截至的日期，之後的訂單被擱置。空白：執行當日。",
    },
  },
  window: {
    name: { en: "Window", "zh-Hans": "统计期间", "zh-Hant": "統計期間" },
    note: {
      en: "Which orders count: all, a number of months such as 12, or the calendar year.",
      "zh-Hans": "计入哪些订单：全部、若干个月（如 12）或本日历年。",
      "zh-Hant": "計入哪些訂單：全部、若干個月（如 12）或本曆年。",
    },
  },
  currency: {
    name: { en: "Currency", "zh-Hans": "货币", "zh-Hant": "貨幣" },
    note: {
      en: "Code of the amounts, such as EUR. Blank: from the currency column.",
      "zh-Hans": "金额的货币代码，例如 CNY。空白：取自货币列。",
      "zh-Hant": "金額的貨幣代碼，例如 TWD。空白：取自貨幣欄。",
    },
  },
  costPerOrder: {
    name: { en: "Cost per order", "zh-Hans": "每单服务成本", "zh-Hant": "每單服務成本" },
    note: {
      en: "Flat cost of serving one order, in the currency above.",
      "zh-Hans": "处理一笔订单的固定成本，以上述货币计。",
      "zh-Hant": "處理一筆訂單的固定成本，以上述貨幣計。",
    },
  },
  costPerReturn: {
    name: { en: "Cost per return", "zh-Hans": "每次退货成本", "zh-Hant": "每次退貨成本" },
    note: {
      en: "Flat cost of one return, in the currency above.",
      "zh-Hans": "一次退货的固定成本，以上述货币计。",
      "zh-Hant": "一次退貨的固定成本，以上述貨幣計。",
    },
  },
  returnsTab: {
    name: { en: "Returns tab", "zh-Hans": "退货工作表", "zh-Hant": "退貨工作表" },
    note: {
      en: "Title of a tab that lists the order ids that came back. Blank: none.",
      "zh-Hans": "列出退货订单号的工作表标题。空白：无。",
      "zh-Hant": "列出退貨訂單號的工作表標題。空白：無。",
    },
  },
  returnsColumn: {
    name: { en: "Returns: order id", "zh-Hans": "退货：订单号", "zh-Hant": "退貨：訂單號" },
    note: {
      en: "Header or letter of the order id column on the returns tab. Blank: found by its name. A yes/no column beside it counts.",
      "zh-Hans": "退货工作表中订单号一列的表头或列号。空白：按名称查找。旁边的是/否列也会计入。",
      "zh-Hant": "退貨工作表中訂單號一欄的標題或欄號。空白：依名稱尋找。旁邊的是/否欄也會計入。",
    },
  },
  cancelled: {
    name: { en: "Words for cancelled", "zh-Hans": "表示取消的词", "zh-Hant": "表示取消的詞" },
    note: {
      en: "Further words of the status column, parted by commas. Such rows are set aside.",
      "zh-Hans": "状态列中另外的词，以逗号分隔。这些行被搁置。",
      "zh-Hant": "狀態欄中另外的詞，以逗號分隔。這些列被擱置。",
    },
  },
  test: {
    name: { en: "Words for test orders", "zh-Hans": "表示测试订单的词", "zh-Hant": "表示測試訂單的詞" },
    note: {
      en: "Further words of the status column, parted by commas. Such rows are set aside.",
      "zh-Hans": "状态列中另外的词，以逗号分隔。这些行被搁置。",
      "zh-Hant": "狀態欄中另外的詞，以逗號分隔。這些列被擱置。",
    },
  },
  returned: {
    name: { en: "Words for returned", "zh-Hans": "表示退货的词", "zh-Hant": "表示退貨的詞" },
    note: {
      en: "Further words of the status column, parted by commas. Such rows count as given back.",
      "zh-Hans": "状态列中另外的词，以逗号分隔。这些行按已退回计算。",
      "zh-Hant": "狀態欄中另外的詞，以逗號分隔。這些列按已退回計算。",
    },
  },
  sale: {
    name: { en: "Words for a plain sale", "zh-Hans": "表示正常销售的词", "zh-Hant": "表示正常銷售的詞" },
    note: {
      en: "Statuses that count in full though they were read as something else, parted by commas.",
      "zh-Hans": "被误读但应按正常销售计入的状态，以逗号分隔。",
      "zh-Hant": "被誤讀但應按正常銷售計入的狀態，以逗號分隔。",
    },
  },
  countTax: {
    name: { en: "Tax counts", "zh-Hans": "计入税额", "zh-Hant": "計入稅額" },
    note: {
      en: "Whether a tax column is part of what a customer is worth.",
      "zh-Hans": "税额列是否计入客户价值。",
      "zh-Hant": "稅額欄是否計入客戶價值。",
    },
  },
  countShipping: {
    name: { en: "Shipping counts", "zh-Hans": "计入运费", "zh-Hant": "計入運費" },
    note: {
      en: "Whether a shipping column is part of what a customer is worth.",
      "zh-Hans": "运费列是否计入客户价值。",
      "zh-Hant": "運費欄是否計入客戶價值。",
    },
  },
  amountsStandFor: {
    name: { en: "Amounts stand for", "zh-Hans": "金额代表", "zh-Hant": "金額代表" },
    note: {
      en: "Choose The whole order where each row of an order repeats the order's total: equal amounts of an order then count once.",
      "zh-Hans": "如果订单的每一行都重复订单总额，请选择“整笔订单”：同一订单中相同的金额只计一次。",
      "zh-Hant": "如果訂單的每一列都重複訂單總額，請選擇「整筆訂單」：同一訂單中相同的金額只計一次。",
    },
  },
  identicalRows: {
    name: { en: "Identical rows", "zh-Hans": "完全相同的行", "zh-Hant": "完全相同的列" },
    note: {
      en: "Two of the same product are common: they are used unless you set them aside.",
      "zh-Hans": "同一商品买两件很常见：除非选择搁置，否则都使用。",
      "zh-Hant": "同一商品買兩件很常見：除非選擇擱置，否則都使用。",
    },
  },
  suddenChange: {
    name: { en: "Sudden change", "zh-Hans": "突变界限", "zh-Hant": "突變界限" },
    note: {
      en: "A jump of set-aside rows, of their money or of vanished orders beyond this share stops a run.",
      "zh-Hans": "搁置行数、其金额或消失的订单突增超过此比例时，运行停止。",
      "zh-Hant": "擱置列數、其金額或消失的訂單突增超過此比例時，執行停止。",
    },
  },
  attributesTab: {
    name: { en: "Tab about customers", "zh-Hans": "客户资料工作表", "zh-Hant": "客戶資料工作表" },
    note: {
      en: "Title of a second tab that tells more of the customers, one row each, with a column of who they are. Blank: none.",
      "zh-Hans": "另一张提供客户资料的工作表标题，每位客户一行，须有客户列。空白：无。",
      "zh-Hant": "另一張提供客戶資料的工作表標題，每位客戶一列，須有客戶欄。空白：無。",
    },
  },
  schemes: {
    name: { en: "Schemes", "zh-Hans": "分层方案", "zh-Hant": "分層方案" },
    note: {
      en: "The schemes that are switched on, parted by commas, in the order of their columns.",
      "zh-Hans": "启用的方案，以逗号分隔，按列的顺序。",
      "zh-Hant": "啟用的方案，以逗號分隔，按欄的順序。",
    },
  },
  showWhy: {
    name: { en: "Show why", "zh-Hans": "显示原因", "zh-Hant": "顯示原因" },
    note: {
      en: "Whether each scheme also gets a column that says why.",
      "zh-Hans": "每个方案是否另有一列说明原因。",
      "zh-Hant": "每個方案是否另有一欄說明原因。",
    },
  },
} as const satisfies Readonly<Record<string, SettingWords>>;
