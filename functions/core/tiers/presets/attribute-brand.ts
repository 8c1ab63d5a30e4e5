import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { sideBySide } from "./colours.ts";
import { oneOf } from "./conditions.ts";
import { otherTier } from "./other-tier.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const brandAttitude = attributeKey("brandAttitude");

const byBrandAttitude: LadderScheme = {
  kind: "ladder",
  id: "attribute-brand",
  title: words("Attitude to the brand", "品牌态度", "品牌態度"),
  judges: "everyone",
  needs: [brandAttitude],
  tiers: sideBySide([
    {
      id: "loyal",
      name: words("Loyal to the brand", "品牌忠诚客户", "品牌忠誠客戶"),
      action: words(
        "Thank them; ask them to speak for the brand.",
        "表示感谢，请其为品牌代言。",
        "表示感謝，請其為品牌代言。",
      ),
      alternatives: [[oneOf(brandAttitude, "loyal", "忠诚", "忠誠", "品牌忠诚", "品牌忠誠")]],
    },
    {
      id: "switching",
      name: words("Switches brands", "品牌转移客户", "品牌轉移客戶"),
      action: words("Find what makes them switch.", "了解其转移的原因。", "了解其轉移的原因。"),
      alternatives: [
        [
          oneOf(
            brandAttitude,
            "switching",
            "switcher",
            "switches",
            "品牌转移",
            "品牌轉移",
            "转移",
            "轉移",
            "转换",
            "轉換",
          ),
        ],
      ],
    },
    {
      id: "none",
      name: words("No brand loyalty", "无品牌忠诚客户", "無品牌忠誠客戶"),
      action: words(
        "Convince by use and price, not by the brand.",
        "以实用和价格打动，而非品牌。",
        "以實用和價格打動，而非品牌。",
      ),
      alternatives: [
        [
          oneOf(
            brandAttitude,
            "none",
            "no loyalty",
            "not loyal",
            "无品牌忠诚",
            "無品牌忠誠",
            "无忠诚",
            "無忠誠",
            "无",
            "無",
          ),
        ],
      ],
    },
    otherTier,
  ]),
};

/** Loyal to the brand, switching between brands, or loyal to none, as the team has noted it. */
export const attributeBrand: Preset = {
  id: "attribute-brand",
  group: "attribute",
  description: words(
    "Who is loyal to the brand, who switches, who does not care.",
    "谁忠于品牌，谁会转移，谁无所谓。",
    "誰忠於品牌，誰會轉移，誰無所謂。",
  ),
  isDefault: false,
  variants: [byBrandAttitude],
};
