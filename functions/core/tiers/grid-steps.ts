import type { AxisLevels } from "./axis-levels.ts";
import { tierAt } from "./entries.ts";
import type { GridCells } from "./grid-cells.ts";
import type { GridWhy } from "./scheme-result.ts";
import { silenceFacts } from "./silence-facts.ts";

/**
 * The nearest better and the nearest lower cell that one axis alone leads to, all others as they are: the fewest levels away;
 * of those the better (the less low) tier, then the earlier axis.
 *
 * Levels that no value reaches by itself are passed over, as where ties leave a score empty.
 */
export function gridSteps(
  axes: readonly AxisLevels[],
  cells: GridCells,
  own: readonly number[],
  index: number,
): Pick<GridWhy, "toNext" | "dropsBelow"> {
  const here = cells.tierIndexOf(own);
  const reached: Reached[] = [];
  for (const [at, { axis, levels, ranked, cuts }] of axes.entries()) {
    if (ranked.counts[index] !== 1) continue;
    const value = ranked.column[index] ?? Number.NaN;
    const ownStep = own[at] ?? 0;
    const entries = cuts.entriesOf(value);
    const found = (step: number): Reached => ({
      tierIndex: cells.tierIndexOf(own.with(at, step)),
      axis: axis.id,
      level: levels[step] ?? 0,
      distance: Math.abs(step - ownStep),
      entry: entries[step] ?? Number.NaN,
      kept: entries[step - 1] ?? Number.NaN,
      value,
      byOrder: false,
      sign: axis.better === "higher" ? 1 : -1,
    });
    if (axis.better === "lower" && silenceFacts.has(axis.metric)) {
      // Silence falls by an order alone, and then to nothing: however many levels that is, it is one step.
      const afterOrder = found(tierAt(entries, 0));
      if (afterOrder.tierIndex < here) reached.push({ ...afterOrder, entry: 0, byOrder: true, distance: 1 });
    }
    for (let step = ownStep - 1; step >= 0 && !(axis.better === "lower" && silenceFacts.has(axis.metric)); step -= 1) {
      // The level just where it begins; where a better one begins at the same value this one is never stood on.
      const isStoodOn =
        Number.isFinite(entries[step]) && (step === 0 || (entries[step - 1] ?? 0) > (entries[step] ?? 0));
      if (isStoodOn && found(step).tierIndex < here) {
        reached.push(found(step));
        break;
      }
    }
    for (let step = ownStep + 1; step < levels.length; step += 1) {
      const isStoodOn = Number.isFinite(entries[step - 1]) && (entries[step] ?? 0) < (entries[step - 1] ?? 0);
      if (isStoodOn && found(step).tierIndex > here) {
        reached.push(found(step));
        break;
      }
    }
  }
  const nearest = (list: readonly Reached[]) =>
    list.toSorted((left, right) => left.distance - right.distance || left.tierIndex - right.tierIndex)[0];
  const up = nearest(reached.filter(({ tierIndex }) => tierIndex < here));
  const down = nearest(reached.filter(({ tierIndex }) => tierIndex > here));
  return {
    ...(up && {
      toNext: {
        ...placeOf(up),
        missing: up.entry - up.value,
        byOrder: up.byOrder,
        at: withSign(up.entry, up.sign),
      },
    }),
    ...(down && { dropsBelow: { ...placeOf(down), value: withSign(down.kept, down.sign) } }),
  };
}

interface Reached {
  readonly tierIndex: number;
  readonly axis: string;
  readonly level: number;
  /** In levels. */
  readonly distance: number;
  /** The value at which the level begins, such that more is better. */
  readonly entry: number;
  /** The value at which the level above it begins. */
  readonly kept: number;
  readonly value: number;
  readonly byOrder: boolean;
  readonly sign: 1 | -1;
}

const placeOf = ({ tierIndex, axis, level }: Reached) => ({ tierIndex, axis, level });
const withSign = (value: number, sign: 1 | -1) => (value === 0 ? 0 : sign * value);
