import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { customersTabTitles } from "../core/labels/customers-tab.ts";
import type { Words } from "../core/labels/language.ts";
import { settingsTabLabels } from "../core/labels/settings.ts";
import { ownTabTitles } from "../core/report/own-tab-titles.ts";
import { ownTabIds } from "../core/report/sheet-report.ts";
import { matchKey } from "../core/values/keys.ts";
import { type Anchor, anchorKeys, type ColumnAnchor, columnAnchors, type TabRole, tabAnchors } from "./anchors.ts";
import {
  type ClosedRange,
  closedRangesOf,
  protectionFields,
  type SharedRange,
  sharedRangesOf,
} from "./protected-range.ts";

/** The fields of a spreadsheet that tell its tabs and what is anchored where. */
export const outlineFields = [
  "properties(title,locale,timeZone)",
  protectionFields.spreadsheet,
  `sheets(properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount)),developerMetadata,merges,conditionalFormats,${protectionFields.sheet},data(startColumn,columnMetadata(developerMetadata)))`,
].join(",");

/** One tab as the first call tells it. */
export interface TabOutline {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly role: TabRole | undefined;
  /** The anchor of the role; a tab may also be known by its title alone. */
  readonly anchor: Anchor | undefined;
  readonly layout: Anchor | undefined;
  readonly columns: readonly ColumnAnchor[];
  /** What says that an earlier run chose this tab for the orders, and which columns. */
  readonly orders: readonly Anchor[];
  readonly orderColumns: readonly ColumnAnchor[];
  readonly rules: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly merges: readonly sheets_v4.Schema$GridRange[];
  /** Protected ranges that the tool may not edit. */
  readonly closed: readonly ClosedRange[];
  /** Protected ranges that it may edit, and some people may not. */
  readonly shared: readonly SharedRange[];
}

/**
 * The tabs that hold cells, in their order, at most one of each role: the tab where an anchor was made, else one that carries
 * a copy of it, else the first with a title that says so.
 */
export function outlineTabs(found: sheets_v4.Schema$Spreadsheet): readonly TabOutline[] {
  const outlines = (found.sheets ?? []).flatMap((sheet) => outlineTab(sheet, found.namedRanges ?? []));
  const chosen = new Map(
    (["customers", ...ownTabIds, "settings"] as const).flatMap((role) => {
      const anchored = outlines.filter((tab) => tab.anchors.some((anchor) => anchor.role === role));
      const free = outlines.filter((tab) => tab.anchors.length === 0);
      const tab =
        anchored.find((each) => each.anchors.some((anchor) => anchor.role === role && anchor.original)) ??
        anchored[0] ??
        free.find((each) => titles[role].has(matchKey(each.title)));
      return tab === undefined ? [] : [[tab, role] as const];
    }),
  );
  return outlines.map(({ anchors, ...tab }, at) => {
    const outline = outlines[at];
    const role = outline && chosen.get(outline);
    return { ...tab, role, anchor: anchors.find((anchor) => anchor.role === role) };
  });
}

const titles: Readonly<Record<TabRole, ReadonlySet<string>>> = {
  customers: new Set(customersTabTitles.map(matchKey)),
  summary: keysOf(ownTabTitles.summary),
  movements: keysOf(ownTabTitles.movements),
  dataReport: keysOf(ownTabTitles.dataReport),
  settings: keysOf(settingsTabLabels.tab),
};

function keysOf(words: Words): ReadonlySet<string> {
  return new Set(Object.values(words).map(matchKey));
}

function outlineTab(
  sheet: sheets_v4.Schema$Sheet,
  named: readonly sheets_v4.Schema$NamedRange[],
): (Omit<TabOutline, "role" | "anchor"> & Anchors)[] {
  const { sheetId, title, sheetType, gridProperties } = sheet.properties ?? {};
  // Chart and data source tabs hold no cells of their own.
  if (typeof sheetId !== "number" || typeof title !== "string" || (sheetType ?? "GRID") !== "GRID") return [];
  return [
    {
      sheetId,
      title,
      rowCount: gridProperties?.rowCount ?? 0,
      columnCount: gridProperties?.columnCount ?? 0,
      anchors: tabAnchors(sheet, anchorKeys.tab),
      layout: tabAnchors(sheet, anchorKeys.layout)[0],
      columns: columnAnchors(sheet),
      orders: tabAnchors(sheet, anchorKeys.orders),
      orderColumns: columnAnchors(sheet, anchorKeys.orderColumn),
      rules: sheet.conditionalFormats ?? [],
      merges: sheet.merges ?? [],
      closed: closedRangesOf(sheet, named),
      shared: sharedRangesOf(sheet, named),
    },
  ];
}

interface Anchors {
  readonly anchors: readonly Anchor[];
}
