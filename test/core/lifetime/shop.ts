import type { OrderHistories } from "../../../functions/core/lifetime/order-histories.ts";
import { diceOf, live } from "./simulate.ts";

/** A shop whose customers come by MBG/NBD and spend by gamma-gamma: about two thirds buy again. */
export function shopOf(shop: {
  readonly customers: number;
  readonly firstDay: number;
  readonly asOf: number;
  readonly seed: number;
}): OrderHistories {
  const dice = diceOf(shop.seed);
  const [days, spend, starts]: [number[], number[], number[]] = [[], [], [0]];
  for (let customer = 0; customer < shop.customers; customer += 1) {
    const first = customer === 0 ? shop.firstDay : Math.floor(dice.even(shop.firstDay, shop.asOf - 20));
    const weeks = (shop.asOf - first) / 7;
    const { purchaseWeeks } = live({ kind: "mbgNbd", r: 0.9, alphaWeeks: 5, a: 0.7, b: 2.5 }, dice, weeks, 0);
    const own = [...new Set([first, ...purchaseWeeks.map((at) => first + Math.floor(at * 7))])];
    const rate = dice.gamma(3.7, 150_000);
    for (const day of own) {
      days.push(day);
      spend.push(Math.round(dice.gamma(6, rate)));
    }
    starts.push(days.length);
  }
  return {
    days: Int32Array.from(days),
    starts: Int32Array.from(starts),
    spend: Float64Array.from(spend),
    spendIs: "revenue",
  };
}
