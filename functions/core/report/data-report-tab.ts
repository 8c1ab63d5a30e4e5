import { dataReportLabels } from "../labels/data-report.ts";
import type { Language } from "../labels/language.ts";
import type { ClosedLedger } from "../orders/closed-ledger.ts";
import type { ColumnProfile } from "../orders/column-profile.ts";
import { setAsideReasons, warningReasons } from "../orders/problem.ts";
import { duplicatesBlock, type LikelyDuplicate } from "./duplicates-block.ts";
import { blankLine, text, title } from "./laid-cells.ts";
import { type LaidRow, layOutTab } from "./lay-out-tab.ts";
import { problemCellsBlock } from "./problem-cells-block.ts";
import { profileBlock } from "./profile-block.ts";
import { setAsideBlock, warningsBlock } from "./reasons-block.ts";
import type { OwnTab } from "./sheet-report.ts";
import { totalsBlock } from "./totals-block.ts";

/** What the data report tells of. */
export interface DataReportInput {
  readonly ledger: Pick<ClosedLedger, "asOf" | "rows" | "rowsUsed" | "setAside" | "warnings" | "totals">;
  /** Title of the tab that the orders were read from. */
  readonly ordersTab: string;
  readonly profiles: readonly ColumnProfile[];
  readonly duplicates: readonly LikelyDuplicate[];
  readonly language: Language;
}

/**
 * The Tier Data Report tab: what came in and where it went to the last digit, which rows were set aside or are worth a look,
 * cell by cell, customers who may be one, and what the columns hold.
 *
 * It stays small however bad the data: of each reason at most a hundred rows, and every cut is said.
 */
export function dataReportTab({ ledger, ordersTab, profiles, duplicates, language }: DataReportInput): OwnTab {
  const blocks: readonly (readonly LaidRow[])[] = [
    [
      title(dataReportLabels.tab[language]),
      [text(dataReportLabels.asOf[language]), { value: ledger.asOf, format: "day" }],
      [text(dataReportLabels.ordersTab[language]), text(ordersTab)],
    ],
    totalsBlock(ledger, language),
    setAsideBlock(ledger, language),
    problemCellsBlock("setAsideCells", ledger.setAside, setAsideReasons, language),
    warningsBlock(ledger.warnings.counts, language),
    problemCellsBlock("warningCells", ledger.warnings, warningReasons, language),
    duplicatesBlock(duplicates, language),
    profileBlock(profiles, ledger.rows, language),
  ];
  const filled = blocks.filter((block) => block.length > 0);
  const laid = filled.flatMap((block, position) => (position === 0 ? block : [blankLine, ...block]));
  return { id: "dataReport", title: dataReportLabels.tab, ...layOutTab(laid) };
}
