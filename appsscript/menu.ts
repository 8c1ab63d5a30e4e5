import { forget } from "./forget.ts";
import { openTheSettings } from "./open-settings.ts";
import { openSidebar } from "./open-sidebar.ts";
import { userLanguage } from "./user-language.ts";
import { words } from "./words.ts";

export {
  sidebarGoTo,
  sidebarLook,
  sidebarNightly,
  sidebarPreview,
  sidebarRecompute,
  sidebarRun,
  sidebarSetUp,
  sidebarStatus,
  sidebarTabs,
} from "./sidebar-calls.ts";

/** Whether the build is for an editor add-on, whose menu stands below *Extensions* under the add-on's name. */
declare const builtAsAddOn: boolean;

/** What Google tells when it opens the spreadsheet. */
interface OpenEvent {
  readonly authMode: GoogleAppsScript.Script.AuthMode;
}

/**
 * Builds the menu each time the spreadsheet is opened; run from the script's editor it has no event, and all rights. In `AuthMode.NONE`, where the add-on is installed but was never used in this
 * spreadsheet, the user's locale is all that may be asked.
 */
export function onOpen(event?: OpenEvent): void {
  const language = userLanguage(event?.authMode !== ScriptApp.AuthMode.NONE);
  const ui = SpreadsheetApp.getUi();
  const menu = builtAsAddOn ? ui.createAddonMenu() : ui.createMenu(words.title[language]);
  menu
    .addItem(words.recompute[language], "recomputeTiers")
    .addItem(words.preview[language], "previewChanges")
    .addItem(words.status[language], "showStatus")
    .addSeparator()
    .addItem(words.settings[language], "openSettings")
    .addItem(words.nightly[language], "nightlyRefresh")
    .addItem(words.forget[language], "forgetCustomer")
    .addSeparator()
    .addItem(words.setUp[language], "setUpSpreadsheet")
    .addItem(words.help[language], "showHelp")
    .addToUi();
}

/** Right after an installation the spreadsheet is open already: the menu must not wait for the next time. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

/** *Recompute tiers*: starts a run and shows it. */
export function recomputeTiers(): void {
  openSidebar("recompute");
}

/** *Preview changes*: shows who would move with the settings as they stand. */
export function previewChanges(): void {
  openSidebar("preview");
}

/** *Show status*: the run at work, the last runs, the nights. */
export function showStatus(): void {
  openSidebar("status");
}

/** *Settings*: goes to the Tier Settings tab. */
export function openSettings(): void {
  openTheSettings();
}

/** *Nightly refresh on/off*. */
export function nightlyRefresh(): void {
  openSidebar("nightly");
}

/** *Forget a customer*: asks whom, and removes them from all that is kept outside of the spreadsheet. */
export function forgetCustomer(): void {
  forget();
}

/** *Set up this spreadsheet*: looks at it, and has the columns confirmed. */
export function setUpSpreadsheet(): void {
  openSidebar("setUp");
}

/** *Help*: what each item does. */
export function showHelp(): void {
  openSidebar("help");
}
