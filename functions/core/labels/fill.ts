/**
 * A phrase with its `{places}` filled in. `{count:customer|customers}` is the first word where the place `count` holds 1 and the
 * second otherwise; it does not tell the number.
 *
 * @example fill("{count} more reaches {tier}", { count: "3", tier: "Gold" }) // "3 more reaches Gold"
 * @example fill("{count} {count:customer|customers}", { count: 1 }) // "1 customer"
 * @throws RangeError where a place has no value: phrases are ours, so that is a mistake of ours
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  const parts = partsOf(phrase);
  let filled = parts[0] ?? "";
  // Text, the name of a place, and its words for one and for many take turns.
  for (let at = 1; at < parts.length; at += 4) {
    const value = values[parts[at] ?? ""];
    if (value === undefined) throw new RangeError(`"${phrase}" needs a value for {${parts[at]}}`);
    const [one, many] = [parts[at + 1], parts[at + 2]];
    filled += one === undefined ? value : String(value) === "1" ? one : (many ?? "");
    filled += parts[at + 3] ?? "";
  }
  return filled;
}

/** Phrases are few and are filled half a million times for a hundred thousand customers: each is taken apart once. */
const partsByPhrase = new Map<string, readonly (string | undefined)[]>();

function partsOf(phrase: string): readonly (string | undefined)[] {
  const known = partsByPhrase.get(phrase);
  if (known !== undefined) return known;
  const parts = phrase.split(/\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/);
  partsByPhrase.set(phrase, parts);
  return parts;
}
