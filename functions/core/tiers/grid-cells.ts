import type { GridScheme } from "../settings/scheme.ts";
import { levelsOf } from "./axis-levels.ts";

/** Every combination of levels of a grid, by the steps of its axes (best = 0), and the tier that names it. */
export interface GridCells {
  /** Index of the first cell that takes these steps; -1 where none does. */
  cellOf(steps: readonly number[]): number;
  /** Index of its tier; -1 where no cell takes these steps or its tier does not exist. */
  tierIndexOf(steps: readonly number[]): number;
  /** Number of the combination in a list of all, the last axis turning fastest. */
  numberOf(steps: readonly number[]): number;
  /** The steps of every combination. */
  readonly combinations: readonly (readonly number[])[];
  /** The levels by id of axis, those of means too. */
  levelsAt(steps: readonly number[]): ReadonlyMap<string, number>;
}

/** Looks every combination up once: a grid has at most a few hundred. */
export function gridCells(scheme: GridScheme): GridCells {
  const { axes, means = [], cells, tiers } = scheme;
  const levels = axes.map(({ cut }) => levelsOf(cut));
  const combinations = levels.reduce<readonly (readonly number[])[]>(
    (list, steps) => list.flatMap((head) => steps.map((_, step) => [...head, step])),
    [[]],
  );
  const levelsOfSteps = (steps: readonly number[]): ReadonlyMap<string, number> => {
    const found = new Map(axes.map(({ id }, axis) => [id, levels[axis]?.[steps[axis] ?? 0] ?? 0]));
    for (const { id, of } of means) {
      const [first = 0, second = 0] = of.map((axis) => found.get(axis));
      found.set(id, Math.floor((first + second + 1) / 2));
    }
    return found;
  };
  const levelsByNumber = combinations.map(levelsOfSteps);
  const cellByNumber = levelsByNumber.map((found) => {
    return cells.findIndex((cell) =>
      Object.entries(cell.levels).every(([axis, wanted]) => wanted.includes(found.get(axis) ?? 0)),
    );
  });
  const tierByNumber = cellByNumber.map((cell) => tiers.findIndex(({ id }) => id === cells[cell]?.tier));
  const numberOf = (steps: readonly number[]) =>
    steps.reduce((number, step, axis) => number * (levels[axis]?.length ?? 1) + step, 0);
  return {
    combinations,
    levelsAt: (steps) => levelsByNumber[numberOf(steps)] ?? new Map(),
    numberOf,
    cellOf: (steps) => cellByNumber[numberOf(steps)] ?? -1,
    tierIndexOf: (steps) => tierByNumber[numberOf(steps)] ?? -1,
  };
}
