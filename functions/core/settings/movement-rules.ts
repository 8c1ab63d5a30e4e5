/** How a customer falls (TIERS.md 3): at once; one tier at an evaluation; after a grace; or never. */
export type Downgrade =
  | { readonly kind: "atOnce" | "oneAtATime" | "never" }
  /** The tier is kept until this many days have passed since the customer was first seen below it. */
  | { readonly kind: "graceDays"; readonly days: number }
  /** The tier is kept for this many evaluations below it; the next one takes it. */
  | { readonly kind: "graceEvaluations"; readonly evaluations: number };

/** How the tiers of one scheme move over time. */
export interface MovementRules {
  readonly downgrade: Downgrade;
  /** How many evaluations in a row must see a customer in a better tier before it is given; 1: at once. */
  readonly upgradeEvaluations: number;
  /**
   * How far below the value at which a tier begins a customer still keeps it, as a share of that value (0.05: 5%), so that those
   * at a cut do not flap. Only where a tier begins at a value of one metric.
   */
  readonly margin: number;
}

/** Tiers follow today's metrics. */
export const defaultMovementRules: MovementRules = {
  downgrade: { kind: "atOnce" },
  upgradeEvaluations: 1,
  margin: 0,
};
