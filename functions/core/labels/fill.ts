/**
 * A phrase with its `{places}` filled in.
 *
 * @example fill("{count} more reaches {tier}", { count: "3", tier: "Gold" }) // "3 more reaches Gold"
 * @throws RangeError where a place has no value: phrases are ours, so that is a mistake of ours
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new RangeError(`"${phrase}" needs a value for {${place}}`);
    return String(value);
  });
}
