/**
 * What a name or id is matched by: trimmed, Unicode NFKC, case-folded.
 *
 * Folding is defined here once: upper case, then lower case, with the final sigma as any other, which makes `Straße`,
 * `STRASSE` and `strasse` one key and agrees with SQL's NORMALIZE_AND_CASEFOLD(x, NFKC) for the letters in use.
 */
export function matchKey(text: string): string {
  // Plain ASCII, the common case, needs no tables.
  if (isAscii(text)) return text.trim().toLowerCase();
  return text.normalize("NFKC").toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFKC").trim();
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}
