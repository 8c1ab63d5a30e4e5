import type { Intent } from "./intent.ts";
import { userLanguage } from "./user-language.ts";
import { words } from "./words.ts";

/** How the file begins; the sidebar reads there in which language it speaks and what it was opened for. */
const asBuilt = '<html lang="en" data-intent="status">';

/** Shows the sidebar. */
export function openSidebar(intent: Intent): void {
  const language = userLanguage();
  const page = HtmlService.createHtmlOutputFromFile("Sidebar");
  page.setContent(page.getContent().replace(asBuilt, `<html lang="${language}" data-intent="${intent}">`));
  page.setTitle(words.title[language]);
  SpreadsheetApp.getUi().showSidebar(page);
}
