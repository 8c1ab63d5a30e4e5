import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";
import type { PurchaseModelKind } from "./purchases/parameters.ts";

/** Orders (purchase occasions) predicted, and those that came. */
export interface Predicted {
  readonly customers: number;
  readonly predictedOrders: number;
  readonly actualOrders: number;
}

/** How many customers bought as often as their 80% intervals of orders said. */
export interface Within {
  readonly customers: number;
  readonly within: number;
}

/** How one model did. */
export interface Candidate {
  readonly kind: PurchaseModelKind;
  readonly predictedOrders: number;
  /** Sum over customers with 0, 1, 2, 3, 4 and more repeat purchases of how many orders the prediction was off. */
  readonly offByPastPurchases: number;
  /** Whether its fit found a peak within the bounds. */
  readonly sound: boolean;
}

/** The model beside the own rhythm, over customers who have one: at least three order days by the split. */
export interface AgainstOwnRhythm {
  readonly customers: number;
  readonly actualOrders: number;
  readonly ownRhythmOrders: number;
  /** Sums over classes of past purchases, as for a candidate. */
  readonly modelOff: number;
  readonly ownRhythmOff: number;
}

/** Classes of past repeat purchases: 0, 1, 2, 3, and 4 and more. */
export const pastPurchaseClasses = 5;

/** The last third of the history, predicted from the first two. */
export interface HoldoutCheck {
  /** The last day that the prediction saw, and the last that it predicted. */
  readonly splitDay: Day;
  readonly untilDay: Day;
  /** The model whose prediction this is: the better of the sound ones, or the one that was asked for. */
  readonly kind: PurchaseModelKind;
  readonly total: Predicted;
  /** By repeat purchases up to the split: 0, 1, 2, 3, 4 and more. */
  readonly byPastPurchases: readonly Predicted[];
  /** The intervals of the same model. */
  readonly intervals: Within;
  /** By the grouping given; empty without one. */
  readonly byGroup: readonly Predicted[];
  /** Money of the predicted orders, and of those that came, before margin and discount; undefined where nothing tells what orders brought. */
  readonly money: { readonly predicted: Money; readonly actual: Money } | undefined;
  /** All models tried, MBG/NBD and Pareto/NBD to choose from and BG/NBD to compare with. */
  readonly candidates: readonly Candidate[];
  /** Whether the model does better than the simple rule. */
  readonly againstOwnRhythm: AgainstOwnRhythm;
  /** Customers who first bought after the split, and their orders: nobody could predict them. */
  readonly joinedLater: { readonly customers: number; readonly orders: number };
}

/** How close a prediction came: within a tenth, within a quarter, or farther off than is of use. */
export type Closeness = "close" | "rough" | "farOff";

/** By how much a prediction was too high, as a share of what came (0.1 for 10%, below 0 for too low); undefined where nothing came. */
export function excessShare(predicted: number, actual: number): number | undefined {
  return actual > 0 ? predicted / actual - 1 : undefined;
}

/** How close the orders predicted came to those that did. */
export function closenessOf({ predictedOrders, actualOrders }: Predicted): Closeness {
  const off = Math.abs(predictedOrders - actualOrders);
  return off * 10 <= actualOrders ? "close" : off * 4 <= actualOrders ? "rough" : "farOff";
}
