import type { Condition } from "./condition.ts";
import type { FactKey } from "./fact.ts";
import type { GridAxis, GridCell, MeanAxis, MinimumData, PointsRow } from "./scheme.ts";

/** The kinds of scheme as a team chooses them. `values`: a ladder with one tier for each value of an attribute. */
export const schemeKindChoices = [
  "shareOfCustomers",
  "shareOfValue",
  "bands",
  "quantiles",
  "quantilesLower",
  "ladder",
  "grid",
  "points",
  "values",
] as const;
export type SchemeKindChoice = (typeof schemeKindChoices)[number];

/**
 * Where tiers are cut, best first. Shares: cumulative, 0 to 1, one per tier, the last 1. Values (money in currency units) and
 * points: where each tier but the last begins.
 */
export interface Cuts {
  readonly values: readonly number[];
  /** Shares only: whoever is at or below this goes straight to the last tier. */
  readonly floor: number | undefined;
}

/** In place of a tier in a rule: who fulfils it cannot be judged. */
export const notEnoughData = "?";

/** One row of rules. Rows of a tier with the same alternative are joined by AND, alternatives by OR. */
export interface SchemeRule {
  /** Id of a tier, or `notEnoughData`. Tiers are tested in the order in which their rules first appear. */
  readonly tier: string;
  /** From 1. */
  readonly alternative: number;
  readonly when: Condition | "otherwise";
}

/** A side of a grid: cut by itself, or made of two others. */
export type AxisSetting = GridAxis | MeanAxis;

/** What to do for a tier, where a team has said so. */
export interface PlaySetting {
  /** Id of the tier. */
  readonly tier: string;
  readonly action?: string | undefined;
  readonly budgetWeight?: number | undefined;
}

/** A tier as a team names it; `name` undefined: as the preset calls it. */
export interface TierSetting {
  readonly id: string;
  readonly name: string | undefined;
}

/**
 * What a team has decided about one scheme: a preset, or one of its own (`own`). What is absent is as the preset has it; rows
 * (rules, axes, cells, points) replace those of the preset as a whole.
 */
export interface SchemeSetting {
  /** Id of the preset; of an own scheme `own:` and its name as names are matched, so that it stays the same when titles change. */
  readonly id: string;
  readonly isOn: boolean;
  readonly own?: { readonly name: string; readonly kind: SchemeKindChoice } | undefined;
  readonly metric?: FactKey | undefined;
  readonly cuts?: Cuts | undefined;
  /** All tiers, best first. */
  readonly tiers?: readonly TierSetting[] | undefined;
  /** Id of other names that the preset offers for its tiers. */
  readonly nameVariant?: string | undefined;
  readonly columnTitle?: string | undefined;
  readonly shows?: Partial<SchemeShows> | undefined;
  /** What must be there before it judges anybody; 0: nothing. What is absent is as the preset has it. */
  readonly requires?: MinimumData | undefined;
  readonly rules?: readonly SchemeRule[] | undefined;
  readonly axes?: readonly AxisSetting[] | undefined;
  readonly cells?: readonly GridCell[] | undefined;
  readonly points?: readonly PointsRow[] | undefined;
  readonly playbook?: readonly PlaySetting[] | undefined;
}

/** Which columns a scheme gets on the Customers tab beside its tier. */
export interface SchemeShows {
  readonly why: boolean;
  /** What is missing to the next tier. */
  readonly toNext: boolean;
  /** Levels on each axis, or points. */
  readonly scores: boolean;
}

/** What is shown of a scheme where nobody said otherwise: why; scores where its preset shows them. */
export function defaultShows(scheme: { readonly showLevels?: boolean | undefined } | undefined): SchemeShows {
  return { why: true, toNext: false, scores: scheme?.showLevels === true };
}

/** Which columns a scheme gets. @param scheme the scheme itself: a grid may show its levels by default */
export function showsOf(
  settings: { readonly schemes: readonly SchemeSetting[] | undefined },
  scheme: { readonly id: string; readonly showLevels?: boolean | undefined },
): SchemeShows {
  const said = settings.schemes?.find(({ id }) => id === scheme.id)?.shows ?? {};
  const defaults = defaultShows(scheme);
  return {
    why: said.why ?? defaults.why,
    toNext: said.toNext ?? defaults.toNext,
    scores: said.scores ?? defaults.scores,
  };
}

const ownMark = "own:";

/** The id of an own scheme of this name. @param nameKey the name as names are matched */
export const ownSchemeId = (nameKey: string): string => `${ownMark}${nameKey}`;
