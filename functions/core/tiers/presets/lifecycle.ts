import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { type Alternatives, atLeast, atMost, inTop, lessThan, moreThan } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const ladder: LadderScheme = {
  kind: "ladder",
  id: "lifecycle",
  title: words("Customer life cycle", "客户生命周期", "客戶生命週期"),
  needs: ["rhythm"],
  testedIn: ["lost", "silent", "follow-up", "loyal", "new"],
  tiers: bestToWorst([
    {
      id: "loyal",
      name: words("Loyal", "忠实客户", "忠實客戶"),
      action: words(
        "Thank them, show them new products first, ask for a referral.",
        "表示感谢，新品优先告知，请其推荐。",
        "表示感謝，新品優先告知，請其推薦。",
      ),
      alternatives: [[atLeast("orderDays", 3)]],
    },
    {
      id: "new",
      name: words("New", "新客户", "新客戶"),
      action: words(
        "The first weeks decide: welcome them, help them use what they bought, suggest the next step.",
        "最初几周最关键：欢迎、指导使用、建议下一步。",
        "最初幾週最關鍵：歡迎、指導使用、建議下一步。",
      ),
      alternatives: "otherwise",
    },
    {
      id: "follow-up",
      name: words("Key follow-up", "重点跟进客户", "重點跟進客戶"),
      action: words(
        "Call them now: ask what changed, before they fall silent.",
        "立即联系，在沉默之前了解变化原因。",
        "立即聯繫，在沉默之前了解變化原因。",
      ),
      alternatives: [
        [moreThan("rhythm", 1.5), moreThan("daysSinceLast", 30)],
        [inTop("revenue", 0.2), atMost("trend", -0.2)],
      ],
    },
    {
      id: "silent",
      name: words("Silent", "沉默客户", "沉默客戶"),
      action: words(
        "Win back by value, not by rate: call on those worth most, with something new.",
        "按价值而非比率挽回：用新品联系最有价值的客户。",
        "按價值而非比率挽回：用新品聯繫最有價值的客戶。",
      ),
      alternatives: [[moreThan("rhythm", 3), moreThan("daysSinceLast", 90)]],
    },
    {
      id: "lost",
      name: words("Lost", "流失客户", "流失客戶"),
      action: words(
        "Win back by value, not by rate: ask those worth most why they left, let the others go.",
        "按价值而非比率挽回：询问最有价值客户离开的原因，其余放手。",
        "按價值而非比率挽回：詢問最有價值客戶離開的原因，其餘放手。",
      ),
      alternatives: [[moreThan("rhythm", 5), moreThan("daysSinceLast", 180)]],
    },
  ]),
};

/** What stands in for silence, where Settings let the alive probability decide: from how many days on, and below which chance. */
const byAlive: Readonly<Record<string, Alternatives>> = {
  "follow-up": [
    [lessThan("aliveProbability", 0.6), moreThan("daysSinceLast", 30)],
    [inTop("revenue", 0.2), atMost("trend", -0.2)],
  ],
  silent: [[lessThan("aliveProbability", 0.4), moreThan("daysSinceLast", 90)]],
  lost: [[lessThan("aliveProbability", 0.2), moreThan("daysSinceLast", 180)]],
};

/**
 * The same life cycle by how likely a customer is still there (TIERS.md 4: only if Settings says so): below 20% and silent for more
 * than 180 days is lost, below 40% and 90 silent, below 60% and 30 to be followed up.
 */
export const lifecycleByAlive: LadderScheme = {
  ...ladder,
  needs: ["aliveProbability"],
  tiers: ladder.tiers.map((tier) => ({ ...tier, alternatives: byAlive[tier.id] ?? tier.alternatives })),
  note: words(
    "As Settings say, by the chance to be still active: below 60% follow-up, 40% silent, 20% lost.",
    "按设置依据仍活跃概率判断：低于 60% 重点跟进，低于 40% 沉默，低于 20% 流失。",
    "依設定依據仍活躍機率判斷：低於 60% 重點跟進，低於 40% 沉默，低於 20% 流失。",
  ),
};

/**
 * Where a customer stands by their own rhythm of buying (TIERS.md 4): silent for more than 5 expected gaps and 180 days is lost,
 * more than 3 and 90 silent, more than 1.5 and 30 (or a good customer who buys less) to be followed up.
 *
 * `daysSinceLast > max(5 x expectedGap, 180)` is `rhythm > 5` and `daysSinceLast > 180`, rhythm being daysSinceLast / expectedGap.
 */
export const lifecycle: Preset = {
  id: "lifecycle",
  group: "behaviour",
  description: words(
    "Who is new, loyal, slipping away, silent or lost, by each customer's own rhythm of buying.",
    "按每位客户自身的购买节奏，判断其为新客户、忠实、需跟进、沉默还是流失。",
    "按每位客戶自身的購買節奏，判斷其為新客戶、忠實、需跟進、沉默還是流失。",
  ),
  isDefault: true,
  variants: [ladder],
};
