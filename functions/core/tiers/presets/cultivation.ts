import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { atLeast, yes } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const member = attributeKey("member");
const satisfaction = attributeKey("satisfaction");
const referrals = attributeKey("referrals");

const ladder: LadderScheme = {
  kind: "ladder",
  id: "cultivation",
  title: words("Cultivating customers", "客户培育", "客戶培育"),
  tiers: bestToWorst([
    {
      id: "believer",
      name: words("Believer", "企业的信徒", "企業的信徒"),
      action: words(
        "Let them speak for you; give them a part in what you do.",
        "请其代言，参与企业活动。",
        "請其代言，參與企業活動。",
      ),
      alternatives: [[yes(member), atLeast(satisfaction, 0.8), atLeast(referrals, 1)]],
    },
    {
      id: "member",
      name: words("Member, partner", "会员/伙伴", "會員/夥伴"),
      action: words(
        "Make membership worth it; ask for a first referral.",
        "让会员物有所值，请其首次推荐。",
        "讓會員物有所值，請其首次推薦。",
      ),
      alternatives: [[yes(member)]],
    },
    {
      id: "satisfied",
      name: words("Satisfied customer", "满意的客户", "滿意的客戶"),
      action: words("Invite them to become members.", "邀请成为会员。", "邀請成為會員。"),
      alternatives: [[atLeast("orderDays", 2), atLeast(satisfaction, 0.8)]],
    },
    {
      id: "repeat",
      name: words("Repeat customer", "续购顾客", "續購顧客"),
      action: words(
        "Ask how satisfied they are, and mend what is not.",
        "了解满意度，改进不足之处。",
        "了解滿意度，改進不足之處。",
      ),
      alternatives: [[atLeast("orderDays", 2)]],
    },
    {
      id: "first",
      name: words("First-time customer", "首次惠顾的顾客", "首次惠顧的顧客"),
      action: words(
        "The first impression decides: see that all goes well.",
        "第一印象最关键：确保一切顺利。",
        "第一印象最關鍵：確保一切順利。",
      ),
      alternatives: "otherwise",
    },
  ]),
};

/**
 * From the first purchase to believing in the company, by purchases, satisfaction, membership and referrals (TIERS.md 4).
 *
 * TIERS.md names the columns and no cuts: satisfied is 80% of the scale, as in `loyalty-quadrant`; a believer is a satisfied
 * member who brings others.
 */
export const cultivation: Preset = {
  id: "cultivation",
  group: "ladder",
  description: words(
    "From the first purchase over satisfaction and membership to those who bring others.",
    "从首次购买，到满意、成为会员，再到带来新客户。",
    "從首次購買，到滿意、成為會員，再到帶來新客戶。",
  ),
  isDefault: false,
  variants: [ladder],
};
