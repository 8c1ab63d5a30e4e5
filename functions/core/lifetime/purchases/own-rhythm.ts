import { betaGeometricModel } from "./beta-geometric-model.ts";
import type { PurchaseModel } from "./purchase-model.ts";

/** Repeats from which a customer has a rhythm of their own: two gaps. */
export const fewestRepeatsForRhythm = 2;

/**
 * The simple rule for where there are too few customers to fit a model: each customer's own rhythm, nobody else's.
 *
 * It is MBG/NBD with nothing known beforehand: the pace is the customer's own x / T (r and alpha 0), and any chance of leaving
 * after a purchase is as likely as any other (a = b = 1). So
 *
 * - alive = 1 / (1 + (T / tx)^x / (x + 1)): three order days and a silence as long as all the time before leave 43%, ten
 *   order days and the same silence 2%;
 * - orders to come begin at the customer's own pace and fade with the chance of leaving, 1 / (x + 3) at the next order.
 *
 * Only for customers with at least `fewestRepeatsForRhythm` repeats.
 *
 * @see Batislam et al. 2007 for the formulas; the uniform prior is Bayes's and Laplace's rule of succession
 */
export const ownRhythmModel: PurchaseModel = betaGeometricModel({ kind: "mbgNbd", r: 0, alphaWeeks: 0, a: 1, b: 1 });
