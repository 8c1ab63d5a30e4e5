import type { Words } from "../labels/language.ts";
import type { SetAsideReason, WarningReason } from "../orders/problem.ts";

/** Why rows were set aside or warned about, in words; complete by type. */
export const problemWords: Readonly<Record<SetAsideReason | WarningReason, Words>> = {
  noCustomer: { en: "no customer", "zh-Hans": "没有客户", "zh-Hant": "沒有客戶" },
  unreadableDate: { en: "unreadable date", "zh-Hans": "日期无法识别", "zh-Hant": "日期無法辨識" },
  unreadableAmount: { en: "unreadable amount", "zh-Hans": "金额无法识别", "zh-Hant": "金額無法辨識" },
  afterAsOf: { en: "after the day of evaluation", "zh-Hans": "晚于评定日", "zh-Hant": "晚於評定日" },
  otherCurrency: { en: "another currency", "zh-Hans": "币种不同", "zh-Hant": "幣別不同" },
  errorCell: { en: "error in a cell", "zh-Hans": "单元格有错误", "zh-Hant": "儲存格有錯誤" },
  totalsRow: { en: "row of totals", "zh-Hans": "合计行", "zh-Hant": "合計列" },
  cancelled: { en: "cancelled", "zh-Hans": "已取消", "zh-Hant": "已取消" },
  test: { en: "test order", "zh-Hans": "测试订单", "zh-Hant": "測試訂單" },
  amountRounded: { en: "amount rounded", "zh-Hans": "金额已四舍五入", "zh-Hant": "金額已四捨五入" },
  numberAsText: { en: "number written as text", "zh-Hans": "数字以文本形式书写", "zh-Hant": "數字以文字形式書寫" },
  unreadableOptional: {
    en: "a further column was unreadable",
    "zh-Hans": "其他列无法识别",
    "zh-Hant": "其他欄無法辨識",
  },
  identicalRow: { en: "identical to another row", "zh-Hans": "与另一行完全相同", "zh-Hant": "與另一列完全相同" },
};
