import type { MovementRules } from "../settings/movement-rules.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import type { Day } from "../values/day.ts";
import { type HoldReason, type HoldState, holdTier } from "./hold-tier.ts";
import type { NamedTier } from "./read-tier-cells.ts";

/** How one customer stands beside what today's metrics say. */
export interface Standing {
  /** What today's metrics say; -1 for not judged. */
  readonly computedTierIndex: number;
  /** Why the tier shown is not that one; undefined where it is. */
  readonly because: HoldReason | ({ readonly kind: "override" } & NamedTier) | undefined;
  /** Never of a tier fixed by hand: that falls when people let it. */
  readonly isAtRisk: boolean;
}

/** What a scheme says after its movement rules and overrides. */
export interface HeldScheme {
  /** The tier that the sheet shows, by customer; `notJudged` as computed. */
  readonly tierIndexes: Int16Array;
  /** Who does not simply hold what is shown: for the snapshot. */
  readonly holds: ReadonlyMap<number, HoldState>;
  standingOf(index: number): Standing;
}

export interface HoldOptions {
  readonly asOf: Day;
  readonly rules: MovementRules;
  /** How a customer, by index, stood at the evaluation before; undefined where they or the scheme are new. */
  readonly before: (index: number) => HoldState | undefined;
  /** Tiers fixed by hand, by index of the customer; those that have ended are left out. */
  readonly overrides: ReadonlyMap<number, NamedTier>;
}

/**
 * The tiers that customers hold in a scheme: what is computed, as the movement rules let it move, and what people fixed by hand.
 *
 * Under an override the rules go on, so that once it ends the customer stands where they would have stood without it. An
 * override judges nobody who cannot be judged by anything else: whoever is on the blacklist stays there.
 */
export function holdScheme(result: SchemeResult, { asOf, rules, before, overrides }: HoldOptions): HeldScheme {
  const { tierIndexes: computed } = result;
  const shown = computed.slice();
  const holds = new Map<number, HoldState>();
  const reasons = new Map<number, Standing["because"]>();
  const atRisk = new Set<number>();
  const entries = orientedCuts(result);
  for (let index = 0; index < computed.length; index += 1) {
    const tierIndex = computed[index] ?? -1;
    const state = before(index);
    const isSimple = state === undefined || (state.heldTierIndex === tierIndex && state.aboveCount === 0);
    const override = overrides.get(index);
    if (isSimple && rules.margin === 0 && override === undefined) continue;

    const value = rules.margin === 0 ? Number.NaN : cutValueOf(result, index);
    const held = holdTier({ asOf, tierIndex, value, entries: Number.isNaN(value) ? undefined : entries }, state, rules);
    shown[index] = held.state.heldTierIndex;
    if (held.reason !== undefined) reasons.set(index, held.reason);
    if (override !== undefined && mayOverride(result, index, tierIndex)) {
      shown[index] = override.tierIndex;
      reasons.set(index, { kind: "override", ...override });
    } else if (held.isAtRisk) atRisk.add(index);
    if (!isPlain(held.state) || held.state.heldTierIndex !== shown[index]) holds.set(index, held.state);
  }
  return {
    tierIndexes: shown,
    holds,
    standingOf: (index) => ({
      computedTierIndex: computed[index] ?? -1,
      because: reasons.get(index),
      isAtRisk: atRisk.has(index),
    }),
  };
}

const isPlain = ({ belowCount, aboveCount }: HoldState) => belowCount === 0 && aboveCount === 0;

function mayOverride(result: SchemeResult, index: number, tierIndex: number): boolean {
  if (tierIndex >= 0) return true;
  const why = result.why(index);
  return why.kind !== "notJudged" || why.reason !== "blacklisted";
}

/** Where the tiers begin, more being better; where fewer is better, all of it is turned round. */
function orientedCuts({ cuts, scheme }: SchemeResult): readonly number[] {
  const sign = isLowerBetter(scheme) ? -1 : 1;
  return cuts.map((cut) => (cut === undefined ? Number.NEGATIVE_INFINITY : sign * cut));
}

const isLowerBetter = (scheme: SchemeResult["scheme"]) => "better" in scheme && scheme.better === "lower";

/** The value that a scheme cuts, of one customer, turned as its cuts are; NaN where it looks at no one value. */
function cutValueOf(result: SchemeResult, index: number): number {
  const why = result.why(index);
  if (why.kind !== "byValue") return Number.NaN;
  return isLowerBetter(result.scheme) ? -why.value : why.value;
}
