import { matchKey } from "../../values/keys.ts";

/** What names of settings, headers and choices are compared by: the letters and digits of the match key, so that `As-of` and `as of` are one. */
export const nameKey = kept((text) => matchKey(text).replace(/[^\p{L}\p{N}%]+/gu, ""));

/** The match key of a name: as `matchKey` says, and quicker where the same names are asked for over and over. */
export const matchKeyOfName = kept(matchKey);

const longestKept = 60;
const mostKept = 4_000;

/** The same function, which remembers short texts: a refresh reads its settings a few times, and compares each cell with all names in three languages. */
function kept(keyOf: (text: string) => string): (text: string) => string {
  const keys = new Map<string, string>();
  return (text) => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = keyOf(text);
    if (text.length > longestKept) return key;
    if (keys.size >= mostKept) keys.clear();
    keys.set(text, key);
    return key;
  };
}
