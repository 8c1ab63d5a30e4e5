import type { Words } from "../../labels/language.ts";

/** What a preset looks at: presets of a group stand together in the settings, in this order. */
export const presetGroups = [
  "value",
  "behaviour",
  "ladder",
  "loyalty",
  "lifetime",
  "survey",
  "lead",
  "attribute",
] as const;
export type PresetGroup = (typeof presetGroups)[number];

/** What each group is called. */
export const presetGroupTitles: Readonly<Record<PresetGroup, Words>> = {
  value: { en: "What customers bring", "zh-Hans": "客户价值", "zh-Hant": "客戶價值" },
  behaviour: { en: "How customers buy", "zh-Hans": "购买行为", "zh-Hant": "購買行為" },
  ladder: { en: "How far the relationship has come", "zh-Hans": "关系进展", "zh-Hant": "關係進展" },
  loyalty: { en: "Loyalty", "zh-Hans": "忠诚度", "zh-Hant": "忠誠度" },
  lifetime: { en: "Lifetime value", "zh-Hans": "终身价值", "zh-Hant": "終身價值" },
  survey: { en: "What customers say", "zh-Hans": "客户调查", "zh-Hant": "客戶調查" },
  lead: { en: "Leads", "zh-Hans": "询盘与线索", "zh-Hant": "詢問與潛在客戶" },
  attribute: { en: "Who customers are", "zh-Hans": "客户属性", "zh-Hant": "客戶屬性" },
};
