import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { toMoney } from "../values/money.ts";
import { noted } from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { readNumber } from "./read-amount.ts";
import { mixCell } from "./row-hash.ts";
import type { NumberField } from "./text-formats.ts";

type Column = readonly Cell[] | undefined;

/** What the amount of a line is made of where no column holds it. */
export const amountParts = ["unitPrice", "quantity", "discount"] as const satisfies readonly OrderField[];

/**
 * Makes the amount of each line from the price of one, the quantity, and the discount of the whole line (a share or an amount);
 * a blank discount is none. NaN where price or quantity are blank, or one of the three cannot be read.
 */
export function readComputedAmounts(
  ledger: Ledger,
  columnOf: (field: OrderField) => Column,
  offset: number,
  count: number,
): void {
  const { block, currencies } = ledger;
  const [prices, quantities, discounts] = amountParts.map(columnOf);
  for (let i = 0; i < count; i += 1) {
    const price = prices?.[offset + i];
    const quantity = quantities?.[offset + i];
    const discount = discounts?.[offset + i];
    for (const cell of [price, quantity, discount]) mixCell(block.rows, i, cell);
    const amount = lineAmount(ledger, price, quantity, discount);
    const reading = amount === undefined ? undefined : toMoney(amount, currencies.at(block.currencies[i] ?? 0).scale);
    block.amounts[i] = reading?.money ?? Number.NaN;
    if (reading?.rounded) block.notes[i] = (block.notes[i] ?? 0) | noted.rounded;
  }
}

/** Of the parts of an amount that could not be made the first that cannot be read, or the price where all can but the amount is too large. */
export function unreadablePart(ledger: Ledger, cellOf: (field: OrderField) => Cell): OrderField {
  const { decimalMarks } = ledger.texts.formats;
  for (const field of ["unitPrice", "quantity"] as const) {
    if (readNumber(cellOf(field), decimalMarks[field]) === undefined) return field;
  }
  return isBlank(cellOf("discount")) ? "unitPrice" : "discount";
}

function lineAmount(
  ledger: Ledger,
  price: Cell | undefined,
  quantity: Cell | undefined,
  discount: Cell | undefined,
): number | undefined {
  const each = numberOf(ledger, price, "unitPrice");
  const pieces = numberOf(ledger, quantity, "quantity");
  if (each === undefined || pieces === undefined) return undefined;
  const gross = each * pieces;
  if (discount === undefined || isBlank(discount)) return gross;
  const less = ledger.texts.discountOf(discount);
  if (less === undefined) return undefined;
  // Of pieces that come back the discount comes back, too.
  return less.kind === "share" ? gross * (1 - less.share) : gross - Math.sign(gross) * less.amount;
}

function numberOf({ texts }: Ledger, cell: Cell | undefined, field: NumberField): number | undefined {
  return typeof cell === "number" ? cell : typeof cell === "string" ? texts.numberOf(cell, field) : undefined;
}
