import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { agrees } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const hygiene = [attributeKey("comfort"), attributeKey("safety"), attributeKey("convenience")];
const motivators = [
  attributeKey("economic"),
  attributeKey("durable"),
  attributeKey("pleasure"),
  attributeKey("personality"),
  attributeKey("pride"),
];
const allHygiene = hygiene.map(agrees);

const ladder: LadderScheme = {
  kind: "ladder",
  id: "value-drivers",
  title: words("Value drivers", "价值驱动因素", "價值驅動因素"),
  judges: "everyone",
  needs: hygiene,
  tiers: bestToWorst([
    {
      id: "motivators",
      name: words("Motivated", "激励价值", "激勵價值"),
      action: words(
        "Praise what moves them: economy, durability, pleasure, individuality or pride.",
        "强化打动他们的因素：经济、耐用、快乐、个性或自豪。",
        "強化打動他們的因素：經濟、耐用、快樂、個性或自豪。",
      ),
      alternatives: motivators.map((motivator) => [...allHygiene, agrees(motivator)]),
    },
    {
      id: "hygiene",
      name: words("Nothing amiss", "保健价值", "保健價值"),
      action: words(
        "They have no complaint and no reason to stay: find what would move them.",
        "没有不满，也没有留下的理由：找到能打动他们的因素。",
        "沒有不滿，也沒有留下的理由：找到能打動他們的因素。",
      ),
      alternatives: [allHygiene],
    },
    {
      id: "missing-hygiene",
      name: words("Basics missing", "保健价值缺失", "保健價值缺失"),
      action: words(
        "Mend comfort, safety or convenience first; nothing else helps before.",
        "先改善舒适、安全或方便，否则其他都无用。",
        "先改善舒適、安全或方便，否則其他都無用。",
      ),
      alternatives: "otherwise",
    },
  ]),
};

/**
 * What moves customers, after Herzberg: hygiene (comfort, safety, convenience) must be there before a motivator (economy,
 * durability, pleasure, individuality, pride) counts (TIERS.md 4).
 */
export const valueDrivers: Preset = {
  id: "value-drivers",
  group: "survey",
  description: words(
    "Whether the basics are right for each customer, and whether something moves them beyond.",
    "客户的基本需求是否满足，是否另有打动他们的价值。",
    "客戶的基本需求是否滿足，是否另有打動他們的價值。",
  ),
  isDefault: false,
  variants: [ladder],
};
