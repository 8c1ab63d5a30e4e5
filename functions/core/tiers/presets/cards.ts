import type { BandsScheme } from "../../settings/scheme.ts";
import { tierColours } from "./colours.ts";
import type { Preset } from "./preset.ts";

const lastYear: BandsScheme = {
  kind: "bands",
  id: "cards",
  title: { en: "Customer cards", "zh-Hans": "客户卡级", "zh-Hant": "客戶卡級" },
  metric: "revenue@12m",
  tiers: [
    {
      id: "vip",
      name: { en: "VIP", "zh-Hans": "VIP客户", "zh-Hant": "VIP客戶" },
      action: {
        en: "Invite them to what others do not see; thank them in person.",
        "zh-Hans": "专属邀请，当面致谢。",
        "zh-Hant": "專屬邀請，當面致謝。",
      },
      colour: tierColours.gold,
      from: 5000,
    },
    {
      id: "silver",
      name: { en: "Silver", "zh-Hans": "银卡客户", "zh-Hant": "銀卡客戶" },
      action: {
        en: "Show how near VIP is; reward the next purchase.",
        "zh-Hans": "告知距VIP客户的差距，奖励下一次购买。",
        "zh-Hant": "告知距VIP客戶的差距，獎勵下一次購買。",
      },
      colour: tierColours.silver,
      from: 1000,
      also: [{ fact: "orderDays@12m", is: "atLeast", value: 3 }],
    },
    {
      id: "regular",
      name: { en: "Regular", "zh-Hans": "普通客户", "zh-Hant": "普通客戶" },
      action: {
        en: "Make the next purchase easy: a reminder, a small offer.",
        "zh-Hans": "让下一次购买更容易：提醒，小优惠。",
        "zh-Hant": "讓下一次購買更容易：提醒，小優惠。",
      },
      colour: tierColours.iron,
      from: undefined,
    },
  ],
};

/**
 * Card levels by revenue of the last 12 months: VIP from 5,000; Silver from 1,000 with at least 3 order days (TIERS.md 4).
 *
 * The order days are those of the same 12 months: a window limits orders and money alike (TIERS.md 1), and a card that is
 * earned anew each year must not rest on purchases of years ago.
 */
export const cards: Preset = {
  id: "cards",
  group: "value",
  description: {
    en: "Card levels by what customers spent in the last 12 months.",
    "zh-Hans": "按最近 12 个月消费金额划分的卡级。",
    "zh-Hant": "按最近 12 個月消費金額劃分的卡級。",
  },
  isDefault: false,
  variants: [lastYear],
  nameVariants: [
    {
      id: "levels",
      names: [
        { en: "Level 1", "zh-Hans": "一级客户", "zh-Hant": "一級客戶" },
        { en: "Level 2", "zh-Hans": "二级客户", "zh-Hant": "二級客戶" },
        { en: "Level 3", "zh-Hans": "三级客户", "zh-Hant": "三級客戶" },
      ],
    },
    {
      id: "grades",
      names: [
        { en: "High", "zh-Hans": "高级客户", "zh-Hant": "高級客戶" },
        { en: "Medium", "zh-Hans": "中等客户", "zh-Hant": "中等客戶" },
        { en: "Basic", "zh-Hans": "普通客户", "zh-Hant": "普通客戶" },
      ],
    },
  ],
};
