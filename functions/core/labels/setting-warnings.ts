import type { Words } from "./language.ts";

/** What Status says of settings that are not wrong, but worth a look. */
export const settingWarningLabels = {
  nobodyCalledSo: {
    en: "Nobody in the orders is called so: check how it is written. Customers are known by {column}.",
    "zh-Hans": "订单中没有这样的客户：请检查写法。客户按{column}识别。",
    "zh-Hant": "訂單中沒有這樣的客戶：請檢查寫法。客戶按{column}辨識。",
  },
  nobodyToCountFor: {
    en: 'Used, but "{found}" stands in no row of the orders: check how it is written. Customers are known by {column}.',
    "zh-Hans": "已使用，但“{found}”未出现在任何订单行中：请检查写法。客户按{column}识别。",
    "zh-Hant": "已使用，但「{found}」未出現在任何訂單列中：請檢查寫法。客戶按{column}辨識。",
  },
  manyTiers: {
    en: "OK. But {count} tiers blur what to do for whom: mostly five are enough.",
    "zh-Hans": "正常。但 {count} 个层级会让每层该做什么变得模糊：通常不超过五层即可。",
    "zh-Hant": "正常。但 {count} 個層級會讓每層該做什麼變得模糊：通常不超過五層即可。",
  },
  tierGone: {
    en: 'Not used: "{scheme}" has no tier "{found}" now. Name one of its tiers ({allowed}), or delete the row.',
    "zh-Hans": "未使用：“{scheme}”现在没有层级“{found}”。请改为其层级之一（{allowed}），或删除该行。",
    "zh-Hant": "未使用：「{scheme}」現在沒有層級「{found}」。請改為其層級之一（{allowed}），或刪除該列。",
  },
  baseCurrency: {
    en: "Blank: {currency} is used, because most rows are in it. {others}: rows count only where there is a rate below.",
    "zh-Hans": "空白：采用{currency}，因为大多数行使用该货币。{others}：只有在下方填写了汇率的行才会计入。",
    "zh-Hant": "空白：採用{currency}，因為大多數列使用該貨幣。{others}：只有在下方填寫了匯率的列才會計入。",
  },
  unnamedCurrency: {
    en: "Blank: most rows do not say in which currency they are, and money is counted in that one. If it is one of these, write it here: {others}.",
    "zh-Hans": "空白：大多数行未注明货币，金额以该货币计。如该货币即其中之一，请填写在此：{others}。",
    "zh-Hant": "空白：大多數列未註明貨幣，金額以該貨幣計。如該貨幣即其中之一，請填寫在此：{others}。",
  },
} as const satisfies Readonly<Record<string, Words>>;
