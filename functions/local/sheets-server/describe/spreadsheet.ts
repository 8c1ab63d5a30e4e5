import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Area } from "../a1.ts";
import type { Caller } from "../edit.ts";
import { type FieldMask, maskBelow } from "../field-mask.ts";
import { describeMetadata, visibleMetadata } from "../metadata-location.ts";
import { clipToGrid, describeRange, type Target } from "../ranges.ts";
import type { Sheet, Workbook } from "../workbook.ts";
import { describeSheet } from "./sheet.ts";

/** How much of a spreadsheet is to be told. */
export type SpreadsheetView = {
  readonly caller: Caller;
  /** Undefined for all of it; otherwise only what these ranges touch. */
  readonly targets: readonly Target[] | undefined;
  readonly includeGridData: boolean;
  readonly mask: FieldMask | undefined;
};

/** A spreadsheet as `spreadsheets.get` tells it, before the field mask selects from it. */
export function describeSpreadsheet(workbook: Workbook, view: SpreadsheetView): sheets_v4.Schema$Spreadsheet {
  const sheetMask: FieldMask = view.mask === undefined ? new Map() : (maskBelow(view.mask, "sheets") ?? new Map());
  // With a field mask the parameter is ignored: data comes if the mask takes it in.
  const gridData =
    view.mask === undefined
      ? view.includeGridData
      : maskBelow(view.mask, "sheets") !== undefined &&
        (sheetMask.size === 0 || maskBelow(sheetMask, "data") !== undefined);
  const areas = areasBySheet(view.targets);
  const sheets = workbook.sheets.filter((sheet) => areas === undefined || areas.has(sheet));
  const metadata = visibleMetadata(workbook, view.caller.project).filter(
    (each) => each.location.type === "SPREADSHEET",
  );
  const sheetView = { caller: view.caller, gridData, mask: sheetMask };
  return {
    spreadsheetId: workbook.spreadsheetId,
    properties: {
      title: workbook.title,
      locale: workbook.locale,
      autoRecalc: workbook.autoRecalc,
      timeZone: workbook.timeZone,
      defaultFormat: workbook.defaultFormat,
      ...(workbook.iterativeCalculation === undefined
        ? {}
        : { iterativeCalculationSettings: workbook.iterativeCalculation }),
      spreadsheetTheme: workbook.theme,
    },
    sheets: sheets.map((sheet) => describeSheet(workbook, sheet, { ...sheetView, areas: areas?.get(sheet) })),
    ...(workbook.namedRanges.length > 0 ? { namedRanges: workbook.namedRanges.map(describeNamedRange) } : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${workbook.spreadsheetId}/edit`,
    ...(metadata.length > 0 ? { developerMetadata: metadata.map(describeMetadata) } : {}),
  };
}

/** A named range as answers write it. */
export function describeNamedRange(named: sheets_v4.Schema$NamedRange): sheets_v4.Schema$NamedRange {
  return named.range === undefined ? named : { ...named, range: describeRange(named.range) };
}

function areasBySheet(targets: readonly Target[] | undefined): ReadonlyMap<Sheet, readonly Area[]> | undefined {
  if (targets === undefined) return undefined;
  const areas = new Map<Sheet, Area[]>();
  for (const target of targets) {
    const area = clipToGrid(target);
    const known = areas.get(target.sheet);
    if (known === undefined) areas.set(target.sheet, [area]);
    else known.push(area);
  }
  return areas;
}
