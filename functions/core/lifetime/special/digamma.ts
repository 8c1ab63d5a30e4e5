/** The series is good to the last bit from here on; smaller arguments are lifted above it. */
const seriesFrom = 10;

/**
 * The slope of `logGamma`.
 *
 * ψ(x) = ψ(x + n) − 1/x − ... − 1/(x + n − 1) lifts x to where eight terms of the asymptotic series are exact to 1e-16.
 *
 * @param x above 0
 * @returns accurate to 1e-14 of itself, and to 1e-14 absolutely near its zero at 1.46
 * @throws RangeError where x is not above 0
 * @see DLMF 5.5.2 (recurrence), 5.11.2 (the series)
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma of ${x}: it must be above 0`);
  let below = 0;
  let lifted = x;
  for (; lifted < seriesFrom; lifted += 1) below += 1 / lifted;
  const inverse = 1 / lifted;
  const square = inverse * inverse;
  const series =
    square *
    (1 / 12 -
      square *
        (1 / 120 -
          square *
            (1 / 252 -
              square *
                (1 / 240 - square * (1 / 132 - square * (691 / 32760 - square * (1 / 12 - square * (3617 / 8160))))))));
  return Math.log(lifted) - inverse / 2 - series - below;
}
