interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

export interface NelderMeadOptions {
  /** How far the first corners lie apart. */
  readonly step: number;
  /** It stops once the corners' values differ by less. */
  readonly tolerance: number;
  readonly mostCalls: number;
}

/**
 * The maximum of a function by the simplex method of Nelder and Mead: slow and steady, without derivatives, so that a kink,
 * a ridge or a value of -Infinity on the way does not end the search.
 *
 * @see Nelder & Mead 1965, A simplex method for function minimization; coefficients as printed: 1, 2, 1/2, 1/2
 */
export function nelderMead(
  value: (point: readonly number[]) => number,
  start: readonly number[],
  { step, tolerance, mostCalls }: NelderMeadOptions,
): Corner {
  let calls = 0;
  const corner = (point: readonly number[]): Corner => {
    calls += 1;
    return { point, value: value(point) };
  };
  const corners = [corner(start), ...start.map((_, index) => corner(start.with(index, (start[index] ?? 0) + step)))];
  const sort = () => corners.sort((left, right) => right.value - left.value);
  sort();
  while (calls < mostCalls) {
    const [best, worst, second] = [corners[0], corners.at(-1), corners.at(-2)];
    if (best === undefined || worst === undefined || second === undefined) break;
    if (best.value - worst.value < tolerance) break;
    const centre = start.map((_, index) => mean(corners.slice(0, -1).map(({ point }) => point[index] ?? 0)));
    const along = (factor: number) =>
      corner(centre.map((middle, index) => middle + factor * (middle - (worst.point[index] ?? 0))));
    const reflected = along(1);
    if (reflected.value > best.value) {
      const expanded = along(2);
      corners[corners.length - 1] = expanded.value > reflected.value ? expanded : reflected;
    } else if (reflected.value > second.value) corners[corners.length - 1] = reflected;
    else {
      const contracted = along(reflected.value > worst.value ? 0.5 : -0.5);
      if (contracted.value > Math.max(worst.value, reflected.value)) corners[corners.length - 1] = contracted;
      else {
        for (let index = 1; index < corners.length; index += 1) {
          const from = corners[index]?.point ?? best.point;
          corners[index] = corner(from.map((at, axis) => (at + (best.point[axis] ?? 0)) / 2));
        }
      }
    }
    sort();
  }
  return corners[0] ?? corner(start);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
