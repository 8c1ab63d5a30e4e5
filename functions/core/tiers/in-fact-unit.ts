import { type FactKey, unitOfFact } from "../settings/fact.ts";
import { type MoneyScale, toMoney } from "../values/money.ts";

/**
 * A limit from the settings in the fact's own unit: money as fixed-point, everything else as it stands.
 *
 * @throws RangeError where it is too large to be held exactly
 */
export function inFactUnit(limit: number, key: FactKey, scale: MoneyScale): number {
  if (unitOfFact(key) !== "money") return limit;
  const reading = toMoney(limit, scale);
  if (reading === undefined) throw new RangeError(`${limit} is too large an amount for "${key}"`);
  return reading.money;
}
