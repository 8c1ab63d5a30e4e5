import { type OrderField, orderFields } from "../settings/settings.ts";
import type { FieldWords, HeaderWords } from "./field-words.ts";
import { chinese } from "./header-words/chinese.ts";
import { english } from "./header-words/english.ts";
import { french } from "./header-words/french.ts";
import { german } from "./header-words/german.ts";
import { japanese } from "./header-words/japanese.ts";
import { portuguese } from "./header-words/portuguese.ts";
import { spanish } from "./header-words/spanish.ts";

/** Every language that headers are understood in; a further one is a file more. A sheet may mix them. */
export const headerLanguages: Readonly<Record<string, HeaderWords>> = {
  english,
  chinese,
  japanese,
  german,
  french,
  spanish,
  portuguese,
};

/** What headers mean, in all languages at once. Whole names also hold without a bracket behind them: `Amount (EUR)`, `金额（元）`. */
export const headerWords: ReadonlyMap<OrderField, FieldWords> = new Map(
  orderFields.map((field) => [field, together(Object.values(headerLanguages).map((words) => words[field]))]),
);

/** The words of several languages as those of one: the best names of each are equally good. */
function together(words: readonly (FieldWords | undefined)[]): FieldWords {
  const known = words.filter((each) => each !== undefined);
  const groupCount = Math.max(0, ...known.map(({ names }) => names.length));
  return {
    names: Array.from({ length: groupCount }, (_, rank) => known.flatMap(({ names }) => names[rank] ?? [])),
    within: known.flatMap(({ within }) => within),
    without: known.flatMap(({ without }) => without),
  };
}
