/** The letters of a column as a spreadsheet shows them: 0 is A, 25 Z, 26 AA. @throws RangeError below 0 or for a fraction */
export function columnLetters(columnIndex: number): string {
  if (!Number.isInteger(columnIndex) || columnIndex < 0) throw new RangeError(`${columnIndex} is not a column`);
  let letters = "";
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The name of a cell: column 2 of row 17 is `C17`. */
export function a1(columnIndex: number, rowNumber: number): string {
  return `${columnLetters(columnIndex)}${rowNumber}`;
}

/** Cells of a tab as formulas and links name them, quoted only where they have to be: `Orders!C17`, `'Tier Settings'!C17:D20`. */
export function cellOfTab(title: string, cells: string): string {
  return `${tabInNames(title)}!${cells}`;
}

/** A tab as it stands before the `!` of a name: `Orders`, `'Tier Settings'`. */
export function tabInNames(title: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !readsAsOther.test(title);
  return isPlain ? title : quotedTab(title);
}

/** Titles that a formula would take for a cell (`Q1`, `R1C1`) or a truth value. */
const readsAsOther = /^([A-Z]{1,3}\d+|R\d*C\d*|TRUE|FALSE)$/i;

/** A tab in quotes, which every title bears: `'Orders'`. */
export function quotedTab(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/** Where `C17` is, 0-based; undefined where the text names no one cell. Letters in either case, `$` left out of account. */
export function cellNamed(name: string): { readonly rowIndex: number; readonly columnIndex: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,7})$/.exec(name.trim()) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { rowIndex: Number(digits) - 1, columnIndex: column - 1 };
}
