import type { BandsScheme } from "../../settings/scheme.ts";
import { tierColours } from "./colours.ts";
import { atMost, inTop, moreThan } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const lastYear: BandsScheme = {
  kind: "bands",
  id: "cards-gem",
  title: words("Gem cards", "宝石卡级", "寶石卡級"),
  metric: "revenue@12m",
  tiers: [
    {
      id: "diamond",
      name: words("Diamond", "钻石客户", "鑽石客戶"),
      action: words(
        "Give them what others cannot have: first choice, a contact person, a personal thank-you.",
        "给予独享待遇：优先选购，专人服务，当面致谢。",
        "給予獨享待遇：優先選購，專人服務，當面致謝。",
      ),
      colour: tierColours.diamond,
      from: 10_000,
    },
    {
      id: "gold",
      name: words("Gold", "黄金客户", "黃金客戶"),
      action: words(
        "Show how near Diamond is; broaden what they buy.",
        "告知距钻石客户的差距，扩大其购买的品类。",
        "告知距鑽石客戶的差距，擴大其購買的品類。",
      ),
      colour: tierColours.gold,
      from: 3000,
    },
    {
      id: "silver",
      name: words("Silver", "白银客户", "白銀客戶"),
      action: words(
        "Make the next purchase easy: a reminder, a bundle.",
        "让下一次购买更容易：提醒，组合优惠。",
        "讓下一次購買更容易：提醒，組合優惠。",
      ),
      colour: tierColours.silver,
      from: 0,
    },
    {
      id: "low-yield",
      name: words("Low-yield", "低效客户", "低效客戶"),
      action: words(
        "Cut what it costs to serve them, or charge for it.",
        "削减服务成本，或对服务收费。",
        "削減服務成本，或對服務收費。",
      ),
      colour: tierColours.lead,
      from: undefined,
    },
  ],
  lastIf: [atMost("profit@12m", 0), inTop("costToServe@12m", 0.2), moreThan("costToServe@12m", 0)],
};

/**
 * Card levels by revenue of the last 12 months, with those who bring no profit and cost much to serve apart (TIERS.md 4).
 *
 * Cuts are a default in the manner of `cards`. A cost to serve is high within the top 20% of customers, and never where it is 0.
 * Silver begins at 0, so that nobody is called low-yield for a quiet year; who got back more than they paid in it is.
 */
export const cardsGem: Preset = {
  id: "cards-gem",
  group: "value",
  description: words(
    "Diamond, Gold and Silver by what customers spent in the last 12 months; apart from them, who costs more to serve than they bring.",
    "按最近 12 个月消费划分钻石、黄金、白银客户，并单列服务成本高而无利润的客户。",
    "按最近 12 個月消費劃分鑽石、黃金、白銀客戶，並單列服務成本高而無利潤的客戶。",
  ),
  isDefault: false,
  variants: [lastYear],
};
