import { type Language, languageOfLocale } from "../functions/core/labels/language.ts";

/** The language of whoever has the spreadsheet open; where Google does not tell, that of the spreadsheet, if it may be asked. */
export function userLanguage(mayAskSpreadsheet = true): Language {
  const locale = Session.getActiveUserLocale();
  if (locale || !mayAskSpreadsheet) return languageOfLocale(locale);
  return languageOfLocale(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
}
