import type { KnownNames } from "../core/settings/tab/known-names.ts";
import { knownScheme } from "../core/tiers/known-schemes.ts";
import { allPresets } from "../core/tiers/presets/all-presets.ts";
import type { WorkbookShape } from "./ports/workbook.ts";
import { isTimeZone } from "./zoned-time.ts";

/** What names in settings can mean: the spreadsheet's tabs, its columns beside customers, the presets, and the currencies and time zones that this runtime knows. */
export function knownNames(shape: Pick<WorkbookShape, "tabs">): KnownNames {
  return {
    // A tab that was chosen by its title in Settings still answers to it after it was renamed.
    tabs: shape.tabs.flatMap(({ title, role, memory }) =>
      role === undefined ? [title, ...(memory?.tabNamed === undefined ? [] : [memory.tabNamed])] : [],
    ),
    schemes: allPresets.map(knownScheme),
    columns: columnsBesideCustomers(shape),
    currencies: Intl.supportedValuesOf("currency"),
    timeZones: Intl.supportedValuesOf("timeZone"),
    isTimeZone,
  };
}

/**
 * Headers that a rule can name: those of the Customers tab, and of the tabs that hold neither orders nor anything of the tool's, of
 * which one can be joined. Which row holds the headers is not known yet, so every text of the first rows counts.
 */
function columnsBesideCustomers({ tabs }: Pick<WorkbookShape, "tabs">): readonly string[] {
  const beside = tabs.filter(({ role }) => role === "customers" || role === undefined);
  const texts = beside.flatMap(({ head }) => head.slice(0, 5).flat());
  return [...new Set(texts.filter((cell) => typeof cell === "string" && cell.trim() !== ""))].map(String);
}
