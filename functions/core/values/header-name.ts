import { matchKey } from "./keys.ts";

/** A header as it is compared. */
export interface HeaderParts {
  /** Its letters and digits in one: `orderdateutc`. */
  readonly name: string;
  /** Its words, in order: `order`, `date`, `utc`. Camel case parts words, too. */
  readonly words: readonly string[];
}

/**
 * A header as it is compared: by the letters and digits of its match key without accents, so that `Order ID`, `order_id` and
 * `OrderID` are one name, and `Numéro` and `Numero`. `#` and `N°` read as `no`, since `Order #` is an order number; `%`
 * stays: it tells a rate from an amount.
 */
export function headerParts(header: string): HeaderParts {
  return plainParts(header) ?? foldedParts(header);
}

export function headerName(header: string): string {
  return headerParts(header).name;
}

/** A header without what stands in brackets at its end: `Amount (EUR)` is `Amount`. */
export function withoutBrackets(header: string): string {
  return /[)\]】）］]\s*$/u.test(header) ? matchKey(header).replace(/\s*[([【][^)\]】]*[)\]】]\s*$/u, "") : header;
}

/** Whether a phrase is of a script that writes without spaces, so that it may stand anywhere within a text. */
export function isSpaceless(phrase: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(phrase);
}

/** ASCII, the case of most of the many cells that are no headers, in one pass; undefined for anything else. */
function plainParts(header: string): HeaderParts | undefined {
  const words: string[] = [];
  let begin = -1;
  let before = 0;
  for (let index = 0; index <= header.length; index += 1) {
    const code = index < header.length ? header.charCodeAt(index) : 32;
    if (code > 127 || code === 35) return undefined;
    const isUpper = code >= 65 && code <= 90;
    const isInWord = isUpper || (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 37;
    const isHump = isUpper && before >= 97 && before <= 122;
    if (begin >= 0 && (!isInWord || isHump)) {
      words.push(header.slice(begin, index).toLowerCase());
      begin = -1;
    }
    if (isInWord && begin < 0) begin = index;
    before = code;
  }
  return { name: words.join(""), words };
}

function foldedParts(header: string): HeaderParts {
  const parted = header.normalize("NFKC").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const plain = withoutAccents(matchKey(parted)).replaceAll("#", " no ").replaceAll("°", "o ");
  const words = plain.split(/[^\p{L}\p{N}%]+/u).filter((word) => word !== "");
  return { name: words.join(""), words };
}

/** Latin letters without their accents; the marks of other scripts, such as those of Japanese, part words. */
function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC");
}
