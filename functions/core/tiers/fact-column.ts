import type { CustomerTable } from "../customers/customer-table.ts";
import { type FactKey, isAttribute } from "../settings/fact.ts";

/** The numbers of a fact, one per customer, NaN where there is none; undefined where nothing supplies it. */
export function findFactColumn(table: CustomerTable, key: FactKey): Float64Array | undefined {
  return isAttribute(key) ? table.attributes?.get(key)?.numbers : table.metrics.get(key);
}

/** The numbers of a fact that a scheme was resolved to. @throws RangeError where the table lacks it: resolve schemes against the table first */
export function factColumn(table: CustomerTable, key: FactKey): Float64Array {
  const column = findFactColumn(table, key);
  if (column === undefined) throw new RangeError(`The customers have no "${key}": resolve schemes against the table`);
  return column;
}
