import { fill } from "../labels/fill.ts";
import type { Language, Words } from "../labels/language.ts";
import { type FactKey, isAttribute } from "./fact.ts";
import { nameColumnForFact } from "./fact-words.ts";
import { isLifetimeMetric } from "./metric.ts";

const columnWith: Words = {
  en: "a column with {columns}",
  "zh-Hans": "包含{columns}的列",
  "zh-Hant": "包含{columns}的欄",
};
const columnsWith: Words = {
  en: "columns with {columns}",
  "zh-Hans": "包含{columns}的列",
  "zh-Hant": "包含{columns}的欄",
};
const lifetimeModel: Words = { en: "the lifetime model", "zh-Hans": "终身价值模型", "zh-Hant": "終身價值模型" };
const and: Words = { en: ", and for ", "zh-Hans": "，以及", "zh-Hant": "，以及" };

/**
 * What a scheme waits for, as it follows "waits for": `a column with profit or cost, and for the lifetime model`.
 *
 * @param needs the facts that are missing, at least one
 */
export function nameNeeds(needs: readonly FactKey[], language: Language): string {
  const isModelled = (fact: FactKey) => !isAttribute(fact) && isLifetimeMetric(fact);
  const names = needs.filter((fact) => !isModelled(fact)).map((fact) => nameColumnForFact(fact, language));
  const named = [...new Set(names)];
  const columns = named.join(language === "en" ? ", " : "、");
  return [
    ...(columns === "" ? [] : [fill((named.length > 1 ? columnsWith : columnWith)[language], { columns })]),
    ...(needs.some(isModelled) ? [lifetimeModel[language]] : []),
  ].join(and[language]);
}
