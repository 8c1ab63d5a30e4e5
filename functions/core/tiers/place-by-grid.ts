import type { GridScheme } from "../settings/scheme.ts";
import { type AxisLevels, axisLevels } from "./axis-levels.ts";
import type { Evaluation } from "./evaluation.ts";
import { gridCells } from "./grid-cells.ts";
import { gridSteps } from "./grid-steps.ts";
import type { Placement } from "./placement.ts";
import { type AxisOutcome, type LevelFinding, notJudged, type Score, type Why } from "./scheme-result.ts";

/** Places customers by the cell that their levels cross in (TIERS.md 2.4). */
export function placeByGrid(scheme: GridScheme, evaluation: Evaluation, judged: Int32Array): Placement {
  const { means = [] } = scheme;
  const counted = scheme.judges === "everyone" ? "everyone" : "buyers";
  const axes = scheme.axes.map((axis) => axisLevels(axis, evaluation, counted));
  const cells = gridCells(scheme);
  const steps = axes.map((axis) => stepsOf(axis, judged, evaluation.table.keys.length));
  const stepsAt = (index: number) => steps.map((column) => column[index] ?? 0);
  const outcomes = axes.map((axis, at) => axisOutcome(axis, steps[at] ?? new Uint8Array(), judged));
  const levelAt = (index: number, id: string) => cells.levelsAt(stepsAt(index)).get(id);
  const scores = [...scheme.axes, ...means].map(
    ({ id, name }): Score => ({ id, name, isWhole: true, scoreOf: (index) => levelAt(index, id) }),
  );

  return {
    cuts: scheme.tiers.map(() => undefined),
    axes: outcomes,
    scores,
    tierIndexOf: (index) => cells.tierIndexOf(stepsAt(index)),
    whyOf(index): Why {
      const own = stepsAt(index);
      const { toNext, dropsBelow } = gridSteps(axes, cells, own, index, evaluation.table);
      const levels = axes.map(({ axis, levels: all, ranked }, at): LevelFinding => {
        const level = all[own[at] ?? 0] ?? 0;
        return {
          axis: axis.id,
          level,
          value: told(ranked.column[index] ?? Number.NaN, axis.better),
          begins: outcomes[at]?.levels.find((outcome) => outcome.level === level)?.begins,
        };
      });
      return {
        kind: "byLevels",
        tierIndex: cells.tierIndexOf(own),
        levels,
        ...(toNext && { toNext }),
        ...(dropsBelow && { dropsBelow }),
      };
    },
  };
}

/** The step of each judged customer on an axis, by index into the table. */
function stepsOf(axis: AxisLevels, judged: Int32Array, customerCount: number): Uint8Array {
  const steps = new Uint8Array(customerCount);
  for (let at = 0; at < judged.length; at += 1) {
    const index = judged[at] ?? notJudged;
    steps[index] = axis.stepOf(index);
  }
  return steps;
}

function axisOutcome({ axis, levels, ranked, set }: AxisLevels, steps: Uint8Array, judged: Int32Array): AxisOutcome {
  const sizes = new Float64Array(levels.length);
  const worst = new Float64Array(levels.length).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < judged.length; at += 1) {
    const index = judged[at] ?? notJudged;
    const step = steps[index] ?? 0;
    const value = ranked.column[index] ?? Number.NaN;
    sizes[step] = (sizes[step] ?? 0) + 1;
    if (value < (worst[step] ?? Number.NEGATIVE_INFINITY)) worst[step] = value;
  }
  return {
    id: axis.id,
    levels: levels.map((level, step) => {
      const size = sizes[step] ?? 0;
      const achieved = size === 0 ? undefined : told(worst[step] ?? Number.NaN, axis.better);
      return { level, size, begins: set.length > 0 ? set[step] : achieved };
    }),
  };
}

/** The value as it is where fewer is better, and never -0. */
const told = (value: number, better: "higher" | "lower") => (better === "lower" && value !== 0 ? -value : value);
