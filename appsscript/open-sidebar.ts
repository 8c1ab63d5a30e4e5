import type { Intent } from "./intent.ts";
import { userLanguage } from "./user-language.ts";
import { words } from "./words.ts";

/** The element of the file where the sidebar reads in which language it speaks and what it was opened for. */
const asBuilt = '<div id="sidebar" lang="en" data-intent="status">';

/** Shows the sidebar. @throws Error where `Sidebar.html` is not of the same build as this code */
export function openSidebar(intent: Intent): void {
  const language = userLanguage();
  const page = HtmlService.createHtmlOutputFromFile("Sidebar");
  const content = page.getContent();
  if (!content.includes(asBuilt)) throw new Error("Sidebar.html is of another version: push all files of one build.");
  page.setContent(content.replace(asBuilt, `<div id="sidebar" lang="${language}" data-intent="${intent}">`));
  page.setTitle(words.title[language]);
  SpreadsheetApp.getUi().showSidebar(page);
}
