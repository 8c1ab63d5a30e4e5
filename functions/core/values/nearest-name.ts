/** The known name that a misspelt one most likely means: the fewest letters to change, of several the first. */
export function nearestName(misspelt: string, known: readonly string[]): string | undefined {
  const wanted = misspelt.trim().toLowerCase();
  const ranked = known.map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }));
  return ranked.sort((left, right) => left.distance - right.distance)[0]?.name;
}

/** How many letters to insert, delete or replace to make one text of the other (Levenshtein 1966). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 0; line < left.length; line += 1) {
    const next = [line + 1];
    for (let column = 0; column < right.length; column += 1) {
      const replaced = (row[column] ?? 0) + (left[line] === right[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
