import { matchKey } from "../values/keys.ts";

/**
 * A header as it is compared: the letters and digits of its match key, so that `Order ID`, `order_id` and `OrderID` are one
 * name. `#` reads as `no`, since `Order #` is an order number.
 */
export function headerName(header: string): string {
  return matchKey(header)
    .replaceAll("#", "no")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A header without what stands in brackets at its end: `Amount (EUR)` is `Amount`. */
export function withoutBrackets(header: string): string {
  return matchKey(header).replace(/\s*[([【][^)\]】]*[)\]】]\s*$/u, "");
}

/** The words of a header, each between spaces: ` order date utc `. Camel case parts words, too. */
export function headerWordsOf(header: string): string {
  const parted = header.normalize("NFKC").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return ` ${matchKey(parted)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ")} `;
}

/** Whether a header holds a phrase: between word borders, or anywhere for a language that writes without spaces. */
export function holdsPhrase(words: string, phrase: string): boolean {
  const isSpaceless = /\p{Script=Han}/u.test(phrase);
  return isSpaceless ? words.replaceAll(" ", "").includes(matchKey(phrase)) : words.includes(` ${matchKey(phrase)} `);
}
