import type { Words } from "../../labels/language.ts";

/** What the names in settings can mean: told by the caller, since the core neither sees the spreadsheet nor asks the machine. */
export interface KnownNames {
  /** Titles of the tabs that can hold orders or returns. */
  readonly tabs: readonly string[];
  readonly schemes: readonly { readonly id: string; readonly title: Words }[];
  /** ISO 4217 codes. */
  readonly currencies: readonly string[];
  /** IANA names to suggest from. */
  readonly timeZones: readonly string[];
  /** Whether days can be told in a zone, those beyond the list (`GMT+07:00`) included. */
  readonly isTimeZone: (name: string) => boolean;
}
