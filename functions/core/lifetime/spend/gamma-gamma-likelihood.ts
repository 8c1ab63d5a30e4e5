import type { Likelihood } from "../fit/likelihood.ts";
import { numberDistinct } from "../number-distinct.ts";
import { digamma } from "../special/digamma.ts";
import { logGamma } from "../special/log-gamma.ts";

/** Customers with equal count and mean, once each. */
export interface Spenders {
  readonly counts: Float64Array;
  /** In units of the mean of all. */
  readonly means: Float64Array;
  readonly sizes: Float64Array;
}

/**
 * The log-likelihood of gamma-gamma over spenders, in the logarithms of p, q and v.
 *
 * L = Γ(pn+q)/(Γ(pn) Γ(q)) · v^q n^(pn) z̄^(pn−1) (v + n z̄)^−(pn+q). What depends on n alone is computed once for each.
 *
 * @see Fader & Hardie 2013, The Gamma-Gamma Model of Monetary Value, eq. 1a
 */
export function gammaGammaLikelihood({ counts, means, sizes }: Spenders): Likelihood {
  const n = numberDistinct(counts);
  const [fixed, byP, byQ] = [n.values.slice(), n.values.slice(), n.values.slice()];
  const logMeans = means.map(Math.log);
  return {
    weights: sizes,
    starts: [
      [6, 4, 0.5],
      [1, 2, 1],
      [20, 10, 0.5],
    ].map((start) => start.map(Math.log)),
    lower: [1e-2, 1e-2, 1e-5].map(Math.log),
    upper: [1e4, 1e4, 1e5].map(Math.log),
    fill: (logParameters, out) => {
      const [logP = 0, logQ = 0, logV = 0] = logParameters;
      const [p, q, v] = [Math.exp(logP), Math.exp(logQ), Math.exp(logV)];
      const base = q * logV - logGamma(q);
      for (let at = 0; at < fixed.length; at += 1) {
        const count = n.values[at] ?? 1;
        fixed[at] = base + logGamma(p * count + q) - logGamma(p * count) + p * count * Math.log(count);
      }
      for (let spender = 0; spender < out.length; spender += 1) {
        const [count, mean] = [counts[spender] ?? 1, means[spender] ?? 1];
        out[spender] =
          (fixed[n.indexes[spender] ?? 0] ?? 0) +
          (p * count - 1) * (logMeans[spender] ?? 0) -
          (p * count + q) * Math.log(v + count * mean);
      }
    },
    fillSlopes: (logParameters, [pOut = none, qOut = none, vOut = none]) => {
      const [p = 0, q = 0, v = 0] = logParameters.map(Math.exp);
      const base = Math.log(v) - digamma(q);
      for (let at = 0; at < byP.length; at += 1) {
        const count = n.values[at] ?? 1;
        const together = digamma(p * count + q);
        byP[at] = together - digamma(p * count) + Math.log(count);
        byQ[at] = base + together;
      }
      for (let spender = 0; spender < pOut.length; spender += 1) {
        const [count, mean, nAt] = [counts[spender] ?? 1, means[spender] ?? 1, n.indexes[spender] ?? 0];
        const all = v + count * mean;
        const logAll = Math.log(all);
        pOut[spender] = p * count * ((byP[nAt] ?? 0) + (logMeans[spender] ?? 0) - logAll);
        qOut[spender] = q * ((byQ[nAt] ?? 0) - logAll);
        vOut[spender] = q - ((p * count + q) * v) / all;
      }
    },
  };
}

const none = new Float64Array(0);
