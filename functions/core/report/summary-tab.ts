import type { CustomerTable } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { summaryLabels } from "../labels/summary.ts";
import type { TargetCounts } from "../movement/count-targets.ts";
import type { Movements } from "../movement/movement.ts";
import { nameNeeds } from "../settings/name-needs.ts";
import type { ResolvedSchemes } from "../tiers/resolve-schemes.ts";
import { budgetBlock } from "./budget-block.ts";
import { concentrationBlock } from "./concentration-block.ts";
import type { ForecastInput, ForecastSettings } from "./forecast-input.ts";
import { holdoutBlock } from "./holdout-block.ts";
import { blankLine, text, title } from "./laid-cells.ts";
import { type LaidRow, layOutTab } from "./lay-out-tab.ts";
import { movementBlock } from "./movement-block.ts";
import { retentionBlock } from "./retention-block.ts";
import { type RowCounts, rowsBlock } from "./rows-block.ts";
import { schemeBlock } from "./scheme-block.ts";
import type { OwnTab } from "./sheet-report.ts";
import { summarizeConcentration } from "./summarize-concentration.ts";
import { summarizeScheme } from "./summarize-scheme.ts";
import { targetBlocks } from "./target-block.ts";
import type { ShownResult } from "./tell-why.ts";
import type { Wording } from "./wording.ts";

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
  /** What customers will still bring, where that is worked out. */
  readonly forecast?: ForecastInput | undefined;
  readonly settings: ForecastSettings;
  readonly rows: RowCounts;
  readonly language: Language;
}

/** The Tier Summary tab: a table per scheme, then how unequal customers are, who moved, and what became of the rows. */
export function summaryTab(input: SummaryInput, wording: Wording): OwnTab {
  const { table, results, unresolved, movements, rows, language } = input;
  const schemes = results.map(({ scheme }) => scheme);
  const horizonMonths = input.forecast && input.settings.lifetime.horizonMonths;
  const blocks: readonly (readonly LaidRow[])[] = [
    [
      title(summaryLabels.tab[language]),
      [text(summaryLabels.asOf[language]), { value: table.asOf, format: "day" }],
      ...unresolvedLines(unresolved, language),
    ],
    ...results.map((result) => schemeBlock(summarizeScheme(result, table), wording, horizonMonths)),
    concentrationBlock(summarizeConcentration(table), table.scale, language),
    ...forecastBlocks(input),
    movementBlock(movements, schemes, language),
    ...targetBlocks(input.targets ?? [], schemes, language),
    rowsBlock(rows, language),
  ];
  const filled = blocks.filter((block) => block.length > 0);
  const laid = filled.flatMap((block, position) => (position === 0 ? block : [blankLine, ...block]));
  return { id: "summary", title: summaryLabels.tab, ...layOutTab(laid) };
}

/** Where the budget should go, what keeping customers is worth, and how far that can be trusted; by the tiers of the first scheme. */
function forecastBlocks({ table, results, forecast, settings, language }: SummaryInput) {
  const [first] = results;
  return [
    ...(first === undefined ? [] : [budgetBlock(first, table, settings, language)]),
    ...(first === undefined || forecast === undefined
      ? []
      : [retentionBlock(forecast.result, first, table, settings, language)]),
    ...(forecast === undefined ? [] : [holdoutBlock(forecast, table.scale, language)]),
  ];
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
