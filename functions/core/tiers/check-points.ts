import type { PointsRow, PointsScheme } from "../settings/scheme.ts";
import type { SchemeProblem } from "./scheme-problem.ts";

/** Every row can earn something (or cost something, with points below 0). */
export function checkPoints({ rows }: PointsScheme): readonly SchemeProblem[] {
  if (rows.length === 0) return [{ reason: "noRows", found: "" }];
  return rows.flatMap((row, rowIndex) => checkRow(row).map((problem) => ({ ...problem, rowIndex })));
}

function checkRow(row: PointsRow): readonly SchemeProblem[] {
  const earns = row.by === "step" || row.by === "yes" ? row.points : row.weight;
  const faults: SchemeProblem[] = [];
  if (!Number.isFinite(earns)) faults.push({ reason: "notANumber", found: String(earns) });
  else if (earns === 0) faults.push({ reason: "earnsNothing", found: "0" });
  if (row.by !== "step") return faults;
  if (!(row.step > 0 && Number.isFinite(row.step)))
    faults.push({ reason: "stepNotAboveZero", found: String(row.step) });
  const { maximum } = row;
  if (maximum !== undefined && !(Math.sign(maximum) === Math.sign(row.points))) {
    faults.push({ reason: "maximumOfOtherSign", found: String(maximum) });
  }
  return faults;
}
