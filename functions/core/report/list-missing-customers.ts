import { dataReportLabels } from "../labels/data-report.ts";
import { fill } from "../labels/fill.ts";
import { tellCount } from "../labels/tell-count.ts";
import { blankLine, header, text, title } from "./laid-cells.ts";
import { type LaidRow, layOutTab } from "./lay-out-tab.ts";
import type { CustomerRows, OwnTab, SheetReport } from "./sheet-report.ts";

/** How many customers without a row the tab lists. */
export const missingListed = 100;

/**
 * A report whose Tier Data Report also names the customers who have no row on the Customers tab and get none, because a formula fills
 * the column of its keys. They stand right below the tab's first lines: the team is to do something about them.
 *
 * Who they are is known only once the Customers tab is at hand, so they are put into the tab as it was laid out. The same report where
 * nobody is missing.
 *
 * @param missing in the order in which rows would be added: the first hundred are listed, and how many there are
 */
export function listMissingCustomers(report: SheetReport, missing: CustomerRows["customers"]): SheetReport {
  if (missing.length === 0) return report;
  return {
    ...report,
    tabs: report.tabs.map((tab) => (tab.id === "dataReport" ? insert(tab, block(report, missing)) : tab)),
  };
}

function block({ language }: SheetReport, missing: CustomerRows["customers"]): readonly LaidRow[] {
  const labels = dataReportLabels;
  const shown = missing.slice(0, missingListed);
  return [
    title(labels.missing[language]),
    [text(labels.missingNote[language])],
    ...(shown.length < missing.length
      ? [[text(fill(labels.missingCut[language], { shown: shown.length, count: tellCount(missing.length) }))]]
      : []),
    header(labels.customer[language], labels.customerName[language]),
    ...shown.map(({ id, name }): LaidRow => [text(id), text(name)]),
    blankLine,
  ];
}

/** Puts rows before the second block of a tab, which a blank line parts from the first. */
function insert(tab: OwnTab, laid: readonly LaidRow[]): OwnTab {
  const blank = tab.rows.findIndex((row) => row.length === 0);
  const at = blank < 0 ? tab.rows.length : blank + 1;
  const { rows, blocks } = layOutTab(blank < 0 ? [blankLine, ...laid] : laid);
  return {
    ...tab,
    rows: [...tab.rows.slice(0, at), ...rows, ...tab.rows.slice(at)],
    blocks: [
      ...tab.blocks.flatMap((each) => {
        if (each.endRow <= at) return [each];
        const below = {
          ...each,
          startRow: Math.max(each.startRow, at) + rows.length,
          endRow: each.endRow + rows.length,
        };
        return each.startRow < at ? [{ ...each, endRow: at }, below] : [below];
      }),
      ...blocks.map((each) => ({ ...each, startRow: each.startRow + at, endRow: each.endRow + at })),
    ],
  };
}
