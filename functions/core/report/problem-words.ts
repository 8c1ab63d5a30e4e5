import type { Words } from "../labels/language.ts";
import type { SetAsideReason, WarningReason } from "../orders/problem.ts";

/** Why rows were set aside or warned about, in words; complete by type. */
export const problemWords: Readonly<Record<SetAsideReason | WarningReason, Words>> = {
  noCustomer: { en: "unknown customer", "zh-Hans": "未知客户", "zh-Hant": "未知客戶" },
  unreadableDate: { en: "unreadable date", "zh-Hans": "日期无法识别", "zh-Hant": "日期無法辨識" },
  unreadableAmount: { en: "unreadable amount", "zh-Hans": "金额无法识别", "zh-Hant": "金額無法辨識" },
  afterAsOf: { en: "after the day of evaluation", "zh-Hans": "晚于评定日", "zh-Hant": "晚於評定日" },
  otherCurrency: { en: "currency without a rate", "zh-Hans": "币种没有汇率", "zh-Hant": "幣別沒有匯率" },
  errorCell: { en: "error in a cell", "zh-Hans": "单元格有错误", "zh-Hant": "儲存格有錯誤" },
  totalsRow: { en: "row of totals", "zh-Hans": "合计行", "zh-Hant": "合計列" },
  cancelled: { en: "cancelled", "zh-Hans": "已取消", "zh-Hant": "已取消" },
  test: { en: "test order", "zh-Hans": "测试订单", "zh-Hant": "測試訂單" },
  repeatedLine: { en: "repeated line id", "zh-Hans": "订单行 ID 重复", "zh-Hant": "明細 ID 重複" },
  amountRounded: { en: "amount rounded", "zh-Hans": "金额已四舍五入", "zh-Hant": "金額已四捨五入" },
  numberAsText: { en: "number written as text", "zh-Hans": "数字以文本形式书写", "zh-Hant": "數字以文字形式書寫" },
  unreadableOptional: {
    en: "a further column was unreadable",
    "zh-Hans": "其他列无法识别",
    "zh-Hant": "其他欄無法辨識",
  },
  identicalRow: { en: "identical to another row", "zh-Hans": "与另一行完全相同", "zh-Hant": "與另一列完全相同" },
  sharedOrderId: {
    en: "order id under several customers",
    "zh-Hans": "同一订单号属于多个客户",
    "zh-Hant": "同一訂單號屬於多個客戶",
  },
  refundWithoutSale: { en: "refund without a sale", "zh-Hans": "退款没有对应的销售", "zh-Hant": "退款沒有對應的銷售" },
  partlyReturned: {
    en: "partly returned, counted in full",
    "zh-Hans": "部分退回，按全额计入",
    "zh-Hant": "部分退回，按全額計入",
  },
  furtherLine: {
    en: "further line of its order: what is blank, and the amount, is in the line with the total",
    "zh-Hans": "同一订单的其他行：空白处及金额取自有总额的一行",
    "zh-Hant": "同一訂單的其他列：空白處及金額取自有總額的一列",
  },
  refundToldTwice: {
    en: "refund told by a column and by a line, counted once",
    "zh-Hans": "退款在列中和订单行中重复，只计一次",
    "zh-Hant": "退款在欄中和訂單列中重複，只計一次",
  },
  refundAboveSale: {
    en: "refunded more than the order brought, counted up to that",
    "zh-Hans": "退款超过订单金额，按订单金额计入",
    "zh-Hant": "退款超過訂單金額，按訂單金額計入",
  },
  creditWithoutMinus: {
    en: "credit note without a minus, counted as a refund",
    "zh-Hans": "贷项凭单没有负号，按退款计入",
    "zh-Hant": "折讓單沒有負號，按退款計入",
  },
};
