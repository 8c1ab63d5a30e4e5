import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Edit } from "../edit.ts";
import { mergeMasked, parseUpdateMask } from "../field-mask.ts";
import { clipToGrid, closeSpan, describeRange, intersect, resolveGridRange, spanOf, toGridRange } from "../ranges.ts";
import { pairColours } from "../update-cell-data.ts";
import type { Sheet } from "../workbook.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

type BandedRange = sheets_v4.Schema$BandedRange;

function checked(edit: Edit, given: BandedRange, own?: BandedRange): { sheet: Sheet; banded: BandedRange } {
  const target = resolveGridRange(edit.draft, given.range ?? {}, edit.where);
  const area = clipToGrid(target, edit.where);
  const { sheet } = target;
  const overlaps = sheet.bandedRanges.some(
    (each) => each !== own && intersect(closeSpan(sheet, spanOf(each.range ?? {})), area) !== undefined,
  );
  if (overlaps)
    throw invalidRequest(
      edit,
      "You cannot add alternating background colors to a range that already has alternating background colors.",
    );
  if (given.rowProperties === undefined && given.columnProperties === undefined) {
    throw invalidRequest(edit, "At least one of rowProperties or columnProperties must be specified.");
  }
  return { sheet, banded: { ...pairBand(given), range: toGridRange(sheet.sheetId, area) } };
}

const bandColours = ["headerColor", "firstBandColor", "secondBandColor", "footerColor"] as const;

/** A banding with each colour given plainly and as a style. */
function pairBand(given: BandedRange): BandedRange {
  const pair = (properties: sheets_v4.Schema$BandingProperties): sheets_v4.Schema$BandingProperties => {
    const paired = { ...properties };
    for (const name of bandColours) {
      const style = paired[`${name}Style`];
      const colour = paired[name];
      if (style !== undefined) {
        if (style.rgbColor !== undefined) paired[name] = style.rgbColor;
      } else if (colour !== undefined) paired[`${name}Style`] = { rgbColor: colour };
    }
    return paired;
  };
  return {
    ...pairColours(given),
    ...(given.rowProperties === undefined ? {} : { rowProperties: pair(given.rowProperties) }),
    ...(given.columnProperties === undefined ? {} : { columnProperties: pair(given.columnProperties) }),
  };
}

function find(edit: Edit, id: number | null | undefined): { sheet: Sheet; banded: BandedRange } {
  for (const sheet of edit.draft.sheets) {
    const banded = sheet.bandedRanges.find((each) => each.bandedRangeId === id);
    if (banded !== undefined) return { sheet, banded };
  }
  throw invalidRequest(edit, `No banded range with id: ${id ?? 0}`);
}

/** `addBanding` */
export const addBanding: RequestHandler<"addBanding"> = (edit, request) => {
  const given = request.bandedRange ?? {};
  const { sheet, banded } = checked(edit, given);
  const taken = (id: number) =>
    edit.draft.sheets.some((each) => each.bandedRanges.some((other) => other.bandedRangeId === id));
  const bandedRange = { ...banded, bandedRangeId: given.bandedRangeId ?? edit.newId(taken) };
  sheet.bandedRanges.push(bandedRange);
  const { range } = bandedRange;
  return () => ({
    addBanding: { bandedRange: range === undefined ? bandedRange : { ...bandedRange, range: describeRange(range) } },
  });
};

/** `updateBanding` */
export const updateBanding: RequestHandler<"updateBanding"> = (edit, request) => {
  const mask = parseUpdateMask(request.fields, "BandedRange", edit.where);
  const { sheet, banded } = find(edit, request.bandedRange?.bandedRangeId);
  const merged = mergeMasked(banded, request.bandedRange, mask) ?? {};
  const updated = { ...checked(edit, merged, banded).banded, bandedRangeId: banded.bandedRangeId ?? 0 };
  sheet.bandedRanges = sheet.bandedRanges.map((each) => (each === banded ? updated : each));
  return noReply;
};

/** `deleteBanding` */
export const deleteBanding: RequestHandler<"deleteBanding"> = (edit, request) => {
  const { sheet, banded } = find(edit, request.bandedRangeId);
  sheet.bandedRanges = sheet.bandedRanges.filter((each) => each !== banded);
  return noReply;
};
