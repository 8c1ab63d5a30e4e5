/** Writes an entry, growing the list without leaving holes and keeping it without blanks at the end. */
export function put<T>(list: (T | undefined)[], at: number, entry: T | undefined): void {
  if (at < list.length || entry !== undefined) {
    while (list.length < at) list.push(undefined);
    list[at] = entry;
  }
  if (entry === undefined) trim(list);
}

/** Drops blanks at the end. */
export function trim(list: unknown[]): void {
  let end = list.length;
  while (end > 0 && list[end - 1] === undefined) end--;
  list.length = end;
}

/** A list with blanks inserted. */
export function spliced<T>(list: readonly (T | undefined)[], at: number, count: number): (T | undefined)[] {
  if (at >= list.length) return [...list];
  return [...list.slice(0, at), ...new Array<undefined>(count).fill(undefined), ...list.slice(at)];
}

/** A list with the entries from `start` to `end` moved to before what was `to`. */
export function moved<T>(list: readonly (T | undefined)[], start: number, end: number, to: number): (T | undefined)[] {
  const full = [...list];
  const length = Math.max(list.length, end, to);
  while (full.length < length) full.push(undefined);
  const taken = full.splice(start, end - start);
  const at = to > start ? to - taken.length : to;
  const result = [...full.slice(0, at), ...taken, ...full.slice(at)];
  trim(result);
  return result;
}
