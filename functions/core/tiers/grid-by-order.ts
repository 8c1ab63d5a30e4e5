import type { CustomerTable } from "../customers/customer-table.ts";
import { afterAnOrder } from "./after-an-order.ts";
import type { AxisLevels } from "./axis-levels.ts";
import { tierAt } from "./entries.ts";
import type { GridCells } from "./grid-cells.ts";
import type { Reached } from "./grid-steps.ts";
import { silenceFacts } from "./silence-facts.ts";

/** Whether an axis is how long a customer has been silent: an order sets it back, and nothing else does. */
export const isSilence = ({ axis }: AxisLevels): boolean => axis.better === "lower" && silenceFacts.has(axis.metric);

/** Where a customer stands on an axis after an order today. */
export interface AfterAnOrder {
  readonly step: number;
  /** The value, such that more is better. */
  readonly at: number;
}

/** The steps of a customer on each axis after an order today; undefined for who never ordered. */
export function stepsAfterAnOrder(
  axes: readonly AxisLevels[],
  own: readonly number[],
  index: number,
  table: Pick<CustomerTable, "metrics">,
): readonly AfterAnOrder[] | undefined {
  const facts = afterAnOrder(table, index);
  if (facts === undefined) return undefined;
  return axes.map(({ axis, ranked, cuts }, at): AfterAnOrder => {
    const now = ranked.column[index] ?? Number.NaN;
    const fact = facts.get(axis.metric);
    if (fact === undefined || ranked.counts[index] !== 1) return { step: own[at] ?? 0, at: now };
    const value = axis.better === "higher" ? fact : -fact;
    return { step: tierAt(cuts.entriesOf(now), value), at: value };
  });
}

/** The better cell that an order today leads to, told by the first axis that it moves; undefined where it leads to none. */
export function riseByOrder(
  axes: readonly AxisLevels[],
  cells: GridCells,
  own: readonly number[],
  after: readonly AfterAnOrder[],
): Reached | undefined {
  const tierIndex = cells.tierIndexOf(after.map(({ step }) => step));
  const moved = after.findIndex(({ step }, at) => step !== own[at]);
  const [axis, reached] = [axes[moved], after[moved]];
  if (axis === undefined || reached === undefined || tierIndex >= cells.tierIndexOf(own)) return undefined;
  return { axis, ...reached, tierIndex, distance: 1 };
}
