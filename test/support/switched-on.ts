import type { SchemeSetting } from "../../functions/core/settings/scheme-settings.ts";

/** Settings that switch these presets on, as they are. */
export const switchedOn = (...ids: readonly string[]): readonly SchemeSetting[] =>
  ids.map((id) => ({ id, isOn: true }));
