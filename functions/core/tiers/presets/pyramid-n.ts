import type { ShareScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const byRevenue: ShareScheme = {
  kind: "share",
  id: "pyramid-n",
  title: words("Own pyramid", "自定义金字塔", "自訂金字塔"),
  of: "customers",
  metric: "revenue",
  tiers: bestToWorst([
    {
      id: "top",
      name: words("Top", "顶级客户", "頂級客戶"),
      action: words(
        "Know each of them by name; the boss calls on them.",
        "逐一熟悉，由负责人亲自拜访。",
        "逐一熟悉，由負責人親自拜訪。",
      ),
      upTo: 0.01,
    },
    {
      id: "large",
      name: words("Large", "大客户", "大客戶"),
      action: words(
        "Give them one contact person and a plan of their own.",
        "指定专人联系，制定专属计划。",
        "指定專人聯繫，制定專屬計畫。",
      ),
      upTo: 0.05,
    },
    {
      id: "medium",
      name: words("Medium", "中型客户", "中型客戶"),
      action: words(
        "Find what they buy elsewhere; lift those near the cut.",
        "了解其在别处购买的产品，提升接近上一层的客户。",
        "了解其在別處購買的產品，提升接近上一層的客戶。",
      ),
      upTo: 0.2,
    },
    {
      id: "small",
      name: words("Small", "小客户", "小客戶"),
      action: words(
        "Serve them well at low cost: standard offers, self-service.",
        "以低成本做好服务：标准方案，自助服务。",
        "以低成本做好服務：標準方案，自助服務。",
      ),
      upTo: 1,
    },
  ]),
};

/**
 * A pyramid of 2 to 8 tiers that the team names and cuts itself (TIERS.md 4).
 *
 * It begins with the four of Curry & Curry, The Customer Marketing Method (2000): the top 1% by revenue, the next 4%, the next
 * 15%, the other 80%. Revenue, because every sheet has it.
 */
export const pyramidN: Preset = {
  id: "pyramid-n",
  group: "value",
  description: words(
    "A pyramid of 2 to 8 tiers that you name and cut yourself; beyond 5, many tiers blur what to do for each.",
    "自行命名和划分的 2 至 8 层金字塔；超过 5 层时，各层该做什么会变得模糊。",
    "自行命名和劃分的 2 至 8 層金字塔；超過 5 層時，各層該做什麼會變得模糊。",
  ),
  isDefault: false,
  variants: [byRevenue],
};
