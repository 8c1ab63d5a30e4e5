import { type Language, languageOfLocale } from "../functions/core/labels/language.ts";

/** The language of whoever has the spreadsheet open; where Google does not tell, that of the spreadsheet. */
export function userLanguage(): Language {
  return languageOfLocale(
    Session.getActiveUserLocale() || SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
  );
}
