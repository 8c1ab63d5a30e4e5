import type { Words } from "./language.ts";

/** What a run says of its orders: why it could not go on, and what a team should know. */
export const runMessageLabels = {
  noOrdersBelow: {
    en: 'Tab "{tab}" has headers but no orders below them.',
    "zh-Hans": "工作表“{tab}”只有表头，下面没有订单。",
    "zh-Hant": "工作表「{tab}」只有標題列，下面沒有訂單。",
  },
  noRowsUsed: {
    en: 'Tab "{tab}": of {rows} {rows:row|rows}, none can be used ({reasons}).',
    "zh-Hans": "工作表“{tab}”：{rows} 行都无法使用（{reasons}）。",
    "zh-Hant": "工作表「{tab}」：{rows} 列都無法使用（{reasons}）。",
  },
  first: { en: "{reason}, first {cell}", "zh-Hans": "{reason}，首个为 {cell}", "zh-Hant": "{reason}，首個為 {cell}" },
  columnTooLarge: {
    en: 'Tab "{tab}", column {column}: down to row {row}, amounts add up to more than {limit} (currency: {currency}), beyond which sums are not exact to the last digit.',
    "zh-Hans":
      "工作表“{tab}”，列 {column}：截至第 {row} 行，金额合计超过 {limit}（货币：{currency}），超出后无法精确到最后一位。",
    "zh-Hant":
      "工作表「{tab}」，欄 {column}：截至第 {row} 列，金額合計超過 {limit}（貨幣：{currency}），超出後無法精確到最後一位。",
  },
  computedTooLarge: {
    en: 'Tab "{tab}": down to row {row}, unit price × quantity adds up to more than {limit} (currency: {currency}), beyond which sums are not exact to the last digit.',
    "zh-Hans":
      "工作表“{tab}”：截至第 {row} 行，单价 × 数量合计超过 {limit}（货币：{currency}），超出后无法精确到最后一位。",
    "zh-Hant":
      "工作表「{tab}」：截至第 {row} 列，單價 × 數量合計超過 {limit}（貨幣：{currency}），超出後無法精確到最後一位。",
  },
  convertedTooLarge: {
    en: 'Tab "{tab}": converted by the rates, all amounts add up to more than {limit} (currency: {currency}), beyond which sums are not exact to the last digit.',
    "zh-Hans": "工作表“{tab}”：按汇率换算后，金额合计超过 {limit}（货币：{currency}），超出后无法精确到最后一位。",
    "zh-Hant": "工作表「{tab}」：依匯率換算後，金額合計超過 {limit}（貨幣：{currency}），超出後無法精確到最後一位。",
  },
  rateTooLarge: {
    en: 'Tab "{tab}": at the rate {rate}, an amount becomes too large to be counted to the last digit.',
    "zh-Hans": "工作表“{tab}”：按汇率 {rate} 换算后，有金额过大，无法精确到最后一位。",
    "zh-Hant": "工作表「{tab}」：依匯率 {rate} 換算後，有金額過大，無法精確到最後一位。",
  },
  formatsKeepChanging: {
    en: 'Tab "{tab}" asked for other date and number formats each time it was read: somebody is changing it.',
    "zh-Hans": "工作表“{tab}”每次读取时日期和数字的格式都不同：可能有人正在修改。",
    "zh-Hant": "工作表「{tab}」每次讀取時日期和數字的格式都不同：可能有人正在修改。",
  },
  unusedRefunds: {
    en: 'Tab "{tab}": what columns say of refunds counts for nothing: {columns}. Where they hold money that was given back, revenue is too high by it. To take one off the amounts, name its header in the {settings} tab, row "{setting}". Refunds also count as rows with a negative amount, by the status of the order, or from a tab of returns.',
    "zh-Hans":
      "工作表“{tab}”：以下退款列未计入：{columns}。若其中为已退还的款项，则销售额会偏高。如需从金额中减去其中一列，请将其表头填写在“{settings}”工作表的“{setting}”一行。退款也可写作负金额的行、订单状态，或列在退货工作表中。",
    "zh-Hant":
      "工作表「{tab}」：以下退款欄未計入：{columns}。若其中為已退還的款項，則銷售額會偏高。如需從金額中減去其中一欄，請將其標題填寫在「{settings}」工作表的「{setting}」一列。退款也可寫作負金額的列、訂單狀態，或列在退貨工作表中。",
  },
  unreadReturns: {
    en: 'Tab "{tab}" is not read. If it lists orders that came back, write its title into the {settings} tab, row "{setting}".',
    "zh-Hans": "未读取工作表“{tab}”。如其中列出了退回的订单，请将其标题填写在“{settings}”工作表的“{setting}”一行。",
    "zh-Hant":
      "未讀取工作表「{tab}」。如其中列出了退回的訂單，請將其標題填寫在「{settings}」工作表的「{setting}」一列。",
  },
  distrusted: {
    en: 'Tab "{tab}", column {letter}: it was used for {field}, but its header is "{header}" now; {instead}. To use another, name its header in the Tier Settings tab.',
    "zh-Hans":
      "工作表“{tab}”，{letter} 列：此前用作{field}，但其表头现为“{header}”；{instead}。如需使用其他列，请在“分层设置”工作表中填写其表头。",
    "zh-Hant":
      "工作表「{tab}」，{letter} 欄：先前用作{field}，但其標題現為「{header}」；{instead}。如需使用其他欄，請在「分層設定」工作表中填寫其標題。",
  },
  notKept: {
    en: "What was computed could not be kept beside the sheet ({reason}). The run itself is not affected.",
    "zh-Hans": "计算结果未能在表格之外另行保存（{reason}）。运行本身不受影响。",
    "zh-Hant": "計算結果未能在試算表之外另行儲存（{reason}）。執行本身不受影響。",
  },
  noColumnInstead: {
    en: "no column is used for it now",
    "zh-Hans": "现在没有列用作此项",
    "zh-Hant": "現在沒有欄用作此項",
  },
  otherInstead: {
    en: '"{header}" is used for it now',
    "zh-Hans": "现改用“{header}”",
    "zh-Hant": "現改用「{header}」",
  },
} as const satisfies Readonly<Record<string, Words>>;
