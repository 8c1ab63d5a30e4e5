/** The purchase models. BG/NBD is there to compare with: it takes every one-time buyer for alive. */
export const purchaseModelKinds = ["mbgNbd", "paretoNbd", "bgNbd"] as const;
export type PurchaseModelKind = (typeof purchaseModelKinds)[number];

/**
 * The parameters of MBG/NBD and BG/NBD: purchase rates a week are gamma(r, alphaWeeks) over customers, chances of leaving
 * after a purchase (MBG: also after the first) are beta(a, b).
 */
export interface BetaGeometricParameters {
  readonly kind: "mbgNbd" | "bgNbd";
  readonly r: number;
  readonly alphaWeeks: number;
  readonly a: number;
  readonly b: number;
}

/** The parameters of Pareto/NBD: purchase rates a week are gamma(r, alphaWeeks), rates of leaving gamma(s, betaWeeks). */
export interface ParetoParameters {
  readonly kind: "paretoNbd";
  readonly r: number;
  readonly alphaWeeks: number;
  readonly s: number;
  readonly betaWeeks: number;
}

export type PurchaseParameters = BetaGeometricParameters | ParetoParameters;

/** The four parameters in the order in which a likelihood takes their logarithms. */
export function valuesOf(parameters: PurchaseParameters): readonly number[] {
  return parameters.kind === "paretoNbd"
    ? [parameters.r, parameters.alphaWeeks, parameters.s, parameters.betaWeeks]
    : [parameters.r, parameters.alphaWeeks, parameters.a, parameters.b];
}

/** The parameters of a kind from the logarithms of the four. */
export function parametersOf(kind: PurchaseModelKind, logs: readonly number[]): PurchaseParameters {
  const [r = 0, alphaWeeks = 0, third = 0, fourth = 0] = logs.map(Math.exp);
  return kind === "paretoNbd"
    ? { kind, r, alphaWeeks, s: third, betaWeeks: fourth }
    : { kind, r, alphaWeeks, a: third, b: fourth };
}
