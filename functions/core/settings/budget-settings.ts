/** By what a budget is split over tiers: the profit they bring, their lifetime value, or the weights of the playbook. */
export const budgetBases = ["profit", "lifetimeValue", "weights"] as const;
export type BudgetBasis = (typeof budgetBases)[number];

/** A budget for customers, and what winning one costs (TIERS.md 6.7 and 6.8); in currency units, 0 where nobody stated it. */
export interface BudgetSettings {
  readonly amount: number;
  readonly by: BudgetBasis;
  /** What it costs to win one new customer. */
  readonly costOfWinning: number;
}

export const defaultBudgetSettings: BudgetSettings = { amount: 0, by: "profit", costOfWinning: 0 };
