import type { Words } from "../labels/language.ts";
import type { FactKey } from "../settings/fact.ts";
import type { Scheme } from "../settings/scheme.ts";
import { chosenSchemes, type SchemeChoice, type UnknownPreset } from "./chosen-schemes.ts";
import { allPresets } from "./presets/all-presets.ts";
import type { Preset } from "./presets/preset.ts";
import { conditionsOf, factsOf } from "./scheme-metrics.ts";

/** A scheme that waits until the sheet supplies what it reads. */
export interface WaitingScheme {
  readonly presetId: string;
  readonly title: Words;
  /** The facts that are missing for the scheme as it is meant. */
  readonly needs: readonly FactKey[];
}

/** What came of the schemes that a team switched on; all but `schemes` is empty when all is well. */
export interface ResolvedSchemes {
  /** Ready to be evaluated, in the order of the settings, each once. */
  readonly schemes: readonly Scheme[];
  readonly waiting: readonly WaitingScheme[];
  readonly unknown: readonly UnknownPreset[];
}

/**
 * The schemes to evaluate: of each scheme switched on, the first variant whose facts are there. Where none is, the scheme waits,
 * and so does one that looks at its tiers; the others go on.
 *
 * @param availableFacts what the customers have: the keys of the table's metrics and attributes
 */
export function resolveSchemes(
  settings: SchemeChoice,
  availableFacts: Iterable<FactKey>,
  presets: readonly Preset[] = allPresets,
): ResolvedSchemes {
  const available = new Set(availableFacts);
  const missing = (scheme: Scheme) => factsOf(scheme).filter((fact) => !available.has(fact));
  const { chosen, unknown } = chosenSchemes(settings, presets);
  const waiting = new Map<string, readonly FactKey[]>();
  const ready = new Map<string, Scheme>();
  for (const [first, ...others] of chosen) {
    const fed = [first, ...others].find((variant) => missing(variant).length === 0);
    if (fed !== undefined) ready.set(first.id, fed);
    else waiting.set(first.id, missing(first));
  }
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [id, scheme] of ready) {
      const absent = conditionsOf(scheme).find(
        (condition) => condition.is === "inTier" && !ready.has(condition.scheme) && condition.scheme !== id,
      );
      if (absent?.is !== "inTier") continue;
      ready.delete(id);
      waiting.set(id, waiting.get(absent.scheme) ?? []);
      isSettled = false;
    }
  }
  return {
    schemes: [...ready.values()],
    waiting: chosen.flatMap(([{ id, title }]) => {
      const needs = waiting.get(id);
      return needs === undefined ? [] : [{ presetId: id, title, needs }];
    }),
    unknown,
  };
}
