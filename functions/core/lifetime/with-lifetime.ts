import type { CustomerTable, UndefinedReason } from "../customers/customer-table.ts";
import { lifetimeMetricNames } from "../settings/metric.ts";
import { toPayable } from "../values/payable.ts";
import type { LifetimeResult } from "./lifetime-result.ts";
import { fewestRepeatsForRhythm } from "./purchases/own-rhythm.ts";

/** The customers with what they will still bring among their metrics, and why it is missing where no model stands behind it. */
export function withLifetime(table: CustomerTable, result: LifetimeResult): CustomerTable {
  const { columns } = result;
  const lifetimeValue = columns.lifetimeValue.map((value) => toPayable(value, table.scale));
  const metrics = { ...columns, lifetimeValue };
  const because = noModelReason(result);
  return {
    ...table,
    metrics: new Map([...table.metrics, ...lifetimeMetricNames.map((name) => [name, metrics[name]] as const)]),
    ...(because && {
      undefinedBecause: new Map([
        ...(table.undefinedBecause ?? []),
        ...lifetimeMetricNames.map((name) => [name, because] as const),
      ]),
    }),
  };
}

/** What keeps a model from being fitted; undefined where one is. */
function noModelReason({ fit, notes }: LifetimeResult): UndefinedReason | undefined {
  if (fit !== undefined) return undefined;
  const few = notes.find(({ kind }) => kind === "fewRepeatBuyers");
  const short = notes.find(({ kind }) => kind === "shortHistory");
  return {
    kind: "noModel",
    // The first order begins the rhythm, the repeats are its gaps.
    orderDays: fewestRepeatsForRhythm + 1,
    ...(few?.kind === "fewRepeatBuyers" && { repeatBuyers: { found: few.found, needed: few.needed } }),
    ...(short?.kind === "shortHistory" && { historyDays: { found: short.foundDays, needed: short.neededDays } }),
  };
}
