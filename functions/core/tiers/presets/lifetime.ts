import type { BandsScheme, ShareScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

/** The three tiers, best first: what share of customers they reach down to, and from what lifetime value they begin. */
const tiers = bestToWorst([
  {
    id: "high",
    name: words("High lifetime value", "高终身价值客户", "高終身價值客戶"),
    action: words(
      "Invest to keep them: they will pay it back for years.",
      "加大维系投入，未来多年会有回报。",
      "加大維繫投入，未來多年會有回報。",
    ),
    upTo: 0.2,
    from: 5000,
  },
  {
    id: "medium",
    name: words("Medium lifetime value", "中终身价值客户", "中終身價值客戶"),
    action: words(
      "Broaden what they buy; lift those near the cut.",
      "扩大其购买的品类，提升接近上一层的客户。",
      "擴大其購買的品類，提升接近上一層的客戶。",
    ),
    upTo: 0.5,
    from: 1000,
  },
  {
    id: "low",
    name: words("Low lifetime value", "低终身价值客户", "低終身價值客戶"),
    action: words("Spend no more on them than they will bring.", "投入不超过其未来贡献。", "投入不超過其未來貢獻。"),
    upTo: 1,
    from: undefined,
  },
]);

const byShare: ShareScheme = {
  kind: "share",
  id: "lifetime",
  title: words("Lifetime value", "终身价值", "終身價值"),
  of: "customers",
  metric: "lifetimeValue",
  tiers: tiers.map(({ from, ...tier }) => tier),
};

const byBands: BandsScheme = {
  kind: "bands",
  id: "lifetime-bands",
  title: words("Lifetime value by amount", "终身价值（按金额）", "終身價值（按金額）"),
  metric: "lifetimeValue",
  tiers: tiers.map(({ upTo, ...tier }) => tier),
};

/** The top 20% of customers by lifetime value, the next 30%, the rest (TIERS.md 4). Customers of equal value form one group. */
export const lifetime: Preset = {
  id: "lifetime",
  group: "lifetime",
  description: words(
    "The top 20% of customers by what they will bring from now on, the next 30%, and the rest.",
    "按未来贡献排名：前 20% 的客户、其后 30%、其余。",
    "按未來貢獻排名：前 20% 的客戶、其後 30%、其餘。",
  ),
  isDefault: false,
  variants: [byShare],
};

/** The same by fixed amounts: from 5,000 and from 1,000, the cuts of `cards`. */
export const lifetimeBands: Preset = {
  id: "lifetime-bands",
  group: "lifetime",
  description: words(
    "Customers by the amount that they will bring from now on.",
    "按客户未来贡献的金额划分。",
    "按客戶未來貢獻的金額劃分。",
  ),
  isDefault: false,
  variants: [byBands],
};
