/**
 * What a name or id is matched by: trimmed, Unicode NFKC, case-folded. The key of a key is itself.
 *
 * Folding is defined here once: lower, upper, lower case, with the final sigma as any other, which makes `Straße`,
 * `STRASSE`, `STRAẞE` and `strasse` one key and agrees with SQL's NORMALIZE_AND_CASEFOLD(x, NFKC) for the letters in use.
 */
export function matchKey(text: string): string {
  // Plain ASCII, the common case, needs no tables.
  if (isAscii(text)) return text.trim().toLowerCase();
  let key = text;
  // Folding can bring forth what NFKC composes, and composing what folds: a few letters need a second round.
  for (let round = 0; round < 4; round += 1) {
    const folded = fold(key.normalize("NFKC")).normalize("NFKC").trim();
    if (folded === key) break;
    key = folded;
  }
  return key;
}

const fold = (text: string) => text.toLowerCase().toUpperCase().toLowerCase().replaceAll("ς", "σ");

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}
