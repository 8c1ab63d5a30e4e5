import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { atLeast, everBought, inTop } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const ladder: LadderScheme = {
  kind: "ladder",
  id: "aarrr",
  title: words("AARRR", "AARRR 增长漏斗", "AARRR 成長漏斗"),
  judges: "everyone",
  tiers: bestToWorst([
    {
      id: "referral",
      name: words("Referral", "推荐", "推薦"),
      action: words(
        "Thank them for each referral; make the next one easy.",
        "每次推荐都致谢，让再次推荐更容易。",
        "每次推薦都致謝，讓再次推薦更容易。",
      ),
      alternatives: [[atLeast(attributeKey("referrals"), 1)]],
    },
    {
      id: "revenue",
      name: words("Revenue", "收入", "收入"),
      action: words("Keep them; ask for a first referral.", "重点维系，请其首次推荐。", "重點維繫，請其首次推薦。"),
      alternatives: [[inTop("revenue", 0.2)]],
    },
    {
      id: "retention",
      name: words("Retention", "留存", "留存"),
      action: words(
        "Lift what they spend: bundles, the better product.",
        "提升消费金额：组合销售，推荐更好的产品。",
        "提升消費金額：組合銷售，推薦更好的產品。",
      ),
      alternatives: [[atLeast("orderDays", 2)]],
    },
    {
      id: "activation",
      name: words("Activation", "激活", "啟動"),
      action: words("Make the second purchase easy.", "促成第二次购买。", "促成第二次購買。"),
      alternatives: everBought,
    },
    {
      id: "acquisition",
      name: words("Acquisition", "获客", "獲客"),
      action: words(
        "Lead them to the first purchase: a trial, a small offer.",
        "引导首次购买：试用，小优惠。",
        "引導首次購買：試用，小優惠。",
      ),
      alternatives: "otherwise",
    },
  ]),
};

/** The funnel of acquisition, activation, retention, revenue and referral, the furthest step reached (TIERS.md 4). */
export const aarrr: Preset = {
  id: "aarrr",
  group: "ladder",
  description: words(
    "The furthest step each contact reached: acquired, bought, came back, spends much, refers others.",
    "每位联系人达到的最远一步：获客、激活、留存、收入、推荐。",
    "每位聯絡人達到的最遠一步：獲客、啟動、留存、收入、推薦。",
  ),
  isDefault: false,
  variants: [ladder],
};
