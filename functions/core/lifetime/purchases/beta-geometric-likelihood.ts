import type { Likelihood } from "../fit/likelihood.ts";
import { numberDistinct } from "../number-distinct.ts";
import type { PurchaseGroups } from "../purchase-groups.ts";
import { logGamma } from "../special/log-gamma.ts";
import { betaGeometricSlopes } from "./beta-geometric-slopes.ts";

/**
 * The log-likelihood of MBG/NBD or BG/NBD over groups, in the logarithms of r, alpha, a, b.
 *
 * With B = b + x + 1 (BG/NBD: b + x) for the beta distribution of who is still there,
 * L = Γ(r+x)/Γ(r) · α^r (α+T)^−(r+x) · B(a, B)/B(a, b) · (1 + a/(B−1) · ((α+T)/(α+tx))^(r+x)),
 * the last sum being alive + left after the last purchase (BG/NBD: none leaves at x = 0). What depends on x, tx or T alone is
 * computed once for each.
 *
 * @see Fader, Hardie & Lee 2005, eq. 6 (BG/NBD); Batislam et al. 2007, eq. 1; Hoppe & Wagner 2007 (MBG/NBD)
 */
export function betaGeometricLikelihood(
  kind: "mbgNbd" | "bgNbd",
  { repeats, lastWeeks, observedWeeks, sizes }: PurchaseGroups,
): Pick<Likelihood, "weights" | "fill" | "fillSlopes"> {
  const [x, last, observed] = [numberDistinct(repeats), numberDistinct(lastWeeks), numberDistinct(observedWeeks)];
  const logLast = new Float64Array(last.values.length);
  const logObserved = new Float64Array(observed.values.length);
  const fixed = new Float64Array(x.values.length);
  const logOdds = new Float64Array(x.values.length);
  const leavesAtOnce = kind === "mbgNbd" ? 1 : 0;
  return {
    weights: sizes,
    fillSlopes: betaGeometricSlopes(kind, { x, last, observed }),
    fill: (logParameters, out) => {
      const [logR = 0, logAlpha = 0, logA = 0, logB = 0] = logParameters;
      const [r, alpha, a, b] = [Math.exp(logR), Math.exp(logAlpha), Math.exp(logA), Math.exp(logB)];
      const base = r * logAlpha - logGamma(r) + logGamma(a + b) - logGamma(b);
      for (let at = 0; at < fixed.length; at += 1) {
        const count = x.values[at] ?? 0;
        const stayed = b + count + leavesAtOnce;
        fixed[at] = base + logGamma(r + count) + logGamma(stayed) - logGamma(a + stayed);
        logOdds[at] = count + leavesAtOnce > 0 ? Math.log(a / (stayed - 1)) : Number.NEGATIVE_INFINITY;
      }
      for (let at = 0; at < logLast.length; at += 1) logLast[at] = Math.log(alpha + (last.values[at] ?? 0));
      for (let at = 0; at < logObserved.length; at += 1) logObserved[at] = Math.log(alpha + (observed.values[at] ?? 0));
      for (let group = 0; group < out.length; group += 1) {
        const xAt = x.indexes[group] ?? 0;
        const power = r + (repeats[group] ?? 0);
        const logT = logObserved[observed.indexes[group] ?? 0] ?? 0;
        const odds = (logOdds[xAt] ?? 0) + power * (logT - (logLast[last.indexes[group] ?? 0] ?? 0));
        // log(1 + exp(odds)) without overflow for hundreds of purchases.
        const left = odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds));
        out[group] = (fixed[xAt] ?? 0) - power * logT + left;
      }
    },
  };
}
