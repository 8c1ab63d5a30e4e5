import { dataReportLabels } from "../labels/data-report.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { tellCount } from "../labels/tell-count.ts";
import type { ProblemList } from "../orders/closed-ledger.ts";
import type { RowProblem, SetAsideReason, WarningReason } from "../orders/problem.ts";
import { header, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";
import { problemWords } from "./problem-words.ts";

/** How many rows of each reason the tab lists. */
export const rowsListedPerReason = 100;

/**
 * The first rows of each reason with the cell that decided and what stands there, reason by reason; nothing where there are none.
 *
 * @param reasons in the order in which they are listed
 */
export function problemCellsBlock<Reason extends SetAsideReason | WarningReason>(
  label: "setAsideCells" | "warningCells",
  problems: ProblemList<Reason>,
  reasons: readonly Reason[],
  language: Language,
): readonly LaidRow[] {
  if (problems.length === 0) return [];
  const { reason, row, cell, found, cut } = dataReportLabels;
  const firsts = firstOfEach(problems, reasons);
  const listed = [...firsts.values()].reduce((sum, each) => sum + each.length, 0);
  return [
    title(dataReportLabels[label][language]),
    ...(listed < problems.length
      ? [[text(fill(cut[language], { shown: rowsListedPerReason, count: tellCount(problems.length) }))]]
      : []),
    header(reason[language], row[language], cell[language], found[language]),
    ...[...firsts.values()]
      .flat()
      .map(
        (problem): LaidRow => [
          text(problemWords[problem.reason][language]),
          { value: problem.rowNumber },
          text(problem.a1),
          text(problem.found),
        ],
      ),
  ];
}

/** Walks the list no further than it must: a million rows of one reason are not looked at to find a hundred. */
function firstOfEach<Reason extends SetAsideReason | WarningReason>(
  problems: ProblemList<Reason>,
  reasons: readonly Reason[],
): ReadonlyMap<string, readonly RowProblem[]> {
  const firsts = new Map<string, RowProblem[]>(reasons.map((reason) => [reason, []]));
  let wanted = reasons.reduce((sum, reason) => sum + Math.min(rowsListedPerReason, problems.counts[reason] ?? 0), 0);
  for (const problem of problems) {
    if (wanted === 0) break;
    const listed = firsts.get(problem.reason);
    if (listed === undefined || listed.length === rowsListedPerReason) continue;
    listed.push(problem);
    wanted -= 1;
  }
  return firsts;
}
