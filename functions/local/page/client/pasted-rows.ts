/** A cell's text as spreadsheets copy it, so that it comes back as one cell whatever it holds. */
export function copiedText(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows and cells of a text as spreadsheets copy them: cells between tabs, quoted where they hold a line break. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = "", end = ""] = cell.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, [...row, ""]] : rows;
}
