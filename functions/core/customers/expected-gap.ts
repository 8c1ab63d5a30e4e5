const shortestGapDays = 7;

/** A number of days as a quotient of whole numbers, so that a ratio to it takes one division. */
export interface Gap {
  numerator: number;
  denominator: number;
}

/**
 * The days that pass between two orders of a customer, as far as can be told: his own median, weighted by how many gaps he has,
 * together with twice the population's; never less than a week (TIERS.md 1).
 *
 * max(7, (k × own median + 2 × population gap) / (k + 2)), k = order days − 1.
 *
 * @param gap to read into
 */
export function readExpectedGap(gap: Gap, orderDays: number, doubledMedian: number, fourfoldPopulation: number): void {
  const gaps = orderDays - 1;
  // (k × m/2 + 2 × p/4) / (k + 2), both fractions made whole.
  gap.numerator = gaps * doubledMedian + fourfoldPopulation;
  gap.denominator = 2 * (gaps + 2);
  if (gap.numerator >= shortestGapDays * gap.denominator) return;
  gap.numerator = shortestGapDays;
  gap.denominator = 1;
}
