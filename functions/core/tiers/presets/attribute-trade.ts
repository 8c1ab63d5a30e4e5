import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { sideBySide } from "./colours.ts";
import { oneOf } from "./conditions.ts";
import { otherTier } from "./other-tier.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const tradeLevel = attributeKey("tradeLevel");

const byTradeLevel: LadderScheme = {
  kind: "ladder",
  id: "attribute-trade",
  title: words("Level of trade", "贸易层级", "貿易層級"),
  judges: "everyone",
  needs: [tradeLevel],
  tiers: sideBySide([
    {
      id: "manufacturer",
      name: words("Manufacturer", "生产商客户", "製造商客戶"),
      action: words("Talk to the engineers; secure supply.", "对接技术人员，保证供货。", "對接技術人員，保證供貨。"),
      alternatives: [
        [
          oneOf(
            tradeLevel,
            "manufacturer",
            "maker",
            "factory",
            "生产商",
            "生產商",
            "制造商",
            "製造商",
            "厂家",
            "廠家",
            "工厂",
            "工廠",
          ),
        ],
      ],
    },
    {
      id: "wholesaler",
      name: words("Wholesaler", "批发商客户", "批發商客戶"),
      action: words("Offer volume prices and terms.", "提供批量价格与账期。", "提供批量價格與帳期。"),
      alternatives: [
        [
          oneOf(
            tradeLevel,
            "wholesaler",
            "wholesale",
            "distributor",
            "批发商",
            "批發商",
            "批发",
            "批發",
            "经销商",
            "經銷商",
            "分销商",
            "分銷商",
          ),
        ],
      ],
    },
    {
      id: "retailer",
      name: words("Retailer", "零售商客户", "零售商客戶"),
      action: words(
        "Help them sell: displays, small lots, fast delivery.",
        "协助销售：陈列、小批量、快速送货。",
        "協助銷售：陳列、小批量、快速送貨。",
      ),
      alternatives: [[oneOf(tradeLevel, "retailer", "retail", "shop", "零售商", "零售", "门店", "門店", "門市")]],
    },
    otherTier,
  ]),
};

/** Manufacturers, wholesalers and retailers, as the team has noted them. */
export const attributeTrade: Preset = {
  id: "attribute-trade",
  group: "attribute",
  description: words(
    "Business customers by level of trade: manufacturer, wholesaler, retailer.",
    "按贸易层级划分企业客户：生产商、批发商、零售商。",
    "按貿易層級劃分企業客戶：製造商、批發商、零售商。",
  ),
  isDefault: false,
  variants: [byTradeLevel],
};
