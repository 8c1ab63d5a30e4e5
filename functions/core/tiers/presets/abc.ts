import type { ShareScheme, Tier } from "../../settings/scheme.ts";
import { tierColours } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const key: Tier = {
  id: "a",
  name: words("A key", "关键客户", "關鍵客戶"),
  action: words(
    "Give them a named contact and first call on supply; talk to them before they ask.",
    "指定专人负责，优先供货，主动沟通。",
    "指定專人負責，優先供貨，主動溝通。",
  ),
  colour: tierColours.gold,
};

const main: Tier = {
  id: "b",
  name: words("B main", "主要客户", "主要客戶"),
  action: words(
    "Keep regular contact; find what they still buy elsewhere.",
    "定期联系，了解其仍在别处购买的产品。",
    "定期聯繫，了解其仍在別處購買的產品。",
  ),
  colour: tierColours.silver,
};

const ordinary: Tier = {
  id: "c",
  name: words("C ordinary", "普通客户", "普通客戶"),
  action: words(
    "Serve them well at low cost: standard offers, self-service.",
    "以低成本做好服务：标准方案，自助服务。",
    "以低成本做好服務：標準方案，自助服務。",
  ),
  colour: tierColours.iron,
};

const byCustomers: ShareScheme = {
  kind: "share",
  id: "abc",
  title: words("ABC by customers", "ABC 分类（按客户数）", "ABC 分類（按客戶數）"),
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
  title: words("ABC by revenue", "ABC 分类（按销售额）", "ABC 分類（按銷售額）"),
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
  description: words(
    "The top 5% of customers by revenue, the next 15%, and the rest.",
    "按销售额排名：前 5% 的客户、其后 15%、其余。",
    "按銷售額排名：前 5% 的客戶、其後 15%、其餘。",
  ),
  isDefault: true,
  variants: [byCustomers],
};

/** The same three by what they make of the revenue: the first 80%, the next 15%, the last 5%. */
export const abcValue: Preset = {
  id: "abc-value",
  group: "value",
  description: words(
    "The customers who make the first 80% of the revenue, the next 15%, and the last 5%.",
    "按销售额累计：贡献前 80% 的客户、其后 15%、最后 5%。",
    "按銷售額累計：貢獻前 80% 的客戶、其後 15%、最後 5%。",
  ),
  isDefault: false,
  variants: [byValue],
};
