import type { HeldResult } from "../movement/hold-results.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import { explainStanding } from "./explain-standing.ts";
import { explainTier } from "./explain-tier.ts";
import type { Wording } from "./wording.ts";

/** What a scheme says, and how customers stand who hold another tier than the one computed today. */
export type ShownResult = SchemeResult & Partial<Pick<HeldResult, "standingOf">>;

/** Why a customer, by index, stands in the tier that is shown. */
export function tellWhy(
  { scheme, why, tierIndexes, standingOf }: ShownResult,
  index: number,
  wording: Wording,
): string {
  const computed = explainTier(why(index), scheme, wording);
  const standing = standingOf?.(index);
  if (standing === undefined) return computed;
  return explainStanding(computed, standing, tierIndexes[index] ?? -1, scheme, wording);
}
