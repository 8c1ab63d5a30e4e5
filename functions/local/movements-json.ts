import type { Movement, Movements } from "../core/movement/movement.ts";
import { formatDay } from "../core/values/day.ts";
import { type MoneyScale, toCurrency } from "../core/values/money.ts";

/** Who moved, for files: days as 2026-06-30, money in currency units. */
export function movementsJson(movements: Movements, scale: MoneyScale) {
  const money = (worth: number | undefined) => (worth === undefined ? null : toCurrency(worth, scale));
  const moves = (moved: readonly Movement[]) =>
    moved.map(({ before, now, ...move }) => ({ ...move, before: money(before), now: money(now) }));
  return {
    since: formatDay(movements.since),
    asOf: formatDay(movements.asOf),
    worth: movements.isProfit ? "profit" : "revenue",
    joined: movements.joined,
    gone: movements.gone,
    goneWorths: movements.goneWorths.map(money),
    joinedWorth: money(movements.joinedWorth),
    goneWorth: money(movements.goneWorth),
    schemes: movements.schemes.map(({ up, down, worthMatrix, ...scheme }) => ({
      ...scheme,
      up: moves(up),
      down: moves(down),
      worthMatrix: worthMatrix.map((row) => row.map(money)),
    })),
  };
}
