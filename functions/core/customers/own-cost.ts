import type { AttributeKey } from "../settings/fact.ts";
import { type Money, type MoneyScale, toMoney } from "../values/money.ts";
import type { AttributeColumn } from "./customer-table.ts";

/**
 * Tells what serving a customer costs whatever he buys, by a column that the team keeps beside its customers: 0 where the cell
 * holds no amount. undefined without such a column.
 */
export function ownCostReader(
  attributes: ReadonlyMap<AttributeKey, AttributeColumn> | undefined,
  scale: MoneyScale,
): ((index: number) => Money) | undefined {
  const costs = attributes?.get("attribute:costToServe")?.numbers;
  if (costs === undefined) return undefined;
  return (index) => {
    const cost = costs[index] ?? Number.NaN;
    return Number.isNaN(cost) ? 0 : (toMoney(cost, scale)?.money ?? 0);
  };
}
