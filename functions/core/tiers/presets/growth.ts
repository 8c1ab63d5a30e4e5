import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme, Rung } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { type Alternatives, atLeast, everBought, inTop, yes } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

interface Ways {
  readonly partner: Alternatives;
  readonly support: Alternatives;
  readonly accept: Alternatives;
}

const rungsBy = (ways: Ways): readonly Rung[] =>
  bestToWorst([
    {
      id: "partner",
      name: words("Partner", "伙伴", "夥伴"),
      action: words("Plan together; share what you learn.", "共同规划，分享信息。", "共同規劃，分享資訊。"),
      alternatives: ways.partner,
    },
    {
      id: "support",
      name: words("Support", "支持", "支持"),
      action: words(
        "Ask for a reference; offer them more of your range.",
        "请其作证推荐，提供更多品类。",
        "請其見證推薦，提供更多品類。",
      ),
      alternatives: ways.support,
    },
    {
      id: "accept",
      name: words("Accept", "认可", "認可"),
      action: words(
        "Prove yourself again: deliver well, ask what they think.",
        "再次证明自己：做好交付，征求意见。",
        "再次證明自己：做好交付，徵求意見。",
      ),
      alternatives: ways.accept,
    },
    {
      id: "know",
      name: words("Know", "认识", "認識"),
      action: words("Let them try you on something small.", "从小项目开始尝试合作。", "從小專案開始嘗試合作。"),
      alternatives: "otherwise",
    },
  ]);

const bySaying: LadderScheme = {
  kind: "ladder",
  id: "growth",
  title: words("Growing a customer", "客户成长", "客戶成長"),
  judges: "everyone",
  tiers: rungsBy({
    partner: [[yes(attributeKey("partner"))]],
    support: [[yes(attributeKey("supports"))]],
    accept: [[yes(attributeKey("accepts"))]],
  }),
};

const byBuying: LadderScheme = {
  ...bySaying,
  note: words(
    "No columns that say who accepts, supports and partners: judged by what they buy.",
    "没有表明认可、支持、伙伴的列：按购买情况判断。",
    "沒有表明認可、支持、夥伴的欄：按購買情況判斷。",
  ),
  tiers: rungsBy({
    partner: [[inTop("orderDays", 0.2), inTop("revenue", 0.2), atLeast("tenureDays", 365), yes("active")]],
    support: [[atLeast("orderDays", 5), yes("active")]],
    accept: everBought,
  }),
};

/**
 * From knowing over accepting and supporting to partnership (TIERS.md 4), as the team has noted it beside each customer.
 *
 * TIERS.md names the steps and no rule. Where nobody noted them, buying stands for them: bought is accepted; five order days and
 * active supports, as in `ladder-6`; among the best by order days and revenue for a year and active is a partner, as loyal is in
 * `ladder-5`.
 */
export const growth: Preset = {
  id: "growth",
  group: "ladder",
  description: words(
    "How far a customer has grown with you: knows you, accepts you, supports you, is a partner.",
    "客户与您共同成长到哪一步：认识、认可、支持、伙伴。",
    "客戶與您共同成長到哪一步：認識、認可、支持、夥伴。",
  ),
  isDefault: false,
  variants: [bySaying, byBuying],
};
