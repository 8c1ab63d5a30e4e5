import { expect, test } from "vitest";
import { type Shift, shiftIndex, shiftStretch } from "../../../functions/local/sheets-server/shift.ts";
import { dimension, range, setUp } from "./make.ts";

const rule = {
  ranges: [range(1, 1000, 2, 3)],
  booleanRule: {
    condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: "=$C2<>$A2" }] },
    format: { textFormat: { strikethrough: true } },
  },
};

/** A change of rows or columns, and where the rule and its formula then stand. */
const carried: readonly (readonly [
  what: string,
  request: object,
  start: readonly [number, number],
  formula: string,
])[] = [
  ["a column before both", { insertDimension: { range: dimension("COLUMNS", 0) } }, [1, 3], "=$D2<>$B2"],
  ["a column between", { insertDimension: { range: dimension("COLUMNS", 1) } }, [1, 3], "=$D2<>$A2"],
  ["a row above", { insertDimension: { range: dimension("ROWS", 0) } }, [2, 2], "=$C3<>$A3"],
  ["a row inside", { insertDimension: { range: dimension("ROWS", 5) } }, [1, 2], "=$C2<>$A2"],
  ["the first row deleted", { deleteDimension: { range: dimension("ROWS", 1) } }, [1, 2], "=$C2<>$A2"],
  ["rows above and the first deleted", { deleteDimension: { range: dimension("ROWS", 0, 3) } }, [0, 2], "=$C1<>$A1"],
  [
    "the first row moved down",
    { moveDimension: { source: dimension("ROWS", 1), destinationIndex: 6 } },
    [1, 2],
    "=$C2<>$A2",
  ],
  ["the compared column deleted", { deleteDimension: { range: dimension("COLUMNS", 0) } }, [1, 1], "=$B2<>#REF!"],
  [
    "the columns swapped",
    { moveDimension: { source: dimension("COLUMNS", 2), destinationIndex: 0 } },
    [1, 0],
    "=$A2<>$B2",
  ],
];

test.each(carried)(
  "a conditional format follows its cells: %s",
  async (_, request, [startRow, startColumn], formula) => {
    const { batch, client, spreadsheetId } = await setUp([["key", "x", "mark"]]);
    await batch({ addConditionalFormatRule: { rule } }, request);
    const { data } = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.conditionalFormats" });
    const [found] = data.sheets?.[0]?.conditionalFormats ?? [];
    expect(found?.ranges?.[0]).toMatchObject({ startRowIndex: startRow, startColumnIndex: startColumn });
    expect(found?.booleanRule?.condition?.values).toEqual([{ userEnteredValue: formula }]);
  },
);

test("everything that stands at cells moves with them", async () => {
  const { batch, client, spreadsheetId } = await setUp([["a", "b", "c"]]);
  await batch(
    { addNamedRange: { namedRange: { name: "n", range: range(0, 5, 1, 3) } } },
    { addProtectedRange: { protectedRange: { range: range(0, 5, 1, 3) } } },
    { mergeCells: { range: range(4, 6, 1, 2), mergeType: "MERGE_ALL" } },
    { setBasicFilter: { filter: { range: range(0, 5, 0, 3) } } },
    { addBanding: { bandedRange: { range: range(0, 5, 0, 3), rowProperties: { firstBandColor: { red: 1 } } } } },
    {
      updateDimensionProperties: { range: dimension("COLUMNS", 1), properties: { pixelSize: 50 }, fields: "pixelSize" },
    },
    { insertDimension: { range: dimension("COLUMNS", 1) } },
    { deleteDimension: { range: dimension("ROWS", 0) } },
  );
  const fields =
    "namedRanges.range,sheets(protectedRanges.range,merges,basicFilter.range,bandedRanges.range,data.columnMetadata.pixelSize)";
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields, ranges: ["A1:D1"] });
  const at = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
    startRowIndex,
    endRowIndex,
    startColumnIndex,
    endColumnIndex,
  });
  expect(data.namedRanges).toEqual([{ range: at(0, 4, 2, 4) }]);
  const [sheet] = data.sheets ?? [];
  expect(sheet?.protectedRanges).toEqual([{ range: at(0, 4, 2, 4) }]);
  expect(sheet?.basicFilter?.range).toEqual(at(0, 4, 0, 4));
  expect(sheet?.bandedRanges).toEqual([{ range: at(0, 4, 0, 4) }]);
  expect(sheet?.data?.[0]?.columnMetadata?.map((each) => each.pixelSize)).toEqual([100, 50, 50, 100]);
  const { data: whole } = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.merges" });
  expect(whole.sheets?.[0]?.merges).toEqual([at(3, 5, 2, 3)]);
});

test("frozen rows count what is inserted among and deleted from them", async () => {
  const { batch, client, spreadsheetId } = await setUp();
  const freeze = { sheetId: 0, gridProperties: { frozenRowCount: 2 } };
  await batch({ updateSheetProperties: { properties: freeze, fields: "gridProperties.frozenRowCount" } });
  const frozenAfter = async (request: object) => {
    await batch(request);
    const { data } = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.properties.gridProperties" });
    return data.sheets?.[0]?.properties?.gridProperties?.frozenRowCount;
  };
  expect(await frozenAfter({ insertDimension: { range: dimension("ROWS", 0) } })).toBe(3);
  expect(await frozenAfter({ insertDimension: { range: dimension("ROWS", 3) } })).toBe(3);
  expect(await frozenAfter({ deleteDimension: { range: dimension("ROWS", 1, 5) } })).toBe(1);
});

test("rows hidden and shown again are as they were", async () => {
  const { batch, server, spreadsheetId } = await setUp([["a"]]);
  const before = server.service.snapshot(spreadsheetId);
  for (const hiddenByUser of [true, false]) {
    await batch({
      updateDimensionProperties: {
        range: dimension("ROWS", 0, 3),
        properties: { hiddenByUser },
        fields: "hiddenByUser",
      },
    });
  }
  expect(server.service.snapshot(spreadsheetId)).toEqual(before);
});

test("a stretch and its indexes shift alike", () => {
  const shifts: readonly Shift[] = [
    { kind: "insert", at: 3, count: 2 },
    { kind: "delete", start: 2, end: 4 },
    { kind: "move", start: 1, end: 3, to: 6 },
    { kind: "move", start: 5, end: 7, to: 2 },
  ];
  for (const shift of shifts) {
    for (let start = 0; start < 9; start++) {
      const index = shiftIndex(start, shift);
      const stretch = shiftStretch(start, start + 1, shift);
      expect([shift, start, stretch]).toEqual([
        shift,
        start,
        index === undefined ? undefined : { start: index, end: index + 1 },
      ]);
    }
  }
});
