import { attributeKey } from "../../settings/attributes.ts";
import type { GridScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const high = [2];
const low = [1];

const grid: GridScheme = {
  kind: "grid",
  id: "loyalty-quadrant",
  title: words("Satisfaction × loyalty", "满意度×忠诚度", "滿意度×忠誠度"),
  axes: [
    {
      id: "satisfaction",
      name: words("Satisfaction", "满意度", "滿意度"),
      metric: attributeKey("satisfaction"),
      better: "higher",
      cut: { kind: "from", values: [0.8] },
    },
    {
      id: "loyalty",
      name: words("Loyalty", "忠诚度", "忠誠度"),
      metric: "loyaltyScore",
      better: "higher",
      cut: { kind: "from", values: [60] },
    },
  ],
  cells: [
    { levels: { satisfaction: high, loyalty: high }, tier: "evangelist" },
    { levels: { satisfaction: low, loyalty: high }, tier: "captive" },
    { levels: { satisfaction: high, loyalty: low }, tier: "mercenary" },
    { levels: { satisfaction: low, loyalty: low }, tier: "destroyer" },
  ],
  tiers: bestToWorst([
    {
      id: "evangelist",
      name: words("Evangelist", "传道者", "傳道者"),
      action: words(
        "Ask for referrals and reviews; thank them for each.",
        "请其推荐和评价，逐一致谢。",
        "請其推薦和評價，逐一致謝。",
      ),
    },
    {
      id: "captive",
      name: words("Captive", "囚禁者", "囚禁者"),
      action: words(
        "They stay because they must: mend what annoys them before they can leave.",
        "因别无选择而留下：在其离开前解决不满。",
        "因別無選擇而留下：在其離開前解決不滿。",
      ),
    },
    {
      id: "mercenary",
      name: words("Mercenary", "图利者", "圖利者"),
      action: words(
        "Satisfied but not bound: give reasons to stay other than the price.",
        "满意但不忠诚：提供价格以外的留下理由。",
        "滿意但不忠誠：提供價格以外的留下理由。",
      ),
    },
    {
      id: "destroyer",
      name: words("Destroyer", "破坏者", "破壞者"),
      action: words(
        "Answer every complaint fast, so that it does not spread.",
        "快速回应每个投诉，避免扩散。",
        "快速回應每個投訴，避免擴散。",
      ),
    },
  ]),
};

/** Satisfied (80% of the scale) or not, loyal (a score of 60) or not (TIERS.md 4). */
export const loyaltyQuadrant: Preset = {
  id: "loyalty-quadrant",
  group: "loyalty",
  description: words(
    "Whether loyal customers are satisfied, and satisfied ones loyal.",
    "忠诚的客户是否满意，满意的客户是否忠诚。",
    "忠誠的客戶是否滿意，滿意的客戶是否忠誠。",
  ),
  isDefault: false,
  variants: [grid],
};
