import { matchKey } from "../values/keys.ts";

/**
 * A name without what people write differently: case, accents, punctuation, spaces and the order of words. `Müller, Anna` and
 * `anna muller` have one form. A name of nothing but punctuation is a form of its own.
 */
export function nameForm(name: string): string {
  const key = matchKey(name);
  const words = isPlain(key)
    ? key
    : key
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
  if (words === "") return key;
  return words.includes(" ") ? words.split(" ").sort().join(" ") : words;
}

/** Whether there is nothing to fold: letters and digits with single spaces between them. Most names of a hundred thousand. */
function isPlain(key: string): boolean {
  let last = 32;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (!isLetter && (code !== 32 || last === 32)) return false;
    last = code;
  }
  return last !== 32;
}
