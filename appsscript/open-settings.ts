import { settingsTabLabels } from "../functions/core/labels/settings.ts";
import { openSidebar } from "./open-sidebar.ts";

/** The key and the role under which the functions mark the tab of the settings, whatever it is called. */
const tabKey = "customer-tiers.tab";
const settingsRole = "settings";

/** Goes to the Tier Settings tab; where there is none yet, to what makes it. */
export function openTheSettings(): void {
  const sheet = anchoredTab() ?? titledTab();
  if (sheet) sheet.activate();
  else openSidebar("setUp");
}

function anchoredTab(): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const anchors = SpreadsheetApp.getActiveSpreadsheet()
    .createDeveloperMetadataFinder()
    .withKey(tabKey)
    .find()
    .filter((anchor) => roleOf(anchor.getValue()) === settingsRole);
  // A copy of the tab carries a copy of the anchor, under an id of its own.
  const anchor = anchors.find((each) => ownId(each.getValue()) === each.getId()) ?? anchors[0];
  return anchor?.getLocation().getSheet() ?? undefined;
}

function titledTab(): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  const titles: readonly string[] = Object.values(settingsTabLabels.tab);
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => titles.includes(sheet.getName()));
}

/** An anchor's value is `[format, role, its own id, …]`; before formats it was the role alone. */
const roleOf = (value: string | null): unknown => (value?.startsWith("[") ? partsOf(value)[1] : value);
const ownId = (value: string | null): unknown => (value?.startsWith("[") ? partsOf(value)[2] : undefined);

function partsOf(value: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    // Whoever wrote this under our key, it is no anchor.
    return [];
  }
}
