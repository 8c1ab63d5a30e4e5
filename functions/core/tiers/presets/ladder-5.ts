import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { atLeast, everBought, inTop, yes } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const advanced = [atLeast("orderDays", 2), inTop("orderDays", 0.2), inTop("revenue", 0.2)];

const ladder: LadderScheme = {
  kind: "ladder",
  id: "ladder-5",
  title: words("Five steps", "顾客五层级", "顧客五層級"),
  judges: "everyone",
  tiers: bestToWorst([
    {
      id: "loyal",
      name: words("Loyal", "忠诚顾客", "忠誠顧客"),
      action: words(
        "Honour the years: a privilege, a say in what comes next.",
        "回馈多年支持：专属权益，参与新品意见。",
        "回饋多年支持：專屬權益，參與新品意見。",
      ),
      alternatives: [[...advanced, atLeast("tenureDays", 365), yes("active")]],
    },
    {
      id: "advanced",
      name: words("Advanced", "高级顾客", "高級顧客"),
      action: words(
        "Keep them coming: one contact person, offers of their own.",
        "持续维系：专人联系，专属方案。",
        "持續維繫：專人聯繫，專屬方案。",
      ),
      alternatives: [advanced],
    },
    {
      id: "intermediate",
      name: words("Intermediate", "中级顾客", "中級顧客"),
      action: words("Broaden what they buy.", "扩大其购买的品类。", "擴大其購買的品類。"),
      alternatives: [[atLeast("orderDays", 2)]],
    },
    {
      id: "entry",
      name: words("Entry", "初级顾客", "初級顧客"),
      action: words("Make the second purchase easy.", "让第二次购买更容易。", "讓第二次購買更容易。"),
      alternatives: everBought,
    },
    {
      id: "prospect",
      name: words("Prospect", "潜在顾客", "潛在顧客"),
      action: words("Make an offer that tips the balance.", "给出促成决定的优惠。", "給出促成決定的優惠。"),
      alternatives: "otherwise",
    },
  ]),
};

/** From prospect over first and repeated purchases to the best customers who stayed for a year (TIERS.md 4). */
export const ladder5: Preset = {
  id: "ladder-5",
  group: "ladder",
  description: words(
    "From prospect over the first and the repeated purchase to those who buy much and stay.",
    "从潜在顾客、首次购买、重复购买，到买得多且留得久的顾客。",
    "從潛在顧客、首次購買、重複購買，到買得多且留得久的顧客。",
  ),
  isDefault: false,
  variants: [ladder],
};
