import type { Cell } from "../values/cell.ts";
import { chinesePercentOff } from "./chinese-discount.ts";

/** How the numbers of a discount column are meant: shares of the price from 0 to 1, percents of it, or amounts of money. */
export type DiscountKind = "share" | "percent" | "amount";

/** What is taken off a line: a share of it, or an amount of money; both positive. */
export type Discount =
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "amount"; readonly amount: number };

const rateHeader = /%|rate|percent|pct|率|satz|prozent|taux|porcent|tasa|taxa/i;

/** Whether a header says that its numbers are shares or percents: `Discount %`, `Rabatt in %`, `折扣率`. */
export function headsRates(header: string): boolean {
  return rateHeader.test(header.normalize("NFKC"));
}

/** A cell without its percent sign. */
export function withoutPercent(cell: Cell): { readonly cell: Cell; readonly isPercent: boolean } {
  const percent = typeof cell === "string" ? /^(.*?)\s*[%％]\s*$/.exec(cell)?.[1] : undefined;
  return { cell: percent ?? cell, isPercent: percent !== undefined };
}

/** A discount cell without what says that it is in percent: `20%` is 20, and so are `8折` and `八折`, of which 80 are left to pay. */
export function bareDiscount(cell: Cell): { readonly cell: Cell; readonly isPercent: boolean } {
  const percentOff = typeof cell === "string" ? chinesePercentOff(cell) : undefined;
  return percentOff === undefined ? withoutPercent(cell) : { cell: percentOff, isPercent: true };
}

/**
 * What a discount means in a column of a kind, its minus sign aside; undefined for more than the whole price.
 *
 * @param isPercent whether the cell itself said so
 */
export function discountOf(number: number, isPercent: boolean, kind: DiscountKind): Discount | undefined {
  const size = Math.abs(number);
  if (kind === "amount" && !isPercent) return { kind: "amount", amount: size };
  // By its digits, not by a division: 28% is 0.28 and not 0.28000000000000003.
  const share = isPercent || kind === "percent" ? Number(`${size}e-2`) : size;
  return share <= 1 ? { kind: "share", share } : undefined;
}
