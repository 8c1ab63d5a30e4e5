import type { KnownNames } from "../core/settings/tab/known-names.ts";
import { allPresets } from "../core/tiers/presets/all-presets.ts";
import type { WorkbookShape } from "./ports/workbook.ts";
import { isTimeZone } from "./zoned-time.ts";

/** What names in settings can mean: the spreadsheet's tabs, the presets, and the currencies and time zones that this runtime knows. */
export function knownNames(shape: Pick<WorkbookShape, "tabs">): KnownNames {
  return {
    // A tab that was chosen by its title in Settings still answers to it after it was renamed.
    tabs: shape.tabs.flatMap(({ title, role, memory }) =>
      role === undefined ? [title, ...(memory?.tabNamed === undefined ? [] : [memory.tabNamed])] : [],
    ),
    schemes: allPresets.map(({ id, variants: [scheme] }) => ({ id, title: scheme.title })),
    currencies: Intl.supportedValuesOf("currency"),
    timeZones: Intl.supportedValuesOf("timeZone"),
    isTimeZone,
  };
}
