import type { Language } from "../labels/language.ts";
import { nameAttribute } from "./attributes.ts";
import { type FactKey, isAttribute } from "./fact.ts";
import { nameColumnFor, nameMetric, tellMetric } from "./metric-words.ts";

/** What a fact is called within a sentence: a metric or a known attribute by its word, any other attribute by its header. */
export function nameFact(key: FactKey, language: Language): string {
  return isAttribute(key) ? nameAttribute(key)[language] : nameMetric(key, language);
}

/** What a fact is called in a why, where its reader has no list of metrics at hand. */
export function tellFact(key: FactKey, language: Language): string {
  return isAttribute(key) ? nameFact(key, language) : tellMetric(key, language);
}

/** What a column must hold so that a fact can be looked at. */
export function nameColumnForFact(key: FactKey, language: Language): string {
  return isAttribute(key) ? nameFact(key, language) : nameColumnFor(key, language);
}
