import { expect, test } from "vitest";
import { type Documented, expectQuoted, hasDescription, runDocumented } from "./documented.ts";
import { dimension, range } from "./make.ts";

const rows = [
  ["key", "tier"],
  ["a", "old"],
  ["b", "old"],
];

const column = (index: number, metadataId: number) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey: "c",
      visibility: "DOCUMENT",
      location: { dimensionRange: dimension("COLUMNS", index) },
    },
  },
});
const byId = (metadataId: number) => ({ developerMetadataLookup: { metadataId } });

const cases: readonly Documented[] = [
  {
    sentence:
      "If more than one range is matched by the specified DataFilter the specified values are applied to all of those ranges.",
    rows,
    check: async ({ client, spreadsheetId, batch, read }) => {
      await batch(column(2, 1), column(3, 2));
      const dataFilter = { developerMetadataLookup: { metadataKey: "c" } };
      const data = [{ dataFilter, majorDimension: "COLUMNS", values: [["x", "y"]] }];
      const answer = await client.spreadsheets.values.batchUpdateByDataFilter({
        spreadsheetId,
        requestBody: { valueInputOption: "RAW", data },
      });
      expect(answer.data.responses?.map((each) => each.updatedRange)).toEqual(["Sheet1!C1:C2", "Sheet1!D1:D2"]);
      expect(answer.data).toMatchObject({
        totalUpdatedRows: 2,
        totalUpdatedColumns: 2,
        totalUpdatedCells: 4,
        totalUpdatedSheets: 1,
      });
      expect(await read("C1:D2")).toEqual([
        ["x", "x"],
        ["y", "y"],
      ]);
    },
  },
  {
    sentence: "If the provided values exceed any of the ranges matched by the data filter then the request fails.",
    rows,
    check: async ({ client, spreadsheetId, batch, read }) => {
      await batch(column(1, 1));
      const data = [
        { dataFilter: { a1Range: "A2" }, values: [["lost"]] },
        { dataFilter: byId(1), values: [["x", "y"]] },
      ];
      const call = client.spreadsheets.values.batchUpdateByDataFilter({
        spreadsheetId,
        requestBody: { valueInputOption: "RAW", data },
      });
      await expect(call).rejects.toThrow(
        "Requested writing within range [Sheet1!B1:B1000], but tried writing to column [C]",
      );
      expect(await read("A2")).toEqual([["a"]]);
      const cell = [{ dataFilter: { a1Range: "A2" }, values: [["x", "y"]] }];
      const wide = client.spreadsheets.values.batchUpdateByDataFilter({
        spreadsheetId,
        requestBody: { valueInputOption: "RAW", data: cell },
      });
      await expect(wide).rejects.toThrow("Requested writing within range [Sheet1!A2], but tried writing to column [B]");
    },
  },
  {
    sentence:
      "If the provided values are less than the matched ranges only the specified values are written, existing values in the matched ranges remain unaffected.",
    rows,
    check: async ({ client, spreadsheetId, batch, read }) => {
      await batch(column(1, 1));
      const data = [{ dataFilter: byId(1), majorDimension: "COLUMNS", values: [[null, "gold"]] }];
      await client.spreadsheets.values.batchUpdateByDataFilter({
        spreadsheetId,
        requestBody: { valueInputOption: "RAW", data },
      });
      expect(await read("A1:B3")).toEqual([
        ["key", "tier"],
        ["a", "gold"],
        ["b", "old"],
      ]);
    },
  },
  {
    sentence: "The values of the cells in the range matched by the dataFilter after all updates were applied.",
    rows,
    check: async ({ client, spreadsheetId, batch }) => {
      await batch(column(0, 1), column(1, 2));
      const data = [
        { dataFilter: byId(1), majorDimension: "COLUMNS", values: [[null]] },
        { dataFilter: byId(2), majorDimension: "COLUMNS", values: [[null, 7]] },
        { dataFilter: { a1Range: "A3" }, values: [["B"]] },
      ];
      const requestBody = {
        valueInputOption: "RAW",
        includeValuesInResponse: true,
        responseValueRenderOption: "UNFORMATTED_VALUE",
        data,
      };
      const answer = await client.spreadsheets.values.batchUpdateByDataFilter({ spreadsheetId, requestBody });
      const updated = answer.data.responses?.map((each) => each.updatedData);
      expect(updated).toEqual([
        { range: "Sheet1!A1:A1000", majorDimension: "COLUMNS", values: [["key", "a", "B"]] },
        { range: "Sheet1!B1:B1000", majorDimension: "COLUMNS", values: [["tier", 7, "old"]] },
        { range: "Sheet1!A3", majorDimension: "ROWS", values: [["B"]] },
      ]);
    },
  },
  {
    sentence: "Null values will be skipped.",
    rows,
    check: async ({ write, read }) => {
      await write("A2", [[null, "x"]]);
      expect(await read("A2:B2")).toEqual([["a", "x"]]);
    },
  },
  {
    sentence: "To set a cell to an empty value, set the string value to an empty string.",
    rows,
    check: async ({ write, read }) => {
      await write("A2", [["", "x"]]);
      expect(await read("A2:B2")).toEqual([["", "x"]]);
    },
  },
  {
    sentence: "The values the user has entered will not be parsed and will be stored as-is.",
    check: async ({ write, read }) => {
      await write("A1", [["=1+1", "1/2/2024", "TRUE", "007", true, 5]]);
      expect(await read("A1:F1", "UNFORMATTED_VALUE")).toEqual([["=1+1", "1/2/2024", "TRUE", "007", true, 5]]);
    },
  },
  {
    sentence: "Ranges that match any of the data filters in the request will be returned.",
    rows,
    check: async ({ client, spreadsheetId, batch }) => {
      await batch(column(1, 1));
      const dataFilters = [byId(1), { gridRange: range(0, 2, 0, 1) }, { a1Range: "Sheet1!A1:A2" }];
      const requestBody = { dataFilters, majorDimension: "COLUMNS" };
      const { data } = await client.spreadsheets.values.batchGetByDataFilter({ spreadsheetId, requestBody });
      expect(data.valueRanges).toEqual([
        {
          valueRange: { range: "Sheet1!B1:B1000", majorDimension: "COLUMNS", values: [["tier", "old", "old"]] },
          dataFilters: [byId(1)],
        },
        {
          valueRange: { range: "Sheet1!A1:A2", majorDimension: "COLUMNS", values: [["key", "a"]] },
          dataFilters: dataFilters.slice(1),
        },
      ]);
    },
  },
  {
    sentence:
      "If the requests are for an unbounded range or a range larger than the bounds of the sheet, this is the actual ranges that were cleared, bounded to the sheet's limits.",
    rows,
    check: async ({ client, spreadsheetId, read }) => {
      const requestBody = {
        dataFilters: [{ gridRange: { sheetId: 0, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 } }],
      };
      const { data } = await client.spreadsheets.values.batchClearByDataFilter({ spreadsheetId, requestBody });
      expect(data.clearedRanges).toEqual(["Sheet1!B2:B1000"]);
      expect(await read("A1:B3")).toEqual([["key", "tier"], ["a"], ["b"]]);
    },
  },
  {
    sentence:
      "Only values are cleared -- all other properties of the cell (such as formatting, data validation, etc..) are kept.",
    rows,
    check: async ({ client, spreadsheetId, batch }) => {
      await batch({ repeatCell: { range: range(1, 2, 0, 1), cell: { note: "n" }, fields: "note" } });
      await client.spreadsheets.values.clear({ spreadsheetId, range: "A2" });
      const { data } = await client.spreadsheets.get({ spreadsheetId, ranges: ["A2"], fields: "sheets.data.rowData" });
      expect(data.sheets?.[0]?.data).toEqual([{ rowData: [{ values: [{ note: "n" }] }] }]);
    },
  },
  {
    sentence: "Values will be appended to the next row of the table, starting with the first column of the table.",
    check: async ({ client, spreadsheetId, write, read }) => {
      await write("B2", [
        ["key", "n"],
        ["a", 1],
      ]);
      const append = { spreadsheetId, range: "C3", valueInputOption: "RAW", requestBody: { values: [["b", 2]] } };
      const { data } = await client.spreadsheets.values.append(append);
      expect(data).toMatchObject({
        tableRange: "Sheet1!B2:C3",
        updates: { updatedRange: "Sheet1!B4:C4", updatedCells: 2 },
      });
      expect(await read("B4:C4")).toEqual([["b", "2"]]);
    },
  },
  {
    sentence: "Empty if no table was found.",
    check: async ({ client, spreadsheetId }) => {
      const append = { spreadsheetId, range: "B5:C9", valueInputOption: "RAW", requestBody: { values: [["b"]] } };
      const { data } = await client.spreadsheets.values.append(append);
      expect(data.tableRange).toBeUndefined();
      expect(data.updates?.updatedRange).toBe("Sheet1!B5");
    },
  },
];

test.each(cases)("$sentence", runDocumented);

test.skipIf(!hasDescription)("every sentence stands in Google's description", () => expectQuoted(cases));
