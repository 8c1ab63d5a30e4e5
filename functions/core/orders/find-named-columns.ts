import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { headerName } from "../values/header-name.ts";

/** A setting holds no longer header. */
const longestName = 1000;
const mostLetters = 3;

/**
 * Makes a finder of the columns that a team means by what it wrote: a header, exactly as it stands where one does, else by its
 * name; a letter (`C`, `column C`, `C 列`) where no header is called so; or both (`C: Amount`), where headers are equal.
 *
 * One column is an answer, several are none, and so is no column.
 */
export function namedColumnsFinder(headers: readonly Cell[]): (wanted: string) => readonly number[] {
  let byText: ReadonlyMap<string, readonly number[]> | undefined;
  let byName: ReadonlyMap<string, readonly number[]> | undefined;
  const bearing = (wanted: string): readonly number[] => {
    byText ??= Map.groupBy(headers.keys(), (index) => cellText(headers[index] ?? "").trim());
    const exact = byText.get(wanted.trim());
    if (exact !== undefined) return exact;
    byName ??= Map.groupBy(headers.keys(), (index) => headerName(cellText(headers[index] ?? "").slice(0, longestName)));
    const name = headerName(wanted);
    return name === "" ? [] : (byName.get(name) ?? []);
  };
  return (wanted) => {
    const found = bearing(wanted);
    if (found.length > 0 || wanted.length > longestName) return found;
    const both = /^\s*([a-z]{1,3})\s*[:：]\s*(.+)$/iu.exec(wanted);
    if (both !== null) {
      const named = bearing(both[2] ?? "");
      const at = columnOfLetters(both[1] ?? "");
      return named.includes(at) ? [at] : named;
    }
    const letters = /^\s*(?:column|col\.?|spalte|colonne|columna|coluna|列|欄)?\s*([a-z]{1,3})\s*[列欄]?\s*$/iu.exec(
      wanted,
    )?.[1];
    const at = letters === undefined ? -1 : columnOfLetters(letters);
    return at >= 0 && at < headers.length ? [at] : [];
  };
}

/** 0 for A, 25 for Z, 26 for AA; -1 for what is no column. */
function columnOfLetters(letters: string): number {
  if (letters.length > mostLetters) return -1;
  return [...letters.toUpperCase()].reduce((at, letter) => 26 * (at + 1) + letter.charCodeAt(0) - 65, -1);
}
