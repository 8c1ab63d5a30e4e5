import type { SnapshotHeader } from "../movement/snapshot.ts";
import type { Scheme } from "../settings/scheme.ts";
import { showsOf } from "../settings/scheme-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { customerRows } from "./customer-rows.ts";
import { type DataReportInput, dataReportTab } from "./data-report-tab.ts";
import { forecastColumns } from "./forecast-columns.ts";
import { forecastNotesBlock } from "./forecast-notes-block.ts";
import { movementsTab } from "./movements-tab.ts";
import type { SheetReport } from "./sheet-report.ts";
import { type SummaryInput, summaryTab } from "./summary-tab.ts";
import { tellWhy } from "./tell-why.ts";
import { wordingOf } from "./wording.ts";

/** Everything that a refresh computed and that the sheet is to show. */
export interface ReportInput extends SummaryInput {
  readonly settings: Pick<Settings, "schemes" | "metrics" | "lifetime" | "budget">;
  /** Headers of all snapshots, the earliest first, today's last. */
  readonly history: readonly SnapshotHeader[];
  readonly data: Omit<DataReportInput, "language" | "forecastNotes">;
}

/** What to put into the sheet, as plain data in the words of one language. */
export function buildReport(input: ReportInput): SheetReport {
  const { table, results, settings, movements, history, data, forecast, language } = input;
  const schemes = results.map(({ scheme }) => scheme);
  const wording = wordingOf(table, schemes, language, settings.metrics);
  const whyOf = (scheme: Scheme, index: number) => {
    const result = results.find((each) => each.scheme.id === scheme.id);
    return result === undefined ? "" : tellWhy(result, index, wording);
  };
  const { lifetime } = settings;
  const beside =
    forecast !== undefined && lifetime.isShown
      ? forecastColumns(table, forecast.result, lifetime.horizonMonths, language)
      : [];
  const shows = (scheme: Scheme) => showsOf(settings, scheme);
  return {
    language,
    customerRows: customerRows(table, results, shows, wording, data.ledger.keyFor, beside),
    tabs: [
      summaryTab(input, wording),
      movementsTab({ table, schemes, movements, history, whyOf, language }),
      dataReportTab({ ...data, forecastNotes: forecastNotesBlock(forecast, lifetime, language), language }),
    ],
    currency: table.scale.currency,
    currencyDigits: table.scale.minorDigits,
  };
}
