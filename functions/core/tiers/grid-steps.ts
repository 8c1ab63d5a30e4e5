import type { AxisLevels } from "./axis-levels.ts";
import { type Entries, tierAt } from "./entries.ts";
import type { GridCells } from "./grid-cells.ts";
import type { GridWhy } from "./scheme-result.ts";
import { silenceFacts } from "./silence-facts.ts";

/** A cell that one axis alone leads to. */
interface Reached {
  readonly axis: AxisLevels;
  readonly step: number;
  readonly tierIndex: number;
  /** In levels. */
  readonly distance: number;
  /** The value that leads there, such that more is better: where the level begins, or 0 days of silence; of a fall, where the level above begins. */
  readonly at: number;
}

/**
 * The nearest better and the nearest lower cell that one axis alone leads to, all others as they are: the fewest levels away;
 * of those the better (the less low) tier, then the earlier axis.
 *
 * Levels on which no value stands are passed over, as where ties leave a score empty.
 */
export function gridSteps(
  axes: readonly AxisLevels[],
  cells: GridCells,
  own: readonly number[],
  index: number,
): Pick<GridWhy, "toNext" | "dropsBelow"> {
  const here = cells.tierIndexOf(own);
  let up: Reached | undefined;
  let down: Reached | undefined;
  axes.forEach((axis, at) => {
    if (axis.ranked.counts[index] !== 1) return;
    const entries = axis.cuts.entriesOf(axis.ranked.column[index] ?? Number.NaN);
    const tierOf = (step: number) => cells.tierIndexOf(own.with(at, step));
    up = nearer(up, bestRise(axis, entries, own[at] ?? 0, here, tierOf));
    down = nearer(down, firstFall(axis, entries, own[at] ?? 0, here, tierOf));
  });
  return {
    ...(up && {
      toNext: {
        ...placeOf(up),
        missing: up.at - (up.axis.ranked.column[index] ?? Number.NaN),
        at: asWritten(up),
        byOrder: isSilence(up.axis),
      },
    }),
    ...(down && { dropsBelow: { ...placeOf(down), value: asWritten(down) } }),
  };
}

/** The fewest levels up that lead to a better cell. Silence falls by an order alone, and then to nothing: however many levels that is, it is one step. */
function bestRise(
  axis: AxisLevels,
  entries: Entries,
  ownStep: number,
  here: number,
  tierOf: (step: number) => number,
): Reached | undefined {
  if (isSilence(axis)) {
    const step = tierAt(entries, 0);
    const tierIndex = tierOf(step);
    return tierIndex < here ? { axis, step, tierIndex, distance: 1, at: 0 } : undefined;
  }
  for (let step = ownStep - 1; step >= 0; step -= 1) {
    const at = entries[step] ?? Number.NaN;
    // Where a better level begins at the same value, this one is never stood on.
    if (!Number.isFinite(at) || (step > 0 && entries[step - 1] === at)) continue;
    const tierIndex = tierOf(step);
    if (tierIndex < here) return { axis, step, tierIndex, distance: ownStep - step, at };
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

const isSilence = ({ axis }: AxisLevels) => axis.better === "lower" && silenceFacts.has(axis.metric);

const placeOf = ({ axis, step, tierIndex }: Reached) => ({
  axis: axis.axis.id,
  level: axis.levels[step] ?? 0,
  tierIndex,
});

/** The value as it is, and never -0. */
const asWritten = ({ axis, at }: Reached) => (axis.axis.better === "lower" && at !== 0 ? -at : at + 0);
