import { fill } from "./fill.ts";
import type { Words } from "./language.ts";

/** A phrase with its places filled in, in every language. */
export function fillWords(phrase: Words, values: Readonly<Record<string, string | number | Words>>): Words {
  const inLanguage = (language: keyof Words) =>
    fill(
      phrase[language],
      Object.fromEntries(
        Object.entries(values).map(([place, value]) => [place, typeof value === "object" ? value[language] : value]),
      ),
    );
  return { en: inLanguage("en"), "zh-Hans": inLanguage("zh-Hans"), "zh-Hant": inLanguage("zh-Hant") };
}

/** Several texts as one, in every language. */
export function joinWords(words: readonly Words[], separator: string): Words {
  const inLanguage = (language: keyof Words) => words.map((each) => each[language]).join(separator);
  return { en: inLanguage("en"), "zh-Hans": inLanguage("zh-Hans"), "zh-Hant": inLanguage("zh-Hant") };
}
