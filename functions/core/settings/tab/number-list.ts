import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";

const grouped = /^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * The entries of a cell that lists numbers, as texts: `5%, 20%, 100%`, `5000, 1000`. A comma parts thousands where the entries are
 * parted otherwise (`5,000; 1,000`, `5,000, 1,000`), or where nothing else makes sense (`5,000`).
 */
export function numbersListed(cell: Cell): readonly string[] {
  const text = cellText(cell).normalize("NFKC").replaceAll("−", "-");
  const parts = text
    .split(/[;、\n]|,(?=\s)|,$/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isGrouped = (part: string) => grouped.test(part) && (parts.length > 1 || /,0\d\d/.test(part));
  return parts
    .flatMap((part) => (isGrouped(part) ? [part.replaceAll(",", "")] : part.split(",")))
    .map((part) => part.trim());
}

/** A share as people write it: 0.05 is `5%`. The very number where percent would not give it back. */
export function shareText(share: number): string {
  const percent = Number((share * 100).toPrecision(12));
  return Number(`${percent}e-2`) === share ? `${percent}%` : String(share);
}

/** The number of an entry: `1000`, or `20%` as 0.2. NaN for anything else. */
export function listedNumber(entry: string): number {
  const percent = /^(.*?)\s*%$/.exec(entry)?.[1];
  const digits = percent ?? entry;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits)) return Number.NaN;
  return percent === undefined ? Number(digits) : Number(`${Number(digits)}e-2`);
}
