import { attributeKey } from "../../settings/attributes.ts";
import type { LadderScheme } from "../../settings/scheme.ts";
import { bestToWorst } from "./colours.ts";
import { agrees } from "./conditions.ts";
import type { Preset } from "./preset.ts";
import { words } from "./words.ts";

const quality = attributeKey("qualityTrust");

const ladder: LadderScheme = {
  kind: "ladder",
  id: "trust",
  title: words("Trust", "客户信任", "客戶信任"),
  judges: "everyone",
  needs: [quality],
  tiers: bestToWorst([
    {
      id: "future",
      name: words("Trusts our future", "前景信任", "前景信任"),
      action: words("Plan years ahead together.", "共同制定长期计划。", "共同制定長期計畫。"),
      alternatives: [[agrees(attributeKey("futureTrust"))]],
    },
    {
      id: "ability",
      name: words("Trusts our ability", "能力信任", "能力信任"),
      action: words("Take on a harder task for them.", "承接更有难度的任务。", "承接更有難度的任務。"),
      alternatives: [[agrees(attributeKey("abilityTrust"))]],
    },
    {
      id: "character",
      name: words("Trusts our character", "品格信任", "品格信任"),
      action: words("Keep every promise; own up to mistakes.", "信守承诺，坦承错误。", "信守承諾，坦承錯誤。"),
      alternatives: [[agrees(attributeKey("characterTrust"))]],
    },
    {
      id: "quality",
      name: words("Trusts our quality", "质量信任", "品質信任"),
      action: words("Deliver the same quality every time.", "每次都保持同样的质量。", "每次都保持同樣的品質。"),
      alternatives: [[agrees(quality)]],
    },
    {
      id: "none",
      name: words("No trust yet", "尚未信任", "尚未信任"),
      action: words(
        "Give proof: samples, references, a guarantee.",
        "提供证明：样品、案例、保证。",
        "提供證明：樣品、案例、保證。",
      ),
      alternatives: "otherwise",
    },
  ]),
};

/**
 * How far a customer trusts: the quality, the character, the ability, the future (TIERS.md 4).
 *
 * Who answered and trusts in none has a tier of their own, since it would be untrue to call it trust in quality.
 */
export const trust: Preset = {
  id: "trust",
  group: "survey",
  description: words(
    "How far each customer trusts you: your quality, your character, your ability, your future.",
    "客户信任到什么程度：质量、品格、能力、前景。",
    "客戶信任到什麼程度：品質、品格、能力、前景。",
  ),
  isDefault: false,
  variants: [ladder],
};
