import { ownTabTitles } from "../core/report/own-tab-titles.ts";
import type { OwnTabId } from "../core/report/sheet-report.ts";
import type { Cell } from "../core/values/cell.ts";
import type { TabOutline } from "./outline-tabs.ts";
import type { ReadRanges } from "./read-ranges.ts";
import { wholeTab } from "./wanted-ranges.ts";
import type { OwnTabState } from "./workbook-state.ts";

/** A tab of the tool's own; undefined where what stands there is not the tool's: somebody else uses the tab now. */
export function ownTabOf(id: OwnTabId, tab: TabOutline, ranges: ReadRanges): OwnTabState | undefined {
  const rows = ranges.of(wholeTab(tab))?.rows ?? [];
  const titles: ReadonlySet<Cell> = new Set(Object.values(ownTabTitles[id]));
  const titled = rows.slice(0, 5).some((row) => row.slice(0, 5).some((cell) => titles.has(cell)));
  // A tab without an anchor may be a team's that only bears the name; one that we made and did not fill is empty.
  if (!titled && (tab.anchor === undefined || rows.length > 0)) return undefined;
  const { sheetId, title, rowCount, columnCount, anchor, layout } = tab;
  return {
    sheetId,
    title,
    rowCount,
    columnCount,
    anchored: anchor?.original === true,
    rows,
    layout: layout?.original === true ? layout : undefined,
  };
}

/** The ids of the anchors to remove: all of them where the tab is not ours any more, else copies. */
export const anchorsToGo = (tab: TabOutline, isOurs: boolean): readonly number[] =>
  isOurs
    ? [tab.anchor, tab.layout].flatMap((anchor) => (anchor?.original === false ? [anchor.metadataId] : []))
    : anchorsOf(tab);

/** The ids of all anchors of a tab that bears one of its own. */
export const anchorsOf = (tab: TabOutline): readonly number[] =>
  tab.anchor === undefined
    ? []
    : [tab.anchor, ...tab.columns, ...(tab.layout === undefined ? [] : [tab.layout])].map(
        ({ metadataId }) => metadataId,
      );
