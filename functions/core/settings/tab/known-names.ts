import type { KnownScheme } from "../scheme-parts.ts";

/** What the names in settings can mean: told by the caller, since the core neither sees the spreadsheet nor asks the machine. */
export interface KnownNames {
  /** Titles of the tabs that can hold orders or returns. */
  readonly tabs: readonly string[];
  /** Every preset, in the order in which a fresh tab lists them. */
  readonly schemes: readonly KnownScheme[];
  /** Headers of the columns that the team keeps beside its customers. */
  readonly columns: readonly string[];
  /** ISO 4217 codes. */
  readonly currencies: readonly string[];
  /** IANA names to suggest from. */
  readonly timeZones: readonly string[];
  /** Whether days can be told in a zone, those beyond the list (`GMT+07:00`) included. */
  readonly isTimeZone: (name: string) => boolean;
}
