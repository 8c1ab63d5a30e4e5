import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Edit } from "./edit.ts";
import { shiftFormulas } from "./formula/shift-formulas.ts";
import { type Shift, shiftIndex, shiftRange, shiftStretch } from "./shift.ts";
import { shiftConditionalFormats, shiftValidations } from "./shift-conditional-formats.ts";
import { put } from "./sparse-list.ts";
import type { DeveloperMetadata, DimensionGroup, DimensionName, GridRange, Sheet, Workbook } from "./workbook.ts";

/** Inserts, deletes or moves rows or columns, and carries along everything that stands at them. */
export function shiftDimension(edit: Edit, sheet: Sheet, dimension: DimensionName, shift: Shift): void {
  shiftGrid(sheet, dimension, shift);
  if (dimension === "ROWS") sheet.rows = shiftList(sheet.rows, shift);
  else sheet.columns = shiftList(sheet.columns, shift);
  shiftFrozen(sheet, dimension, shift);
  if (dimension === "ROWS") sheet.rowGroups = shiftGroups(sheet.rowGroups, shift);
  else sheet.columnGroups = shiftGroups(sheet.columnGroups, shift);
  shiftConditionalFormats(sheet, dimension, shift);
  moveRanges(edit.draft, sheet, (range) => shiftRange(range, dimension, shift));
  edit.draft.metadata = edit.draft.metadata.flatMap((each) => shiftMetadata(each, sheet, dimension, shift));
  shiftFormulas(edit.draft, sheet, dimension, shift);
  shiftValidations(edit.draft, sheet, dimension, shift);
}

function shiftGrid({ grid }: Sheet, dimension: DimensionName, shift: Shift): void {
  const rows = dimension === "ROWS";
  if (shift.kind === "insert") {
    if (rows) grid.insertRows(shift.at, shift.count);
    else grid.insertColumns(shift.at, shift.count);
  } else if (shift.kind === "delete") {
    if (rows) grid.deleteRows(shift.start, shift.end);
    else grid.deleteColumns(shift.start, shift.end);
  } else if (rows) grid.moveRows(shift.start, shift.end, shift.to);
  else grid.moveColumns(shift.start, shift.end, shift.to);
}

function shiftList<T>(list: readonly (T | undefined)[], shift: Shift): (T | undefined)[] {
  const next: (T | undefined)[] = [];
  list.forEach((entry, at) => {
    const to = shiftIndex(at, shift);
    if (to !== undefined && entry !== undefined) put(next, to, entry);
  });
  return next;
}

/** Rows inserted above or between frozen ones are frozen too; deleted ones no longer count. */
function shiftFrozen(sheet: Sheet, dimension: DimensionName, shift: Shift): void {
  const frozen = dimension === "ROWS" ? sheet.frozenRowCount : sheet.frozenColumnCount;
  const next = frozenAfter(frozen, shift);
  if (dimension === "ROWS") sheet.frozenRowCount = next;
  else sheet.frozenColumnCount = next;
}

function frozenAfter(frozen: number, shift: Shift): number {
  if (shift.kind === "insert") return shift.at < frozen ? frozen + shift.count : frozen;
  if (shift.kind === "delete") return frozen - Math.max(0, Math.min(frozen, shift.end) - shift.start);
  return frozen;
}

function shiftGroups(groups: readonly DimensionGroup[], shift: Shift): DimensionGroup[] {
  return groups.flatMap((group) => {
    const next = shiftStretch(group.start, group.end, shift);
    return next === undefined ? [] : [{ ...group, ...next }];
  });
}

function shiftMetadata(
  metadata: DeveloperMetadata,
  sheet: Sheet,
  dimension: DimensionName,
  shift: Shift,
): DeveloperMetadata[] {
  const { location } = metadata;
  const type = dimension === "ROWS" ? "ROW" : "COLUMN";
  if (location.type !== "ROW" && location.type !== "COLUMN") return [metadata];
  if (location.type !== type || location.sheetId !== sheet.sheetId) return [metadata];
  const index = shiftIndex(location.index, shift);
  return index === undefined ? [] : [{ ...metadata, location: { ...location, index } }];
}

/** Applies a change to every range on a sheet that something beside the cells refers to; what loses its range is dropped. */
export function moveRanges(draft: Workbook, sheet: Sheet, change: (range: GridRange) => GridRange | undefined): void {
  const keep = <T extends object>(holder: T & { range?: GridRange }): T[] => {
    if (holder.range === undefined) return [holder];
    const range = change(holder.range);
    return range === undefined ? [] : [{ ...holder, range }];
  };
  const changeAll = (ranges: readonly GridRange[]) => ranges.flatMap((range) => change(range) ?? []);
  sheet.merges = changeAll(sheet.merges).filter((range) => size(range) > 1);
  sheet.protectedRanges = sheet.protectedRanges.flatMap((each) => {
    const unprotectedRanges =
      each.unprotectedRanges === undefined ? {} : { unprotectedRanges: changeAll(each.unprotectedRanges) };
    return keep({ ...each, ...unprotectedRanges });
  });
  sheet.filterViews = sheet.filterViews.flatMap((each) => keep(each));
  sheet.bandedRanges = sheet.bandedRanges.flatMap((each) => keep(each));
  sheet.tables = sheet.tables.flatMap((each) => keep(each));
  sheet.basicFilter = sheet.basicFilter === undefined ? undefined : keep(sheet.basicFilter)[0];
  draft.namedRanges = draft.namedRanges.flatMap((each) =>
    (each.range?.sheetId ?? 0) === sheet.sheetId ? keep(each) : [each],
  );
  for (const other of draft.sheets) {
    other.charts = other.charts.map((chart) => moveChartSources(chart, sheet.sheetId, change));
    other.slicers = other.slicers.flatMap((slicer) => moveSlicer(slicer, sheet.sheetId, change));
  }
}

const size = (range: GridRange) =>
  ((range.endRowIndex ?? 0) - (range.startRowIndex ?? 0)) *
  ((range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0));

/** A chart with the ranges of its series changed; they stand deep in its spec, always in a list called `sources`. */
function moveChartSources(
  chart: sheets_v4.Schema$EmbeddedChart,
  sheetId: number,
  change: (range: GridRange) => GridRange | undefined,
): sheets_v4.Schema$EmbeddedChart {
  const text = JSON.stringify(chart, (key, value) => {
    if (key !== "sources" || !Array.isArray(value)) return value;
    return value.flatMap((range: GridRange) => ((range.sheetId ?? 0) === sheetId ? (change(range) ?? []) : range));
  });
  return JSON.parse(text);
}

/** A slicer whose data range is changed; none where nothing is left of it. */
function moveSlicer(
  slicer: sheets_v4.Schema$Slicer,
  sheetId: number,
  change: (range: GridRange) => GridRange | undefined,
): sheets_v4.Schema$Slicer[] {
  const range = slicer.spec?.dataRange;
  if (range === undefined || (range.sheetId ?? 0) !== sheetId) return [slicer];
  const dataRange = change(range);
  return dataRange === undefined ? [] : [{ ...slicer, spec: { ...slicer.spec, dataRange } }];
}
