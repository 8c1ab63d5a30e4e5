import type { PurchaseModel } from "./purchases/purchase-model.ts";
import { gaussLegendre } from "./special/gauss-legendre.ts";

/** The time ahead that is forecast. */
export interface Horizon {
  readonly weeks: number;
  /** What money a year from now loses in worth: 0.1 for 10%. */
  readonly yearlyDiscountRate: number;
}

const looks = gaussLegendre(4);
const weeksPerYear = 365.25 / 7;

/**
 * Makes a reader of the orders expected of who is alive, each discounted from its day to today: by parts, with the discount
 * D(u) = e^−δu, ∫ D dE = D(t) E(t) + δ ∫ E D du, where E is so smooth that four looks are enough for five digits.
 *
 * @see Fader, Hardie & Lee 2005, RFM and CLV, eq. 2 (discounted expected transactions)
 */
export function discountedOrders(
  model: PurchaseModel,
  { weeks, yearlyDiscountRate }: Horizon,
): (repeats: number, observedWeeks: number, orders: number) => number {
  const perWeek = Math.log1p(yearlyDiscountRate) / weeksPerYear;
  if (perWeek === 0) return (_repeats, _observedWeeks, orders) => orders;
  const atEnd = Math.exp(-perWeek * weeks);
  const times = looks.nodes.map((node) => node * weeks);
  const factors = looks.weights.map(
    (weight, look) => weight * weeks * perWeek * Math.exp(-perWeek * (times[look] ?? 0)),
  );
  return (repeats, observedWeeks, orders) => {
    let sum = atEnd * orders;
    for (let look = 0; look < times.length; look += 1) {
      sum += (factors[look] ?? 0) * model.expectedOrders(repeats, observedWeeks, times[look] ?? 0);
    }
    return sum;
  };
}

/** What one unit of money is worth today on average, if it comes evenly over the horizon. */
export function meanDiscount({ weeks, yearlyDiscountRate }: Horizon): number {
  const whole = (Math.log1p(yearlyDiscountRate) / weeksPerYear) * weeks;
  return whole === 0 ? 1 : -Math.expm1(-whole) / whole;
}
