import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Edit } from "../edit.ts";
import { isArray, isObject } from "../json.ts";
import { requireGrid } from "../ranges.ts";
import { findChart, isObjectId, placeObject } from "./embedded-objects.ts";
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

/** `addChart` */
export const addChart: RequestHandler<"addChart"> = (edit, request) => {
  const given = request.chart ?? {};
  const spec = requireSpec(edit, given.spec);
  if (typeof given.chartId === "number" && isObjectId(edit, given.chartId)) {
    throw invalidRequest(edit, `A chart with id ${given.chartId} already exists.`);
  }
  const { sheet, position } = placeObject(edit, given.position);
  const chart: Chart = { ...given, chartId: given.chartId ?? edit.newId((id) => isObjectId(edit, id)), spec, position };
  sheet.charts.push(chart);
  return () => ({ addChart: { chart } });
};

/** `updateChartSpec`: replaces the whole spec. */
export const updateChartSpec: RequestHandler<"updateChartSpec"> = (edit, request) => {
  const { sheet, chart } = findChart(edit, request.chartId);
  const spec = requireSpec(edit, request.spec);
  sheet.charts = sheet.charts.map((each) => (each === chart ? { ...chart, spec } : each));
  return noReply;
};
