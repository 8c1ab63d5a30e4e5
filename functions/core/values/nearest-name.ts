import leven from "leven";

/** Of shorter texts any beginning is near. */
const shortestBeginning = 4;

/**
 * The known name that a misspelt one most likely means: the fewest letters to change (Levenshtein 1966), of several the first. Who
 * writes only the beginning of a long name means that one: `Refundd` is nearer to `Refunded Amount` than to `Order ID`.
 */
export function nearestName(misspelt: string, known: readonly string[]): string | undefined {
  const wanted = misspelt.trim().toLowerCase();
  const distanceTo = (name: string) => {
    const whole = leven(wanted, name);
    if (wanted.length < shortestBeginning || name.length <= wanted.length) return whole;
    return Math.min(whole, leven(wanted, name.slice(0, wanted.length)) + 1);
  };
  const ranked = known.map((name) => ({ name, distance: distanceTo(name.toLowerCase()) }));
  return ranked.sort((left, right) => left.distance - right.distance)[0]?.name;
}
