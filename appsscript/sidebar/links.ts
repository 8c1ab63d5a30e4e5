/** A piece of a message: text, or the name of cells as the message writes it and where it leads. */
export type Piece = string | CellLink;

/** Cells of a tab of the spreadsheet. */
export interface CellLink {
  readonly text: string;
  readonly tab: string;
  /** `D7`, `D7:E9`, whole rows `5:5`, whole columns `C:D` */
  readonly a1: string;
}

const [column, row] = ["\\$?[A-Za-z]{1,3}", "\\$?[1-9]\\d{0,7}"];
const cells = new RegExp(
  `!(${column}${row}(?::${column}${row})?|${column}:${column}|${row}:${row})(?![A-Za-z0-9_])`,
  "g",
);

/**
 * Takes a message apart where it names cells: `Orders!C17`, `'Tier Settings'!D7:E9`, and `Tier Settings!D7` without quotes.
 * Only cells of these tabs become links, so that what customers or files are called leads nowhere.
 *
 * @param tabs titles of the spreadsheet's tabs
 */
export function linksIn(message: string, tabs: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of message.matchAll(cells)) {
    const place = tabBefore(message.slice(end, match.index), tabs);
    if (place === undefined) continue;
    const start = match.index - place.length;
    const next = match.index + match[0].length;
    pieces.push(message.slice(end, start), { text: message.slice(start, next), tab: place.tab, a1: match[1] ?? "" });
    end = next;
  }
  return [...pieces, message.slice(end)].filter((piece) => piece !== "");
}

/** The tab whose title ends a text, the longest where there are several, and how many characters of the text name it. */
function tabBefore(
  text: string,
  tabs: readonly string[],
): { readonly tab: string; readonly length: number } | undefined {
  let found: { readonly tab: string; readonly length: number } | undefined;
  for (const tab of tabs) {
    const quoted = `'${tab.replaceAll("'", "''")}'`;
    const written = [quoted, tab].find((form) => form !== "" && text.endsWith(form) && startsWord(text, form));
    if (written !== undefined && written.length > (found?.length ?? 0)) found = { tab, length: written.length };
  }
  return found;
}

/** Whether a title that ends the text is a word of its own: `MyOrders!C17` is no cell of the tab Orders. */
function startsWord(text: string, title: string): boolean {
  const before = text.slice(0, -title.length);
  return !/[A-Za-z0-9_]$/.test(before) || !/^[A-Za-z0-9_]/.test(title);
}
