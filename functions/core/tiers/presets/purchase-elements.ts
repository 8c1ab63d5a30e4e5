import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { agrees } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const awareness = attributeKey("awareness");

const ladder: LadderScheme = {
  kind: "ladder",
  id: "purchase-elements",
  title: words("Elements of a purchase", "购买要素", "購買要素"),
  judges: "everyone",
  needs: [awareness],
  tiers: bestToWorst([
    {
      id: "satisfied",
      name: words("Satisfied", "满意度", "滿意度"),
      action: words("Keep it so; ask for a referral.", "保持满意，请其推荐。", "保持滿意，請其推薦。"),
      alternatives: [[agrees(attributeKey("satisfaction"))]],
    },
    {
      id: "trusts",
      name: words("Trusts", "信任度", "信任度"),
      action: words("Make the offer now; deliver what you promised.", "适时报价，兑现承诺。", "適時報價，兌現承諾。"),
      alternatives: [[agrees(attributeKey("trust"))]],
    },
    {
      id: "needs",
      name: words("Needs and accepts", "需求并认可", "需求並認可"),
      action: words(
        "Give proof: references, a trial, a guarantee.",
        "提供证明：案例、试用、保证。",
        "提供證明：案例、試用、保證。",
      ),
      alternatives: [[agrees(attributeKey("need"))]],
    },
    {
      id: "aware",
      name: words("Is aware", "了解", "了解"),
      action: words("Show what it does for them.", "展示对其的用处。", "展示對其的用處。"),
      alternatives: [[agrees(awareness)]],
    },
    {
      id: "unaware",
      name: words("Not yet aware", "尚未了解", "尚未了解"),
      action: words("Make yourself known first.", "先让其了解你们。", "先讓其了解你們。"),
      alternatives: "otherwise",
    },
  ]),
};

/**
 * What a purchase is made of: awareness, need, trust, satisfaction; the furthest that a customer agrees to (TIERS.md 4).
 *
 * Who answered and agrees to none has a tier of their own, since "is aware" would be untrue of them.
 */
export const purchaseElements: Preset = {
  id: "purchase-elements",
  group: "survey",
  description: words(
    "What is there for a purchase, and what is still missing: awareness, need, trust, satisfaction.",
    "购买所需的要素具备了哪些：了解、需求并认可、信任、满意。",
    "購買所需的要素具備了哪些：了解、需求並認可、信任、滿意。",
  ),
  isDefault: false,
  variants: [ladder],
};
