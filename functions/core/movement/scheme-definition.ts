import type { Scheme } from "../settings/scheme.ts";

/** What a scheme shows and does not sort by. */
const shown: ReadonlySet<string> = new Set(["title", "name", "action", "budgetWeight", "colour", "note", "showLevels"]);

/**
 * What sorts the customers in a scheme, as text: equal for two schemes that sort alike, whatever they are called. Where it differs
 * from one day to the next, the scheme's history starts anew (TIERS.md 3).
 *
 * The tiers of a scheme with one for each value of a column come and go with the values, and are no part of it.
 */
export function schemeDefinition(scheme: Scheme): string {
  const { tiers, ...rest } = scheme;
  const sorted = "eachValueOf" in rest && rest.eachValueOf !== undefined ? rest : { ...rest, tiers };
  return JSON.stringify(sorted, (key, value: unknown) => (shown.has(key) ? undefined : inOrder(value)));
}

/** An object with its fields in one order, so that how a scheme was put together does not matter. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
