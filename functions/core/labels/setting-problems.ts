import type { Words } from "./language.ts";

/** What can be wrong in the Tier Settings tab: what was found, and how to mend it. */
export const settingProblemLabels = {
  noGeneralTable: {
    en: "The table with the headers {headers} is gone. Put these headers back, or delete the whole tab: a new one is made.",
    "zh-Hans": "找不到表头为{headers}的表。请恢复这些表头，或删除整个工作表：会重新创建。",
    "zh-Hant": "找不到標題為{headers}的表。請恢復這些標題，或刪除整個工作表：會重新建立。",
  },
  noHeaders: {
    en: 'Below the title "{found}" stands no row with the headers {headers}. Put them back, or delete the title.',
    "zh-Hans": "标题“{found}”下没有表头为{headers}的行。请恢复表头，或删除该标题。",
    "zh-Hant": "標題「{found}」下沒有標題欄為{headers}的列。請恢復，或刪除該標題。",
  },
  unknownSetting: {
    en: '"{found}" is not a setting. Use "{nearest}", or delete the row.',
    "zh-Hans": "没有名为“{found}”的设置项。请改用“{nearest}”，或删除该行。",
    "zh-Hant": "沒有名為「{found}」的設定項目。請改用「{nearest}」，或刪除該列。",
  },
  nameMissing: {
    en: '"{found}" stands beside no setting. Write the name of the setting to its left, or clear the cell.',
    "zh-Hans": "“{found}”旁没有设置项名称。请在左侧填写名称，或清空该单元格。",
    "zh-Hant": "「{found}」旁沒有設定項目名稱。請在左側填寫名稱，或清空該儲存格。",
  },
  settingTwice: {
    en: '"{found}" already stands in {first}. Keep one of the two rows.',
    "zh-Hans": "“{found}”已在 {first} 中出现。请只保留其中一行。",
    "zh-Hant": "「{found}」已在 {first} 中出現。請只保留其中一列。",
  },
  errorCell: {
    en: "The cell holds the error {found}. Mend its formula, or write the value itself.",
    "zh-Hans": "单元格有错误 {found}。请修正公式，或直接填写数值。",
    "zh-Hant": "儲存格有錯誤 {found}。請修正公式，或直接填寫數值。",
  },
  notAmongValues: {
    en: '"{found}" is not possible here. Use one of: {allowed}.',
    "zh-Hans": "此处不能用“{found}”。可用：{allowed}。",
    "zh-Hant": "此處不能用「{found}」。可用：{allowed}。",
  },
  notANumber: {
    en: '"{found}" is not a number of 0 or more. Write for example 2.5.',
    "zh-Hans": "“{found}”不是大于或等于 0 的数字。请填写如 2.5。",
    "zh-Hant": "「{found}」不是大於或等於 0 的數字。請填寫如 2.5。",
  },
  notAboveZero: {
    en: '"{found}" is not a number above 0. Write for example {example}.',
    "zh-Hans": "“{found}”不是大于 0 的数字。请填写如 {example}。",
    "zh-Hant": "「{found}」不是大於 0 的數字。請填寫如 {example}。",
  },
  notACountOrNone: {
    en: '"{found}" is not a whole number of 0 or more. Write for example {example}, 0 for none, or leave it blank.',
    "zh-Hans": "“{found}”不是 0 或以上的整数。请填写如 {example}；0 表示不限；也可留空。",
    "zh-Hant": "「{found}」不是 0 或以上的整數。請填寫如 {example}；0 表示不限；也可留空。",
  },
  notACount: {
    en: '"{found}" is not a whole number from 1 on. Write for example {example}.',
    "zh-Hans": "“{found}”不是从 1 开始的整数。请填写如 {example}。",
    "zh-Hant": "「{found}」不是從 1 開始的整數。請填寫如 {example}。",
  },
  notWhole: {
    en: '"{found}" is not a whole number from 0 to {most}. Write for example {example}.',
    "zh-Hans": "“{found}”不是 0 到 {most} 的整数。请填写如 {example}。",
    "zh-Hant": "「{found}」不是 0 到 {most} 的整數。請填寫如 {example}。",
  },
  tooLarge: {
    en: '"{found}" is too large to reckon with. Write {most} or less.',
    "zh-Hans": "“{found}”过大，无法计算。请填写不超过 {most} 的数字。",
    "zh-Hant": "「{found}」過大，無法計算。請填寫不超過 {most} 的數字。",
  },
  loyaltyOfNothing: {
    en: "All three weights of loyalty are 0, so nothing would count. Give at least one of them a number above 0.",
    "zh-Hans": "忠诚度的三个权重都是 0，没有任何一项计入。请至少将其中一个设为大于 0 的数字。",
    "zh-Hant": "忠誠度的三個權重都是 0，沒有任何一項計入。請至少將其中一個設為大於 0 的數字。",
  },
  notAHorizon: {
    en: '"{found}" is not a whole number of months from 1 to {most}. Write for example 12.',
    "zh-Hans": "“{found}”不是 1 到 {most} 的整数月数。请填写如 12。",
    "zh-Hant": "「{found}」不是 1 到 {most} 的整數月數。請填寫如 12。",
  },
  notAShare: {
    en: '"{found}" is not a share from 0% to 100%. Write for example 20%.',
    "zh-Hans": "“{found}”不是 0% 到 100% 之间的比例。请填写如 20%。",
    "zh-Hant": "「{found}」不是 0% 到 100% 之間的比例。請填寫如 20%。",
  },
  notADay: {
    en: '"{found}" is not a date from 1970 on. Write for example 2025-02-28.',
    "zh-Hans": "“{found}”不是 1970 年及以后的日期。请填写如 2025-02-28。",
    "zh-Hant": "「{found}」不是 1970 年及以後的日期。請填寫如 2025-02-28。",
  },
  dayTooLate: {
    en: '"{found}" is too far ahead. Write a date up to {latest}.',
    "zh-Hans": "“{found}”过于遥远。请填写不晚于 {latest} 的日期。",
    "zh-Hant": "「{found}」過於遙遠。請填寫不晚於 {latest} 的日期。",
  },
  notAWindow: {
    en: '"{found}" is not a window. Use {all}, a whole number of months from 1 to 1200, or {calendarYear}.',
    "zh-Hans": "“{found}”不是统计期间。可用：{all}、1 到 1200 的整数月数，或{calendarYear}。",
    "zh-Hant": "「{found}」不是統計期間。可用：{all}、1 到 1200 的整數月數，或{calendarYear}。",
  },
  notATimeZone: {
    en: '"{found}" is not a time zone. Use a name such as {nearest}.',
    "zh-Hans": "“{found}”不是时区。请使用如 {nearest} 的名称。",
    "zh-Hant": "「{found}」不是時區。請使用如 {nearest} 的名稱。",
  },
  notACurrency: {
    en: '"{found}" is not a currency code. Use three letters, such as {nearest}.',
    "zh-Hans": "“{found}”不是货币代码。请使用三个字母，例如 {nearest}。",
    "zh-Hant": "「{found}」不是貨幣代碼。請使用三個字母，例如 {nearest}。",
  },
  noSuchTab: {
    en: 'There is no tab "{found}". The nearest title is "{nearest}".',
    "zh-Hans": "没有名为“{found}”的工作表。最接近的是“{nearest}”。",
    "zh-Hant": "沒有名為「{found}」的工作表。最接近的是「{nearest}」。",
  },
  noSuchColumn: {
    en: 'No column of tab "{tab}" has the header "{found}". The nearest is "{nearest}".',
    "zh-Hans": "工作表“{tab}”中没有表头为“{found}”的列。最接近的是“{nearest}”。",
    "zh-Hant": "工作表「{tab}」中沒有標題為「{found}」的欄。最接近的是「{nearest}」。",
  },
  severalColumns: {
    en: 'Several columns of tab "{tab}" have the header "{found}": {columns}. Write the letter of the right one instead.',
    "zh-Hans": "工作表“{tab}”中有多列的表头为“{found}”：{columns}。请改为填写正确一列的列号字母。",
    "zh-Hant": "工作表「{tab}」中有多欄的標題為「{found}」：{columns}。請改為填寫正確一欄的欄號字母。",
  },
  columnMissing: {
    en: 'No column of tab "{tab}" looks like the {field}. Write its header or letter here. Columns seen: {columns}.',
    "zh-Hans": "工作表“{tab}”中没有看似{field}的列。请在此填写其表头或列号字母。可见的列：{columns}。",
    "zh-Hant": "工作表「{tab}」中沒有看似{field}的欄。請在此填寫其標題或欄號字母。可見的欄：{columns}。",
  },
  columnAmbiguous: {
    en: 'Several columns of tab "{tab}" could be the {field}: {columns}. Write the header or letter of the right one here.',
    "zh-Hans": "工作表“{tab}”中有多列可能是{field}：{columns}。请在此填写正确一列的表头或列号字母。",
    "zh-Hant": "工作表「{tab}」中有多欄可能是{field}：{columns}。請在此填寫正確一欄的標題或欄號字母。",
  },
  returnsIsOrders: {
    en: 'Tab "{tab}" holds the orders themselves, so it cannot be the list of what came back. Name another tab, or clear the cell: a status column says what came back, too.',
    "zh-Hans":
      "工作表“{tab}”本身就是订单，不能同时作为退货列表。请填写另一个工作表，或清空该单元格：状态列也能说明退货。",
    "zh-Hant":
      "工作表「{tab}」本身就是訂單，不能同時作為退貨清單。請填寫另一個工作表，或清空該儲存格：狀態欄也能說明退貨。",
  },
  returnsIds: {
    en: 'Not exactly one column of the returns tab "{tab}" holds order ids. Write the header or letter of the right one here. Columns seen: {columns}.',
    "zh-Hans": "退货工作表“{tab}”中不是恰好有一列订单号。请在此填写正确一列的表头或列号字母。可见的列：{columns}。",
    "zh-Hant": "退貨工作表「{tab}」中不是恰好有一欄訂單號。請在此填寫正確一欄的標題或欄號字母。可見的欄：{columns}。",
  },
  noSuchReturnsColumn: {
    en: 'Not exactly one column of the returns tab "{tab}" is "{found}". Columns seen: {columns}.',
    "zh-Hans": "退货工作表“{tab}”中名为“{found}”的列不是恰好一列。可见的列：{columns}。",
    "zh-Hant": "退貨工作表「{tab}」中名為「{found}」的欄不是恰好一欄。可見的欄：{columns}。",
  },
  returnsMarks: {
    en: 'Several columns of the returns tab "{tab}" say yes or no: {columns}. Call the one that says what came back "Returned".',
    "zh-Hans": "退货工作表“{tab}”中有多列填写是或否：{columns}。请把说明是否退货的一列命名为“是否退货”。",
    "zh-Hant": "退貨工作表「{tab}」中有多欄填寫是或否：{columns}。請把說明是否退貨的一欄命名為「是否退貨」。",
  },
  tabAmbiguous: {
    en: "Several tabs could be the orders: {tabs}. Write the title of the right one here.",
    "zh-Hans": "有多个工作表可能是订单：{tabs}。请在此填写正确的标题。",
    "zh-Hant": "有多個工作表可能是訂單：{tabs}。請在此填寫正確的標題。",
  },
  noSuchScheme: {
    en: 'There is no scheme "{found}". Use "{nearest}", or take it out.',
    "zh-Hans": "没有名为“{found}”的方案。请改用“{nearest}”，或将其删除。",
    "zh-Hant": "沒有名為「{found}」的方案。請改用「{nearest}」，或將其刪除。",
  },
  rateWithoutCurrency: {
    en: "The rate {found} stands beside no currency code. Write the code to its left, or clear the row.",
    "zh-Hans": "汇率 {found} 旁没有货币代码。请填写代码，或清空该行。",
    "zh-Hant": "匯率 {found} 旁沒有貨幣代碼。請填寫代碼，或清空該列。",
  },
  currencyWithoutRate: {
    en: "{found} has no rate. Write how much one unit is worth, or clear the row.",
    "zh-Hans": "{found} 没有汇率。请填写一单位折合的数额，或清空该行。",
    "zh-Hant": "{found} 沒有匯率。請填寫一單位折合的數額，或清空該列。",
  },
  notARate: {
    en: '"{found}" is not a rate. Write a number above 0, such as 0.92.',
    "zh-Hans": "“{found}”不是汇率。请填写大于 0 的数字，例如 0.92。",
    "zh-Hant": "「{found}」不是匯率。請填寫大於 0 的數字，例如 0.92。",
  },
  rateTwice: {
    en: "{found} already has a rate in {first}. Keep one of the two rows.",
    "zh-Hans": "{found} 的汇率已在 {first} 中。请只保留其中一行。",
    "zh-Hant": "{found} 的匯率已在 {first} 中。請只保留其中一列。",
  },
  rateOfOwnCurrency: {
    en: "{found} is the currency of the General table, so its rate is 1. Clear the row.",
    "zh-Hans": "{found} 就是“常规”表中的货币，汇率为 1。请清空该行。",
    "zh-Hant": "{found} 就是「一般」表中的貨幣，匯率為 1。請清空該列。",
  },
  ratesWithoutOwnCurrency: {
    en: 'A rate for {found} needs to know into which currency: fill in "{setting}" in the General table.',
    "zh-Hans": "{found} 的汇率需要知道折合成哪种货币：请在“常规”表中填写“{setting}”。",
    "zh-Hant": "{found} 的匯率需要知道折合成哪種貨幣：請在「一般」表中填寫「{setting}」。",
  },
  aliasWithoutTo: {
    en: 'For "{found}" nobody is named. Write for whom these orders count, or clear the row.',
    "zh-Hans": "“{found}”没有对应客户。请填写计入的客户，或清空该行。",
    "zh-Hant": "「{found}」沒有對應客戶。請填寫計入的客戶，或清空該列。",
  },
  aliasWithoutFrom: {
    en: 'Whose orders count for "{found}" is not said. Write it to the left, or clear the row.',
    "zh-Hans": "没有说明谁的订单计入“{found}”。请在左侧填写，或清空该行。",
    "zh-Hant": "沒有說明誰的訂單計入「{found}」。請在左側填寫，或清空該列。",
  },
  aliasToItself: {
    en: '"{found}" stands for itself. Name another customer, or clear the row.',
    "zh-Hans": "“{found}”指向自身。请填写另一位客户，或清空该行。",
    "zh-Hant": "「{found}」指向自身。請填寫另一位客戶，或清空該列。",
  },
  aliasTwice: {
    en: '"{found}" already stands in {first}. Keep one of the two rows.',
    "zh-Hans": "“{found}”已在 {first} 中出现。请只保留其中一行。",
    "zh-Hant": "「{found}」已在 {first} 中出現。請只保留其中一列。",
  },
  aliasCircle: {
    en: "These aliases go round in a circle: {circle}. Clear one of the rows.",
    "zh-Hans": "这些别名形成循环：{circle}。请清空其中一行。",
    "zh-Hant": "這些別名形成循環：{circle}。請清空其中一列。",
  },
} as const satisfies Readonly<Record<string, Words>>;
