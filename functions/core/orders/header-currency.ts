import { isCurrencyCode, readCurrency } from "./cell-words.ts";
import { currencyForm } from "./currency-form.ts";

const marks = new RegExp(String.raw`(?<![\p{L}\p{N}])${currencyForm}(?![\p{L}\p{N}])|\p{Sc}|\p{Script=Han}+`, "giu");
const chineseName = /人民币|人民幣|新台币|新台幣|新臺幣|港币|港幣|港元|美元|美金|欧元|歐元|英镑|英鎊|日元|日圆|日圓/gu;
/** Codes that are words as well: `Amount (ALL)`. */
const alsoWords: ReadonlySet<string> = new Set(["ALL", "TOP", "TRY", "CUP", "PEN"]);

/**
 * The currency that the header of an amount names: `Umsatz (EUR)`, `Total €`, `金额（美元）`. A code stands in capitals, so that no word
 * is taken for one.
 *
 * @returns an ISO 4217 code; undefined where it names none, several, or a sign that several currencies share (`$`, `¥`, `元`)
 */
export function headerCurrency(header: string): string | undefined {
  const found = new Set<string>();
  for (const [mark] of header.normalize("NFKC").matchAll(marks)) {
    const names = /^\p{Script=Han}+$/u.test(mark) ? (mark.match(chineseName) ?? []) : [mark];
    for (const name of names) {
      const currency = readCurrency(name);
      if (currency === undefined) continue;
      if (/^[a-z]{3}$/i.test(name) && (name !== name.toUpperCase() || alsoWords.has(name))) continue;
      found.add(currency);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined && isCurrencyCode(only) ? only : undefined;
}
