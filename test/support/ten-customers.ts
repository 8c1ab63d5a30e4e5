import type { Cell } from "../../functions/core/values/cell.ts";
import { day } from "./orders.ts";
import type { TabContent } from "./spreadsheet.ts";

/**
 * A tab of orders of ten customers: c0 bought ten times for 10 each, every ten days from 2025-01-01 on, c1 nine times, c9 once.
 *
 * @param headers of order, customer, day and amount, and of columns that stay blank
 */
export const tenCustomers = (title: string, headers: readonly string[]): TabContent => ({
  title,
  rows: [
    headers,
    ...Array.from({ length: 10 }, (_, customer) =>
      Array.from({ length: 10 - customer }, (_each, order): Cell[] => [
        `${customer}-${order}`,
        `c${customer}`,
        day("2025-01-01") + 10 * order,
        10,
      ]),
    ).flat(),
  ],
});
