import type { Words } from "../labels/language.ts";
import { sameWords } from "../labels/same-words.ts";
import type { MinimumData, Scheme, Tier } from "../settings/scheme.ts";
import { decidedParts, type NamedTier, partsOf, type SchemeParts, schemeName } from "../settings/scheme-parts.ts";
import type { Cuts, SchemeSetting } from "../settings/scheme-settings.ts";
import { knownScheme } from "./known-schemes.ts";
import { bestToWorst } from "./presets/colours.ts";
import type { Preset } from "./presets/preset.ts";
import { judgesEveryone, type SchemeFrame, schemeOfParts } from "./scheme-of-parts.ts";

/** One scheme as a team decided it: as it is meant, then what steps in where a column is missing. */
export type SchemeVariants = readonly [Scheme, ...Scheme[]];

/**
 * The scheme that settings make of a preset, or an own scheme of a team's.
 *
 * Names, actions, weights, titles and cuts apply to every variant of a preset; who changes its metric or its rows means that
 * very scheme, so that nothing steps in for it.
 *
 * @param preset undefined for an own scheme
 * @throws RangeError where an own scheme lacks what its kind needs: check the settings first
 */
export function schemeFromSettings(preset: Preset | undefined, setting: SchemeSetting): SchemeVariants {
  if (preset === undefined) return [ownScheme(setting)];
  const known = knownScheme(preset);
  const main = decidedParts(setting, known);
  const [first, ...others] = preset.variants;
  const ids = (tiers: readonly Pick<Tier, "id">[]) => tiers.map(({ id }) => id).join(" ");
  const isRebuilt =
    [setting.metric, setting.rules, setting.axes, setting.cells, setting.points].some((part) => part !== undefined) ||
    ids(main.tiers) !== ids(first.tiers);
  const variants = isRebuilt ? [] : others;
  return [
    rebuilt(first, main, setting),
    ...variants.map((variant) => rebuilt(variant, partsOfVariant(variant, first, main, setting), setting)),
  ];
}

/** The parts of a variant: its own, with the names and the cuts that a team changed. */
function partsOfVariant(variant: Scheme, first: Scheme, main: SchemeParts, setting: SchemeSetting): SchemeParts {
  const own = partsOf(variant);
  const name = (tier: NamedTier) => main.tiers.find(({ id }) => id === tier.id) ?? tier;
  const cuts = own.kind === main.kind ? changedCuts(own.cuts, partsOf(first).cuts, setting.cuts) : own.cuts;
  return { ...own, tiers: own.tiers.map(name), cuts };
}

/**
 * The cuts of a variant, with those that a team changed in the scheme as it is meant; where one was moved beyond a cut of the variant's
 * own, those of the team as they stand: each is in order by itself.
 */
function changedCuts(own: Cuts | undefined, preset: Cuts | undefined, said: Cuts | undefined): Cuts | undefined {
  if (own === undefined || said === undefined || said.values.length !== own.values.length) return said ?? own;
  const values = own.values.map((value, at) => {
    const change = said.values[at];
    return change === undefined || change === preset?.values[at] ? value : change;
  });
  return {
    values: isOrderedAs(said.values, values) ? values : said.values,
    floor: said.floor === preset?.floor ? own.floor : said.floor,
  };
}

/** Whether values rise and fall where the model's do. */
function isOrderedAs(model: readonly number[], values: readonly number[]): boolean {
  const step = (list: readonly number[], at: number) => Math.sign((list[at] ?? 0) - (list[at - 1] ?? 0));
  return values.every((_, at) => at === 0 || step(model, at) === 0 || step(values, at) === step(model, at));
}

function rebuilt(base: Scheme, parts: SchemeParts, setting: SchemeSetting): Scheme {
  const { id, note, judges, requires } = base;
  const frame: SchemeFrame = {
    id,
    title: titleOf(setting, base.title),
    ...(note === undefined ? {} : { note }),
    ...(judges === undefined ? {} : { judges }),
    ...required(requires, setting),
  };
  const scheme = schemeOfParts(frame, parts, tiersOf(parts.tiers, base.tiers, setting), base);
  return withScores(scheme, setting);
}

function ownScheme(setting: SchemeSetting): Scheme {
  const parts = decidedParts(setting, undefined);
  const tiers: readonly NamedTier[] = parts.kind === "values" && parts.tiers.length === 0 ? [otherValues] : parts.tiers;
  const frame: SchemeFrame = {
    id: setting.id,
    title: titleOf(setting, schemeName(setting, undefined)),
    ...(judgesEveryone(parts) ? { judges: "everyone" } : {}),
    ...required(undefined, setting),
  };
  return withScores(schemeOfParts(frame, parts, tiersOf(tiers, [], setting), undefined), setting);
}

/** What a scheme requires: as its preset does, where the team says nothing else. */
function required(usual: MinimumData | undefined, { requires }: SchemeSetting): Pick<SchemeFrame, "requires"> {
  if (requires === undefined) return usual === undefined ? {} : { requires: usual };
  return { requires: { ...usual, ...requires } };
}

/** Who has none of the values that an own scheme found. */
const otherValues: NamedTier = { id: "other", name: { en: "Other", "zh-Hans": "其他", "zh-Hant": "其他" } };

const titleOf = ({ columnTitle }: SchemeSetting, title: Words): Words =>
  columnTitle === undefined ? title : sameWords(columnTitle);

function withScores(scheme: Scheme, { shows }: SchemeSetting): Scheme {
  return scheme.kind === "grid" && shows?.scores !== undefined ? { ...scheme, showLevels: shows.scores } : scheme;
}

/** Tiers with what the preset says of each, and what the team says; those of its own are painted by their order. */
function tiersOf(named: readonly NamedTier[], base: readonly Tier[], { playbook }: SchemeSetting): readonly Tier[] {
  const painted = bestToWorst(named);
  return painted.map(({ id, name, colour }): Tier => {
    const own = base.find((tier) => tier.id === id);
    const play = playbook?.find(({ tier }) => tier === id);
    const budgetWeight = play?.budgetWeight ?? own?.budgetWeight;
    return {
      id,
      name,
      action: play?.action === undefined ? (own?.action ?? sameWords("")) : sameWords(play.action),
      colour: own?.colour ?? colour,
      ...(budgetWeight === undefined ? {} : { budgetWeight }),
    };
  });
}
