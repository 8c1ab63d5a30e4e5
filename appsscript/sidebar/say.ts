import { fill } from "../../functions/core/labels/fill.ts";
import type { Language, Words } from "../../functions/core/labels/language.ts";

/** Says a phrase in the user's language, filled in; numbers with their thousands set apart. */
export type Say = (phrase: Words, values?: Readonly<Record<string, string | number>>) => string;

/** What says phrases in a language. */
export const sayIn =
  (language: Language): Say =>
  (phrase, values = {}) =>
    fill(
      phrase[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "number" ? value.toLocaleString("en") : value,
        ]),
      ),
    );

/**
 * An instant as people read it: `22 Nov 2026, 14:05`.
 *
 * @param instant as the functions write it
 * @param timeZone IANA name; undefined: that of the browser
 */
export function whenText(instant: string, language: Language, timeZone?: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const style = { dateStyle: "medium", timeStyle: "short" } as const;
  const locale = { en: "en-GB", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" }[language];
  return new Intl.DateTimeFormat(locale, { ...style, ...(timeZone !== undefined && { timeZone }) }).format(at);
}
