import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { atLeast, everBought, yes } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const ladder: LadderScheme = {
  kind: "ladder",
  id: "cs-3",
  title: words("Three layers", "忠诚度三层", "忠誠度三層"),
  judges: "everyone",
  tiers: bestToWorst([
    {
      id: "loyal",
      name: words("Loyal layer", "忠诚层", "忠誠層"),
      action: words(
        "Keep what satisfies them; reward them for staying.",
        "保持其满意之处，奖励其忠诚。",
        "保持其滿意之處，獎勵其忠誠。",
      ),
      alternatives: [[yes("active"), atLeast("orderDays", 3)]],
    },
    {
      id: "drifting",
      name: words("Drifting layer", "游离层", "游離層"),
      action: words("Find out what keeps them from coming back.", "了解其不再回来的原因。", "了解其不再回來的原因。"),
      alternatives: everBought,
    },
    {
      id: "potential",
      name: words("Potential layer", "潜在层", "潛在層"),
      action: words("Let them try you without risk.", "提供无风险的试用机会。", "提供無風險的試用機會。"),
      alternatives: "otherwise",
    },
  ]),
};

/** Who is loyal, who bought and drifts, who may yet come (TIERS.md 4). */
export const cs3: Preset = {
  id: "cs-3",
  group: "ladder",
  description: words(
    "Who buys again and again, who bought and drifts, and who has not bought yet.",
    "谁反复购买，谁买过却游离，谁尚未购买。",
    "誰反覆購買，誰買過卻游離，誰尚未購買。",
  ),
  isDefault: false,
  variants: [ladder],
};
