import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { notBuilt } from "../api-error.ts";
import type { Edit } from "../edit.ts";
import { type FieldMask, mergeMasked, parseUpdateMask } from "../field-mask.ts";
import { requireGrid } from "../ranges.ts";
import { pairColours } from "../update-cell-data.ts";
import type { Sheet } from "../workbook.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

type Position = sheets_v4.Schema$EmbeddedObjectPosition;
type Chart = sheets_v4.Schema$EmbeddedChart;
type Slicer = sheets_v4.Schema$Slicer;

/** The sheet that an object is placed on, and the place as it is kept. */
export function placeObject(
  edit: Edit,
  position: Position | undefined,
): { readonly sheet: Sheet; readonly position: Position } {
  const overlay = position?.overlayPosition;
  if (overlay !== undefined) {
    const anchor = overlay.anchorCell ?? {};
    const sheet = requireGrid(edit.draft, anchor.sheetId, edit.where);
    const { rowCount, columnCount } = sheet.grid;
    if ((anchor.rowIndex ?? 0) >= rowCount || (anchor.columnIndex ?? 0) >= columnCount) {
      throw invalidRequest(edit, "The anchor cell lies outside of the sheet.");
    }
    const size = { widthPixels: overlay.widthPixels ?? 600, heightPixels: overlay.heightPixels ?? 371 };
    return { sheet, position: { overlayPosition: { ...overlay, ...size } } };
  }
  if (position?.newSheet === true) throw notBuilt("charts on a sheet of their own");
  if (typeof position?.sheetId === "number") throw invalidRequest(edit, "sheetId is read-only in a new position.");
  throw invalidRequest(edit, "A position must be specified.");
}

/** The chart of an id, and its sheet. @throws ApiError where there is none */
export function findChart(edit: Edit, id: number | null | undefined): { readonly sheet: Sheet; readonly chart: Chart } {
  for (const sheet of edit.draft.sheets) {
    const chart = sheet.charts.find((each) => each.chartId === id);
    if (chart !== undefined) return { sheet, chart };
  }
  throw noObject(edit, id);
}

/** The slicer of an id, and its sheet; undefined where there is none. */
export function findSlicer(
  edit: Edit,
  id: number | null | undefined,
): { readonly sheet: Sheet; readonly slicer: Slicer } | undefined {
  for (const sheet of edit.draft.sheets) {
    const slicer = sheet.slicers.find((each) => each.slicerId === id);
    if (slicer !== undefined) return { sheet, slicer };
  }
  return undefined;
}

/** Says that no chart or slicer has an id. */
export const noObject = (edit: Edit, id: number | null | undefined) =>
  invalidRequest(edit, `Object with id ${id ?? 0} not found.`);

/** Whether a chart or a slicer has an id. */
export const isObjectId = (edit: Edit, id: number): boolean =>
  edit.draft.sheets.some(
    ({ charts, slicers }) =>
      charts.some(({ chartId }) => chartId === id) || slicers.some(({ slicerId }) => slicerId === id),
  );

/** `updateEmbeddedObjectPosition`: of a chart or a slicer. */
export const updateEmbeddedObjectPosition: RequestHandler<"updateEmbeddedObjectPosition"> = (edit, request) => {
  const slicer = findSlicer(edit, request.objectId);
  const found = slicer ?? findChart(edit, request.objectId);
  const object: Chart | Slicer = "slicer" in found ? found.slicer : found.chart;
  const given = request.newPosition;
  const mask = given?.newSheet === true ? new Map() : parseUpdateMask(request.fields, "OverlayPosition", edit.where);
  const overlayPosition = mergeMasked(object.position?.overlayPosition, given?.overlayPosition, mask);
  const to = placeObject(
    edit,
    given?.newSheet === true ? given : overlayPosition === undefined ? given : { overlayPosition },
  );
  remove(found.sheet, request.objectId);
  if ("slicer" in found) to.sheet.slicers.push({ ...found.slicer, position: to.position });
  else to.sheet.charts.push({ ...found.chart, position: to.position });
  return () => ({ updateEmbeddedObjectPosition: { position: to.position } });
};

/** `updateEmbeddedObjectBorder`: of a chart; slicers have none. */
export const updateEmbeddedObjectBorder: RequestHandler<"updateEmbeddedObjectBorder"> = (edit, request) => {
  const mask = parseUpdateMask(request.fields, "EmbeddedObjectBorder", edit.where);
  const { sheet, chart } = findChart(edit, request.objectId);
  const { border: old, ...rest } = chart;
  // A colour is kept both ways, and either of the two names clears it.
  const paired =
    mask.has("color") || mask.has("colorStyle") ? new Map<string, FieldMask>([...mask, ...bothColours]) : mask;
  const border = mergeMasked(old, pairColours(request.border ?? {}), paired);
  const updated = border === undefined ? rest : { ...rest, border };
  sheet.charts = sheet.charts.map((each) => (each === chart ? updated : each));
  return noReply;
};

const bothColours: readonly (readonly [string, FieldMask])[] = [
  ["color", new Map()],
  ["colorStyle", new Map()],
];

/** `deleteEmbeddedObject`: a chart or a slicer. */
export const deleteEmbeddedObject: RequestHandler<"deleteEmbeddedObject"> = (edit, request) => {
  const { sheet } = findSlicer(edit, request.objectId) ?? findChart(edit, request.objectId);
  remove(sheet, request.objectId);
  return noReply;
};

function remove(sheet: Sheet, id: number | null | undefined): void {
  sheet.charts = sheet.charts.filter(({ chartId }) => chartId !== id);
  sheet.slicers = sheet.slicers.filter(({ slicerId }) => slicerId !== id);
}
