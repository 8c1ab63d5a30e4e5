import type { SeenColumn } from "./column-guess.ts";

const mostListed = 30;
const longestHeader = 60;

/** A header as a message shows it: cells can hold 50,000 characters. */
export function shownHeader(header: string): string {
  return header.length <= longestHeader ? header : `${header.slice(0, longestHeader - 1).toWellFormed()}…`;
}

/** Columns as a message lists them: `A "Customer", C "Date"`; of 18,000 the first 30 and how many more there are. */
export function listColumns(columns: readonly SeenColumn[]): string {
  const listed = columns.slice(0, mostListed).map(({ letter, header }) => `${letter} "${shownHeader(header)}"`);
  const more = columns.length - listed.length;
  return [...listed, ...(more > 0 ? [`… (+${more})`] : [])].join(", ");
}
