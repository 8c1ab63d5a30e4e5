import type { Words } from "../labels/language.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { Settings } from "../settings/settings.ts";
import { nearestName } from "../values/nearest-name.ts";
import { allPresets } from "./presets/all-presets.ts";
import type { Preset } from "./presets/preset.ts";
import { metricsOf } from "./scheme-metrics.ts";

/** A scheme that waits until the sheet supplies what it reads. */
export interface WaitingScheme {
  readonly presetId: string;
  readonly title: Words;
  /** The metrics that are missing for the scheme as it is meant. */
  readonly needs: readonly MetricKey[];
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
 * The schemes to evaluate: of each preset switched on, the first variant whose metrics are there. Where none is, the
 * scheme waits and the others go on.
 *
 * @param availableMetrics what the customers have: the keys of the table's metrics
 */
export function resolveSchemes(
  settings: Pick<Settings, "schemes">,
  availableMetrics: Iterable<MetricKey>,
  presets: readonly Preset[] = allPresets,
): ResolvedSchemes {
  const available = new Set(availableMetrics);
  const missing = (scheme: Scheme) => metricsOf(scheme).filter((metric) => !available.has(metric));
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
