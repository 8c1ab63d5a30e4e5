import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { expect, test } from "vitest";
import { type Documented, expectQuoted, hasDescription, runDocumented } from "./documented.ts";
import { dimension, range, type Setup } from "./make.ts";

const rows = [
  ["Name", "City"],
  ["Ann", "Ulm"],
  ["Bob", "Bonn"],
];

const overlay = (columnIndex: number) => ({
  overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex } },
});
const addSlicer = (slicer: sheets_v4.Schema$Slicer = {}) => ({
  addSlicer: {
    slicer: {
      slicerId: 7,
      position: overlay(3),
      ...slicer,
      spec: { dataRange: range(0, 3, 0, 2), columnIndex: 1, title: "City", ...slicer.spec },
    },
  },
});
/** The first three rows of these columns, as answers write them. */
const told = (start: number, end: number) => {
  const { sheetId: _, ...area } = range(0, 3, start, end);
  return area;
};
const slicersOf = async ({ client, spreadsheetId }: Setup) => {
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.slicers" });
  return (data.sheets ?? []).flatMap(({ slicers }) => slicers ?? []);
};
const addChart = (border?: sheets_v4.Schema$EmbeddedObjectBorder) => ({
  addChart: {
    chart: {
      chartId: 5,
      position: overlay(3),
      spec: { pieChart: { domain: { sourceRange: { sources: [range(0, 3, 0, 1)] } } } },
      ...(border === undefined ? {} : { border }),
    },
  },
});
const borderOf = async ({ client, spreadsheetId }: Setup) => {
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.charts.border" });
  return data.sheets?.[0]?.charts?.[0]?.border;
};
const red = { red: 1 };
const pivotTable: sheets_v4.Schema$PivotTable = {
  source: range(0, 3, 0, 2),
  rows: [{ sourceColumnOffset: 1, showTotals: true, sortOrder: "ASCENDING" }],
  values: [{ sourceColumnOffset: 0, summarizeFunction: "COUNTA" }],
  valueLayout: "HORIZONTAL",
};
const writePivot = (cell: sheets_v4.Schema$CellData) => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: 4, columnIndex: 0 },
    rows: [{ values: [cell] }],
    fields: "pivotTable",
  },
});
const cellsOf = async ({ client, spreadsheetId }: Setup) => {
  const { data } = await client.spreadsheets.get({ spreadsheetId, ranges: ["A5:B6"], includeGridData: true });
  return data.sheets?.[0]?.data?.[0]?.rowData?.flatMap(({ values }) => values ?? []);
};

const cases: readonly Documented[] = [
  {
    sentence:
      "The slicerId field is optional; if one is not set, an id will be randomly generated. (It is an error to specify the ID of a slicer that already exists.)",
    rows: [],
    check: async (setup) => {
      const [first] = await setup.batch(addSlicer());
      expect(first?.addSlicer?.slicer?.slicerId).toBe(7);
      await expect(setup.batch(addSlicer())).rejects.toThrow("A slicer with id 7 already exists.");
      const { slicerId: _, ...slicer } = addSlicer().addSlicer.slicer;
      const [second] = await setup.batch({ addSlicer: { slicer } });
      expect(second?.addSlicer?.slicer?.slicerId).toBeGreaterThan(0);
      expect(await slicersOf(setup)).toHaveLength(2);
    },
  },
  {
    sentence: "Note that slicer can be positioned only on existing sheet.",
    rows: [],
    check: async (setup) => {
      await expect(setup.batch(addSlicer({ position: { newSheet: true } }))).rejects.toThrow(
        "A slicer can be positioned only on an existing sheet.",
      );
      await expect(
        setup.batch(addSlicer({ position: { overlayPosition: { anchorCell: { sheetId: 99 } } } })),
      ).rejects.toThrow("99");
      expect(await slicersOf(setup)).toEqual([]);
    },
  },
  {
    sentence: "True if the filter should apply to pivot tables. If not set, default to `True`.",
    rows: [],
    check: async (setup) => {
      await setup.batch(addSlicer(), addSlicer({ slicerId: 8, spec: { applyToPivotTables: false } }));
      const told = (await slicersOf(setup)).map(({ spec }) => spec?.applyToPivotTables);
      expect(told).toEqual([true, false]);
    },
  },
  {
    sentence: "The horizontal alignment of title in the slicer. If unspecified, defaults to `LEFT`",
    rows: [],
    check: async (setup) => {
      await setup.batch(addSlicer(), addSlicer({ slicerId: 8, spec: { horizontalAlignment: "CENTER" } }));
      const told = (await slicersOf(setup)).map(({ spec }) => spec?.horizontalAlignment);
      expect(told).toEqual(["LEFT", "CENTER"]);
    },
  },
  {
    sentence: "The background color of the slicer. If background_color is also set, this field takes precedence.",
    rows: [],
    check: async (setup) => {
      await setup.batch(addSlicer({ spec: { backgroundColor: { blue: 1 }, backgroundColorStyle: { rgbColor: red } } }));
      expect((await slicersOf(setup))[0]?.spec).toMatchObject({
        backgroundColor: red,
        backgroundColorStyle: { rgbColor: red },
      });
    },
  },
  {
    sentence:
      "Updates a slicer's specifications. (This does not move or resize a slicer. To move or resize a slicer use UpdateEmbeddedObjectPositionRequest.",
    rows,
    check: async (setup) => {
      await setup.batch(addSlicer());
      const update = (slicerId: number) => ({
        updateSlicerSpec: { slicerId, spec: { title: "Where", columnIndex: 0 }, fields: "title" },
      });
      await setup.batch(update(7), {
        updateEmbeddedObjectPosition: {
          objectId: 7,
          newPosition: { overlayPosition: { widthPixels: 90 } },
          fields: "widthPixels",
        },
      });
      expect(await slicersOf(setup)).toMatchObject([
        {
          slicerId: 7,
          spec: { title: "Where", columnIndex: 1, dataRange: told(0, 2) },
          position: { overlayPosition: { widthPixels: 90, anchorCell: { rowIndex: 1, columnIndex: 3 } } },
        },
      ]);
      await expect(setup.batch(update(99))).rejects.toThrow("99");
    },
  },
  {
    sentence: "The data range of the slicer.",
    rows,
    check: async (setup) => {
      await setup.batch(addSlicer());
      await setup.batch({ insertDimension: { range: dimension("COLUMNS", 0) } });
      expect((await slicersOf(setup))[0]?.spec?.dataRange).toEqual(told(1, 3));
      await setup.batch({ deleteDimension: { range: dimension("COLUMNS", 0, 3) } });
      expect(await slicersOf(setup)).toEqual([]);
    },
  },
  {
    sentence: "Deletes the embedded object with the given ID.",
    rows,
    check: async (setup) => {
      await setup.batch(addSlicer(), addChart());
      await setup.batch({ deleteEmbeddedObject: { objectId: 7 } });
      expect(await slicersOf(setup)).toEqual([]);
      await setup.batch({ deleteEmbeddedObject: { objectId: 5 } });
      await expect(setup.batch({ deleteEmbeddedObject: { objectId: 5 } })).rejects.toThrow("5");
    },
  },
  {
    sentence: "Updates an embedded object's border property.",
    rows,
    check: async (setup) => {
      const update = (border: sheets_v4.Schema$EmbeddedObjectBorder, objectId = 5, fields = "colorStyle") => ({
        updateEmbeddedObjectBorder: { objectId, border, fields },
      });
      await setup.batch(addChart());
      expect(await borderOf(setup)).toBeUndefined();
      await setup.batch(update({ colorStyle: { rgbColor: red } }));
      expect(await borderOf(setup)).toEqual({ color: red, colorStyle: { rgbColor: red } });
      await setup.batch(update({}));
      expect(await borderOf(setup)).toBeUndefined();
      await expect(setup.batch(update({}, 99))).rejects.toThrow("99");
      await expect(setup.batch(update({}, 5, ""))).rejects.toThrow("At least one field must be listed");
    },
  },
  {
    sentence: "The color of the border. If color is also set, this field takes precedence.",
    rows,
    check: async (setup) => {
      await setup.batch(addChart(), {
        updateEmbeddedObjectBorder: {
          objectId: 5,
          border: { color: { blue: 1 }, colorStyle: { rgbColor: red } },
          fields: "*",
        },
      });
      expect(await borderOf(setup)).toEqual({ color: red, colorStyle: { rgbColor: red } });
    },
  },
  {
    sentence: "Only the top-left cell of the pivot table contains the pivot table definition.",
    rows,
    check: async (setup) => {
      await setup.batch(writePivot({ pivotTable }));
      expect((await cellsOf(setup))?.map((cell) => cell.pivotTable)).toEqual([pivotTable]);
      await setup.batch(writePivot({}));
      expect((await cellsOf(setup)) ?? []).toEqual([]);
    },
  },
];

test.each(cases)("$sentence", runDocumented);

test.skipIf(!hasDescription)("each sentence stands in Google's description (needs the shared folder)", () => {
  expectQuoted(cases);
});
