import type { Words } from "./language.ts";

/** A text that is the same in every language: what people wrote. */
export const sameWords = (text: string): Words => ({ en: text, "zh-Hans": text, "zh-Hant": text });
