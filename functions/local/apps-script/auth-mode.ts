/**
 * What a script may use: `NONE` when the spreadsheet of a person opens who has installed the add-on but not used it here, `LIMITED`
 * when it opens with a script of its own, `FULL` when somebody presses a menu item.
 */
export type AuthMode = "NONE" | "LIMITED" | "FULL";

const inOrder: readonly AuthMode[] = ["NONE", "LIMITED", "FULL"];

/** The least that a member of a service needs; what is not named here needs `LIMITED`. */
const least: Readonly<Record<string, AuthMode>> = {
  "SpreadsheetApp.getUi": "NONE",
  "Ui.createMenu": "NONE",
  "Ui.createAddonMenu": "NONE",
  "Ui.alert": "FULL",
  "Ui.prompt": "FULL",
  "Ui.showSidebar": "FULL",
  "Session.getActiveUserLocale": "NONE",
  "ScriptApp.AuthMode": "NONE",
  "ScriptApp.getIdentityToken": "FULL",
  "UrlFetchApp.fetch": "FULL",
};

/** @throws Error where the member may not be used in this mode, in words as Google's */
export function checkAuthMode(service: string, member: string, mode: AuthMode): void {
  const needed = least[`${service}.${member}`] ?? "LIMITED";
  if (inOrder.indexOf(mode) < inOrder.indexOf(needed)) {
    throw new Error(`You do not have permission to call ${service}.${member} (AuthMode.${mode})`);
  }
}
