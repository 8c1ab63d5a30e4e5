import type { Words } from "./language.ts";

/** What was assumed where the sheet does not say: sentences of the Tier Data Report and of a run's notes. */
export const assumptionLabels = {
  baseCurrency: {
    en: 'Money is counted in {currency}, because most rows are in it. {others}: rows count only where there is a rate. To decide it yourself, fill in "{setting}" in the {tab} tab, and the rates.',
    "zh-Hans":
      "金额以{currency}计，因为大多数行使用该货币。{others}：只有填写了汇率的行才会计入。如需自行决定，请在“{tab}”工作表中填写“{setting}”和汇率。",
    "zh-Hant":
      "金額以{currency}計，因為大多數列使用該貨幣。{others}：只有填寫了匯率的列才會計入。如需自行決定，請在「{tab}」工作表中填寫「{setting}」和匯率。",
  },
  unnamedCurrency: {
    en: 'Most rows do not say in which currency they are, and money is counted in that one. {others}: rows count only where there is a rate. If it is one of these, fill in "{setting}" in the {tab} tab.',
    "zh-Hans":
      "大多数行未注明货币，金额以该货币计。{others}：只有填写了汇率的行才会计入。如该货币即其中之一，请在“{tab}”工作表中填写“{setting}”。",
    "zh-Hant":
      "大多數列未註明貨幣，金額以該貨幣計。{others}：只有填寫了匯率的列才會計入。如該貨幣即其中之一，請在「{tab}」工作表中填寫「{setting}」。",
  },
  amountIsComputed: {
    en: "No column holds the amount: it is taken to be {unitPrice} × {quantity}. If the price is that of the whole line, name its column as the amount in the {tab} tab.",
    "zh-Hans":
      "没有金额列：金额视为 {unitPrice} × {quantity}。如该价格已是整行的金额，请在“{tab}”工作表中将其列填写为金额列。",
    "zh-Hant":
      "沒有金額欄：金額視為 {unitPrice} × {quantity}。如該價格已是整列的金額，請在「{tab}」工作表中將其欄填寫為金額欄。",
  },
  repeatedTotals: {
    en: 'Column {letter} "{header}" looks like the total of the order, repeated in each of its rows: of {of} orders of several rows looked at, {orders} have the same amount in each row (such as {cells}). Each row counts, so that revenue is too high if these are totals. Then choose "{choice}" in the {tab} tab, row "{setting}": each order counts once. If each row was really paid so much, there is nothing to do.',
    "zh-Hans":
      "{letter} 列“{header}”看起来是在订单的每一行中重复的订单总额：查看的 {of} 笔多行订单中，有 {orders} 笔各行金额相同（例如 {cells}）。每一行都会计入，如果这些是总额，则销售额会偏高。此时请在“{tab}”工作表的“{setting}”一行选择“{choice}”：每笔订单只计一次。如果每一行确实支付了该金额，则无需处理。",
    "zh-Hant":
      "{letter} 欄「{header}」看起來是在訂單的每一列中重複的訂單總額：查看的 {of} 筆多列訂單中，有 {orders} 筆各列金額相同（例如 {cells}）。每一列都會計入，如果這些是總額，則銷售額會偏高。此時請在「{tab}」工作表的「{setting}」一列選擇「{choice}」：每筆訂單只計一次。如果每一列確實支付了該金額，則無需處理。",
  },
  wholeOrders: {
    en: 'By "{setting}" in the {tab} tab, amounts stand for whole orders: {orders} {orders:order has|orders have} one amount in several rows, {rows} of which {rows:counts|count} for nothing.',
    "zh-Hans":
      "按“{tab}”工作表中的“{setting}”，金额代表整笔订单：{orders} 笔订单的多行金额相同，其中 {rows} 行不再计入金额。",
    "zh-Hant":
      "依「{tab}」工作表中的「{setting}」，金額代表整筆訂單：{orders} 筆訂單的多列金額相同，其中 {rows} 列不再計入金額。",
  },
  differingAmounts: {
    en: "In {orders} {orders:order|orders} the amounts of the rows differ (such as {cells}): there each counts.",
    "zh-Hans": "{orders} 笔订单的各行金额不同（例如 {cells}）：这些订单的每一行都计入。",
    "zh-Hant": "{orders} 筆訂單的各列金額不同（例如 {cells}）：這些訂單的每一列都計入。",
  },
  noWholeOrders: {
    en: '"{setting}" in the {tab} tab says that amounts stand for whole orders. That changes nothing, since it takes a column of order ids and one of amounts.',
    "zh-Hans": "“{tab}”工作表中的“{setting}”表示金额代表整笔订单。由于没有订单号列或金额列，该设置不起作用。",
    "zh-Hant": "「{tab}」工作表中的「{setting}」表示金額代表整筆訂單。由於沒有訂單號欄或金額欄，該設定不起作用。",
  },
  addedExtra: {
    en: 'The amount "{amount}" is taken to be without {field}, which counts by Settings: column {letter} "{header}" is added.',
    "zh-Hans": "金额“{amount}”视为不含{field}，而设置要求计入：已加上 {letter} 列“{header}”。",
    "zh-Hant": "金額「{amount}」視為不含{field}，而設定要求計入：已加上 {letter} 欄「{header}」。",
  },
  takenOffExtra: {
    en: 'The amount "{amount}" is taken to hold {field}, which does not count by Settings: column {letter} "{header}" is taken off.',
    "zh-Hans": "金额“{amount}”视为已含{field}，而设置不计入：已减去 {letter} 列“{header}”。",
    "zh-Hant": "金額「{amount}」視為已含{field}，而設定不計入：已減去 {letter} 欄「{header}」。",
  },
  leftInExtra: {
    en: 'The amount "{amount}" is taken to hold {field}, which counts by Settings: column {letter} "{header}" changes nothing.',
    "zh-Hans": "金额“{amount}”视为已含{field}，且设置要求计入：{letter} 列“{header}”不作改动。",
    "zh-Hant": "金額「{amount}」視為已含{field}，且設定要求計入：{letter} 欄「{header}」不作改動。",
  },
  leftOutExtra: {
    en: 'The amount "{amount}" is taken to be without {field}, which does not count by Settings: column {letter} "{header}" changes nothing.',
    "zh-Hans": "金额“{amount}”视为不含{field}，且设置不计入：{letter} 列“{header}”不作改动。",
    "zh-Hant": "金額「{amount}」視為不含{field}，且設定不計入：{letter} 欄「{header}」不作改動。",
  },
  refundedOff: {
    en: 'Column {letter} "{header}" tells what was given back: it is taken off the amount "{amount}", without its part of any tax and shipping that do not count. If the amount is without it already, write None as this column in the {tab} tab.',
    "zh-Hans":
      "{letter} 列“{header}”为已退还的款项：已从金额“{amount}”中减去，不计入的税额和运费按比例除外。如金额已扣除退款，请在“{tab}”工作表中将该列填写为“无”。",
    "zh-Hant":
      "{letter} 欄「{header}」為已退還的款項：已從金額「{amount}」中減去，不計入的稅額和運費按比例除外。如金額已扣除退款，請在「{tab}」工作表中將該欄填寫為「無」。",
  },
  refundedBefore: {
    en: 'The amount "{amount}" is taken to be what was left after refunds: column {letter} "{header}" changes nothing.',
    "zh-Hans": "金额“{amount}”视为退款后的金额：{letter} 列“{header}”不作改动。",
    "zh-Hant": "金額「{amount}」視為退款後的金額：{letter} 欄「{header}」不作改動。",
  },
  computedAmount: {
    en: "unit price × quantity",
    "zh-Hans": "单价 × 数量",
    "zh-Hant": "單價 × 數量",
  },
  nobodies: {
    en: "Nobody is called {found}: such rows count for the e-mail address or name beside it; where there is none, they are set aside as unknown customer.",
    "zh-Hans": "{found}不代表任何客户：这些行计入旁边的邮箱或姓名；若没有，则作为未知客户搁置。",
    "zh-Hant": "{found}不代表任何客戶：這些列計入旁邊的電子郵件或姓名；若沒有，則作為未知客戶擱置。",
  },
  zeroIsCustomer: {
    en: "The customer id 0 is taken for a customer like any other, because the ids count from 0 on.",
    "zh-Hans": "客户 ID 0 视为普通客户，因为 ID 从 0 开始编号。",
    "zh-Hant": "客戶 ID 0 視為一般客戶，因為 ID 從 0 開始編號。",
  },
  discountShare: {
    en: 'Discounts in column {letter} "{header}" are taken for shares of the price: 0.2 is a fifth.',
    "zh-Hans": "{letter} 列“{header}”的折扣视为价格的比例：0.2 即两成。",
    "zh-Hant": "{letter} 欄「{header}」的折扣視為價格的比例：0.2 即兩成。",
  },
  discountPercent: {
    en: 'Discounts in column {letter} "{header}" are taken for percent of the price: 20 is a fifth.',
    "zh-Hans": "{letter} 列“{header}”的折扣视为价格的百分数：20 即 20%。",
    "zh-Hant": "{letter} 欄「{header}」的折扣視為價格的百分數：20 即 20%。",
  },
  discountAmount: {
    en: 'Discounts in column {letter} "{header}" are taken for amounts of money of the whole line.',
    "zh-Hans": "{letter} 列“{header}”的折扣视为整行的金额。",
    "zh-Hant": "{letter} 欄「{header}」的折扣視為整列的金額。",
  },
} as const satisfies Readonly<Record<string, Words>>;
