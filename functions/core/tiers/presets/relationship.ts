import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { atLeast } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const level = attributeKey("relationship");

const ladder: LadderScheme = {
  kind: "ladder",
  id: "relationship",
  title: words("Relationship pyramid", "关系金字塔", "關係金字塔"),
  judges: "everyone",
  needs: [level],
  tiers: bestToWorst([
    {
      id: "values",
      name: words("Values the relationship", "看重与我的关系", "看重與我的關係"),
      action: words(
        "Be there when they need you; ask for advice.",
        "在其需要时出现，向其请教。",
        "在其需要時出現，向其請教。",
      ),
      alternatives: [[atLeast(level, 5)]],
    },
    {
      id: "respects",
      name: words("Respects me", "尊重我", "尊重我"),
      action: words("Show that you know their business.", "展现对其业务的理解。", "展現對其業務的理解。"),
      alternatives: [[atLeast(level, 4)]],
    },
    {
      id: "friendly",
      name: words("Is friendly to me", "对我友好", "對我友好"),
      action: words("Keep every promise; be of use.", "信守承诺，提供帮助。", "信守承諾，提供幫助。"),
      alternatives: [[atLeast(level, 3)]],
    },
    {
      id: "likes",
      name: words("Likes me", "喜欢我", "喜歡我"),
      action: words("Find what you have in common; meet again.", "寻找共同点，再次见面。", "尋找共同點，再次見面。"),
      alternatives: [[atLeast(level, 2)]],
    },
    {
      id: "knows-name",
      name: words("Knows my name", "知道我名字", "知道我名字"),
      action: words("Give them a reason to remember you well.", "留下良好印象。", "留下良好印象。"),
      alternatives: [[atLeast(level, 1)]],
    },
    {
      id: "stranger",
      name: words("Does not know my name", "不知道我名字", "不知道我名字"),
      action: words("Introduce yourself.", "主动自我介绍。", "主動自我介紹。"),
      alternatives: "otherwise",
    },
  ]),
};

/** How well a person stands with whoever sells to them, 0 to 5 as the team has noted it (TIERS.md 4). */
export const relationship: Preset = {
  id: "relationship",
  group: "ladder",
  description: words(
    "How you stand with each person, from 0 (does not know my name) to 5 (values the relationship).",
    "您与每个人的关系，从 0（不知道我名字）到 5（看重与我的关系）。",
    "您與每個人的關係，從 0（不知道我名字）到 5（看重與我的關係）。",
  ),
  isDefault: false,
  variants: [ladder],
};
