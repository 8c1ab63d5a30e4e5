import type { CustomerTable } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { summaryLabels } from "../labels/summary.ts";
import type { TargetCounts } from "../movement/count-targets.ts";
import type { Movements } from "../movement/movement.ts";
import { nameNeeds } from "../settings/name-needs.ts";
import type { ResolvedSchemes } from "../tiers/resolve-schemes.ts";
import { concentrationBlock } from "./concentration-block.ts";
import { blankLine, text, title } from "./laid-cells.ts";
import { type LaidRow, layOutTab } from "./lay-out-tab.ts";
import { movementBlock } from "./movement-block.ts";
import { type RowCounts, rowsBlock } from "./rows-block.ts";
import { schemeBlock } from "./scheme-block.ts";
import type { OwnTab } from "./sheet-report.ts";
import { summarizeConcentration } from "./summarize-concentration.ts";
import { summarizeScheme } from "./summarize-scheme.ts";
import { targetBlocks } from "./target-block.ts";
import type { ShownResult } from "./tell-why.ts";
import { wordingOf } from "./wording.ts";

/** What the summary tab tells of. */
export interface SummaryInput {
  readonly table: CustomerTable;
  readonly results: readonly ShownResult[];
  /** Schemes that were switched on and could not be evaluated. */
  readonly unresolved: Pick<ResolvedSchemes, "waiting" | "unknown">;
  /** Since the latest snapshot of an earlier day; undefined where there is none. */
  readonly movements: Movements | undefined;
  /** What became of the tiers that people set as targets; none where absent. */
  readonly targets?: readonly TargetCounts[];
  readonly rows: RowCounts;
  readonly language: Language;
}

/** The Tier Summary tab: a table per scheme, then how unequal customers are, who moved, and what became of the rows. */
export function summaryTab(input: SummaryInput): OwnTab {
  const { table, results, unresolved, movements, rows, language } = input;
  const schemes = results.map(({ scheme }) => scheme);
  const wording = wordingOf(table, schemes, language);
  const blocks: readonly (readonly LaidRow[])[] = [
    [
      title(summaryLabels.tab[language]),
      [text(summaryLabels.asOf[language]), { value: table.asOf, format: "day" }],
      ...unresolvedLines(unresolved, language),
    ],
    ...results.map((result) => schemeBlock(summarizeScheme(result, table), wording)),
    concentrationBlock(summarizeConcentration(table), table.scale, language),
    movementBlock(movements, schemes, language),
    ...targetBlocks(input.targets ?? [], schemes, language),
    rowsBlock(rows, language),
  ];
  const laid = blocks.flatMap((block, position) => (position === 0 ? block : [blankLine, ...block]));
  return { id: "summary", title: summaryLabels.tab, ...layOutTab(laid) };
}

/** A line for each scheme that waits, and for each name that no scheme has. */
function unresolvedLines({ waiting, unknown }: SummaryInput["unresolved"], language: Language): readonly LaidRow[] {
  return [
    ...waiting.map(({ title, needs }) => [
      text(fill(summaryLabels.waits[language], { scheme: title[language], needs: nameNeeds(needs, language) })),
    ]),
    ...unknown.map(({ presetId, nearest }) => [
      text(fill(summaryLabels.unknownScheme[language], { found: presetId, nearest: nearest ?? "" })),
    ]),
  ];
}
