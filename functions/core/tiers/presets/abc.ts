import type { ShareScheme, Tier } from "../../settings/scheme.ts";
import { tierColours } from "./colours.ts";
import type { Preset } from "./preset.ts";

const key: Tier = {
  id: "a",
  name: { en: "A key", "zh-Hans": "关键客户", "zh-Hant": "關鍵客戶" },
  action: {
    en: "Give them a named contact and first call on supply; talk to them before they ask.",
    "zh-Hans": "指定专人负责，优先供货，主动沟通。",
    "zh-Hant": "指定專人負責，優先供貨，主動溝通。",
  },
  colour: tierColours.gold,
};

const main: Tier = {
  id: "b",
  name: { en: "B main", "zh-Hans": "主要客户", "zh-Hant": "主要客戶" },
  action: {
    en: "Keep regular contact; find what they still buy elsewhere.",
    "zh-Hans": "定期联系，了解其仍在别处购买的产品。",
    "zh-Hant": "定期聯繫，了解其仍在別處購買的產品。",
  },
  colour: tierColours.silver,
};

const ordinary: Tier = {
  id: "c",
  name: { en: "C ordinary", "zh-Hans": "普通客户", "zh-Hant": "普通客戶" },
  action: {
    en: "Serve them well at low cost: standard offers, self-service.",
    "zh-Hans": "以低成本做好服务：标准方案，自助服务。",
    "zh-Hant": "以低成本做好服務：標準方案，自助服務。",
  },
  colour: tierColours.iron,
};

const byCustomers: ShareScheme = {
  kind: "share",
  id: "abc",
  title: { en: "ABC by customers", "zh-Hans": "ABC 分类（按客户数）", "zh-Hant": "ABC 分類（按客戶數）" },
  of: "customers",
  metric: "revenue",
  tiers: [
    { ...key, upTo: 0.05 },
    { ...main, upTo: 0.2 },
    { ...ordinary, upTo: 1 },
  ],
};

const byValue: ShareScheme = {
  ...byCustomers,
  id: "abc-value",
  title: { en: "ABC by revenue", "zh-Hans": "ABC 分类（按销售额）", "zh-Hant": "ABC 分類（按銷售額）" },
  of: "value",
  tiers: [
    { ...key, upTo: 0.8 },
    { ...main, upTo: 0.95 },
    { ...ordinary, upTo: 1 },
  ],
};

/** Key, main and ordinary customers: the top 5% by revenue, the next 15%, the rest (TIERS.md 4). */
export const abc: Preset = {
  id: "abc",
  group: "value",
  description: {
    en: "The top 5% of customers by revenue, the next 15%, and the rest.",
    "zh-Hans": "按销售额排名：前 5% 的客户、其后 15%、其余。",
    "zh-Hant": "按銷售額排名：前 5% 的客戶、其後 15%、其餘。",
  },
  isDefault: true,
  variants: [byCustomers],
};

/** The same three by what they make of the revenue: the first 80%, the next 15%, the last 5%. */
export const abcValue: Preset = {
  id: "abc-value",
  group: "value",
  description: {
    en: "The customers who make the first 80% of the revenue, the next 15%, and the last 5%.",
    "zh-Hans": "按销售额累计：贡献前 80% 的客户、其后 15%、最后 5%。",
    "zh-Hant": "按銷售額累計：貢獻前 80% 的客戶、其後 15%、最後 5%。",
  },
  isDefault: false,
  variants: [byValue],
};
