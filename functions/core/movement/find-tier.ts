import { fillWords } from "../labels/fill-words.ts";
import type { Words } from "../labels/language.ts";
import { tierCellLabels } from "../labels/tier-cells.ts";
import type { Scheme } from "../settings/scheme.ts";
import { nameKey } from "../settings/tab/name-key.ts";
import { shown } from "../settings/tab/setting-reading.ts";
import { nearestName } from "../values/nearest-name.ts";

/** A tier that somebody named, or why it cannot be told which one. */
export type FoundTier = { readonly schemeId: string; readonly tierIndex: number } | { readonly message: Words };

/**
 * The tier that a person names on a tab: alone (`Gold`) where one scheme has one of that name, else with its scheme (`Customer pyramid: Gold`).
 * Names count in every language.
 */
export function findTier(entry: string, schemes: readonly Scheme[]): FoundTier {
  const whole = tiersNamed(entry, schemes);
  const [only, second] = whole;
  if (only !== undefined && second === undefined) return only;
  if (only !== undefined) {
    const scheme = schemes.find(({ id }) => id === only.schemeId);
    const example = scheme === undefined ? "" : `${scheme.title.en}: ${shown(entry)}`;
    return problem("severalSchemes", { found: shown(entry), example });
  }
  const [, schemePart, tierPart] = /^(.*?)[:：](.*)$/s.exec(entry) ?? [];
  if (schemePart === undefined || tierPart === undefined)
    return problem("unknownTier", { found: shown(entry), nearest: nearestName(entry, tierNames(schemes)) ?? "" });
  const named = schemes.filter(
    ({ id, title }) => id === schemePart.trim() || isNamed(schemePart, Object.values(title)),
  );
  if (named.length === 0) {
    const titles = schemes.flatMap(({ title }) => Object.values(title));
    const nearest = nearestName(schemePart, titles) ?? "";
    return problem("unknownScheme", { found: shown(schemePart.trim()), nearest });
  }
  const [tier] = tiersNamed(tierPart, named);
  const nearest = nearestName(tierPart, tierNames(named)) ?? "";
  return tier ?? problem("unknownTier", { found: shown(tierPart.trim()), nearest });
}

const problem = (label: keyof typeof tierCellLabels, values: Readonly<Record<string, string>>): FoundTier => ({
  message: fillWords(tierCellLabels[label], values),
});

const tierNames = (schemes: readonly Scheme[]) =>
  schemes.flatMap(({ tiers }) => tiers.flatMap(({ name }) => Object.values(name)));

const isNamed = (text: string, names: readonly string[]) => names.some((name) => nameKey(name) === nameKey(text));

/** The tiers of that name, at most one of each scheme. */
function tiersNamed(name: string, schemes: readonly Scheme[]) {
  return schemes.flatMap(({ id: schemeId, tiers }) => {
    const tierIndex = tiers.findIndex((tier) => isNamed(name, Object.values(tier.name)));
    return tierIndex < 0 ? [] : [{ schemeId, tierIndex }];
  });
}
