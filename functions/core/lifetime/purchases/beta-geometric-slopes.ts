import type { Likelihood } from "../fit/likelihood.ts";
import type { Distinct } from "../number-distinct.ts";
import { digamma } from "../special/digamma.ts";

/** The distinct values of x, tx and T, and which of them each group has. */
export interface NumberedHistories {
  readonly x: Distinct;
  readonly last: Distinct;
  readonly observed: Distinct;
}

/**
 * The slopes of `betaGeometricLikelihood` along the logarithms of r, alpha, a, b.
 *
 * With w = the share of the last sum that is not alive, its logarithm has the slopes of log(a/(B−1) · ((α+T)/(α+tx))^(r+x))
 * times w; all else depends on x or T alone.
 */
export function betaGeometricSlopes(
  kind: "mbgNbd" | "bgNbd",
  { x, last, observed }: NumberedHistories,
): NonNullable<Likelihood["fillSlopes"]> {
  const leavesAtOnce = kind === "mbgNbd" ? 1 : 0;
  const table = ({ values }: Distinct) => new Float64Array(values.length);
  const [byR, byA, byB, byLeft, logOdds] = [table(x), table(x), table(x), table(x), table(x)];
  const [logLast, overLast, logObserved, overObserved] = [table(last), table(last), table(observed), table(observed)];
  return (logParameters, [rOut = none, alphaOut = none, aOut = none, bOut = none]) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = logParameters.map(Math.exp);
    const [baseR, baseA] = [Math.log(alpha) - digamma(r), digamma(a + b)];
    const baseB = baseA - digamma(b);
    for (let at = 0; at < byR.length; at += 1) {
      const count = x.values[at] ?? 0;
      const stayed = b + count + leavesAtOnce;
      const together = digamma(a + stayed);
      byR[at] = baseR + digamma(r + count);
      byA[at] = baseA - together;
      byB[at] = baseB + digamma(stayed) - together;
      // Under BG/NBD nobody leaves without a repeat.
      const leaves = count + leavesAtOnce > 0;
      byLeft[at] = leaves ? -1 / (stayed - 1) : 0;
      logOdds[at] = leaves ? Math.log(a / (stayed - 1)) : Number.NEGATIVE_INFINITY;
    }
    for (const [{ values }, logs, overs] of [
      [last, logLast, overLast],
      [observed, logObserved, overObserved],
    ] as const) {
      for (let at = 0; at < values.length; at += 1) {
        const time = alpha + (values[at] ?? 0);
        logs[at] = Math.log(time);
        overs[at] = alpha / time;
      }
    }
    for (let group = 0; group < rOut.length; group += 1) {
      const [xAt, lastAt, endAt] = [x.indexes[group] ?? 0, last.indexes[group] ?? 0, observed.indexes[group] ?? 0];
      const power = r + (x.values[xAt] ?? 0);
      const logT = logObserved[endAt] ?? 0;
      const longer = logT - (logLast[lastAt] ?? 0);
      const left = 1 / (1 + Math.exp(-(logOdds[xAt] ?? 0) - power * longer));
      const overT = overObserved[endAt] ?? 0;
      rOut[group] = r * ((byR[xAt] ?? 0) - logT + left * longer);
      alphaOut[group] = r - power * (overT + left * ((overLast[lastAt] ?? 0) - overT));
      aOut[group] = a * (byA[xAt] ?? 0) + left;
      bOut[group] = b * ((byB[xAt] ?? 0) + left * (byLeft[xAt] ?? 0));
    }
  };
}

const none = new Float64Array(0);
