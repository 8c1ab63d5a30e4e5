import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { notBuilt } from "../api-error.ts";
import type { Edit } from "../edit.ts";
import { mergeMasked, parseUpdateMask } from "../field-mask.ts";
import { isArray, isObject } from "../json.ts";
import { requireGrid } from "../ranges.ts";
import type { Sheet } from "../workbook.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

type Chart = sheets_v4.Schema$EmbeddedChart;

/** Every range that a chart's spec draws from lies on a sheet that is there. */
function checkSources(edit: Edit, value: unknown): void {
  if (isArray(value)) {
    for (const each of value) checkSources(edit, each);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, field] of Object.entries(value)) {
    if (key === "sources" && isArray(field)) {
      for (const range of field) {
        const sheetId = isObject(range) && typeof range.sheetId === "number" ? range.sheetId : 0;
        requireGrid(edit.draft, sheetId, edit.where);
      }
    } else checkSources(edit, field);
  }
}

function requireSpec(edit: Edit, spec: sheets_v4.Schema$ChartSpec | undefined): sheets_v4.Schema$ChartSpec {
  if (spec === undefined) throw invalidRequest(edit, "A chart spec must be specified.");
  const kinds = Object.keys(spec).filter((name) => /Chart$/.test(name));
  if (kinds.length !== 1) throw invalidRequest(edit, "Exactly one kind of chart must be set in the chart spec.");
  checkSources(edit, spec);
  return spec;
}

function findObject(edit: Edit, id: number | null | undefined): { sheet: Sheet; chart: Chart } {
  for (const sheet of edit.draft.sheets) {
    const chart = sheet.charts.find((each) => each.chartId === id);
    if (chart !== undefined) return { sheet, chart };
  }
  throw invalidRequest(edit, `Object with id ${id ?? 0} not found.`);
}

/** The sheet a chart is placed on, and the place as it is kept. */
function place(
  edit: Edit,
  position: sheets_v4.Schema$EmbeddedObjectPosition | undefined,
): { sheet: Sheet; position: sheets_v4.Schema$EmbeddedObjectPosition } {
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

/** `addChart` */
export const addChart: RequestHandler<"addChart"> = (edit, request) => {
  const given = request.chart ?? {};
  const spec = requireSpec(edit, given.spec);
  const taken = (id: number) => edit.draft.sheets.some((sheet) => sheet.charts.some((each) => each.chartId === id));
  if (typeof given.chartId === "number" && taken(given.chartId)) {
    throw invalidRequest(edit, `A chart with id ${given.chartId} already exists.`);
  }
  const { sheet, position } = place(edit, given.position);
  const chart: Chart = { ...given, chartId: given.chartId ?? edit.newId(taken), spec, position };
  sheet.charts.push(chart);
  return () => ({ addChart: { chart } });
};

/** `updateChartSpec`: replaces the whole spec. */
export const updateChartSpec: RequestHandler<"updateChartSpec"> = (edit, request) => {
  const { sheet, chart } = findObject(edit, request.chartId);
  const spec = requireSpec(edit, request.spec);
  sheet.charts = sheet.charts.map((each) => (each === chart ? { ...chart, spec } : each));
  return noReply;
};

/** `updateEmbeddedObjectPosition` */
export const updateEmbeddedObjectPosition: RequestHandler<"updateEmbeddedObjectPosition"> = (edit, request) => {
  const { sheet, chart } = findObject(edit, request.objectId);
  const given = request.newPosition;
  const mask = given?.newSheet === true ? new Map() : parseUpdateMask(request.fields, "OverlayPosition", edit.where);
  const old = chart.position?.overlayPosition;
  const overlayPosition = mergeMasked(old, given?.overlayPosition, mask);
  const to = place(
    edit,
    given?.newSheet === true ? given : overlayPosition === undefined ? given : { overlayPosition },
  );
  sheet.charts = sheet.charts.filter((each) => each !== chart);
  to.sheet.charts.push({ ...chart, position: to.position });
  return () => ({ updateEmbeddedObjectPosition: { position: to.position } });
};

/** `deleteEmbeddedObject` */
export const deleteEmbeddedObject: RequestHandler<"deleteEmbeddedObject"> = (edit, request) => {
  const { sheet, chart } = findObject(edit, request.objectId);
  sheet.charts = sheet.charts.filter((each) => each !== chart);
  return noReply;
};
