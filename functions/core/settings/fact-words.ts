import type { Language } from "../labels/language.ts";
import { attributeMark, type FactKey, isAttribute } from "./fact.ts";
import { nameColumnFor, nameMetric } from "./metric-words.ts";

/** What a fact is called within a sentence: a metric by its word, an attribute as the team wrote it. */
export function nameFact(key: FactKey, language: Language): string {
  return isAttribute(key) ? key.slice(attributeMark.length) : nameMetric(key, language);
}

/** What a column must hold so that a fact can be looked at. */
export function nameColumnForFact(key: FactKey, language: Language): string {
  return isAttribute(key) ? nameFact(key, language) : nameColumnFor(key, language);
}
