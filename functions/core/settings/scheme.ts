import type { Words } from "../labels/language.ts";
import type { MetricKey } from "./metric.ts";

/** One tier of a scheme: how it is called and what to do for its customers. `id` is stable and never shown. */
export interface Tier {
  readonly id: string;
  readonly name: Words;
  /** The default playbook action: one short sentence, or empty. */
  readonly action: Words;
  /** Background of the tier's cells as `#rrggbb`. */
  readonly colour: string;
}

/** A condition beside a cut: the metric is at least this much (money in currency units, not scaled). */
export interface AtLeast {
  readonly metric: MetricKey;
  readonly atLeast: number;
}

/** A tier of a share scheme: it reaches down to this cumulative share, 0 to 1; the last tier takes the rest at 1. */
export interface ShareTier extends Tier {
  readonly upTo: number;
}

/** A tier of a bands scheme: it begins at this value (money in currency units); the last tier has none and takes the rest. */
export interface BandTier extends Tier {
  readonly from: number | undefined;
  /** What must hold besides, or the customer falls to the next band. */
  readonly also?: readonly AtLeast[];
}

interface SchemeBase {
  readonly id: string;
  readonly title: Words;
  readonly metric: MetricKey;
  /** Said beside the table where this variant had to step in for another ("no profit column: ranked by revenue"). */
  readonly note?: Words;
}

/** Ranks customers by a metric and cuts by share of customers or of value (TIERS.md 2.1). Tiers best first. */
export interface ShareScheme extends SchemeBase {
  readonly kind: "share";
  readonly of: "customers" | "value";
  readonly tiers: readonly ShareTier[];
  /** Customers whose metric is at or below this go straight to the last tier (currency units for money). */
  readonly floor?: number;
}

/** Cuts a metric at fixed values (TIERS.md 2.2). Tiers best first. */
export interface BandsScheme extends SchemeBase {
  readonly kind: "bands";
  readonly tiers: readonly BandTier[];
}

/** One way to sort every customer into an ordered list of tiers. */
export type Scheme = ShareScheme | BandsScheme;
