import type { Day } from "../values/day.ts";
import { holdoutChecks } from "./check-holdout.ts";
import type { Grouping } from "./grouping.ts";
import { closenessOf, type HoldoutCheck } from "./holdout.ts";
import type { LifetimeMethod, LifetimeNote } from "./lifetime-result.ts";
import type { OrderHistories } from "./order-histories.ts";
import type { PurchaseGroups } from "./purchase-groups.ts";
import { fitPurchases, type PurchaseFit } from "./purchases/fit-purchases.ts";
import type { SpendOrders } from "./spend/customer-spend.ts";

/** What it takes to fit a model that can be checked. */
export const fewestRepeatBuyers = 100;
export const shortestHistoryDays = 182;

/** The model for all customers and its check; no method where the own rhythm must do. */
export interface ChosenModel {
  readonly method: Extract<LifetimeMethod, "mbgNbd" | "paretoNbd"> | undefined;
  readonly fit: PurchaseFit | undefined;
  readonly holdout: HoldoutCheck | undefined;
  readonly notes: readonly LifetimeNote[];
}

/**
 * Chooses between MBG/NBD and Pareto/NBD: the one that forecast the holdout better, unless its fit to the whole history fails
 * and the other's does not. Without a holdout, the likelier one: they have equally many parameters. Where both fits fail, the
 * own rhythm stands in, unless the holdout says that the model forecast no worse even so.
 */
export function chooseModel(
  histories: OrderHistories,
  groups: PurchaseGroups,
  asOf: Day,
  spendOrders: SpendOrders,
  grouping: Grouping | undefined,
): ChosenModel {
  const missing = whatIsMissing(histories, groups, asOf);
  if (missing.length > 0) return { method: undefined, fit: undefined, holdout: undefined, notes: missing };
  const checks = holdoutChecks(histories, asOf, spendOrders, grouping);
  const first = checks?.best === "paretoNbd" ? "paretoNbd" : "mbgNbd";
  const holdout = checks?.checkOf(first);
  const other = first === "mbgNbd" ? "paretoNbd" : "mbgNbd";
  const fit = fitPurchases(first, groups);
  const notes: readonly LifetimeNote[] = holdout === undefined ? [{ kind: "notChecked" }] : farOffNotes(holdout);
  const kept = { method: first, fit, holdout, notes } as const;
  if (holdout !== undefined && fit.converged) return kept;
  const otherFit = fitPurchases(other, groups);
  if (otherFit.converged && (!fit.converged || otherFit.logLikelihood > fit.logLikelihood)) {
    const failed: readonly LifetimeNote[] = fit.converged ? [] : [{ kind: "otherModel", failed: first, method: other }];
    // What people read of the forecast is to be of the model that makes it.
    const ofOther = checks?.checkOf(other);
    const told: readonly LifetimeNote[] = ofOther === undefined ? notes : farOffNotes(ofOther);
    return { method: other, fit: otherFit, holdout: ofOther, notes: [...told, ...failed] };
  }
  if (fit.converged) return kept;
  if (holdout === undefined || holdout.againstOwnRhythm.ownRhythmOff < holdout.againstOwnRhythm.modelOff) {
    const unchecked = notes.filter(({ kind }) => kind === "notChecked");
    return {
      method: undefined,
      fit: undefined,
      holdout,
      notes: [...unchecked, { kind: "rhythmInstead", failed: first }],
    };
  }
  return { ...kept, notes: [...notes, { kind: "fitAtBorder", method: first }] };
}

function whatIsMissing({ days }: OrderHistories, groups: PurchaseGroups, asOf: Day): readonly LifetimeNote[] {
  const found = groups.sizes.reduce((sum, size, group) => sum + ((groups.repeats[group] ?? 0) > 0 ? size : 0), 0);
  const foundDays = asOf - days.reduce((first, day) => Math.min(first, day), asOf);
  return [
    ...(found < fewestRepeatBuyers ? [{ kind: "fewRepeatBuyers", found, needed: fewestRepeatBuyers } as const] : []),
    ...(foundDays < shortestHistoryDays
      ? [{ kind: "shortHistory", foundDays, neededDays: shortestHistoryDays } as const]
      : []),
  ];
}

function farOffNotes({ total }: HoldoutCheck): readonly LifetimeNote[] {
  if (closenessOf(total) !== "farOff") return [];
  const { predictedOrders, actualOrders } = total;
  return [{ kind: "farOff", predictedOrders, actualOrders }];
}
