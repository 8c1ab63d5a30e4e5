import { showsOf } from "../settings/scheme-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { customerRows } from "./customer-rows.ts";
import { type DataReportInput, dataReportTab } from "./data-report-tab.ts";
import type { SheetReport } from "./sheet-report.ts";
import { type SummaryInput, summaryTab } from "./summary-tab.ts";

/** Everything that a refresh computed and that the sheet is to show. */
export interface ReportInput extends SummaryInput {
  readonly settings: Pick<Settings, "schemes">;
  readonly data: Omit<DataReportInput, "language">;
}

/** What to put into the sheet, as plain data in the words of one language. */
export function buildReport(input: ReportInput): SheetReport {
  const { table, results, settings, data, language } = input;
  return {
    language,
    customerRows: customerRows(table, results, (scheme) => showsOf(settings, scheme), language, data.ledger.keyFor),
    tabs: [summaryTab(input), dataReportTab({ ...data, language })],
    currency: table.scale.currency,
    currencyDigits: table.scale.minorDigits,
  };
}
