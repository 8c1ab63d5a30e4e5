import { matchKey } from "../../values/keys.ts";

/** What names of settings, headers and choices are compared by: the letters and digits of the match key, so that `As-of` and `as of` are one. */
export function nameKey(text: string): string {
  return matchKey(text).replace(/[^\p{L}\p{N}%]+/gu, "");
}
