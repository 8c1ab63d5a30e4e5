import type { SchemeSetting } from "../settings/scheme-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { nearestName } from "../values/nearest-name.ts";
import { allPresets } from "./presets/all-presets.ts";
import { lifecycleByAlive } from "./presets/lifecycle.ts";
import type { Preset } from "./presets/preset.ts";
import { type SchemeVariants, schemeFromSettings } from "./scheme-from-settings.ts";

/** A name in the settings that no preset has. */
export interface UnknownPreset {
  readonly presetId: string;
  /** The preset that was probably meant. */
  readonly nearest: string | undefined;
}

/** The schemes that are on, as the team decided them. */
export interface ChosenSchemes {
  /** In the order of the settings, each once. */
  readonly chosen: readonly SchemeVariants[];
  readonly unknown: readonly UnknownPreset[];
}

/** What of settings decides which schemes there are. */
export type SchemeChoice = Pick<Settings, "schemes"> & Partial<Pick<Settings, "lifetime">>;

/** The schemes that settings switch on; where they say nothing, those that are on by default. */
export function chosenSchemes(
  { schemes, lifetime }: SchemeChoice,
  allOfThem: readonly Preset[] = allPresets,
): ChosenSchemes {
  const presets = lifetime?.decidesLifecycle === true ? allOfThem.map(byAlive) : allOfThem;
  const settings: readonly SchemeSetting[] =
    schemes ?? presets.filter(({ isDefault }) => isDefault).map(({ id }) => ({ id, isOn: true }));
  const chosen = new Map<string, SchemeVariants>();
  const unknown: UnknownPreset[] = [];
  for (const setting of settings) {
    if (!setting.isOn || chosen.has(setting.id)) continue;
    const preset = presets.find(({ id }) => id === setting.id);
    if (preset !== undefined || setting.own !== undefined) {
      chosen.set(setting.id, schemeFromSettings(preset, setting));
      continue;
    }
    const known = presets.map(({ id }) => id);
    unknown.push({ presetId: setting.id, nearest: nearestName(setting.id, known) });
  }
  return { chosen: [...chosen.values()], unknown };
}

/** The life cycle goes by the alive probability where settings say so, all else stays as it is. */
const byAlive = (preset: Preset): Preset =>
  preset.id === lifecycleByAlive.id ? { ...preset, variants: [lifecycleByAlive] } : preset;
