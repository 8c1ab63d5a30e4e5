import { type LifetimeMethod, type LifetimeResult, lifetimeMethods, missingReasons } from "./lifetime-result.ts";

/** Customers by how their numbers were made; who has no order day (a contact, somebody on the blacklist) counts nowhere. */
export function customersByMethod({ counts, columns }: Pick<LifetimeResult, "counts" | "columns">): readonly {
  readonly method: LifetimeMethod;
  readonly customers: number;
}[] {
  const fewOrders = missingReasons.indexOf("fewOrders");
  const waiting = columns.reason.reduce((sum, reason) => sum + (reason === fewOrders ? 1 : 0), 0);
  return lifetimeMethods
    .map((method) => ({ method, customers: method === "notEnoughData" ? waiting : counts[method] }))
    .filter(({ customers }) => customers > 0);
}
