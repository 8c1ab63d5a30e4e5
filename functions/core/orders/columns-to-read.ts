import type { OrderField } from "../settings/settings.ts";
import type { ColumnMap } from "./column-map.ts";

/** What the ledger reads wherever there is a column for it. */
const fieldsRead = [
  "orderId",
  "lineId",
  "customerId",
  "customerEmail",
  "customerPhone",
  "customerName",
  "date",
  "amount",
  "quantity",
  "discount",
  "tax",
  "shipping",
  "cost",
  "profit",
  "costToServe",
  "product",
  "category",
  "status",
  "currency",
  "creditFor",
  "refunded",
] as const satisfies readonly OrderField[];

/** The columns to read, 0-based and ascending: `addPage` expects exactly these in a page, in this order, from the row below the headers. */
export function columnsToRead(map: ColumnMap): readonly number[] {
  const fields = map.columns.amount === undefined ? [...fieldsRead, "unitPrice" as const] : fieldsRead;
  const indexes = fields.flatMap((field) => map.columns[field]?.columnIndex ?? []);
  return [...new Set(indexes)].sort((a, b) => a - b);
}
