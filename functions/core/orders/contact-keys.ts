import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { isEmailKey } from "./email-key.ts";
import { isNobodysEmail } from "./nobody-words.ts";

/** What an e-mail address is compared by; undefined where a cell holds none. */
export function emailKey(cell: Cell): string | undefined {
  const key = matchKey(cellText(cell));
  return isEmailKey(key) && !isNobodysEmail(key) ? key : undefined;
}

const fewestDigits = 7;
const digitsCompared = 9;

/**
 * What a phone number is compared by: its last nine digits, so that `+49 170 1234567` and `0170/1234567` agree.
 *
 * @returns undefined below seven digits, and for fillers such as 0000000
 */
export function phoneKey(cell: Cell): string | undefined {
  const text = cellText(cell);
  if (text.length > 50) return undefined;
  const digits = text.normalize("NFKC").replace(/\D/g, "").replace(/^0+/, "");
  return digits.length < fewestDigits || /^(\d)\1*$/.test(digits) ? undefined : digits.slice(-digitsCompared);
}
