import type { CustomerTable } from "../customers/customer-table.ts";
import type { Attributes } from "../customers/read-attributes.ts";
import { dataReportLabels } from "../labels/data-report.ts";
import { howReadLabels } from "../labels/how-read.ts";
import type { Language } from "../labels/language.ts";
import type { TierCellProblem } from "../movement/read-tier-cells.ts";
import type { ClosedLedger } from "../orders/closed-ledger.ts";
import type { ColumnMap } from "../orders/column-map.ts";
import type { ColumnProfile } from "../orders/column-profile.ts";
import { setAsideReasons, warningReasons } from "../orders/problem.ts";
import { type AssumptionsInput, assumptionsOf } from "./assumptions.ts";
import { attributesBlock, misfitCellsBlock } from "./attributes-block.ts";
import { type CrowdedInput, crowdedBlock } from "./crowded-block.ts";
import { duplicatesBlock, type LikelyDuplicate } from "./duplicates-block.ts";
import { blankLine, text, title } from "./laid-cells.ts";
import { type LaidRow, layOutTab } from "./lay-out-tab.ts";
import { type OrdersBlockInput, ordersBlock } from "./orders-block.ts";
import { problemCellsBlock } from "./problem-cells-block.ts";
import { profileBlock } from "./profile-block.ts";
import { setAsideBlock, warningsBlock } from "./reasons-block.ts";
import { revenueBlock } from "./revenue-block.ts";
import type { OwnTab } from "./sheet-report.ts";
import { statusesBlock } from "./statuses-block.ts";
import { textReadingsBlock } from "./text-readings-block.ts";
import { tierCellsBlock } from "./tier-cells-block.ts";
import { totalsBlock } from "./totals-block.ts";

/** What the data report tells of. */
export interface DataReportInput {
  readonly ledger: Pick<ClosedLedger, "asOf" | "keyFor" | "rows" | "rowsUsed" | "texts" | "statuses"> &
    OrdersBlockInput &
    CrowdedInput &
    AssumptionsInput["ledger"];
  /** Title of the tab that the orders were read from, and what its columns mean. */
  readonly ordersTab: string;
  readonly columns: ColumnMap["columns"];
  readonly settings: AssumptionsInput["settings"];
  readonly table: Pick<CustomerTable, "metrics" | "blacklisted">;
  readonly profiles: readonly ColumnProfile[];
  readonly duplicates: readonly LikelyDuplicate[];
  /** How the columns beside customers were read; undefined where nothing looks at any. */
  readonly attributes?: Pick<Attributes, "findings" | "tables"> | undefined;
  /** Tiers named beside customers that could not be used; none where absent. */
  readonly tierCellProblems?: readonly TierCellProblem[];
  /** What there is to say of lifetime values; nothing where nothing is forecast. */
  readonly forecastNotes?: readonly LaidRow[];
  readonly language: Language;
}

/**
 * The Tier Data Report tab: what came in and where it went to the last digit, how cells were read and what was assumed, which rows were set aside or are worth a look,
 * cell by cell, customers who may be one, how the columns beside customers were read, and what those of the orders hold.
 *
 * It stays small however bad the data: of each reason at most a hundred rows, and every cut is said.
 */
export function dataReportTab(input: DataReportInput): OwnTab {
  const { ledger, ordersTab, columns, table, profiles, duplicates, language } = input;
  const blocks: readonly (readonly LaidRow[])[] = [
    [
      title(dataReportLabels.tab[language]),
      [text(dataReportLabels.asOf[language]), { value: ledger.asOf, format: "day" }],
      [text(dataReportLabels.ordersTab[language]), text(ordersTab)],
    ],
    totalsBlock(ledger, language),
    revenueBlock(ledger, table, language),
    assumedBlock(assumptionsOf(input, language), language),
    textReadingsBlock(ledger.texts, columns, language),
    statusesBlock(ledger.statuses, language),
    ordersBlock(ledger, language),
    setAsideBlock(ledger, language),
    problemCellsBlock("setAsideCells", ledger.setAside, setAsideReasons, language),
    warningsBlock(ledger.warnings.counts, language),
    problemCellsBlock("warningCells", ledger.warnings, warningReasons, language),
    duplicatesBlock(duplicates, language),
    crowdedBlock(ledger, language),
    ...(input.attributes === undefined
      ? []
      : [attributesBlock(input.attributes, language), misfitCellsBlock(input.attributes, language)]),
    tierCellsBlock(input.tierCellProblems ?? [], language),
    input.forecastNotes ?? [],
    profileBlock(profiles, ledger.rows, language),
  ];
  const filled = blocks.filter((block) => block.length > 0);
  const laid = filled.flatMap((block, position) => (position === 0 ? block : [blankLine, ...block]));
  return { id: "dataReport", title: dataReportLabels.tab, ...layOutTab(laid) };
}

function assumedBlock(assumptions: readonly string[], language: Language): readonly LaidRow[] {
  const said = assumptions.length === 0 ? [howReadLabels.nothingAssumed[language]] : assumptions;
  return [title(howReadLabels.assumed[language]), ...said.map((each) => [text(each)])];
}
