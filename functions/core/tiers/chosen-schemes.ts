import type { SchemeSetting } from "../settings/scheme-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { nearestName } from "../values/nearest-name.ts";
import { allPresets } from "./presets/all-presets.ts";
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

/** The schemes that settings switch on; where they say nothing, those that are on by default. */
export function chosenSchemes(
  { schemes }: Pick<Settings, "schemes">,
  presets: readonly Preset[] = allPresets,
): ChosenSchemes {
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
