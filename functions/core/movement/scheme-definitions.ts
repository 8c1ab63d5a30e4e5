import type { Scheme } from "../settings/scheme.ts";
import { schemesNamedBy } from "../tiers/find-circle.ts";
import { schemeDefinition } from "./scheme-definition.ts";

/**
 * What sorts the customers in each of a sheet's schemes, as text, by id of the scheme (scheme-definition.ts). One that asks for the
 * tier of another sorts by what that one sorts by, too: where the other changes, both begin anew.
 *
 * @param schemes as resolved, not as evaluated: evaluating one with a tier for each value puts the day's values into it; without circles
 */
export function schemeDefinitions(schemes: readonly Scheme[]): ReadonlyMap<string, string> {
  const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const definitionOf = (scheme: Scheme): string => {
    const named = schemesNamedBy(scheme).flatMap((id) => byId.get(id) ?? []);
    return [schemeDefinition(scheme), ...named.map(definitionOf)].join("\n");
  };
  return new Map(schemes.map((scheme) => [scheme.id, definitionOf(scheme)]));
}
