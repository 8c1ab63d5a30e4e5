import type { Words } from "./language.ts";

/** Words of the Tier Data Report tab: its title, its blocks and their headers. */
export const dataReportLabels = {
  tab: { en: "Tier Data Report", "zh-Hans": "分层数据报告", "zh-Hant": "分層資料報告" },
  asOf: { en: "As of", "zh-Hans": "截至", "zh-Hant": "截至" },
  ordersTab: { en: "Orders tab", "zh-Hans": "订单工作表", "zh-Hant": "訂單工作表" },
  none: { en: "None.", "zh-Hans": "无。", "zh-Hant": "無。" },

  missing: {
    en: "Customers without a row",
    "zh-Hans": "客户表中没有对应行的客户",
    "zh-Hant": "客戶表中沒有對應列的客戶",
  },
  missingNote: {
    en: "A formula fills the column of customers, so the tool adds no rows to it. Let the formula give these customers, too.",
    "zh-Hans": "客户列由公式生成，因此不会自动添加行。请让公式也包含以下客户。",
    "zh-Hant": "客戶欄由公式產生，因此不會自動新增列。請讓公式也包含以下客戶。",
  },
  missingCut: {
    en: "The first {shown} of {count}, those with the highest revenue first.",
    "zh-Hans": "只列出 {count} 位中的前 {shown} 位，销售额高者在前。",
    "zh-Hant": "只列出 {count} 位中的前 {shown} 位，銷售額高者在前。",
  },
  customer: { en: "Customer", "zh-Hans": "客户", "zh-Hant": "客戶" },
  customerName: { en: "Name", "zh-Hans": "名称", "zh-Hant": "名稱" },

  totals: { en: "Does it add up?", "zh-Hans": "数据是否对得上？", "zh-Hant": "資料是否對得上？" },
  currency: { en: "Currency", "zh-Hans": "货币", "zh-Hant": "貨幣" },
  rows: { en: "Rows", "zh-Hans": "行数", "zh-Hant": "列數" },
  money: { en: "Money", "zh-Hans": "金额", "zh-Hant": "金額" },
  rowsUsed: { en: "Rows used", "zh-Hans": "已使用行数", "zh-Hant": "已使用列數" },
  moneyUsed: { en: "Money used", "zh-Hans": "已使用金额", "zh-Hant": "已使用金額" },
  rowsSetAside: { en: "Rows set aside", "zh-Hans": "搁置行数", "zh-Hant": "擱置列數" },
  moneySetAside: { en: "Money set aside", "zh-Hans": "搁置金额", "zh-Hant": "擱置金額" },
  rowsMissing: { en: "Rows missing", "zh-Hans": "行数差额", "zh-Hant": "列數差額" },
  moneyMissing: { en: "Money missing", "zh-Hans": "金额差额", "zh-Hant": "金額差額" },
  all: { en: "All", "zh-Hans": "合计", "zh-Hant": "合計" },
  noCurrency: { en: "not named", "zh-Hans": "未注明", "zh-Hant": "未註明" },
  unknownCurrency: { en: "not known", "zh-Hans": "无法识别", "zh-Hant": "無法辨識" },
  moneyNote: {
    en: "Money set aside counts the amounts that could be read.",
    "zh-Hans": "搁置金额只计入可以识别的金额。",
    "zh-Hant": "擱置金額只計入可以辨識的金額。",
  },

  setAside: { en: "Rows set aside", "zh-Hans": "搁置的行", "zh-Hant": "擱置的列" },
  warnings: { en: "Rows used, but worth a look", "zh-Hans": "已使用但值得查看的行", "zh-Hant": "已使用但值得查看的列" },
  reason: { en: "Reason", "zh-Hans": "原因", "zh-Hant": "原因" },
  setAsideCells: {
    en: "Rows set aside, cell by cell",
    "zh-Hans": "搁置的行：逐个单元格",
    "zh-Hant": "擱置的列：逐個儲存格",
  },
  warningCells: {
    en: "Rows worth a look, cell by cell",
    "zh-Hans": "值得查看的行：逐个单元格",
    "zh-Hant": "值得查看的列：逐個儲存格",
  },
  row: { en: "Row", "zh-Hans": "行", "zh-Hant": "列" },
  cell: { en: "Cell", "zh-Hans": "单元格", "zh-Hant": "儲存格" },
  found: { en: "Found", "zh-Hans": "内容", "zh-Hant": "內容" },
  cut: {
    en: "Of each reason the first {shown} rows; the run's own result lists all {count}.",
    "zh-Hans": "每种原因只列出前 {shown} 行；运行结果中列有全部 {count} 行。",
    "zh-Hant": "每種原因只列出前 {shown} 列；執行結果中列有全部 {count} 列。",
  },

  duplicates: { en: "Likely duplicate customers", "zh-Hans": "可能重复的客户", "zh-Hant": "可能重複的客戶" },
  duplicatesNote: {
    en: "They are not merged. To count one for another, list both under Aliases on the Tier Settings tab.",
    "zh-Hans": "这些客户不会自动合并。如需合并计算，请在“分层设置”工作表的“别名”中列出。",
    "zh-Hant": "這些客戶不會自動合併。如需合併計算，請在「分層設定」工作表的「別名」中列出。",
  },
  customers: { en: "Customers", "zh-Hans": "客户", "zh-Hant": "客戶" },
  duplicatesCut: {
    en: "The first {shown} of {count}; the run's own result lists all.",
    "zh-Hans": "只列出 {count} 组中的前 {shown} 组；运行结果中列有全部。",
    "zh-Hant": "只列出 {count} 組中的前 {shown} 組；執行結果中列有全部。",
  },
  andMore: { en: "and {count} more", "zh-Hans": "另有 {count} 位", "zh-Hant": "另有 {count} 位" },
} as const satisfies Readonly<Record<string, Words>>;

/** Why two customers may be one. */
export const duplicateReasonLabels = {
  sameEmail: { en: "same e-mail address", "zh-Hans": "邮箱相同", "zh-Hant": "電子郵件相同" },
  samePhone: { en: "same phone number", "zh-Hans": "电话相同", "zh-Hant": "電話相同" },
  sameName: { en: "same name", "zh-Hans": "姓名相同", "zh-Hant": "姓名相同" },
  similarName: { en: "nearly the same name", "zh-Hans": "姓名相近", "zh-Hant": "姓名相近" },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the column profile. */
export const profileLabels = {
  title: { en: "Columns", "zh-Hans": "各列概况", "zh-Hant": "各欄概況" },
  column: { en: "Column", "zh-Hans": "列", "zh-Hant": "欄" },
  header: { en: "Header", "zh-Hans": "表头", "zh-Hant": "標題" },
  meaning: { en: "Read as", "zh-Hans": "识别为", "zh-Hant": "辨識為" },
  filled: { en: "Filled", "zh-Hans": "填写率", "zh-Hant": "填寫率" },
  number: { en: "Numbers", "zh-Hans": "数字", "zh-Hant": "數字" },
  date: { en: "Dates", "zh-Hans": "日期", "zh-Hant": "日期" },
  text: { en: "Texts", "zh-Hans": "文本", "zh-Hant": "文字" },
  boolean: { en: "True or false", "zh-Hans": "真假值", "zh-Hant": "真假值" },
  error: { en: "Errors", "zh-Hans": "错误", "zh-Hant": "錯誤" },
  blank: { en: "Blanks", "zh-Hans": "空白", "zh-Hant": "空白" },
  least: { en: "Least", "zh-Hans": "最小值", "zh-Hant": "最小值" },
  median: { en: "Median", "zh-Hans": "中位数", "zh-Hant": "中位數" },
  most: { en: "Most", "zh-Hans": "最大值", "zh-Hant": "最大值" },
  outliers: { en: "Far out", "zh-Hans": "异常值", "zh-Hant": "異常值" },
  below: { en: "Far out below", "zh-Hans": "低于此值为异常", "zh-Hant": "低於此值為異常" },
  above: { en: "Far out above", "zh-Hans": "高于此值为异常", "zh-Hant": "高於此值為異常" },
  rule: {
    en: "Far out is what lies more than three times the spread of the middle half beyond it: for days their difference (at least 30 days), for amounts, whatever their sign, how many times as much (at least twice). Far out is still used.",
    "zh-Hans":
      "异常值指超出中间一半数据三倍跨度以上的值：日期按相差天数（至少 30 天），金额不论正负按倍数（至少 2 倍）。异常值仍会使用。",
    "zh-Hant":
      "異常值指超出中間一半資料三倍跨度以上的值：日期按相差天數（至少 30 天），金額不論正負按倍數（至少 2 倍）。異常值仍會使用。",
  },
} as const satisfies Readonly<Record<string, Words>>;
