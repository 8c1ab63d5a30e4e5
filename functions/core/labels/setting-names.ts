import { historySettingWords } from "./history-setting-names.ts";
import type { Words } from "./language.ts";

/** A setting as the tab shows it: its name, and what it does. */
export interface SettingWords {
  readonly name: Words;
  readonly note: Words;
}

/** Names of the settings of the General table, columns apart, and what each does. */
export const settingWords = {
  ...historySettingWords,
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
  halfLife: {
    name: { en: "Half life of activity", "zh-Hans": "活跃度半衰期", "zh-Hant": "活躍度半衰期" },
    note: {
      en: "After how many days of silence a purchase counts half as much in the activity index.",
      "zh-Hans": "沉默多少天后，一次购买在活跃指数中只计一半。",
      "zh-Hant": "沉默多少天後，一次購買在活躍指數中只計一半。",
    },
  },
  loyaltyOrderDays: {
    name: { en: "Loyalty: order days", "zh-Hans": "忠诚度：购买天数", "zh-Hant": "忠誠度：購買天數" },
    note: {
      en: "How much the number of order days counts in the loyalty score.",
      "zh-Hans": "购买天数在忠诚度得分中的权重。",
      "zh-Hant": "購買天數在忠誠度得分中的權重。",
    },
  },
  loyaltyActiveSpan: {
    name: { en: "Loyalty: first to last order", "zh-Hans": "忠诚度：首末订单间隔", "zh-Hant": "忠誠度：首末訂單間隔" },
    note: {
      en: "How much the time from first to last order counts in the loyalty score.",
      "zh-Hans": "首末订单间隔在忠诚度得分中的权重。",
      "zh-Hant": "首末訂單間隔在忠誠度得分中的權重。",
    },
  },
  loyaltyRhythm: {
    name: { en: "Loyalty: short silence", "zh-Hans": "忠诚度：沉默短", "zh-Hant": "忠誠度：沉默短" },
    note: {
      en: "How much a short silence, by the customer's own rhythm, counts in the loyalty score.",
      "zh-Hans": "按客户自身节奏沉默时间短，在忠诚度得分中的权重。",
      "zh-Hant": "依客戶自身節奏沉默時間短，在忠誠度得分中的權重。",
    },
  },
  trendNow: {
    name: { en: "Trend: months now", "zh-Hans": "趋势：近期月数", "zh-Hant": "趨勢：近期月數" },
    note: {
      en: "How many of the last months the trend looks at.",
      "zh-Hans": "趋势所看的最近月数。",
      "zh-Hant": "趨勢所看的最近月數。",
    },
  },
  trendBefore: {
    name: { en: "Trend: months before", "zh-Hans": "趋势：此前月数", "zh-Hant": "趨勢：此前月數" },
    note: {
      en: "With how many months before those the trend compares.",
      "zh-Hans": "与此前多少个月比较。",
      "zh-Hant": "與此前多少個月比較。",
    },
  },
  activeWithinGaps: {
    name: { en: "Active within", "zh-Hans": "活跃界限", "zh-Hant": "活躍界限" },
    note: {
      en: "Who has been silent for at most so many of their expected gaps between orders counts as active.",
      "zh-Hans": "沉默不超过预期购买间隔的多少倍算活跃。",
      "zh-Hant": "沉默不超過預期購買間隔的多少倍算活躍。",
    },
  },
  fewestForGap: {
    name: { en: "Fewest customers for a rhythm", "zh-Hans": "计算节奏的最少客户数", "zh-Hant": "計算節奏的最少客戶數" },
    note: {
      en: "The expected gap needs so many customers with at least three order days; with fewer it is not known.",
      "zh-Hans": "至少有多少位客户有三个以上购买日，才能计算预期间隔。",
      "zh-Hant": "至少有多少位客戶有三個以上購買日，才能計算預期間隔。",
    },
  },
  satisfactionScale: {
    name: { en: "Satisfaction counts up to", "zh-Hans": "满意度满分", "zh-Hant": "滿意度滿分" },
    note: {
      en: "5, 10 or 100: the most that can be answered. Blank: told by the largest answer.",
      "zh-Hans": "5、10 或 100：问卷的满分。空白：按最大的回答判断。",
      "zh-Hant": "5、10 或 100：問卷的滿分。空白：依最大的回答判斷。",
    },
  },
  lifetimeShown: {
    name: { en: "Show lifetime values", "zh-Hans": "显示终身价值", "zh-Hant": "顯示終身價值" },
    note: {
      en: "Whether what customers will still bring is forecast: columns on the Customers tab, and a check and what keeping them is worth in the summary.",
      "zh-Hans": "是否预测客户未来的贡献：客户工作表增加相应列，汇总中显示预测检验和留住客户的价值。",
      "zh-Hant": "是否預測客戶未來的貢獻：客戶工作表增加相應欄，彙總中顯示預測檢驗和留住客戶的價值。",
    },
  },
  lifetimeHorizon: {
    name: { en: "Lifetime: months ahead", "zh-Hans": "终身价值：预测月数", "zh-Hant": "終身價值：預測月數" },
    note: {
      en: "How many months ahead lifetime values look, 1 to 120.",
      "zh-Hans": "终身价值向前预测的月数，1 到 120。",
      "zh-Hant": "終身價值向前預測的月數，1 到 120。",
    },
  },
  lifetimeMargin: {
    name: { en: "Lifetime: margin", "zh-Hans": "终身价值：利润率", "zh-Hant": "終身價值：利潤率" },
    note: {
      en: "What is left of revenue, such as 40%. Counts only where orders tell no cost or profit; known profit is taken as it is.",
      "zh-Hans": "销售额中留下的比例，例如 40%。仅在订单没有成本或利润时使用；已知的利润按原值计入。",
      "zh-Hant": "銷售額中留下的比例，例如 40%。僅在訂單沒有成本或利潤時使用；已知的利潤依原值計入。",
    },
  },
  lifetimeDiscount: {
    name: { en: "Lifetime: yearly discount", "zh-Hans": "终身价值：年折现率", "zh-Hant": "終身價值：年折現率" },
    note: {
      en: "By how much money a year from now is worth less than today.",
      "zh-Hans": "一年后的钱比今天少值多少。",
      "zh-Hant": "一年後的錢比今天少值多少。",
    },
  },
  lifecycleByAlive: {
    name: {
      en: "Life cycle by chance to be active",
      "zh-Hans": "生命周期按活跃概率判断",
      "zh-Hant": "生命週期依活躍機率判斷",
    },
    note: {
      en: "Whether the customer life cycle goes by how likely customers are still active, instead of by their silence. Rules that you changed on this tab stay.",
      "zh-Hans": "客户生命周期是否按客户仍活跃的概率判断，而不按沉默时间。您在此工作表改过的规则不变。",
      "zh-Hant": "客戶生命週期是否依客戶仍活躍的機率判斷，而不依沉默時間。您在此工作表改過的規則不變。",
    },
  },
  budget: {
    name: { en: "Budget", "zh-Hans": "预算", "zh-Hant": "預算" },
    note: {
      en: "A budget for customers, in the currency above: the summary splits it over the tiers of the first scheme. Blank: none.",
      "zh-Hans": "用于客户的预算，以上述货币计：汇总按第一个方案的层级分配。空白：无。",
      "zh-Hant": "用於客戶的預算，以上述貨幣計：彙總依第一個方案的層級分配。空白：無。",
    },
  },
  budgetBy: {
    name: { en: "Budget by", "zh-Hans": "预算分配依据", "zh-Hant": "預算分配依據" },
    note: {
      en: "Profit, lifetime value, or the budget weights of the playbook.",
      "zh-Hans": "利润、终身价值，或行动手册中的预算权重。",
      "zh-Hant": "利潤、終身價值，或行動手冊中的預算權重。",
    },
  },
  costOfWinning: {
    name: { en: "Cost of a new customer", "zh-Hans": "获客成本", "zh-Hant": "獲客成本" },
    note: {
      en: "What winning one customer costs, in the currency above: set beside what keeping them is worth. Blank: not told.",
      "zh-Hans": "赢得一位新客户的成本，以上述货币计：与留住客户的价值对照。空白：不显示。",
      "zh-Hant": "贏得一位新客戶的成本，以上述貨幣計：與留住客戶的價值對照。空白：不顯示。",
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

/** Name and note of the rows that say which column of the orders tab means a field. */
export const columnSettingWords = {
  name: { en: "Column: {field}", "zh-Hans": "列：{field}", "zh-Hant": "欄：{field}" },
  note: {
    en: "Header of this column on the orders tab, or its letter where headers are equal. None: there is no such column. Blank: found by its name; Status says which one is used.",
    "zh-Hans": "订单工作表中该列的表头；表头相同时填列号字母。“无”：没有这一列。空白：按名称查找，“状态”显示所用的列。",
    "zh-Hant":
      "訂單工作表中該欄的標題；標題相同時填欄號字母。「無」：沒有這一欄。空白：依名稱尋找，「狀態」顯示所用的欄。",
  },
} as const satisfies SettingWords;

/** What the fields of an order line are called, by their id. */
export const orderFieldLabels = {
  orderId: { en: "order id", "zh-Hans": "订单号", "zh-Hant": "訂單號" },
  lineId: { en: "line id", "zh-Hans": "订单行 ID", "zh-Hant": "明細 ID" },
  customerId: { en: "customer id", "zh-Hans": "客户 ID", "zh-Hant": "客戶 ID" },
  customerEmail: { en: "customer e-mail", "zh-Hans": "客户邮箱", "zh-Hant": "客戶電子郵件" },
  customerPhone: { en: "customer phone", "zh-Hans": "客户电话", "zh-Hant": "客戶電話" },
  customerName: { en: "customer name", "zh-Hans": "客户名称", "zh-Hant": "客戶名稱" },
  date: { en: "date", "zh-Hans": "日期", "zh-Hant": "日期" },
  amount: { en: "amount", "zh-Hans": "金额", "zh-Hant": "金額" },
  unitPrice: { en: "unit price", "zh-Hans": "单价", "zh-Hant": "單價" },
  quantity: { en: "quantity", "zh-Hans": "数量", "zh-Hant": "數量" },
  discount: { en: "discount", "zh-Hans": "折扣", "zh-Hant": "折扣" },
  tax: { en: "tax", "zh-Hans": "税额", "zh-Hant": "稅額" },
  shipping: { en: "shipping", "zh-Hans": "运费", "zh-Hant": "運費" },
  cost: { en: "cost", "zh-Hans": "成本", "zh-Hant": "成本" },
  profit: { en: "profit", "zh-Hans": "利润", "zh-Hant": "利潤" },
  costToServe: { en: "cost to serve", "zh-Hans": "服务成本", "zh-Hant": "服務成本" },
  product: { en: "product", "zh-Hans": "产品", "zh-Hant": "產品" },
  category: { en: "category", "zh-Hans": "类别", "zh-Hant": "類別" },
  status: { en: "status", "zh-Hans": "订单状态", "zh-Hant": "訂單狀態" },
  currency: { en: "currency", "zh-Hans": "币种", "zh-Hant": "幣別" },
  creditFor: { en: "order referred to", "zh-Hans": "关联订单号", "zh-Hant": "關聯訂單號" },
  refunded: { en: "refunded amount", "zh-Hans": "退款金额", "zh-Hant": "退款金額" },
} as const satisfies Readonly<Record<string, Words>>;

/** What may stand in the cell of a setting that is a choice. */
export const settingValueLabels = {
  all: { en: "All", "zh-Hans": "全部", "zh-Hant": "全部" },
  noColumn: { en: "None", "zh-Hans": "无", "zh-Hant": "無" },
  calendarYear: { en: "Calendar year", "zh-Hans": "日历年", "zh-Hant": "曆年" },
  months: { en: "{months} {months:month|months}", "zh-Hans": "{months} 个月", "zh-Hant": "{months} 個月" },
  byProfit: { en: "Profit", "zh-Hans": "利润", "zh-Hant": "利潤" },
  byLifetimeValue: { en: "Lifetime value", "zh-Hans": "终身价值", "zh-Hant": "終身價值" },
  byWeights: { en: "Budget weights", "zh-Hans": "预算权重", "zh-Hant": "預算權重" },
  eachRow: { en: "Each row", "zh-Hans": "每一行", "zh-Hant": "每一列" },
  wholeOrder: { en: "The whole order", "zh-Hans": "整笔订单", "zh-Hant": "整筆訂單" },
  use: { en: "Use", "zh-Hans": "使用", "zh-Hant": "使用" },
  setAside: { en: "Set aside", "zh-Hans": "搁置", "zh-Hant": "擱置" },
  yes: { en: "Yes", "zh-Hans": "是", "zh-Hant": "是" },
  no: { en: "No", "zh-Hans": "否", "zh-Hant": "否" },
  english: { en: "English", "zh-Hans": "English", "zh-Hant": "English" },
  simplified: { en: "简体中文", "zh-Hans": "简体中文", "zh-Hant": "简体中文" },
  traditional: { en: "繁體中文", "zh-Hans": "繁體中文", "zh-Hant": "繁體中文" },
} as const satisfies Readonly<Record<string, Words>>;
