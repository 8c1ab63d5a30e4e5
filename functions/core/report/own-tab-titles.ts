import { dataReportLabels } from "../labels/data-report.ts";
import type { Words } from "../labels/language.ts";
import { movementsTabLabels } from "../labels/movements.ts";
import { summaryLabels } from "../labels/summary.ts";
import type { OwnTabId } from "./sheet-report.ts";

/** The titles of the tool's own tabs; a team may rename them. */
export const ownTabTitles: Readonly<Record<OwnTabId, Words>> = {
  summary: summaryLabels.tab,
  movements: movementsTabLabels.tab,
  dataReport: dataReportLabels.tab,
};
