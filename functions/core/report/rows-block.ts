import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { rowsLabels } from "../labels/summary.ts";
import { type SetAsideReason, setAsideReasons, type WarningReason, warningReasons } from "../orders/problem.ts";
import { count, text, title } from "./laid-cells.ts";
import type { LaidRow } from "./lay-out-tab.ts";
import { problemWords } from "./problem-words.ts";

/** What became of the order rows: used + set aside = rows. */
export interface RowCounts {
  readonly rows: number;
  readonly rowsUsed: number;
  readonly setAside: Readonly<Partial<Record<SetAsideReason, number>>>;
  readonly warnings: Readonly<Partial<Record<WarningReason, number>>>;
}

/** Rows read, used and set aside, each reason with its count where there are any. */
export function rowsBlock(rows: RowCounts, language: Language): readonly LaidRow[] {
  const line = (label: string, found: number): LaidRow => [text(label), count(found)];
  const reasons = <Reason extends SetAsideReason | WarningReason>(
    label: "reason" | "warning",
    known: readonly Reason[],
    counts: Readonly<Partial<Record<Reason, number>>>,
  ): readonly LaidRow[] =>
    known.flatMap((reason) => {
      const found = counts[reason] ?? 0;
      return found > 0
        ? [line(fill(rowsLabels[label][language], { reason: problemWords[reason][language] }), found)]
        : [];
    });
  return [
    title(rowsLabels.title[language]),
    line(rowsLabels.rows[language], rows.rows),
    line(rowsLabels.used[language], rows.rowsUsed),
    line(rowsLabels.setAside[language], rows.rows - rows.rowsUsed),
    ...reasons("reason", setAsideReasons, rows.setAside),
    ...reasons("warning", warningReasons, rows.warnings),
  ];
}
