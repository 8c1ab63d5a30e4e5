import { matchKey } from "../values/keys.ts";

/**
 * A name without what people write differently: case, accents, punctuation, spaces and the order of words. `Müller, Anna` and
 * `anna muller` have one form. A name of nothing but punctuation is a form of its own.
 */
export function nameForm(name: string): string {
  const key = matchKey(name)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
  const form = key
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .sort()
    .join(" ");
  return form === "" ? key : form;
}
