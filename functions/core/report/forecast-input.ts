import type { LifetimeResult } from "../lifetime/lifetime-result.ts";
import type { BudgetSettings } from "../settings/budget-settings.ts";
import type { LifetimeSettings } from "../settings/lifetime-settings.ts";
import type { Scheme } from "../settings/scheme.ts";

/** What customers will still bring, as the report tells it. */
export interface ForecastInput {
  readonly result: LifetimeResult;
  /** Whose tiers the check follows, as of its split day; undefined where no scheme can be told for it. */
  readonly checkedBy: Scheme | undefined;
  /** Whether orders tell profit: otherwise revenue times the margin stands in. */
  readonly spendIs: "profit" | "revenue";
}

/** What settings say of the forecast and of what is spent on customers. */
export interface ForecastSettings {
  readonly lifetime: LifetimeSettings;
  readonly budget: BudgetSettings;
}
