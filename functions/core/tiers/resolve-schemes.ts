import type { Words } from "../labels/language.ts";
import type { FactKey } from "../settings/fact.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { Settings } from "../settings/settings.ts";
import { nearestName } from "../values/nearest-name.ts";
import { allPresets } from "./presets/all-presets.ts";
import type { Preset } from "./presets/preset.ts";
import { factsOf } from "./scheme-metrics.ts";

/** A scheme that waits until the sheet supplies what it reads. */
export interface WaitingScheme {
  readonly presetId: string;
  readonly title: Words;
  /** The facts that are missing for the scheme as it is meant. */
  readonly needs: readonly FactKey[];
}

/** A name in the settings that no preset has. */
export interface UnknownPreset {
  readonly presetId: string;
  /** The preset that was probably meant. */
  readonly nearest: string | undefined;
}

/** What came of the schemes that a team switched on; all but `schemes` is empty when all is well. */
export interface ResolvedSchemes {
  /** Ready to be evaluated, in the order of the settings, each once. */
  readonly schemes: readonly Scheme[];
  readonly waiting: readonly WaitingScheme[];
  readonly unknown: readonly UnknownPreset[];
}

/**
 * The schemes to evaluate: of each preset switched on, the first variant whose facts are there. Where none is, the
 * scheme waits and the others go on.
 *
 * @param availableFacts what the customers have: the keys of the table's metrics and attributes
 */
export function resolveSchemes(
  settings: Pick<Settings, "schemes">,
  availableFacts: Iterable<FactKey>,
  presets: readonly Preset[] = allPresets,
): ResolvedSchemes {
  const available = new Set(availableFacts);
  const missing = (scheme: Scheme) => factsOf(scheme).filter((fact) => !available.has(fact));
  const schemes: Scheme[] = [];
  const waiting: WaitingScheme[] = [];
  const unknown: UnknownPreset[] = [];

  for (const presetId of new Set(settings.schemes)) {
    const preset = presets.find(({ id }) => id === presetId);
    if (preset === undefined) {
      const known = presets.map(({ id }) => id);
      unknown.push({ presetId, nearest: nearestName(presetId, known) });
      continue;
    }
    const ready = preset.variants.find((variant) => missing(variant).length === 0);
    if (ready !== undefined) schemes.push(ready);
    else waiting.push({ presetId, title: preset.variants[0].title, needs: missing(preset.variants[0]) });
  }
  return { schemes, waiting, unknown };
}
