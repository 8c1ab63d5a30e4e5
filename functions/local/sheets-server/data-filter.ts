import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "./api-error.ts";
import { parseLocation, visibleMetadata } from "./metadata-location.ts";
import { closeSpan, intersect, requireGrid, resolveA1, resolveGridRange, type Target } from "./ranges.ts";
import type { DeveloperMetadata, MetadataLocation, Sheet, Workbook } from "./workbook.ts";

export type DataFilter = sheets_v4.Schema$DataFilter;

/** The ranges that a filter selects: its own range, or those its metadata stand at; whole sheets for metadata of the spreadsheet. */
export function filterTargets(
  workbook: Workbook,
  filter: DataFilter,
  project: string,
  where: string,
): readonly Target[] {
  if (typeof filter.a1Range === "string") return [resolveA1(workbook, filter.a1Range)];
  if (filter.gridRange !== undefined) return [resolveGridRange(workbook, filter.gridRange, where)];
  return filterMetadata(workbook, filter, project, where).flatMap((each) => metadataTargets(workbook, each.location));
}

function metadataTargets(workbook: Workbook, location: MetadataLocation): readonly Target[] {
  if (location.type === "SPREADSHEET") return workbook.sheets.map((sheet) => ({ sheet, span: {} }));
  const sheet = requireGrid(workbook, location.sheetId);
  if (location.type === "SHEET") return [{ sheet, span: {} }];
  const { index } = location;
  if (location.type === "ROW") return [{ sheet, span: { startRow: index, endRow: index + 1 } }];
  return [{ sheet, span: { startColumn: index, endColumn: index + 1 } }];
}

/** The metadata that a filter selects: by lookup, or those whose location lies in its range. */
export function filterMetadata(
  workbook: Workbook,
  filter: DataFilter,
  project: string,
  where: string,
): readonly DeveloperMetadata[] {
  const seen = visibleMetadata(workbook, project);
  if (filter.developerMetadataLookup !== undefined)
    return lookUp(workbook, seen, filter.developerMetadataLookup, where);
  if (typeof filter.a1Range !== "string" && filter.gridRange === undefined) {
    throw invalidArgument(`${where}A data filter must be specified.`);
  }
  const targets = filterTargets(workbook, filter, project, where);
  return seen.filter(({ location }) => {
    if (location.type === "SPREADSHEET") return false;
    return targets.some((target) => metadataTargets(workbook, location).some((each) => overlap(each, target)));
  });
}

function overlap(a: Target, b: Target): boolean {
  return a.sheet === b.sheet && intersect(closeSpan(a.sheet, a.span), closeSpan(b.sheet, b.span)) !== undefined;
}

function lookUp(
  workbook: Workbook,
  seen: readonly DeveloperMetadata[],
  lookup: sheets_v4.Schema$DeveloperMetadataLookup,
  where: string,
): readonly DeveloperMetadata[] {
  const { locationType, locationMatchingStrategy, metadataLocation } = lookup;
  const exact = locationMatchingStrategy === "EXACT_LOCATION";
  if (locationMatchingStrategy && metadataLocation === undefined) {
    throw invalidArgument(`${where}metadataLocation must be specified if locationMatchingStrategy is specified.`);
  }
  if (exact && locationType) {
    throw invalidArgument(`${where}locationType must be unspecified if locationMatchingStrategy is EXACT.`);
  }
  const place = metadataLocation === undefined ? undefined : parseLocation(workbook, metadataLocation, where);
  if (locationType === "SPREADSHEET" && place !== undefined && place.type !== "SPREADSHEET") {
    throw invalidArgument(
      `${where}locationType cannot be SPREADSHEET if metadataLocation is a non-spreadsheet location.`,
    );
  }
  return seen.filter(
    (each) =>
      (typeof lookup.metadataId !== "number" || each.metadataId === lookup.metadataId) &&
      (typeof lookup.metadataKey !== "string" || each.key === lookup.metadataKey) &&
      (typeof lookup.metadataValue !== "string" || (each.value ?? "") === lookup.metadataValue) &&
      (!lookup.visibility || each.visibility === lookup.visibility) &&
      (!locationType || each.location.type === locationType) &&
      (place === undefined || atPlace(workbook, each.location, place, exact)),
  );
}

function atPlace(workbook: Workbook, location: MetadataLocation, place: MetadataLocation, exact: boolean): boolean {
  const same = JSON.stringify(sorted(location)) === JSON.stringify(sorted(place));
  if (exact || same || location.type === "SPREADSHEET" || place.type === "SPREADSHEET") return same;
  return metadataTargets(workbook, place).some((a) => metadataTargets(workbook, location).some((b) => overlap(a, b)));
}

const sorted = (location: MetadataLocation) => Object.entries(location).sort(([a], [b]) => (a < b ? -1 : 1));

/** The ranges of several filters, each with the filters that select it, in the order they are first selected. */
export function matchTargets(
  workbook: Workbook,
  filters: readonly DataFilter[],
  project: string,
): readonly { readonly target: Target; readonly filters: readonly DataFilter[] }[] {
  const matches = new Map<string, { target: Target; filters: DataFilter[] }>();
  filters.forEach((filter, at) => {
    for (const target of filterTargets(workbook, filter, project, `Invalid dataFilters[${at}]: `)) {
      const key = targetKey(target.sheet, target);
      const known = matches.get(key);
      if (known === undefined) matches.set(key, { target, filters: [filter] });
      else known.filters.push(filter);
    }
  });
  return [...matches.values()];
}

const targetKey = (sheet: Sheet, { span }: Target) => JSON.stringify([sheet.sheetId, closeSpan(sheet, span)]);
