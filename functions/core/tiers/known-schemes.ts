import { fill } from "../labels/fill.ts";
import type { KnownScheme } from "../settings/scheme-parts.ts";
import type { Preset } from "./presets/preset.ts";
import { presetGroupTitles } from "./presets/preset-group.ts";

const about = {
  en: "{group}. {description}",
  "zh-Hans": "{group}。{description}",
  "zh-Hant": "{group}。{description}",
};

/** What a preset offers to the Tier Settings tab. */
export function knownScheme({ id, group, description, isDefault, variants, nameVariants }: Preset): KnownScheme {
  const inLanguage = (language: keyof typeof about) =>
    fill(about[language], { group: presetGroupTitles[group][language], description: description[language] });
  return {
    id,
    scheme: variants[0],
    about: { en: inLanguage("en"), "zh-Hans": inLanguage("zh-Hans"), "zh-Hant": inLanguage("zh-Hant") },
    isDefault,
    nameVariants: nameVariants ?? [],
  };
}
