import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { sideBySide } from "./colours.ts";
import { oneOf } from "./conditions.ts";
import { otherTier } from "./other-tier.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const brandAttitude = attributeKey("brandAttitude");
const tradeLevel = attributeKey("tradeLevel");
const accountClass = attributeKey("accountClass");
const channel = attributeKey("channel");

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

const byAccountClass: LadderScheme = {
  kind: "ladder",
  id: "attribute-account",
  title: words("Account class", "账户类别", "帳戶類別"),
  judges: "everyone",
  needs: [accountClass],
  eachValueOf: accountClass,
  tiers: sideBySide([otherTier]),
};

const byChannel: LadderScheme = {
  kind: "ladder",
  id: "attribute-channel",
  title: words("Channel", "渠道", "通路"),
  judges: "everyone",
  needs: [channel],
  eachValueOf: channel,
  tiers: sideBySide([otherTier]),
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

/** One tier for each class that the team has given its accounts. */
export const attributeAccount: Preset = {
  id: "attribute-account",
  group: "attribute",
  description: words(
    "One tier for each class that you have given your accounts.",
    "按您给客户设定的账户类别，每类一层。",
    "按您給客戶設定的帳戶類別，每類一層。",
  ),
  isDefault: false,
  variants: [byAccountClass],
};

/** One tier for each channel through which customers came. */
export const attributeChannel: Preset = {
  id: "attribute-channel",
  group: "attribute",
  description: words(
    "One tier for each channel through which customers came.",
    "按客户来源渠道，每个渠道一层。",
    "按客戶來源通路，每個通路一層。",
  ),
  isDefault: false,
  variants: [byChannel],
};
