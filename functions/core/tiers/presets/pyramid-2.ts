import type { ShareScheme } from "../../settings/scheme.ts";
import { tierColours } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const byProfit: ShareScheme = {
  kind: "share",
  id: "pyramid-2",
  title: words("80/20", "二八法则", "二八法則"),
  of: "customers",
  metric: "profit",
  tiers: [
    {
      id: "core",
      name: words("Core", "核心客户", "核心客戶"),
      action: words(
        "Keep them: regular contact, the best service, early notice of anything new.",
        "重点维系：定期联系，最好的服务，新品优先告知。",
        "重點維繫：定期聯繫，最好的服務，新品優先告知。",
      ),
      colour: tierColours.gold,
      upTo: 0.2,
    },
    {
      id: "non-core",
      name: words("Non-core", "非核心客户", "非核心客戶"),
      action: words(
        "In this order: convert, hand to a partner, release.",
        "依次：转化，转给合作伙伴，放弃。",
        "依次：轉化，轉給合作夥伴，放棄。",
      ),
      colour: tierColours.iron,
      upTo: 1,
    },
  ],
};

const byRevenue: ShareScheme = {
  ...byProfit,
  metric: "revenue",
  note: words(
    "No cost or profit column: ranked by revenue.",
    "没有成本或利润列：按销售额排名。",
    "沒有成本或利潤欄：按銷售額排名。",
  ),
};

/** The 80/20 rule: the top fifth of customers by profit, and the others (TIERS.md 4). */
export const pyramid2: Preset = {
  id: "pyramid-2",
  group: "value",
  description: words(
    "The top 20% of customers by profit and the others, with the share of profit that the core really makes.",
    "利润最高的 20% 客户与其余客户，并显示核心客户实际贡献的利润占比。",
    "利潤最高的 20% 客戶與其餘客戶，並顯示核心客戶實際貢獻的利潤占比。",
  ),
  isDefault: false,
  variants: [byProfit, byRevenue],
};
