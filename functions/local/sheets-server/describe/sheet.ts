import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Area } from "../a1.ts";
import type { Caller } from "../edit.ts";
import { type FieldMask, maskIncludes } from "../field-mask.ts";
import { describeMetadata, visibleMetadata } from "../metadata-location.ts";
import { mayEditProtected } from "../protection.ts";
import { closeSpan, describeRange, intersect, spanOf } from "../ranges.ts";
import type { DimensionGroup, DimensionName, GridRange, Sheet, Workbook } from "../workbook.ts";
import { describeGridData } from "./grid-data.ts";
import { describeSheetProperties } from "./sheet-properties.ts";

/** How much of a sheet is to be told. */
export type SheetView = {
  readonly caller: Caller;
  /** The areas asked for; undefined for the whole sheet. */
  readonly areas: readonly Area[] | undefined;
  readonly gridData: boolean;
  /** The field mask at the level of a sheet; empty for all. */
  readonly mask: FieldMask;
};

const listed = <K extends string, T>(name: K, list: readonly T[]): { [key in K]?: T[] } => {
  const named: { [key in K]?: T[] } = {};
  if (list.length > 0) named[name] = [...list];
  return named;
};

/** A sheet as the spreadsheet's answer holds it; lists that are empty are left out. */
export function describeSheet(workbook: Workbook, sheet: Sheet, view: SheetView): sheets_v4.Schema$Sheet {
  const metadata = visibleMetadata(workbook, view.caller.project);
  const seen = (range: GridRange | undefined) => isSeen(sheet, range, view.areas);
  const whole = closeSpan(sheet, {});
  const data = view.gridData
    ? (view.areas ?? [whole]).map((area) =>
        describeGridData(workbook, sheet, area, metadata, {
          rowData: maskIncludes(view.mask, "data", "rowData"),
          effectiveFormat: maskIncludes(view.mask, "data", "rowData", "values", "effectiveFormat"),
          rowMetadata: maskIncludes(view.mask, "data", "rowMetadata"),
          columnMetadata: maskIncludes(view.mask, "data", "columnMetadata"),
        }),
      )
    : [];
  const { basicFilter } = sheet;
  const own = metadata.filter(({ location }) => location.type === "SHEET" && location.sheetId === sheet.sheetId);
  return {
    properties: describeSheetProperties(sheet, workbook.sheets.indexOf(sheet)),
    ...listed("data", data),
    ...listed("merges", sheet.merges.filter(seen).map(describeRange)),
    ...listed(
      "conditionalFormats",
      sheet.conditionalFormats.filter((rule) => (rule.ranges ?? []).some(seen)).map(describeRule),
    ),
    ...listed("filterViews", sheet.filterViews.filter((each) => seen(each.range)).map(describeRanged)),
    ...listed(
      "protectedRanges",
      sheet.protectedRanges.filter((each) => seen(each.range)).map((each) => describeProtectedRange(each, view.caller)),
    ),
    ...(basicFilter === undefined || !seen(basicFilter.range) ? {} : { basicFilter: describeRanged(basicFilter) }),
    ...listed("charts", sheet.charts),
    ...listed("bandedRanges", sheet.bandedRanges.filter((each) => seen(each.range)).map(describeRanged)),
    ...listed("developerMetadata", own.map(describeMetadata)),
    ...listed(
      "rowGroups",
      sheet.rowGroups.map((group) => describeGroup(sheet, "ROWS", group)),
    ),
    ...listed(
      "columnGroups",
      sheet.columnGroups.map((group) => describeGroup(sheet, "COLUMNS", group)),
    ),
    ...listed("slicers", sheet.slicers.map(describeSlicer)),
    ...listed("tables", sheet.tables.filter((each) => seen(each.range)).map(describeRanged)),
  };
}

function isSeen(sheet: Sheet, range: GridRange | undefined, areas: readonly Area[] | undefined): boolean {
  if (areas === undefined || range === undefined) return true;
  const covered = closeSpan(sheet, spanOf(range));
  return areas.some((area) => intersect(area, covered) !== undefined);
}

function describeRanged<T extends { range?: GridRange }>(holder: T): T {
  return holder.range === undefined ? holder : { ...holder, range: describeRange(holder.range) };
}

/** A conditional format rule as answers write it. */
export function describeRule(rule: sheets_v4.Schema$ConditionalFormatRule): sheets_v4.Schema$ConditionalFormatRule {
  return { ...rule, ranges: (rule.ranges ?? []).map(describeRange) };
}

/** A slicer as answers write it. */
export function describeSlicer({ spec, ...slicer }: sheets_v4.Schema$Slicer): sheets_v4.Schema$Slicer {
  if (spec?.dataRange === undefined) return { ...slicer, ...(spec === undefined ? {} : { spec }) };
  return { ...slicer, spec: { ...spec, dataRange: describeRange(spec.dataRange) } };
}

/** Rows or columns grouped, as answers write them. */
export function describeGroup(
  { sheetId }: Sheet,
  dimension: DimensionName,
  group: DimensionGroup,
): sheets_v4.Schema$DimensionGroup {
  const range = describeRange({ sheetId, dimension, startIndex: group.start, endIndex: group.end });
  return { range, depth: group.depth, ...(group.collapsed ? { collapsed: true } : {}) };
}

/** A protected range as its answers write it: who may edit is told only to those who may. */
export function describeProtectedRange(
  range: sheets_v4.Schema$ProtectedRange,
  caller: Caller,
): sheets_v4.Schema$ProtectedRange {
  const { editors, requestingUserCanEdit: _, warningOnly, unprotectedRanges, ...rest } = describeRanged(range);
  const mayEdit = mayEditProtected(caller, range);
  return {
    ...rest,
    ...(warningOnly === true ? { warningOnly } : {}),
    ...(mayEdit ? { requestingUserCanEdit: true } : {}),
    ...(unprotectedRanges === undefined ? {} : { unprotectedRanges: unprotectedRanges.map(describeRange) }),
    ...(mayEdit && editors !== undefined && warningOnly !== true ? { editors } : {}),
  };
}
