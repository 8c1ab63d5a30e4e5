import type { BandsScheme } from "../../settings/scheme.ts";
import { tierColours } from "./colours.ts";
import { atLeast } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const lastYear: BandsScheme = {
  kind: "bands",
  id: "cards",
  title: words("Customer cards", "客户卡级", "客戶卡級"),
  metric: "revenue@12m",
  tiers: [
    {
      id: "vip",
      name: words("VIP", "VIP客户", "VIP客戶"),
      action: words(
        "Invite them to what others do not see; thank them in person.",
        "专属邀请，当面致谢。",
        "專屬邀請，當面致謝。",
      ),
      colour: tierColours.gold,
      from: 5000,
    },
    {
      id: "silver",
      name: words("Silver", "银卡客户", "銀卡客戶"),
      action: words(
        "Show how near VIP is; reward the next purchase.",
        "告知距VIP客户的差距，奖励下一次购买。",
        "告知距VIP客戶的差距，獎勵下一次購買。",
      ),
      colour: tierColours.silver,
      from: 1000,
      also: [atLeast("orderDays@12m", 3)],
    },
    {
      id: "regular",
      name: words("Regular", "普通客户", "普通客戶"),
      action: words(
        "Make the next purchase easy: a reminder, a small offer.",
        "让下一次购买更容易：提醒，小优惠。",
        "讓下一次購買更容易：提醒，小優惠。",
      ),
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
  description: words(
    "Card levels by what customers spent in the last 12 months.",
    "按最近 12 个月消费金额划分的卡级。",
    "按最近 12 個月消費金額劃分的卡級。",
  ),
  isDefault: false,
  variants: [lastYear],
  nameVariants: [
    {
      id: "levels",
      names: [
        words("Level 1", "一级客户", "一級客戶"),
        words("Level 2", "二级客户", "二級客戶"),
        words("Level 3", "三级客户", "三級客戶"),
      ],
    },
    {
      id: "grades",
      names: [
        words("High", "高级客户", "高級客戶"),
        words("Medium", "中等客户", "中等客戶"),
        words("Basic", "普通客户", "普通客戶"),
      ],
    },
  ],
};
