import { attributeKey } from "../settings/attributes.ts";
import { type AttributeKey, isAttribute } from "../settings/fact.ts";
import type { Settings } from "../settings/settings.ts";
import { chosenSchemes } from "./chosen-schemes.ts";
import { factsOf } from "./scheme-metrics.ts";

/** Columns that are looked at whatever schemes are on: they change a metric, or the summary tells of them. */
const always = [
  "costToServe",
  "contacted",
  "targetTier",
  "targetBy",
  "override",
  "overrideReason",
  "overrideUntil",
] as const;

/** Every attribute that the schemes switched on could use, in any variant, and what others are made of: what to read of the team's columns. */
export function wantedAttributes(settings: Pick<Settings, "schemes">): ReadonlySet<AttributeKey> {
  const facts = chosenSchemes(settings).chosen.flatMap((variants) => variants.flatMap(factsOf));
  const wanted = new Set<AttributeKey>([...facts.filter(isAttribute), ...always.map(attributeKey)]);
  if (wanted.has(attributeKey("age"))) wanted.add(attributeKey("birthYear"));
  if (wanted.has(attributeKey("birthYear"))) wanted.add(attributeKey("birthDate"));
  return wanted;
}
