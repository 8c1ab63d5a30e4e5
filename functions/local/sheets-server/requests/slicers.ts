import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { describeSlicer } from "../describe/sheet.ts";
import type { Edit } from "../edit.ts";
import { mergeMasked, parseUpdateMask } from "../field-mask.ts";
import { clipToGrid, resolveGridRange, toGridRange } from "../ranges.ts";
import { pairColours } from "../update-cell-data.ts";
import { findSlicer, isObjectId, noObject, placeObject } from "./embedded-objects.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

type Slicer = sheets_v4.Schema$Slicer;
type SlicerSpec = sheets_v4.Schema$SlicerSpec;

/** `addSlicer` */
export const addSlicer: RequestHandler<"addSlicer"> = (edit, request) => {
  const given = request.slicer ?? {};
  if (given.position?.newSheet === true) {
    throw invalidRequest(edit, "A slicer can be positioned only on an existing sheet.");
  }
  if (typeof given.slicerId === "number" && isObjectId(edit, given.slicerId)) {
    throw invalidRequest(edit, `A slicer with id ${given.slicerId} already exists.`);
  }
  const spec = checkedSpec(edit, given.spec);
  const { sheet, position } = placeObject(edit, given.position);
  const slicerId = given.slicerId ?? edit.newId((id) => isObjectId(edit, id));
  const slicer: Slicer = { ...given, slicerId, spec, position };
  sheet.slicers.push(slicer);
  return () => ({ addSlicer: { slicer: describeSlicer(slicer) } });
};

/** `updateSlicerSpec` */
export const updateSlicerSpec: RequestHandler<"updateSlicerSpec"> = (edit, request) => {
  const mask = parseUpdateMask(request.fields, "SlicerSpec", edit.where);
  const found = findSlicer(edit, request.slicerId);
  if (found === undefined) throw noObject(edit, request.slicerId);
  const { sheet, slicer } = found;
  const spec = checkedSpec(edit, mergeMasked(slicer.spec, request.spec, mask));
  sheet.slicers = sheet.slicers.map((each) => (each === slicer ? { ...slicer, spec } : each));
  return noReply;
};

/** A spec with its range closed at the ends of the sheet, its colours given both ways, and what it leaves out as it is by default. */
function checkedSpec(edit: Edit, spec: SlicerSpec | undefined): SlicerSpec {
  if (spec?.dataRange === undefined) throw invalidRequest(edit, "A data range must be specified.");
  const { sheet, ...target } = resolveGridRange(edit.draft, spec.dataRange, edit.where);
  const dataRange = toGridRange(sheet.sheetId, clipToGrid({ sheet, ...target }, edit.where));
  return {
    applyToPivotTables: true,
    horizontalAlignment: "LEFT",
    ...pairColours(spec),
    dataRange,
  };
}
