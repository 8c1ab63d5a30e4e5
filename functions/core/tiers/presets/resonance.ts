import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { agrees } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const productFunction = attributeKey("productFunction");

const ladder: LadderScheme = {
  kind: "ladder",
  id: "resonance",
  title: words("Brand resonance", "品牌共鸣", "品牌共鳴"),
  judges: "everyone",
  needs: [productFunction],
  tiers: bestToWorst([
    {
      id: "culture",
      name: words("Cultural value and resonance", "文化价值与共鸣", "文化價值與共鳴"),
      action: words("Build the community with them.", "与其共建社群。", "與其共建社群。"),
      alternatives: [[agrees(attributeKey("culturalResonance"))]],
    },
    {
      id: "personality",
      name: words("Brand personality", "品牌个性", "品牌個性"),
      action: words("Show what the brand stands for.", "传达品牌主张。", "傳達品牌主張。"),
      alternatives: [[agrees(attributeKey("brandPersonality"))]],
    },
    {
      id: "emotional",
      name: words("Emotional benefit", "感性效益", "感性效益"),
      action: words("Tell stories of people like them.", "讲述同类客户的故事。", "講述同類客戶的故事。"),
      alternatives: [[agrees(attributeKey("emotionalBenefit"))]],
    },
    {
      id: "inner",
      name: words("Inner benefit", "内在效益", "內在效益"),
      action: words(
        "Show what it does for them, not what it is.",
        "展示带来的好处，而非产品本身。",
        "展示帶來的好處，而非產品本身。",
      ),
      alternatives: [[agrees(attributeKey("innerBenefit"))]],
    },
    {
      id: "function",
      name: words("Product function", "产品功能", "產品功能"),
      action: words("Explain and demonstrate the product.", "讲解并演示产品。", "講解並示範產品。"),
      alternatives: [[agrees(productFunction)]],
    },
    {
      id: "none",
      name: words("Nothing yet", "尚无认知", "尚無認知"),
      action: words("Find out what they expect of the product.", "了解其对产品的期望。", "了解其對產品的期望。"),
      alternatives: "otherwise",
    },
  ]),
};

/**
 * How deep the brand goes with a customer, from what the product does to what it stands for (TIERS.md 4).
 *
 * Who answered and agrees to none has a tier of their own, since not even the product's function reaches them.
 */
export const resonance: Preset = {
  id: "resonance",
  group: "survey",
  description: words(
    "How deep your brand goes with each customer, from product function to shared values.",
    "品牌在客户心中有多深：从产品功能到文化共鸣。",
    "品牌在客戶心中有多深：從產品功能到文化共鳴。",
  ),
  isDefault: false,
  variants: [ladder],
};
