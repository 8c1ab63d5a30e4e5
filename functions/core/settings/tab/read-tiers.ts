import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { matchKey } from "../../values/keys.ts";
import { isSameData } from "../../values/same-data.ts";
import { matchTiers } from "../scheme-parts.ts";
import type { SchemeKindChoice, TierSetting } from "../scheme-settings.ts";
import { nameKey } from "./name-key.ts";
import { namesIn } from "./read-words.ts";
import type { SchemeEntry, SchemeRowEntry } from "./scheme-entry.ts";
import { fault, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem } from "./table-rows.ts";

/** At most so many tiers: many blur what to do for whom; ladders and grids may name more. */
const mostTiers = (kind: SchemeKindChoice) => (kind === "ladder" || kind === "grid" ? 20 : 8);

/** How the tiers of a scheme are called, as its row says. */
export interface TiersReading {
  readonly tiers: readonly TierSetting[] | undefined;
  readonly nameVariant: string | undefined;
  readonly problems: readonly SettingsProblem[];
}

/**
 * The tiers of a scheme.
 *
 * @param inRows names that its rules or grid rows use, for an own scheme that lists none
 */
export function readTiers(entry: SchemeRowEntry, inRows: readonly string[]): TiersReading {
  const cell = entry.row?.cell("tierNames");
  const none = { tiers: undefined, nameVariant: undefined, problems: [] };
  if (cell === undefined) return none;
  const error = errorProblem(cell);
  if (error !== undefined) return { ...none, problems: [error] };
  const { known, kind } = entry;
  const listed = namesIn(cell.value);
  const names = listed.length > 0 ? listed : known === undefined ? inRows : [];
  if (names.length === 0) {
    if (known !== undefined || kind === "values") return none;
    return { ...none, problems: [cell.problem(fault(schemeProblemLabels.tiersMissing, {}).fault)] };
  }
  const twice = names.find((name, at) => names.findIndex((other) => matchKey(other) === matchKey(name)) < at);
  if (twice !== undefined) {
    return { ...none, problems: [cell.problem(fault(schemeProblemLabels.tierTwice, { found: shown(twice) }).fault)] };
  }
  if (names.length < 2 && kind !== "values")
    return { ...none, problems: [cell.problem(fault(schemeProblemLabels.tiersMissing, {}).fault)] };
  if (names.length > Math.max(mostTiers(kind), known?.scheme.tiers.length ?? 0)) {
    const places = { found: String(names.length), most: String(mostTiers(kind)) };
    return { ...none, problems: [cell.problem(fault(schemeProblemLabels.tooManyTiers, places).fault)] };
  }
  if (known === undefined) return { ...none, tiers: names.map((name) => ({ id: matchKey(name), name })) };
  const variant = known.nameVariants.find(
    (each) => each.names.length === names.length && each.names.every((name, at) => isAlike(names[at] ?? "", name)),
  );
  if (variant !== undefined) return { ...none, nameVariant: variant.id };
  const tiers = matchTiers(names, known.scheme.tiers, matchKey);
  const asPreset = known.scheme.tiers.map(({ id }): TierSetting => ({ id, name: undefined }));
  return isSameData(tiers, asPreset) ? none : { ...none, tiers };
}

const isAlike = (text: string, words: SchemeEntry["name"]) =>
  Object.values(words).some((word) => nameKey(word) === nameKey(text));
