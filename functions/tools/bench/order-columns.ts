import type { Cell } from "../../core/values/cell.ts";
import { randomFrom } from "../../local/example/random.ts";

/** Order rows column by column, the header first in each. */
export interface OrderColumns {
  /** Rows below the headers. */
  readonly rowCount: number;
  readonly columns: readonly (readonly Cell[])[];
}

/** The headers of the eight columns, every one of which the product reads. */
export const orderHeaders = [
  "Order ID",
  "Customer ID",
  "Customer Name",
  "Order Date",
  "Product",
  "Status",
  "Amount",
  "Cost",
] as const;

/** The serial day of the last order, 2025-12-31, and how many days the orders span. */
export const lastOrderDay = 46_022;
const spanDays = 1095;
const products = 2000;

/**
 * Orders of a shop: one to four rows each, a customer for every ten rows, some of whom buy far more often than others; 1 % of
 * the rows are cancelled, 2 % returned. The same row count gives the same cells.
 */
export function orderColumns(rowCount: number): OrderColumns {
  const random = randomFrom(rowCount);
  const columns: Cell[][] = orderHeaders.map((header) => [header]);
  const customers = Math.max(1, Math.round(rowCount / 10));
  for (let row = 0, order = 1; row < rowCount; order += 1) {
    // Squared: low numbers come up more often, so that revenue is as unequal as it is in life.
    const customer = Math.floor(customers * random.unit() ** 2);
    const day = lastOrderDay - random.between(0, spanDays - 1);
    const lines = Math.min(random.between(1, 4), rowCount - row);
    for (let line = 0; line < lines; line += 1, row += 1) {
      const amount = random.between(199, 60_000) / 100;
      const status = random.unit();
      const cells: readonly Cell[] = [
        `SO-${String(order).padStart(7, "0")}`,
        `C${String(customer).padStart(7, "0")}`,
        `Customer ${customer}`,
        day,
        `SKU-${random.between(1, products)}`,
        status < 0.01 ? "Cancelled" : status < 0.03 ? "Returned" : "Shipped",
        amount,
        Math.round(amount * random.between(30, 120)) / 100,
      ];
      cells.forEach((cell, column) => {
        columns[column]?.push(cell);
      });
    }
  }
  return { rowCount, columns };
}
