import type { Likelihood } from "../fit/likelihood.ts";
import { type Distinct, numberDistinct } from "../number-distinct.ts";
import type { PurchaseGroups } from "../purchase-groups.ts";
import { logGamma } from "../special/log-gamma.ts";
import { paretoTail } from "./pareto-tail.ts";

/**
 * The log-likelihood of Pareto/NBD over groups, in the logarithms of r, alpha, s, beta.
 *
 * With D(y) = (α+y)^−(r+x) (β+y)^−s and the tail G(y) of `paretoTail`,
 * L = Γ(r+x)/Γ(r) · α^r β^s · (D(T) (1 − G(T)) + D(tx) G(tx)).
 * G depends on pairs (x, T) and (x, tx), of which there are far fewer than groups: each is computed once.
 *
 * @see Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005, A Note on Deriving the Pareto/NBD Model, eq. 18
 */
export function paretoLikelihood({
  repeats,
  lastWeeks,
  observedWeeks,
  sizes,
}: PurchaseGroups): Pick<Likelihood, "weights" | "fill"> {
  const x = numberDistinct(repeats);
  const fixed = new Float64Array(x.values.length);
  const [atLast, atEnd] = [pairsWith(x, lastWeeks), pairsWith(x, observedWeeks)];
  return {
    weights: sizes,
    fill: (logParameters, out) => {
      const [logR = 0, logAlpha = 0, logS = 0, logBeta = 0] = logParameters;
      const [r, alpha, s, beta] = [Math.exp(logR), Math.exp(logAlpha), Math.exp(logS), Math.exp(logBeta)];
      const base = r * logAlpha + s * logBeta - logGamma(r);
      for (let at = 0; at < fixed.length; at += 1) fixed[at] = base + logGamma(r + (x.values[at] ?? 0));
      for (const pairs of [atLast, atEnd]) {
        for (let at = 0; at < pairs.weeks.length; at += 1) {
          const weeks = pairs.weeks[at] ?? 0;
          const m = r + (pairs.repeats[at] ?? 0);
          pairs.logSizes[at] = -m * Math.log(alpha + weeks) - s * Math.log(beta + weeks);
          pairs.tails[at] = paretoTail(alpha, beta, m, s, weeks);
        }
      }
      for (let group = 0; group < out.length; group += 1) {
        const [end, last] = [atEnd.indexes[group] ?? 0, atLast.indexes[group] ?? 0];
        const logEnd = atEnd.logSizes[end] ?? 0;
        const ahead = (atLast.logSizes[last] ?? 0) - logEnd;
        // D(tx) >= D(T): taken out, nothing overflows.
        const sum = (1 - (atEnd.tails[end] ?? 0)) * Math.exp(-ahead) + (atLast.tails[last] ?? 0);
        out[group] = (fixed[x.indexes[group] ?? 0] ?? 0) + logEnd + ahead + Math.log(sum);
      }
    },
  };
}

interface Pairs {
  readonly repeats: Float64Array;
  readonly weeks: Float64Array;
  readonly indexes: Int32Array;
  /** log D and G of each pair at the parameters last asked for. */
  readonly logSizes: Float64Array;
  readonly tails: Float64Array;
}

function pairsWith(x: Distinct, weeks: Float64Array): Pairs {
  const when = numberDistinct(weeks);
  const width = when.values.length;
  const pairs = numberDistinct(Float64Array.from(x.indexes, (at, group) => at * width + (when.indexes[group] ?? 0)));
  return {
    repeats: pairs.values.map((pair) => x.values[Math.floor(pair / width)] ?? 0),
    weeks: pairs.values.map((pair) => when.values[pair % width] ?? 0),
    indexes: pairs.indexes,
    logSizes: new Float64Array(pairs.values.length),
    tails: new Float64Array(pairs.values.length),
  };
}
