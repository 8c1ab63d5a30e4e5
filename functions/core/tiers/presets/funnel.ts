import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { atLeast, everBought, yes } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const ladder: LadderScheme = {
  kind: "ladder",
  id: "funnel",
  title: words("Sales funnel", "销售漏斗", "銷售漏斗"),
  judges: "everyone",
  tiers: bestToWorst([
    {
      id: "loyal",
      name: words("Loyal", "忠诚客户", "忠誠客戶"),
      action: words("Thank them; ask whom else you could help.", "表示感谢，请其推荐。", "表示感謝，請其推薦。"),
      alternatives: [[atLeast("orderDays", 3), yes("active")]],
    },
    {
      id: "closed",
      name: words("Closed", "成交客户", "成交客戶"),
      action: words("Prepare the next purchase.", "促成下一次购买。", "促成下一次購買。"),
      alternatives: everBought,
    },
    {
      id: "target",
      name: words("Target", "目标客户", "目標客戶"),
      action: words("Make an offer and follow it up.", "给出报价并跟进。", "給出報價並跟進。"),
      alternatives: [[yes(attributeKey("interested"))]],
    },
    {
      id: "prospect",
      name: words("Prospect", "潜在客户", "潛在客戶"),
      action: words(
        "Find out who has the need and the means.",
        "筛选有需求、有能力的客户。",
        "篩選有需求、有能力的客戶。",
      ),
      alternatives: "otherwise",
    },
  ]),
};

/** How many contacts are left at each step from possible to loyal (TIERS.md 4). */
export const funnel: Preset = {
  id: "funnel",
  group: "ladder",
  description: words(
    "How many contacts are at each step: possible, interested, bought, loyal.",
    "各环节的联系人数：潜在、有意向、成交、忠诚。",
    "各環節的聯絡人數：潛在、有意向、成交、忠誠。",
  ),
  isDefault: false,
  variants: [ladder],
};
