import type { BandsScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const bands: BandsScheme = {
  kind: "bands",
  id: "activity",
  title: words("Activity", "活跃指数", "活躍指數"),
  metric: "activityIndex",
  tiers: bestToWorst([
    {
      id: "very-active",
      name: words("Very active", "非常活跃客户", "非常活躍客戶"),
      action: words(
        "Do not disturb what works; let them try new things.",
        "保持现状，邀请其试用新品。",
        "保持現狀，邀請其試用新品。",
      ),
      from: 80,
    },
    {
      id: "active",
      name: words("Active", "活跃客户", "活躍客戶"),
      action: words(
        "Keep regular contact; suggest what goes with what they bought.",
        "保持定期联系，推荐相关产品。",
        "保持定期聯繫，推薦相關產品。",
      ),
      from: 50,
    },
    {
      id: "cooling",
      name: words("Cooling", "降温客户", "降溫客戶"),
      action: words(
        "Give them a reason to come back this month.",
        "给其一个本月再来的理由。",
        "給其一個本月再來的理由。",
      ),
      from: 20,
    },
    {
      id: "dormant",
      name: words("Dormant", "休眠客户", "休眠客戶"),
      action: words(
        "Win back by value, not by rate: those worth most first; write seldom.",
        "按价值而非比率唤回：最有价值的优先，少打扰。",
        "按價值而非比率喚回：最有價值的優先，少打擾。",
      ),
      from: undefined,
    },
  ]),
};

/** Bands of the activity index, which rises with every purchase and fades with silence (TIERS.md 1 and 4). */
export const activity: Preset = {
  id: "activity",
  group: "behaviour",
  description: words(
    "How active customers are now: every purchase counts, and fades as time goes by.",
    "客户当前的活跃程度：每次购买都计分，并随时间减弱。",
    "客戶目前的活躍程度：每次購買都計分，並隨時間減弱。",
  ),
  isDefault: false,
  variants: [bands],
};
