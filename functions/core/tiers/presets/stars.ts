import type { PointsScheme, ShareScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

/** The seven tiers, best first: what share of customers they reach down to, and from how many points they begin. */
const tiers = bestToWorst([
  {
    id: "star-5",
    name: words("Five stars", "五星客户", "五星客戶"),
    action: words(
      "Treat each as a person: one contact, first choice of all that is new.",
      "一对一服务，新品优先。",
      "一對一服務，新品優先。",
    ),
    upTo: 0.01,
    from: 95,
  },
  {
    id: "vip",
    name: words("VIP", "贵宾客户", "貴賓客戶"),
    action: words("Invite them to what others do not see.", "邀请参加专属活动。", "邀請參加專屬活動。"),
    upTo: 0.05,
    from: 90,
  },
  {
    id: "loyal",
    name: words("Loyal", "忠诚客户", "忠誠客戶"),
    action: words(
      "Thank them for staying; ask what would make them buy more.",
      "感谢其长期支持，了解增购需求。",
      "感謝其長期支持，了解增購需求。",
    ),
    upTo: 0.15,
    from: 80,
  },
  {
    id: "star-4",
    name: words("Four stars", "四星客户", "四星客戶"),
    action: words("Show what the next star brings.", "展示升星可享的权益。", "展示升星可享的權益。"),
    upTo: 0.3,
    from: 65,
  },
  {
    id: "star-3",
    name: words("Three stars", "三星客户", "三星客戶"),
    action: words(
      "Suggest what similar customers buy as well.",
      "推荐同类客户也购买的产品。",
      "推薦同類客戶也購買的產品。",
    ),
    upTo: 0.5,
    from: 50,
  },
  {
    id: "star-2",
    name: words("Two stars", "二星客户", "二星客戶"),
    action: words("Remind them at the time of their next need.", "在其下次需要时提醒。", "在其下次需要時提醒。"),
    upTo: 0.75,
    from: 30,
  },
  {
    id: "star-1",
    name: words("One star", "一星客户", "一星客戶"),
    action: words(
      "Serve them at low cost; watch for the second purchase.",
      "低成本服务，留意第二次购买。",
      "低成本服務，留意第二次購買。",
    ),
    upTo: 1,
    from: undefined,
  },
]);

const byRevenue: ShareScheme = {
  kind: "share",
  id: "stars",
  title: words("Stars", "星级客户", "星級客戶"),
  of: "customers",
  metric: "revenue",
  tiers: tiers.map(({ from, ...tier }) => tier),
};

const byPoints: PointsScheme = {
  kind: "points",
  id: "stars-points",
  title: words("Stars by points", "星级客户（按积分）", "星級客戶（按積分）"),
  rows: [
    { fact: "revenue", by: "percentile", weight: 0.5 },
    { fact: "orderDays", by: "percentile", weight: 0.3 },
    { fact: "activityIndex", by: "percentile", weight: 0.2 },
  ],
  tiers: tiers.map(({ upTo, ...tier }) => tier),
};

/** Seven tiers by rank in revenue: the top 1%, and down to 5, 15, 30, 50, 75 and 100% of customers (TIERS.md 4). */
export const stars: Preset = {
  id: "stars",
  group: "value",
  description: words(
    "Seven levels by rank in revenue, from the top 1% of customers down.",
    "按销售额排名分为七级，最高一级为前 1% 的客户。",
    "按銷售額排名分為七級，最高一級為前 1% 的客戶。",
  ),
  isDefault: false,
  variants: [byRevenue],
};

/**
 * The same seven tiers by points out of 100: half for revenue, 30 for the number of order days, 20 for being active now.
 *
 * TIERS.md 4 leaves the points open. These are made of percentiles, so that they fit small
 * amounts and large ones, those who buy weekly and those who buy yearly.
 */
export const starsPoints: Preset = {
  id: "stars-points",
  group: "value",
  description: words(
    "The same seven levels by points: half for revenue, the rest for how often and how recently customers bought.",
    "同样的七级，按积分划分：一半看销售额，其余看购买次数与近期活跃度。",
    "同樣的七級，按積分劃分：一半看銷售額，其餘看購買次數與近期活躍度。",
  ),
  isDefault: false,
  variants: [byPoints],
};
