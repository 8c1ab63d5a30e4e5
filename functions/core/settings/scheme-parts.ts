import type { Words } from "../labels/language.ts";
import { sameWords } from "../labels/same-words.ts";
import type { FactKey } from "./fact.ts";
import type { BandTier, GridCell, LadderScheme, PointsRow, Scheme, Tier } from "./scheme.ts";
import {
  type AxisSetting,
  type Cuts,
  notEnoughData,
  type SchemeKindChoice,
  type SchemeRule,
  type SchemeSetting,
  type TierSetting,
} from "./scheme-settings.ts";

/** A tier as it is called. */
export interface NamedTier {
  readonly id: string;
  readonly name: Words;
}

/** A scheme taken apart into what stands in the tables of the Tier Settings tab. */
export interface SchemeParts {
  readonly kind: SchemeKindChoice;
  readonly metric: FactKey | undefined;
  readonly cuts: Cuts | undefined;
  /** Best first. */
  readonly tiers: readonly NamedTier[];
  readonly rules: readonly SchemeRule[];
  readonly axes: readonly AxisSetting[];
  readonly cells: readonly GridCell[];
  readonly points: readonly PointsRow[];
}

/** What a preset offers to settings: its scheme as it is meant, and other names for its tiers. */
export interface KnownScheme {
  readonly id: string;
  readonly scheme: Scheme;
  /** The title of its group and what it tells, in one sentence. */
  readonly about: Words;
  readonly isDefault: boolean;
  readonly nameVariants: readonly { readonly id: string; readonly names: readonly Words[] }[];
}

/** The parts of a scheme, as its tables show them. */
export function partsOf(scheme: Scheme): SchemeParts {
  const tiers = scheme.tiers.map(({ id, name }) => ({ id, name }));
  const none = { metric: undefined, cuts: undefined, rules: [], axes: [], cells: [], points: [] };
  switch (scheme.kind) {
    case "share":
      return {
        ...none,
        kind: scheme.of === "customers" ? "shareOfCustomers" : "shareOfValue",
        metric: scheme.metric,
        cuts: { values: scheme.tiers.map(({ upTo }) => upTo), floor: scheme.floor },
        tiers,
      };
    case "bands":
      return {
        ...none,
        kind: "bands",
        metric: scheme.metric,
        cuts: cutsOf(scheme.tiers),
        rules: [
          ...scheme.tiers.flatMap(({ id, also }) =>
            (also ?? []).map((when): SchemeRule => ({ tier: id, alternative: 1, when })),
          ),
          ...(scheme.lastIf ?? []).map(
            (when): SchemeRule => ({ tier: scheme.tiers.at(-1)?.id ?? "", alternative: 1, when }),
          ),
        ],
        tiers,
      };
    case "quantiles":
      return {
        ...none,
        kind: scheme.better === "higher" ? "quantiles" : "quantilesLower",
        metric: scheme.metric,
        tiers,
      };
    case "ladder":
      return scheme.eachValueOf === undefined
        ? { ...none, kind: "ladder", rules: ladderRules(scheme), tiers }
        : { ...none, kind: "values", metric: scheme.eachValueOf, tiers };
    case "grid":
      return { ...none, kind: "grid", axes: [...scheme.axes, ...(scheme.means ?? [])], cells: scheme.cells, tiers };
    case "points":
      return { ...none, kind: "points", points: scheme.rows, cuts: cutsOf(scheme.tiers), tiers };
  }
}

/** Where each tier but the last begins. */
const cutsOf = (tiers: readonly BandTier[]): Cuts => ({
  values: tiers.slice(0, -1).map(({ from }) => from ?? Number.NaN),
  floor: undefined,
});

/** The rows of a ladder in the order in which it is tested. */
function ladderRules({ tiers, testedIn, notEnoughDataIf }: LadderScheme): readonly SchemeRule[] {
  const tested = testedIn?.flatMap((id) => tiers.filter((tier) => tier.id === id)) ?? tiers;
  const rows = (tier: string, alternatives: LadderScheme["notEnoughDataIf"]): readonly SchemeRule[] =>
    (alternatives ?? []).flatMap((conditions, index) =>
      conditions.map((when): SchemeRule => ({ tier, alternative: index + 1, when })),
    );
  return [
    ...rows(notEnoughData, notEnoughDataIf),
    ...tested.flatMap(({ id, alternatives }): readonly SchemeRule[] =>
      alternatives === "otherwise" ? [{ tier: id, alternative: 1, when: "otherwise" }] : rows(id, alternatives),
    ),
  ];
}

/**
 * The parts of a scheme as a team has decided them: of a preset with what was changed, or of an own scheme.
 *
 * @param known the preset; undefined for an own scheme
 */
export function decidedParts(setting: SchemeSetting, known: KnownScheme | undefined): SchemeParts {
  const base: SchemeParts =
    known !== undefined
      ? partsOf(known.scheme)
      : {
          kind: setting.own?.kind ?? "ladder",
          metric: undefined,
          cuts: undefined,
          tiers: [],
          rules: [],
          axes: [],
          cells: [],
          points: [],
        };
  return {
    kind: base.kind,
    metric: setting.metric ?? base.metric,
    cuts: setting.cuts ?? base.cuts,
    tiers: decidedTiers(base.tiers, setting, known),
    rules: setting.rules ?? base.rules,
    axes: setting.axes ?? base.axes,
    cells: setting.cells ?? base.cells,
    points: setting.points ?? base.points,
  };
}

/** The tiers with the names that a team gave them. */
function decidedTiers(
  base: readonly NamedTier[],
  { tiers, nameVariant }: SchemeSetting,
  known: KnownScheme | undefined,
): readonly NamedTier[] {
  const names = known?.nameVariants.find(({ id }) => id === nameVariant)?.names;
  const renamed = names === undefined ? base : base.map((tier, at) => ({ ...tier, name: names[at] ?? tier.name }));
  return (
    tiers?.map(({ id, name }) => ({
      id,
      name: name === undefined ? (renamed.find((tier) => tier.id === id)?.name ?? sameWords(id)) : sameWords(name),
    })) ?? renamed
  );
}

/** The name of a scheme: of a preset its title, of an own one what the team calls it. */
export function schemeName(setting: SchemeSetting, known: KnownScheme | undefined): Words {
  return known?.scheme.title ?? sameWords(setting.own?.name ?? setting.id);
}

/** Which tier of a preset each of these names is: those that bear a tier's own name are that tier, others follow by place where they are as many. */
export function matchTiers(
  names: readonly string[],
  preset: readonly Pick<Tier, "id" | "name">[],
  key: (name: string) => string,
): readonly TierSetting[] {
  const taken = new Set<string>();
  const byName = names.map((name) => {
    const found = preset.find(
      (tier) => !taken.has(tier.id) && Object.values(tier.name).some((word) => key(word) === key(name)),
    );
    if (found !== undefined) taken.add(found.id);
    return found;
  });
  const left = preset.filter(({ id }) => !taken.has(id));
  const isSameCount = names.length === preset.length;
  return names.map((name, at) => {
    const named = byName[at];
    if (named !== undefined) return { id: named.id, name: undefined };
    const placed = isSameCount ? left.shift() : undefined;
    return { id: placed?.id ?? key(name), name };
  });
}
