import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { localeFormat } from "../values/locale-format.ts";
import { saysNoRefund } from "./no-refund.ts";
import { numbersOfText } from "./numbers-of-text.ts";
import { dayOfNumber, daysOfText, utcDayAt } from "./read-day.ts";
import { bareDiscount, withoutPercent } from "./read-discount.ts";

const anywhere = { locale: localeFormat("zh_TW"), dayAt: utcDayAt };

/** Whether most of the filled cells of a column can be read as the field, in any locale; `blank` where none is filled. */
export function looksLike(field: OrderField, cells: readonly Cell[]): "fits" | "other" | "blank" {
  if (cells.length === 0) return "blank";
  const fitting = cells.filter((cell) => fits(field, cell)).length;
  return fitting * 2 > cells.length ? "fits" : "other";
}

/** Whether most of the cells are codes rather than names: numbers, or words with digits in them. */
export function looksLikeCodes(cells: readonly Cell[]): boolean {
  const codes = cells.filter(
    (cell) => typeof cell === "number" || (typeof cell === "string" && /^\S*\d\S*$/.test(cell.trim())),
  );
  return codes.length * 2 > cells.length;
}

const fitsNumber = (cell: Cell): boolean =>
  typeof cell === "number" || (typeof cell === "string" && numbersOfText(cell) !== undefined);

function fits(field: OrderField, cell: Cell): boolean {
  switch (field) {
    case "date":
      return typeof cell === "number"
        ? dayOfNumber(cell, utcDayAt) !== undefined
        : typeof cell === "string" && daysOfText(cell, anywhere) !== undefined;
    case "discount":
      return fitsNumber(bareDiscount(cell).cell);
    case "amount":
    case "unitPrice":
    case "quantity":
    case "tax":
    case "shipping":
    case "cost":
    case "profit":
    case "costToServe":
      return fitsNumber(withoutPercent(cell).cell);
    case "refunded":
      return fitsNumber(withoutPercent(cell).cell) || saysNoRefund(cell);
    case "customerName":
      // Shopify calls its order numbers Name: #1001.
      return typeof cell === "string" && !/^#?\d+$/.test(cell.trim());
    case "customerEmail":
      return typeof cell === "string" && cell.includes("@");
    default:
      return true;
  }
}
