import { groupDigits } from "./group-digits.ts";

/** A whole number within a sentence, its thousands parted: `7,277`. Not for rows of the sheet, which nobody parts. */
export function tellCount(value: number): string {
  return groupDigits(String(value));
}
