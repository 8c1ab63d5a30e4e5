/** Where cells begin or end, 0-based; a whole row or column leaves the other open. */
export interface Corner {
  readonly rowIndex?: number;
  readonly columnIndex?: number;
}

const corner = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,7}))?$/;

/**
 * The first and the last corner of a name without its tab: `C17`, `C17:D20`, `5:5`, `C:D`; undefined where Google would know no such
 * cells.
 */
export function cornersOf(a1: string): readonly [Corner, Corner] | undefined {
  const [first = "", last = first, ...more] = a1.split(":");
  const [from, to] = [cornerOf(first), cornerOf(last)];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const isCell = from.rowIndex !== undefined && from.columnIndex !== undefined;
  const isAlike = Object.keys(from).join() === Object.keys(to).join();
  // A row or a column alone is written with both its ends.
  return isAlike && (isCell || a1.includes(":")) ? [from, to] : undefined;
}

function cornerOf(name: string): Corner | undefined {
  const [whole, letters, digits] = corner.exec(name.trim()) ?? [];
  if (whole === undefined || whole === "") return undefined;
  return {
    ...(digits !== undefined && { rowIndex: Number(digits) - 1 }),
    ...(letters !== undefined && { columnIndex: indexOf(letters) }),
  };
}

const indexOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
