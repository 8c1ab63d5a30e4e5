import { type FactKey, unitOfFact } from "../settings/fact.ts";
import { type Money, type MoneyScale, toMoney } from "../values/money.ts";

/** Half of what can be told exactly: farther than any sum of orders reaches, and its distance from any is exact too. */
const farthest: Money = 2 ** 52;

/**
 * A limit from the settings in the fact's own unit: money as fixed-point, everything else as it stands.
 *
 * An amount beyond all that sums of orders can be exact in is as far as they can be: nobody reaches it.
 */
export function inFactUnit(limit: number, key: FactKey, scale: MoneyScale): number {
  if (unitOfFact(key) !== "money") return limit;
  const money = toMoney(limit, scale)?.money ?? Math.sign(limit) * farthest;
  return Math.max(-farthest, Math.min(farthest, money));
}
