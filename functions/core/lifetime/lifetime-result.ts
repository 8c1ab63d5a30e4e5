import type { HoldoutCheck } from "./holdout.ts";
import type { PurchaseFit } from "./purchases/fit-purchases.ts";
import type { SpendFit } from "./spend/fit-spend.ts";

/** How a customer's numbers were made; the place in this list is the code in `LifetimeColumns.method`. */
export const lifetimeMethods = ["notEnoughData", "ownRhythm", "mbgNbd", "paretoNbd"] as const;
export type LifetimeMethod = (typeof lifetimeMethods)[number];

/** Why a customer has no numbers; the place in this list is the code in `LifetimeColumns.reason`. */
export const missingReasons = [
  "none",
  /** No order day up to asOf. */
  "noOrders",
  /** The own rhythm takes three order days, and there are too few customers for a model. */
  "fewOrders",
] as const;

/**
 * One value for each customer; NaN where there is none. `Low` and `High` are the ends of 80% intervals.
 *
 * Orders are purchase occasions (order days) within the horizon. Money is whole `Money`, after the margin.
 */
export interface LifetimeColumns {
  readonly method: Uint8Array;
  readonly reason: Uint8Array;
  /** 0 to 1. Its interval tells how well the data determine it; NaN where it follows from no fit. */
  readonly aliveProbability: Float64Array;
  readonly aliveProbabilityLow: Float64Array;
  readonly aliveProbabilityHigh: Float64Array;
  /** Count within the horizon. Its interval is that of the orders to come themselves: whole ones. */
  readonly expectedOrders: Float64Array;
  readonly expectedOrdersLow: Float64Array;
  readonly expectedOrdersHigh: Float64Array;
  /** Money of one order day; its interval is that of the next order. */
  readonly expectedSpendPerOrder: Float64Array;
  readonly expectedSpendPerOrderLow: Float64Array;
  readonly expectedSpendPerOrderHigh: Float64Array;
  /** Money within the horizon, discounted to asOf; its interval is that of what will really come. */
  readonly lifetimeValue: Float64Array;
  readonly lifetimeValueLow: Float64Array;
  readonly lifetimeValueHigh: Float64Array;
  /** The chance, as of asOf, to be alive at the end of the horizon: 0 to 1. */
  readonly aliveAtHorizonEnd: Float64Array;
  /** Money within the horizon, discounted, of the customer if alive and not leaving before its end. */
  readonly valueIfStays: Float64Array;
}

/** Something about the forecast that people must know; the words are in labels/lifetime.ts. */
export type LifetimeNote =
  /** There are too few repeat buyers for a model: what was found, what it takes. */
  | { readonly kind: "fewRepeatBuyers"; readonly found: number; readonly needed: number }
  | { readonly kind: "shortHistory"; readonly foundDays: number; readonly neededDays: number }
  /** No customer can be forecast at all. */
  | { readonly kind: "nobodyForecast" }
  /** The model stands at the border of what it can say, and the own rhythm forecast no better: there is no interval for alive. */
  | { readonly kind: "fitAtBorder"; readonly method: LifetimeMethod }
  /** No model fits, and the own rhythm stands in. */
  | { readonly kind: "rhythmInstead"; readonly failed: LifetimeMethod }
  /** A model whose fit failed, and the one that was taken instead. */
  | { readonly kind: "otherModel"; readonly failed: LifetimeMethod; readonly method: LifetimeMethod }
  /** The forecast could not be checked: the first two thirds have too little. */
  | { readonly kind: "notChecked" }
  /** The check was off by more than a quarter. */
  | { readonly kind: "farOff"; readonly predictedOrders: number; readonly actualOrders: number }
  | { readonly kind: "noSpend" }
  /** Spend by other means than the gamma-gamma model; why and how stand in `spend`. */
  | { readonly kind: "otherSpend"; readonly spend: SpendFit }
  /** Customers whose average order brings nothing, whom the gamma-gamma model leaves out. */
  | { readonly kind: "lossCustomers"; readonly customers: number }
  | { readonly kind: "daysAfterAsOf"; readonly days: number };

/** What the lifetime models say of all customers, and how far that can be trusted. */
export interface LifetimeResult {
  readonly columns: LifetimeColumns;
  /** The days that `expectedOrders` and `lifetimeValue` look ahead. */
  readonly horizonDays: number;
  /** Customers by how their numbers were made. */
  readonly counts: Readonly<Record<LifetimeMethod, number>>;
  /** Undefined under the own rhythm. */
  readonly fit: PurchaseFit | undefined;
  /** Undefined where nothing tells what orders brought. */
  readonly spend: SpendFit | undefined;
  readonly holdout: HoldoutCheck | undefined;
  readonly notes: readonly LifetimeNote[];
}
