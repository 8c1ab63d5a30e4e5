import { schemeProblemLabels } from "../../labels/scheme-problems.ts";
import { fallsLabels } from "../../labels/scheme-settings.ts";
import { settingProblemLabels } from "../../labels/setting-problems.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { type Downgrade, defaultMovementRules, type MovementRules } from "../movement-rules.ts";
import { type Choice, readChoice } from "./read-choice.ts";
import { numberIn, readCount, readShare } from "./read-number.ts";
import type { SchemeEntry } from "./scheme-entry.ts";
import { fault, type SettingReading, shown } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";
import { errorProblem, type TableCell, type TableRow } from "./table-rows.ts";

const defaultGraceDays = 30;
const defaultGraceEvaluations = 3;
const mostGrace = 36_500;

const falls: readonly Choice<Downgrade["kind"]>[] = [
  { value: "atOnce", words: fallsLabels.atOnce },
  { value: "oneAtATime", words: fallsLabels.oneAtATime },
  { value: "graceDays", words: fallsLabels.graceDays },
  { value: "graceEvaluations", words: fallsLabels.graceEvaluations },
  { value: "never", words: fallsLabels.never },
];

/**
 * Reads how the tiers of one scheme move. What is blank takes the default.
 *
 * @param rows of this scheme; one at most
 * @returns no rules where they are the default
 */
export function readMoves(
  rows: readonly TableRow[],
  { name, kind }: Pick<SchemeEntry, "name" | "kind">,
): { readonly rules: MovementRules | undefined; readonly problems: readonly SettingsProblem[] } {
  const [row, ...others] = rows;
  if (row === undefined) return { rules: undefined, problems: [] };
  const problems = others.map((other) => {
    const cell = other.cell("scheme");
    const places = { found: shown(cellText(cell.value)), first: row.cell("scheme").a1 };
    return cell.problem(fault(schemeProblemLabels.playTwice, places).fault);
  });
  const read = <Value>(cell: TableCell, how: (cell: TableCell) => SettingReading<Value>, otherwise: Value): Value => {
    const error = errorProblem(cell);
    if (error !== undefined) problems.push(error);
    if (error !== undefined || cell.isBlank) return otherwise;
    const reading = how(cell);
    if ("value" in reading) return reading.value;
    problems.push(cell.problem(reading.fault));
    return otherwise;
  };
  const way = read(row.cell("falls"), ({ value }) => readChoice(value, falls), "atOnce");
  const graceCell = row.cell("grace");
  const grace = (otherwise: number) => read(graceCell, ({ value }) => readGrace(value, otherwise), otherwise);
  const margin = read(row.cell("margin"), ({ value }) => readShare(value), 0);
  if (margin > 0 && !cutsOneValue.has(kind))
    problems.push(row.cell("margin").problem(fault(schemeProblemLabels.marginWithoutCut, { scheme: name }).fault));
  const rules: MovementRules = {
    downgrade: downgradeOf(way, grace),
    upgradeEvaluations: read(row.cell("risesAfter"), ({ value }) => readCount(value, 2), 1),
    margin,
  };
  return { rules: JSON.stringify(rules) === JSON.stringify(defaultMovementRules) ? undefined : rules, problems };
}

const cutsOneValue: ReadonlySet<SchemeEntry["kind"]> = new Set([
  "shareOfCustomers",
  "shareOfValue",
  "bands",
  "quantiles",
  "quantilesLower",
  "points",
] as const);

function downgradeOf(kind: Downgrade["kind"], grace: (otherwise: number) => number): Downgrade {
  switch (kind) {
    case "graceDays":
      return { kind, days: grace(defaultGraceDays) };
    case "graceEvaluations":
      return { kind, evaluations: grace(defaultGraceEvaluations) };
    default:
      return { kind };
  }
}

/** How long a tier is kept, in days or evaluations: from none to a hundred years of days. */
function readGrace(cell: Cell, example: number): SettingReading<number> {
  const number = numberIn(cell);
  if (Number.isInteger(number) && number >= 0 && number <= mostGrace) return { value: number };
  const places = { found: shown(cellText(cell)), most: String(mostGrace), example: String(example) };
  return fault(settingProblemLabels.notWhole, places);
}
