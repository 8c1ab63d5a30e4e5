import leven from "leven";

/** The known name that a misspelt one most likely means: the fewest letters to change (Levenshtein 1966), of several the first. */
export function nearestName(misspelt: string, known: readonly string[]): string | undefined {
  const wanted = misspelt.trim().toLowerCase();
  const ranked = known.map((name) => ({ name, distance: leven(wanted, name.toLowerCase()) }));
  return ranked.sort((left, right) => left.distance - right.distance)[0]?.name;
}
