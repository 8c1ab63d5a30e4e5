import { fillWords } from "../../labels/fill-words.ts";
import type { Words } from "../../labels/language.ts";

/** What is wrong with a cell: in words that name what was found and what is allowed. */
export interface SettingFault {
  readonly message: Words;
  /** The known name or value that was probably meant. */
  readonly suggestion?: string | undefined;
}

/** What a cell of a setting means, or what is wrong with it. */
export type SettingReading<Value> = { readonly value: Value } | { readonly fault: SettingFault };

/** A fault, its places filled in: with the same text in every language, or with words. */
export function fault(
  phrase: Words,
  values: Readonly<Record<string, string | Words>>,
  suggestion?: string,
): { readonly fault: SettingFault } {
  return { fault: { message: fillWords(phrase, values), suggestion } };
}

/** Words joined as a list. */
export function listWords(words: readonly Words[]): Words {
  return {
    en: words.map(({ en }) => en).join(", "),
    "zh-Hans": words.map((each) => each["zh-Hans"]).join("、"),
    "zh-Hant": words.map((each) => each["zh-Hant"]).join("、"),
  };
}

/** At most a hundred characters of what a cell holds: messages go into cells and answers. */
export function shown(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
