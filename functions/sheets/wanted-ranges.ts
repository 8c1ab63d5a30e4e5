import { fixedAnchorId, rowRoles } from "./anchors.ts";
import { spansBeside } from "./columns-beside.ts";
import type { TabOutline } from "./outline-tabs.ts";
import type { Wanted } from "./read-ranges.ts";

/** How many rows of each tab are read to find its headers. */
export const headRows = 20;

/** All cells of a tab. */
export const wholeTab = ({ sheetId }: TabOutline): Wanted => ({ gridRange: { sheetId } });

/** Its first rows. */
export const headOfTab = ({ sheetId, rowCount }: TabOutline): Wanted => ({
  gridRange: { sheetId, startRowIndex: 0, endRowIndex: Math.min(headRows, rowCount) },
});

/** The row of headers of the Customers tab. */
export const headerRow = ({ sheetId }: TabOutline): Wanted => ({ metadataId: fixedAnchorId(sheetId, rowRoles.header) });

/** The first of the rows that were added last. */
export const addedRow = ({ sheetId }: TabOutline): Wanted => ({ metadataId: fixedAnchorId(sheetId, rowRoles.added) });

/** What to read of one tab. */
export function wantedOf(tab: TabOutline): readonly Wanted[] {
  if (tab.rowCount === 0 || tab.columnCount === 0) return [];
  if (tab.role === undefined) return [headOfTab(tab)];
  if (tab.role !== "customers") return [wholeTab(tab)];
  return tab.columns.length === 0
    ? [wholeTab(tab)]
    : [
        headOfTab(tab),
        headerRow(tab),
        addedRow(tab),
        ...tab.columns.map(({ metadataId }) => ({ metadataId })),
        ...spansBeside(tab),
      ];
}
