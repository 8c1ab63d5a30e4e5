import type { Cell } from "../../core/values/cell.ts";
import { addDirt } from "./add-dirt.ts";
import { randomFrom } from "./random.ts";
import { makeSales, type Sale } from "./sales.ts";

/** The headers of the example's orders. */
export const exampleHeader = [
  "Order ID",
  "Date",
  "Customer ID",
  "Customer",
  "Product",
  "Category",
  "Quantity",
  "Amount",
  "Cost",
  "Status",
] as const;

/** The seed of the example that is shown to newcomers. */
export const exampleSeed = 20260630;

/**
 * The orders of a believable small business as rows of cells, header first, by day: two years that end with
 * 2026-06-30, about 3,000 lines of 400 customers, with returns as negative lines, and with the dirt of real sheets.
 *
 * Days are serial numbers, money is in currency units. Equal seeds give equal rows, on every machine.
 */
export function exampleOrders(seed: number = exampleSeed): readonly (readonly Cell[])[] {
  const random = randomFrom(seed);
  const rows = makeSales(random).map(rowOf);
  return [exampleHeader, ...addDirt(rows, random)];
}

function rowOf(sale: Sale): readonly Cell[] {
  const { orderId, day, customerId, customer, product, quantity, amountCents, costCents } = sale;
  const status = quantity < 0 ? "Returned" : "Completed";
  const { name, category } = product;
  return [orderId, day, customerId, customer, name, category, quantity, amountCents / 100, costCents / 100, status];
}
