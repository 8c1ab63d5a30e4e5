import type { MovementRules } from "../settings/movement-rules.ts";
import type { Day } from "../values/day.ts";

/** What is kept of one customer in one scheme from one evaluation to the next. Tier indexes: best = 0, -1 for not judged. */
export interface HoldState {
  readonly heldTierIndex: number;
  /** The first day of the evaluations in a row that saw the customer below the held tier; undefined: the last one did not. */
  readonly belowSince: Day | undefined;
  /** How many such evaluations there were. */
  readonly belowCount: number;
  /** How many evaluations in a row saw the customer above the held tier, and the worst of the tiers that they saw. */
  readonly aboveCount: number;
  readonly aboveTierIndex: number;
}

/** Why the held tier is not the computed one. */
export type HoldReason =
  /** Within the margin below the value at which the held tier begins. */
  | { readonly kind: "margin" }
  /** Falls on this day unless the customer is seen above again. */
  | { readonly kind: "graceDays"; readonly until: Day }
  /** Falls after this many more evaluations. */
  | { readonly kind: "graceEvaluations"; readonly left: number }
  | { readonly kind: "oneAtATime" }
  | { readonly kind: "never" }
  /** Rises after this many more evaluations. */
  | { readonly kind: "awaitsUpgrade"; readonly left: number };

/** Where one customer stands after an evaluation. */
export interface Held {
  readonly state: HoldState;
  /** Undefined where the held tier is the computed one. */
  readonly reason: HoldReason | undefined;
  /** Inside a grace, or within the margin of the value at which the held tier begins (TIERS.md 3). */
  readonly isAtRisk: boolean;
}

/** What today's metrics say of one customer. */
export interface Computed {
  readonly asOf: Day;
  readonly tierIndex: number;
  readonly value: number;
  /** The value at which each tier or a better one takes this customer in, best first, more being better; undefined where no value does. */
  readonly entries: readonly number[] | undefined;
}

/**
 * The tier that a customer holds, from the one computed today and from how they stood at the evaluation before (TIERS.md 3).
 *
 * Who was not judged before, or is not judged today, holds what is computed. A day is one evaluation: `before` is of an earlier
 * day, so that a second run on one day finds the same. A night without a run is no evaluation and changes nothing.
 *
 * @param before undefined where the customer or the scheme is new
 */
export function holdTier(computed: Computed, before: HoldState | undefined, rules: MovementRules): Held {
  const held = before?.heldTierIndex ?? -1;
  if (before === undefined || held < 0 || computed.tierIndex < 0) return settled(computed, computed.tierIndex, rules);
  const reached = withMargin(computed, held, rules.margin);
  if (reached < held) return rise(computed, before, reached, rules);
  if (reached > held) return fall(computed, before, reached, rules);
  return settled(computed, held, rules);
}

/** Nothing is on its way. */
function settled(computed: Computed, heldTierIndex: number, rules: MovementRules): Held {
  const isKept = heldTierIndex !== computed.tierIndex;
  return {
    state: stateOf(heldTierIndex),
    reason: isKept ? { kind: "margin" } : undefined,
    isAtRisk: isKept || isJustAbove(computed, heldTierIndex, rules.margin),
  };
}

const stateOf = (heldTierIndex: number): HoldState => ({
  heldTierIndex,
  belowSince: undefined,
  belowCount: 0,
  aboveCount: 0,
  aboveTierIndex: -1,
});

/** The best tier, from the held one down, whose beginning less the margin is reached. */
function withMargin({ tierIndex, value, entries }: Computed, held: number, margin: number): number {
  if (tierIndex <= held || margin <= 0 || entries === undefined) return tierIndex;
  for (let candidate = held; candidate < tierIndex; candidate += 1) {
    const entry = entries[candidate];
    if (entry !== undefined && Number.isFinite(entry) && value >= entry - margin * Math.abs(entry)) return candidate;
  }
  return tierIndex;
}

function isJustAbove({ value, entries }: Computed, held: number, margin: number): boolean {
  const entry = entries?.[held];
  if (margin <= 0 || entry === undefined || !Number.isFinite(entry)) return false;
  return value < entry + margin * Math.abs(entry);
}

/** Rises to the worst of the tiers that enough evaluations in a row have seen; what is better still counts from today. */
function rise(computed: Computed, before: HoldState, reached: number, rules: MovementRules): Held {
  const aboveCount = before.aboveCount + 1;
  const aboveTierIndex = before.aboveCount > 0 ? Math.max(before.aboveTierIndex, reached) : reached;
  if (aboveCount < rules.upgradeEvaluations)
    return {
      state: { ...stateOf(before.heldTierIndex), aboveCount, aboveTierIndex },
      reason: { kind: "awaitsUpgrade", left: rules.upgradeEvaluations - aboveCount },
      isAtRisk: false,
    };
  if (aboveTierIndex === reached) return settled(computed, reached, rules);
  return {
    state: { ...stateOf(aboveTierIndex), aboveCount: 1, aboveTierIndex: reached },
    reason: { kind: "awaitsUpgrade", left: rules.upgradeEvaluations - 1 },
    isAtRisk: false,
  };
}

function fall(computed: Computed, before: HoldState, reached: number, { downgrade, margin }: MovementRules): Held {
  const { heldTierIndex } = before;
  const belowSince = before.belowSince ?? computed.asOf;
  const belowCount = before.belowCount + 1;
  const kept = (reason: HoldReason, isAtRisk: boolean): Held => ({
    state: { ...stateOf(heldTierIndex), belowSince, belowCount },
    reason,
    isAtRisk,
  });
  switch (downgrade.kind) {
    case "never":
      return kept({ kind: "never" }, false);
    case "graceDays": {
      const until = belowSince + downgrade.days;
      if (computed.asOf < until) return kept({ kind: "graceDays", until }, true);
      break;
    }
    case "graceEvaluations": {
      const left = downgrade.evaluations + 1 - belowCount;
      if (left > 0) return kept({ kind: "graceEvaluations", left }, true);
      break;
    }
    case "oneAtATime": {
      const next = heldTierIndex + 1;
      if (next >= reached) break;
      return {
        state: { ...stateOf(next), belowSince, belowCount },
        reason: { kind: "oneAtATime" },
        isAtRisk: true,
      };
    }
    case "atOnce":
      break;
  }
  return settled(computed, reached, { downgrade, margin, upgradeEvaluations: 1 });
}
