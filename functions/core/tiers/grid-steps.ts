import type { CustomerTable } from "../customers/customer-table.ts";
import { isToldAfterAnOrder } from "./after-an-order.ts";
import type { AxisLevels } from "./axis-levels.ts";
import type { Entries } from "./entries.ts";
import { isSilence, riseByOrder, stepsAfterAnOrder } from "./grid-by-order.ts";
import type { GridCells } from "./grid-cells.ts";
import type { GridWhy } from "./scheme-result.ts";

/** A cell that a step leads to. */
export interface Reached {
  readonly axis: AxisLevels;
  readonly step: number;
  readonly tierIndex: number;
  /** In levels. */
  readonly distance: number;
  /** The value that leads there, such that more is better: where the level begins, or what an order makes of it; of a fall, where the level above begins. */
  readonly at: number;
}

/**
 * The nearest better and the nearest lower cell of a customer. Where a grid looks at silence and an order today leads to a better
 * cell, that one; else the fewest levels away by one axis alone, all others as they are, but that more orders end the silence too.
 * Of equally near ones the better (the less low) tier, then the earlier axis.
 *
 * Levels on which no value stands are passed over, as where ties leave a score empty.
 */
export function gridSteps(
  axes: readonly AxisLevels[],
  cells: GridCells,
  own: readonly number[],
  index: number,
  table: Pick<CustomerTable, "metrics">,
): Pick<GridWhy, "toNext" | "dropsBelow"> {
  const here = cells.tierIndexOf(own);
  const after = axes.some(isSilence) ? stepsAfterAnOrder(axes, own, index, table) : undefined;
  const byOrder = after && riseByOrder(axes, cells, own, after);
  let up: Reached | undefined;
  let down: Reached | undefined;
  axes.forEach((axis, at) => {
    if (axis.ranked.counts[index] !== 1) return;
    const entries = axis.cuts.entriesOf(axis.ranked.column[index] ?? Number.NaN);
    const tierOf = (step: number) => cells.tierIndexOf(own.with(at, step));
    if (after === undefined || !isToldAfterAnOrder(axis.axis.metric)) {
      up = nearer(up, firstRise(axis, entries, own[at] ?? 0, here, tierOf));
    } else if (!isSilence(axis)) {
      // More orders end the silence as well.
      const steps = after.map(({ step }) => step);
      up = nearer(
        up,
        firstRise(axis, entries, steps[at] ?? 0, here, (step) => cells.tierIndexOf(steps.with(at, step))),
      );
    }
    down = nearer(down, firstFall(axis, entries, own[at] ?? 0, here, tierOf));
  });
  const next = byOrder ?? up;
  return {
    ...(next && {
      toNext: {
        ...placeOf(next),
        missing: next.at - (next.axis.ranked.column[index] ?? Number.NaN),
        at: asWritten(next),
        byOrder: next === byOrder,
      },
    }),
    ...(down && { dropsBelow: { ...placeOf(down), value: asWritten(down) } }),
  };
}

/** The fewest levels up that lead to a better cell. */
function firstRise(
  axis: AxisLevels,
  entries: Entries,
  from: number,
  here: number,
  tierOf: (step: number) => number,
): Reached | undefined {
  for (let step = from - 1; step >= 0; step -= 1) {
    const at = entries[step] ?? Number.NaN;
    // Where a better level begins at the same value, this one is never stood on.
    if (!Number.isFinite(at) || (step > 0 && entries[step - 1] === at)) continue;
    const tierIndex = tierOf(step);
    if (tierIndex < here) return { axis, step, tierIndex, distance: from - step, at };
  }
  return undefined;
}

/** The fewest levels down that lead to a lower cell. */
function firstFall(
  axis: AxisLevels,
  entries: Entries,
  ownStep: number,
  here: number,
  tierOf: (step: number) => number,
): Reached | undefined {
  for (let step = ownStep + 1; step < entries.length; step += 1) {
    const at = entries[step - 1] ?? Number.NaN;
    if (!Number.isFinite(at) || entries[step] === at) continue;
    const tierIndex = tierOf(step);
    if (tierIndex > here) return { axis, step, tierIndex, distance: step - ownStep, at };
  }
  return undefined;
}

function nearer(known: Reached | undefined, found: Reached | undefined): Reached | undefined {
  if (known === undefined || found === undefined) return known ?? found;
  const closer = found.distance - known.distance || found.tierIndex - known.tierIndex;
  return closer < 0 ? found : known;
}

const placeOf = ({ axis, step, tierIndex }: Reached) => ({
  axis: axis.axis.id,
  level: axis.levels[step] ?? 0,
  tierIndex,
});

/** The value as it is, and never -0. */
const asWritten = ({ axis, at }: Reached) => (axis.axis.better === "lower" && at !== 0 ? -at : at + 0);
