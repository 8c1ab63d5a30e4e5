import type { Language } from "../labels/language.ts";
import { whyLabels } from "../labels/why.ts";
import type { GridAxis } from "../settings/scheme.ts";
import { levelsOf } from "../tiers/axis-levels.ts";

/** What a level is called: of two high and low, else its number, 1 the worst. */
export function nameLevel(level: number, axis: GridAxis, language: Language): string {
  if (levelsOf(axis.cut).length > 2) return String(level);
  return whyLabels[level > 1 ? "high" : "low"][language];
}
