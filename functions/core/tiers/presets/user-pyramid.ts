import { attributeKey } from "../../settings/attributes.ts";
import type { PointsScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const points: PointsScheme = {
  kind: "points",
  id: "user-pyramid",
  title: words("User pyramid", "用户金字塔", "使用者金字塔"),
  rows: [
    { fact: "activityIndex", by: "weight", weight: 0.4 },
    { fact: "revenue", by: "percentile", weight: 0.4 },
    { fact: attributeKey("referrals"), by: "percentile", weight: 0.2 },
  ],
  tiers: bestToWorst([
    {
      id: "star",
      name: words("Star", "明星客户", "明星客戶"),
      action: words(
        "Let them speak for you; give them a stage.",
        "请其代言，给予展示机会。",
        "請其代言，給予展示機會。",
      ),
      from: 80,
    },
    {
      id: "core",
      name: words("Core", "核心客户", "核心客戶"),
      action: words("Ask what they miss; ask for referrals.", "了解其需求，请其推荐。", "了解其需求，請其推薦。"),
      from: 60,
    },
    {
      id: "regular",
      name: words("Regular", "常规客户", "一般客戶"),
      action: words("Give them a reason to come more often.", "提供更常来的理由。", "提供更常來的理由。"),
      from: 40,
    },
    {
      id: "occasional",
      name: words("Occasional", "偶尔消费客户", "偶爾消費客戶"),
      action: words("Remind them at the right time.", "适时提醒。", "適時提醒。"),
      from: 20,
    },
    {
      id: "fringe",
      name: words("Fringe", "边缘客户", "邊緣客戶"),
      action: words("Include them in mailings, no more.", "仅群发信息。", "僅群發訊息。"),
      from: undefined,
    },
  ]),
};

/** Points out of 100: 40 for activity, 40 for the percentile of revenue, 20 for that of referrals (TIERS.md 4). */
export const userPyramid: Preset = {
  id: "user-pyramid",
  group: "value",
  description: words(
    "Five levels by activity, revenue and referrals together.",
    "综合活跃度、销售额与推荐人数分为五级。",
    "綜合活躍度、銷售額與推薦人數分為五級。",
  ),
  isDefault: false,
  variants: [points],
};
