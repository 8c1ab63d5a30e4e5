import type { ShareScheme, ShareTier, Tier } from "../../settings/scheme.ts";
import { tierColours } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const platinum: Tier = {
  id: "platinum",
  name: words("Platinum", "铂金客户", "白金客戶"),
  action: words(
    "Guarantee service and supply, show them new products first, give them one contact person.",
    "保证服务与供货，新品优先，指定专人联系。",
    "保證服務與供貨，新品優先，指定專人聯繫。",
  ),
  colour: tierColours.platinum,
};

const gold: Tier = {
  id: "gold",
  name: words("Gold", "黄金客户", "黃金客戶"),
  action: words(
    "Lift them towards Platinum: broaden what they buy.",
    "扩大其购买的品类，向铂金客户提升。",
    "擴大其購買的品類，向白金客戶提升。",
  ),
  colour: tierColours.gold,
};

const iron: Tier = {
  id: "iron",
  name: words("Iron", "钢铁客户", "鋼鐵客戶"),
  action: words(
    "Lower the cost to serve, sell bundles, nurture those near the cut.",
    "降低服务成本，组合销售，培育接近上一层的客户。",
    "降低服務成本，組合銷售，培育接近上一層的客戶。",
  ),
  colour: tierColours.iron,
};

const lead: Tier = {
  id: "lead",
  name: words("Lead", "重铅客户", "重鉛客戶"),
  action: words(
    "First try those close to profit; raise the price or cut the service cost; else hand over to a partner or let go.",
    "先争取接近盈利者；提高价格或削减服务成本；否则转给合作伙伴或放弃。",
    "先爭取接近獲利者；提高價格或削減服務成本；否則轉給合作夥伴或放棄。",
  ),
  colour: tierColours.lead,
};

const upTo = (share: number, tier: Tier): ShareTier => ({ ...tier, upTo: share });

const byProfit: ShareScheme = {
  kind: "share",
  id: "pyramid-4",
  title: words("Customer pyramid", "顾客金字塔", "顧客金字塔"),
  of: "customers",
  metric: "profit",
  floor: 0,
  tiers: [upTo(0.05, platinum), upTo(0.2, gold), upTo(1, iron), upTo(1, lead)],
};

const { floor: _profitOnly, ...unfloored } = byProfit;
const byRevenue: ShareScheme = {
  ...unfloored,
  metric: "revenue",
  tiers: [upTo(0.05, platinum), upTo(0.2, gold), upTo(0.8, iron), upTo(1, lead)],
  note: words(
    "No cost or profit column: ranked by revenue, and Lead is the last 20% of customers unless the cuts say otherwise.",
    "没有成本或利润列：按销售额排名，重铅客户为最后 20% 的客户（分界另有设置时除外）。",
    "沒有成本或利潤欄：按銷售額排名，重鉛客戶為最後 20% 的客戶（分界另有設定時除外）。",
  ),
};

/** The customer pyramid: Platinum and Gold by rank in profit, Iron the other profitable ones, Lead who brings none (TIERS.md 4). */
export const pyramid4: Preset = {
  id: "pyramid-4",
  group: "value",
  description: words(
    "Who earns you money and who costs it: the top 5% by profit, the next 15%, the other profitable ones, the rest.",
    "谁带来利润、谁消耗利润：利润前 5%、其后 15%、其余盈利客户、不盈利客户。",
    "誰帶來利潤、誰消耗利潤：利潤前 5%、其後 15%、其餘獲利客戶、不獲利客戶。",
  ),
  isDefault: true,
  variants: [byProfit, byRevenue],
};
