/**
 * A phrase with its `{places}` filled in.
 *
 * @example fill("{count} more reaches {tier}", { count: "3", tier: "Gold" }) // "3 more reaches Gold"
 * @throws RangeError where a place has no value: phrases are ours, so that is a mistake of ours
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  const parts = partsOf(phrase);
  let filled = parts[0] ?? "";
  // Text and names of places take turns.
  for (let at = 1; at < parts.length; at += 2) {
    const value = values[parts[at] ?? ""];
    if (value === undefined) throw new RangeError(`"${phrase}" needs a value for {${parts[at]}}`);
    filled += value;
    filled += parts[at + 1] ?? "";
  }
  return filled;
}

/** Phrases are few and are filled half a million times for a hundred thousand customers: each is taken apart once. */
const partsByPhrase = new Map<string, readonly string[]>();

function partsOf(phrase: string): readonly string[] {
  const known = partsByPhrase.get(phrase);
  if (known !== undefined) return known;
  const parts = phrase.split(/\{(\w+)\}/);
  partsByPhrase.set(phrase, parts);
  return parts;
}
