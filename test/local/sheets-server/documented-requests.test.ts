import { expect, test } from "vitest";
import { type Documented, expectQuoted, hasDescription, runDocumented } from "./documented.ts";
import { dimension, range, type Setup } from "./make.ts";

const rows = [
  ["b", 2],
  ["a", 1],
];

async function sheet({ client, spreadsheetId }: Setup, fields: string): Promise<unknown> {
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: `sheets(${fields})` });
  return data.sheets?.[0];
}

const source = (...sources: object[]) => ({ sourceRange: { sources } });
const spec = (title: string) => ({
  title,
  basicChart: {
    chartType: "COLUMN",
    domains: [{ domain: source(range(0, 2, 0, 1)) }],
    series: [{ series: source(range(0, 2, 1, 2)) }],
  },
});
const overlay = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 3 } } };
const rule = (text: string) => ({
  ranges: [range(0, 5, 0, 1)],
  booleanRule: {
    condition: { type: "TEXT_EQ", values: [{ userEnteredValue: text }] },
    format: { textFormat: { strikethrough: true } },
  },
});
const ruleTexts = async (setup: Setup) => {
  const found = await sheet(setup, "conditionalFormats.booleanRule.condition.values");
  return JSON.stringify(found).match(/(?<=userEnteredValue":")\w+/g);
};

const cases: readonly Documented[] = [
  {
    sentence: "If any request is not valid, no requests will be applied.",
    rows,
    check: async ({ batch, read }) => {
      const requests = [
        {
          updateCells: {
            start: { sheetId: 0 },
            rows: [{ values: [{ userEnteredValue: { stringValue: "x" } }] }],
            fields: "userEnteredValue",
          },
        },
        { deleteSheet: { sheetId: 5 } },
      ];
      await expect(batch(...requests)).rejects.toThrow("Invalid requests[1].deleteSheet: No sheet with id: 5");
      expect(await read("A1")).toEqual([["b"]]);
    },
  },
  {
    sentence:
      "For example, if you applied 4 updates and the 3rd one had a reply, then the response will have 2 empty replies, the actual reply, and another empty reply, in that order.",
    check: async ({ batch }) => {
      const grow = { appendDimension: { sheetId: 0, dimension: "ROWS", length: 1 } };
      const replies = await batch(grow, grow, { addSheet: { properties: { sheetId: 9, title: "T" } } }, grow);
      expect(replies.map((reply) => Object.keys(reply))).toEqual([[], [], ["addSheet"], []]);
    },
  },
  {
    sentence: "Determines if the update response should include the spreadsheet resource.",
    rows,
    check: async ({ client, spreadsheetId }) => {
      const requests = [{ addSheet: { properties: { sheetId: 9, title: "T" } } }];
      const requestBody = {
        requests,
        includeSpreadsheetInResponse: true,
        responseRanges: ["Sheet1!A1:B1"],
        responseIncludeGridData: true,
      };
      const { data } = await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody });
      const [only, second] = data.updatedSpreadsheet?.sheets ?? [];
      expect(second).toBeUndefined();
      expect(only?.data?.[0]?.rowData?.[0]?.values?.map((cell) => cell.formattedValue)).toEqual(["b", "2"]);
    },
  },
  {
    sentence: "This parameter is ignored if a field mask was set in the request.",
    rows,
    check: async ({ client, spreadsheetId }) => {
      const get = (includeGridData: boolean, fields: string) =>
        client.spreadsheets.get({ spreadsheetId, includeGridData, fields, ranges: ["A1"] }).then(({ data }) => data);
      const value = { sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: "b" }] }] }] }] };
      expect(await get(false, "sheets/data(rowData/values/formattedValue)")).toEqual(value);
      expect(await get(true, "sheets.properties.title")).toEqual({ sheets: [{ properties: { title: "Sheet1" } }] });
    },
  },
  {
    sentence: "Limiting the range returns only the portions of the spreadsheet that intersect the requested ranges.",
    rows,
    check: async ({ client, spreadsheetId, batch }) => {
      await batch(
        { addSheet: { properties: { title: "T" } } },
        { mergeCells: { range: range(5, 7, 0, 1), mergeType: "MERGE_ALL" } },
      );
      const { data } = await client.spreadsheets.get({ spreadsheetId, ranges: ["Sheet1!A1:B2"] });
      expect(data.sheets?.map((each) => [each.properties?.title, each.merges])).toEqual([["Sheet1", undefined]]);
    },
  },
  {
    sentence:
      "If `inheritFromBefore` is true, the two new rows will be red (because the row before the insertion point was red), whereas if `inheritFromBefore` is false, the two new rows will be green (because the row after the insertion point was green).",
    check: async (setup) => {
      const paint = (row: number, colour: object) => ({
        repeatCell: {
          range: range(row, row + 1, 0, 1),
          cell: { userEnteredFormat: { backgroundColor: colour } },
          fields: "userEnteredFormat.backgroundColor",
        },
      });
      await setup.batch(paint(0, { red: 1 }), paint(1, { green: 1 }));
      await setup.batch({ insertDimension: { range: dimension("ROWS", 1, 3), inheritFromBefore: true } });
      await setup.batch({ insertDimension: { range: dimension("ROWS", 3, 4) } });
      const cell = (colour: object) => ({ values: [{ userEnteredFormat: { backgroundColor: colour } }] });
      const red = cell({ red: 1 });
      const green = cell({ green: 1 });
      expect(await sheet(setup, "data.rowData.values.userEnteredFormat.backgroundColor")).toEqual({
        data: [{ rowData: [red, red, red, green, green] }],
      });
    },
  },
  {
    sentence:
      "If the data in rows does not cover the entire requested range, the fields matching those set in fields will be cleared.",
    rows,
    check: async ({ batch, read }) => {
      const values = [{ userEnteredValue: { numberValue: 5 } }];
      await batch({ updateCells: { range: range(0, 2, 0, 2), rows: [{ values }], fields: "userEnteredValue" } });
      expect(await read("A1:B2")).toEqual([["5"]]);
    },
  },
  {
    sentence: "Adds new cells after the last row with data in a sheet, inserting new rows into the sheet if necessary.",
    rows,
    check: async (setup) => {
      await setup.batch({
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 2 } },
          fields: "gridProperties.rowCount",
        },
      });
      const append = [{ values: [{ userEnteredValue: { stringValue: "c" } }] }];
      await setup.batch({ appendCells: { sheetId: 0, rows: append, fields: "userEnteredValue" } });
      expect(await setup.read("A1:A3")).toEqual([["b"], ["a"], ["c"]]);
    },
  },
  {
    sentence:
      'For example, if replacing `"e"` with `"o"` in `"Google Sheets"`, this would be `"3"` because `"Google Sheets"` -> `"Googlo Shoots"`.',
    rows: [["Google Sheets"]],
    check: async ({ batch, read }) => {
      const [reply] = await batch({ findReplace: { find: "e", replacement: "o", allSheets: true } });
      expect(reply?.findReplace).toEqual({ valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 3 });
      expect(await read("A1")).toEqual([["Googlo Shoots"]]);
    },
  },
  {
    sentence: "The end result would be `A1..A5` of `0, 3, 1, 2, 4`.",
    rows: [[0], [1], [2], [3], [4]],
    check: async ({ batch, read }) => {
      await batch({ moveDimension: { source: dimension("ROWS", 1, 3), destinationIndex: 4 } });
      expect(await read("A1:A5", "UNFORMATTED_VALUE")).toEqual([[0], [3], [1], [2], [4]]);
    },
  },
  {
    sentence: "Later specifications are used when values are equal in the earlier specifications.",
    rows: [
      ["b", 2],
      ["a", 1],
      ["a", 3],
    ],
    check: async ({ batch, read }) => {
      const sortSpecs = [
        { dimensionIndex: 0, sortOrder: "ASCENDING" },
        { dimensionIndex: 1, sortOrder: "DESCENDING" },
      ];
      await batch({ sortRange: { range: range(0, 3, 0, 2), sortSpecs } });
      expect(await read("A1:B3")).toEqual([
        ["a", "3"],
        ["a", "1"],
        ["b", "2"],
      ]);
    },
  },
  {
    sentence: "For example, a group [B:D, depth 1] + [C:E] results in groups [B:E, depth 1] and [C:D, depth 2].",
    check: async ({ batch }) => {
      const [, reply] = await batch(
        { addDimensionGroup: { range: dimension("COLUMNS", 1, 4) } },
        { addDimensionGroup: { range: dimension("COLUMNS", 2, 5) } },
      );
      expect(
        reply?.addDimensionGroup?.dimensionGroups?.map((each) => [
          each.range?.startIndex,
          each.range?.endIndex,
          each.depth,
        ]),
      ).toEqual([
        [1, 5, 1],
        [2, 4, 2],
      ]);
    },
  },
  {
    sentence: "Deleting a group over D:E leaves the sheet with a depth-1 group over B:D and a depth-2 group over C:C.",
    check: async ({ batch }) => {
      const groups = [dimension("COLUMNS", 1, 5), dimension("COLUMNS", 2, 4)].map((each) => ({
        addDimensionGroup: { range: each },
      }));
      const replies = await batch(...groups, { deleteDimensionGroup: { range: dimension("COLUMNS", 3, 5) } });
      const left = replies[2]?.deleteDimensionGroup?.dimensionGroups;
      expect(left?.map((each) => [each.range?.startIndex, each.range?.endIndex, each.depth])).toEqual([
        [1, 4, 1],
        [2, 3, 2],
      ]);
    },
  },
  {
    sentence:
      "For example, if there were three sheets (S1, S2, S3) in order to move S1 ahead of S2 the index would have to be set to 2.",
    check: async ({ client, spreadsheetId, batch }) => {
      await batch({ addSheet: { properties: { title: "S2" } } }, { addSheet: { properties: { title: "S3" } } });
      await batch({ updateSheetProperties: { properties: { sheetId: 0, index: 2 }, fields: "index" } });
      const { data } = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.properties.title" });
      expect(data.sheets?.map((each) => each.properties?.title)).toEqual(["S2", "Sheet1", "S3"]);
    },
  },
  {
    sentence: "(It is an error to specify the ID of an embedded object that already exists.)",
    rows,
    check: async (setup) => {
      const addChart = (chartId: number) => ({ addChart: { chart: { chartId, spec: spec("T"), position: overlay } } });
      const [reply] = await setup.batch(addChart(5));
      expect(reply?.addChart?.chart?.position?.overlayPosition).toMatchObject({ widthPixels: 600, heightPixels: 371 });
      await expect(setup.batch(addChart(5))).rejects.toThrow("A chart with id 5 already exists.");
    },
  },
  {
    sentence:
      "Updates a chart's specifications. (This does not move or resize a chart. To move or resize a chart, use UpdateEmbeddedObjectPositionRequest.)",
    rows,
    check: async (setup) => {
      await setup.batch({ addChart: { chart: { chartId: 5, spec: spec("T"), position: overlay } } });
      await setup.batch(
        { updateChartSpec: { chartId: 5, spec: spec("New") } },
        { insertDimension: { range: dimension("COLUMNS", 0) } },
      );
      const found = await sheet(setup, "charts(spec(title,basicChart.series.series.sourceRange.sources),position)");
      expect(found).toMatchObject({
        charts: [
          {
            spec: { title: "New", basicChart: { series: [{ series: source({ ...range(0, 2, 2, 3) }) }] } },
            position: overlay,
          },
        ],
      });
      await setup.batch({ deleteEmbeddedObject: { objectId: 5 } });
      expect(await sheet(setup, "charts")).toEqual({});
    },
  },
  {
    sentence: "Adds a new conditional format rule at the given index. All subsequent rules' indexes are incremented.",
    check: async (setup) => {
      const add = (text: string, index: number) => ({ addConditionalFormatRule: { rule: rule(text), index } });
      await setup.batch(add("x", 0), add("y", 0), add("z", 2));
      expect(await ruleTexts(setup)).toEqual(["y", "x", "z"]);
      await expect(setup.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 3 } })).rejects.toThrow(
        "No conditional format on sheet: 0 at index: 3",
      );
    },
  },
  {
    sentence:
      "Updates a conditional format rule at the given index, or moves a conditional format rule to another index.",
    check: async (setup) => {
      const add = (text: string) => ({ addConditionalFormatRule: { rule: rule(text), index: 0 } });
      await setup.batch(add("x"), add("y"));
      await setup.batch({ updateConditionalFormatRule: { index: 0, rule: rule("z") } });
      expect(await ruleTexts(setup)).toEqual(["z", "x"]);
      await setup.batch({ updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 1 } });
      expect(await ruleTexts(setup)).toEqual(["x", "z"]);
    },
  },
  {
    sentence: "All the ranges must be on the same grid.",
    check: async ({ batch }) => {
      await batch({ addSheet: { properties: { sheetId: 9, title: "T" } } });
      const ranges = [range(0, 1, 0, 1), { ...range(0, 1, 0, 1), sheetId: 9 }];
      await expect(batch({ addConditionalFormatRule: { rule: { ...rule("x"), ranges } } })).rejects.toThrow(
        "All ranges must be on the same grid.",
      );
    },
  },
  {
    sentence: "To clear validation in a range, call this with no rule specified.",
    check: async (setup) => {
      const condition = { type: "ONE_OF_LIST", values: [{ userEnteredValue: "a" }, { userEnteredValue: "b" }] };
      await setup.batch({ setDataValidation: { range: range(0, 2, 0, 1), rule: { condition, strict: true } } });
      const kept = { values: [{ dataValidation: { condition, strict: true } }] };
      expect(await sheet(setup, "data.rowData.values.dataValidation")).toEqual({ data: [{ rowData: [kept, kept] }] });
      await setup.batch({ setDataValidation: { range: range(0, 1, 0, 1) } });
      expect(await sheet(setup, "data.rowData.values.dataValidation")).toEqual({ data: [{ rowData: [{}, kept] }] });
    },
  },
  {
    sentence:
      "Some support zero values, others one or two values, and ConditionType.ONE_OF_LIST supports an arbitrary number of values.",
    check: ({ batch }) =>
      expect(
        batch({
          setDataValidation: {
            range: range(0, 1, 0, 1),
            rule: { condition: { type: "NUMBER_BETWEEN", values: [{ userEnteredValue: "1" }] } },
          },
        }),
      ).rejects.toThrow("requires exactly 2 ConditionValues, but 1 were supplied"),
  },
  {
    sentence: "The table name. This is unique to all tables in the same spreadsheet.",
    rows: [
      ["Name", "Sum"],
      ["a", 1],
    ],
    check: async ({ batch }) => {
      const [reply] = await batch({ addTable: { table: { name: "Orders", range: range(0, 2, 0, 2) } } });
      expect(reply?.addTable?.table?.columnProperties).toEqual([
        { columnIndex: 0, columnName: "Name" },
        { columnIndex: 1, columnName: "Sum" },
      ]);
      await expect(batch({ addTable: { table: { name: "Orders", range: range(5, 6, 0, 2) } } })).rejects.toThrow(
        'A table named "Orders" already exists.',
      );
    },
  },
  {
    sentence:
      "If writing a cell with a formula, the formula's ranges will automatically increment for each field in the range.",
    rows,
    check: async ({ batch, read }) => {
      await batch({
        repeatCell: {
          range: range(0, 2, 2, 3),
          cell: { userEnteredValue: { formulaValue: "=B1*10+$B$1" } },
          fields: "userEnteredValue",
        },
      });
      expect(await read("C1:C2", "FORMULA")).toEqual([["=B1*10+$B$1"], ["=B2*10+$B$1"]]);
      expect(await read("C1:C2")).toEqual([["22"], ["12"]]);
    },
  },
  {
    sentence: 'A single `"*"` can be used as short-hand for listing every field.',
    check: async (setup) => {
      const cell = { userEnteredValue: { numberValue: 1 }, note: "n", userEnteredFormat: { wrapStrategy: "WRAP" } };
      await setup.batch({ repeatCell: { range: range(0, 1, 0, 1), cell, fields: "*" } });
      expect(await sheet(setup, "data.rowData.values(userEnteredValue,note,userEnteredFormat)")).toEqual({
        data: [{ rowData: [{ values: [cell] }] }],
      });
      await expect(setup.batch({ repeatCell: { range: range(0, 1, 0, 1), cell } })).rejects.toThrow(
        "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
      );
    },
  },
];

test.each(cases)("$sentence", runDocumented);

test.skipIf(!hasDescription)("every sentence stands in Google's description", () => expectQuoted(cases));
