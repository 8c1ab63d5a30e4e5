import type { Words } from "../../labels/language.ts";

/** One phrase in English, Simplified and Traditional Chinese, in this order: presets hold many. */
export function words(english: string, simplified: string, traditional: string): Words {
  return { en: english, "zh-Hans": simplified, "zh-Hant": traditional };
}
