import type { Words } from "./language.ts";

/** What can be wrong with a scheme as a whole, though each of its cells can be read: what was found, and how to mend it. */
export const schemeFaultLabels = {
  notAddable: {
    en: '"{metric}" cannot be added up, so it has no share of value. Choose the kind "{kind}", or a metric such as "{example}".',
    "zh-Hans": "“{metric}”不能相加，没有价值占比。请选择类型“{kind}”，或使用“{example}”等指标。",
    "zh-Hant": "「{metric}」不能相加，沒有價值占比。請選擇類型「{kind}」，或使用「{example}」等指標。",
  },
  notAShare: {
    en: '"{found}" is not a share above 0% and up to 100%. Write for example 20%.',
    "zh-Hans": "“{found}”不是大于 0% 且不超过 100% 的占比。请填写如 20%。",
    "zh-Hant": "「{found}」不是大於 0% 且不超過 100% 的占比。請填寫如 20%。",
  },
  neverReached: {
    en: "Nobody can get here: rows above take all of these combinations. Move this row up, or delete it.",
    "zh-Hans": "不会有客户归入此处：上面的行已包含这些组合。请将此行上移或删除。",
    "zh-Hant": "不會有客戶歸入此處：上面的列已包含這些組合。請將此列上移或刪除。",
  },
  tierWithoutCell: {
    en: 'No row of the table "{table}" leads to the tier "{found}" of "{scheme}". Add one, or take its name out.',
    "zh-Hans": "“{table}”表中没有归入“{scheme}”的层级“{found}”的行。请添加，或删除该名称。",
    "zh-Hant": "「{table}」表中沒有歸入「{scheme}」的層級「{found}」的列。請新增，或刪除該名稱。",
  },
  earnsNothing: {
    en: "This row earns nothing: write points (or a weight) other than 0, or delete it.",
    "zh-Hans": "此行不计分：请填写非 0 的分值（或权重），或删除该行。",
    "zh-Hant": "此列不計分：請填寫非 0 的分值（或權重），或刪除該列。",
  },
  maximumOfOtherSign: {
    en: "With a maximum of {found} this row earns nothing. Points above 0 need a maximum above 0, points below 0 one below 0.",
    "zh-Hans": "上限为 {found} 时此行不计分。分值为正时上限须为正，为负时须为负。",
    "zh-Hant": "上限為 {found} 時此列不計分。分值為正時上限須為正，為負時須為負。",
  },
  noValues: {
    en: "This list is empty. Write at least one value.",
    "zh-Hans": "列表为空。请至少填写一个值。",
    "zh-Hant": "清單為空。請至少填寫一個值。",
  },
  asksForItself: {
    en: '"{scheme}" looks at its own tiers here. Name another scheme.',
    "zh-Hans": "“{scheme}”在此引用了自身的层级。请改用其他方案。",
    "zh-Hant": "「{scheme}」在此引用了自身的層級。請改用其他方案。",
  },
  other: {
    en: '"{scheme}" does not hang together here ({found}). Clear the row to take the default, or compare it with another scheme.',
    "zh-Hans": "“{scheme}”在此前后不一致（{found}）。请清空该行以采用默认值，或参照其他方案。",
    "zh-Hant": "「{scheme}」在此前後不一致（{found}）。請清空該列以採用預設值，或參照其他方案。",
  },
} as const satisfies Readonly<Record<string, Words>>;
