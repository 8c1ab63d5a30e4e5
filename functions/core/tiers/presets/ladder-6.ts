import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { asColumnsAllow } from "./as-columns-allow.ts";
import { bestToWorst } from "./colours.ts";
import { atLeast, everBought, yes } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const referrals = attributeKey("referrals");
const satisfaction = attributeKey("satisfaction");
const interested = attributeKey("interested");

const supporter = [atLeast("orderDays", 5), yes("active")];

const ladder: LadderScheme = {
  kind: "ladder",
  id: "ladder-6",
  title: words("Six steps", "顾客六层级", "顧客六層級"),
  judges: "everyone",
  tiers: bestToWorst([
    {
      id: "advocate",
      name: words("Advocate", "拥戴者", "擁戴者"),
      action: words(
        "Ask for referrals, let them try new things.",
        "请其推荐，邀请试用新品。",
        "請其推薦，邀請試用新品。",
      ),
      alternatives: [
        [...supporter, atLeast(referrals, 1)],
        [...supporter, atLeast(satisfaction, 0.9)],
      ],
    },
    {
      id: "supporter",
      name: words("Supporter", "支持者", "支持者"),
      action: words(
        "They also buy elsewhere: deepen the relationship.",
        "他们也在别处购买：加深关系。",
        "他們也在別處購買：加深關係。",
      ),
      alternatives: [supporter],
    },
    {
      id: "customer",
      name: words("Customer", "顾客", "顧客"),
      action: words("Keep regular contact.", "保持定期联系。", "保持定期聯繫。"),
      alternatives: [[atLeast("orderDays", 2)]],
    },
    {
      id: "purchaser",
      name: words("Purchaser", "购买者", "購買者"),
      action: words(
        "The first impression decides: see that all goes well.",
        "第一印象最关键：确保一切顺利。",
        "第一印象最關鍵：確保一切順利。",
      ),
      alternatives: everBought,
    },
    {
      id: "prospect",
      name: words("Prospect", "潜在消费者", "潛在消費者"),
      action: words("Make an offer that tips the balance.", "给出促成决定的优惠。", "給出促成決定的優惠。"),
      alternatives: [[yes(interested)]],
    },
    {
      id: "stranger",
      name: words("Stranger", "尚未建立关系的消费者", "尚未建立關係的消費者"),
      action: words("Find chances to meet; no hard sell.", "寻找接触机会，不强行推销。", "尋找接觸機會，不強行推銷。"),
      alternatives: "otherwise",
    },
  ]),
};

/** How close a customer has come, from stranger to advocate (TIERS.md 4). Either of referrals and satisfaction makes advocates. */
export const ladder6: Preset = {
  id: "ladder-6",
  group: "ladder",
  description: words(
    "How close each contact has come: from stranger over first purchase to advocate.",
    "每位联系人与您的关系深浅：从陌生人到首次购买，再到拥戴者。",
    "每位聯絡人與您的關係深淺：從陌生人到首次購買，再到擁戴者。",
  ),
  isDefault: false,
  variants: asColumnsAllow(ladder, referrals, satisfaction),
};
