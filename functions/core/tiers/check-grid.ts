import type { AxisCut, GridScheme } from "../settings/scheme.ts";
import { levelsOf } from "./axis-levels.ts";
import { gridCells } from "./grid-cells.ts";
import type { SchemeProblem } from "./scheme-problem.ts";

/** Two or three axes, each cut in order, and cells that name every combination once they are read from the top. */
export function checkGrid(scheme: GridScheme): readonly SchemeProblem[] {
  const { axes, means = [] } = scheme;
  const ids = [...axes, ...means].map(({ id }) => id);
  const problems: SchemeProblem[] = [
    ...(axes.length < 2 || axes.length > 3 ? [{ reason: "axisCount", found: String(axes.length) } as const] : []),
    ...ids.flatMap((id, at): SchemeProblem[] =>
      ids.indexOf(id) < at
        ? [
            {
              ...(at < axes.length ? { axisIndex: at } : { meanIndex: at - axes.length }),
              reason: "sameAxisTwice",
              found: id,
            },
          ]
        : [],
    ),
    ...axes.flatMap(({ cut }, axisIndex) => checkCut(cut).map((problem) => ({ ...problem, axisIndex }))),
    ...means.flatMap(({ of }, meanIndex) =>
      of.flatMap((found): SchemeProblem[] =>
        axes.some(({ id }) => id === found) ? [] : [{ meanIndex, reason: "unknownAxis", found }],
      ),
    ),
  ];
  // Cells can only be read against axes that hang together.
  return problems.length > 0 ? problems : checkCells(scheme);
}

function checkCut(cut: AxisCut): readonly SchemeProblem[] {
  switch (cut.kind) {
    case "scores":
    case "meanScore":
    case "mean":
      return [];
    case "top":
      return cut.share > 0 && cut.share <= 1 ? [] : [{ reason: "notAShare", found: String(cut.share) }];
    case "from":
      if (cut.values.length === 0) return [{ reason: "noValues", found: "" }];
      return cut.values.flatMap((value, at): SchemeProblem[] => {
        if (!Number.isFinite(value)) return [{ reason: "notANumber", found: String(value) }];
        const before = cut.values[at - 1] ?? Number.NEGATIVE_INFINITY;
        return value > before ? [] : [{ reason: "outOfOrder", found: String(value) }];
      });
  }
}

function checkCells(scheme: GridScheme): readonly SchemeProblem[] {
  const { axes, means = [], cells, tiers } = scheme;
  const found = gridCells(scheme);
  const levels = new Map<string, ReadonlySet<number>>([
    ...axes.map(({ id, cut }) => [id, new Set(levelsOf(cut))] as const),
    ...means.map(
      ({ id }) => [id, new Set(found.combinations.map((steps) => found.levelsAt(steps).get(id) ?? 0))] as const,
    ),
  ]);
  const taken = new Set(found.combinations.map((steps) => found.cellOf(steps)));
  const unnamed = found.combinations.filter((steps) => found.cellOf(steps) === -1);
  return [
    ...cells.flatMap(({ levels: wanted, tier }, cellIndex): readonly SchemeProblem[] => {
      const faults = Object.entries(wanted).flatMap(([axis, list]): SchemeProblem[] => {
        const known = levels.get(axis);
        if (known === undefined) return [{ cellIndex, reason: "unknownAxis", found: axis }];
        if (list.length === 0) return [{ cellIndex, reason: "noValues", found: axis }];
        return list
          .filter((level) => !known.has(level))
          .map((level) => ({ cellIndex, reason: "unknownLevel", found: `${axis} ${level}` }) as const);
      });
      const isTier = tiers.some(({ id }) => id === tier);
      return [
        ...faults,
        ...(isTier ? [] : [{ cellIndex, reason: "unknownTier", found: tier } as const]),
        ...(faults.length > 0 || taken.has(cellIndex)
          ? []
          : [{ cellIndex, reason: "neverReached", found: tier } as const]),
      ];
    }),
    ...unnamed.slice(0, 1).map((steps) => {
      const combination = axes.map(({ id }) => `${id} ${found.levelsAt(steps).get(id)}`).join(", ");
      return { reason: "combinationUnnamed", found: combination } as const;
    }),
    ...tiers.flatMap(({ id }, tierIndex): SchemeProblem[] =>
      cells.some(({ tier }) => tier === id) ? [] : [{ tierIndex, reason: "tierWithoutCell", found: id }],
    ),
  ];
}
