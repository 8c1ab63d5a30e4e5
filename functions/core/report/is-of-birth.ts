import { attributeIdOf } from "../settings/attributes.ts";
import { type FactKey, isAttribute } from "../settings/fact.ts";

/** Whether nothing that anybody does changes a fact: how old somebody is. To grow older reaches no better tier. */
export function isOfBirth(fact: FactKey | undefined): boolean {
  if (fact === undefined || !isAttribute(fact)) return false;
  const id = attributeIdOf(fact);
  return id === "age" || id === "birthYear";
}
