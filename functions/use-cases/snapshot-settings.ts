import type { Scheme } from "../core/settings/scheme.ts";
import type { Settings } from "../core/settings/settings.ts";
import { settingsHash } from "./settings-hash.ts";

/** Longer settings are not kept whole: a document of Firestore holds a million bytes, and a letter may take four. */
const mostCharacters = 200_000;

/** What a snapshot keeps of the settings that made it: a hash of all, and all but the customers that they name, as JSON. */
export function snapshotSettings(
  settings: Settings,
  schemes: readonly Scheme[],
): { readonly settingsHash: string; readonly settings: string } {
  const { aliases, blacklist, ...others } = settings;
  const told = { ...others, aliases: aliases.length, blacklist: blacklist.length };
  const whole = JSON.stringify({ settings: told, schemes });
  return {
    settingsHash: settingsHash({ settings, schemes }),
    settings: whole.length <= mostCharacters ? whole : JSON.stringify({ settings: told }).slice(0, mostCharacters),
  };
}
