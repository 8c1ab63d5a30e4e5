import { expect, test } from "vitest";
import { type Documented, expectQuoted, hasDescription, runDocumented } from "./documented.ts";
import { range, type Setup } from "./make.ts";

/** Requests that cut, clean and fill cells: what no recording shows of them follows Google's description. */

const values = ({ read }: Setup, place = "Sheet1") => read(place, "UNFORMATTED_VALUE");
const fillFrom = (source: object, dimension: string, fillLength: number, more = {}) => ({
  autoFill: { sourceAndDestination: { source, dimension, fillLength }, ...more },
});

const cases: readonly Documented[] = [
  {
    sentence: "Splits a column of text into multiple columns, based on a delimiter in each cell.",
    rows: [["ann;1;x"], ["bob"], ["", "kept"], ["carl;2"]],
    check: async (setup) => {
      await setup.batch({ textToColumns: { source: range(0, 4, 0, 1), delimiterType: "SEMICOLON" } });
      expect(await values(setup)).toEqual([["ann", 1, "x"], ["bob"], ["", "kept"], ["carl", 2]]);
    },
  },
  {
    sentence: "The delimiter to use. Used only if delimiterType is CUSTOM.",
    rows: [["a--b"], ["c,d"]],
    check: async (setup) => {
      const source = range(0, 2, 0, 1);
      await setup.batch({ textToColumns: { source, delimiterType: "CUSTOM", delimiter: "--" } });
      expect(await values(setup)).toEqual([["a", "b"], ["c,d"]]);
      await setup.batch({ textToColumns: { source, delimiterType: "COMMA", delimiter: "--" } });
      expect(await values(setup)).toEqual([
        ["a", "b"],
        ["c", "d"],
      ]);
    },
  },
  {
    sentence: "Automatically detect columns.",
    rows: [["a b,c d"], ["e,f g"], ["h i"]],
    check: async (setup) => {
      await setup.batch({ textToColumns: { source: range(0, 2, 0, 1), delimiterType: "AUTODETECT" } });
      expect(await values(setup)).toEqual([["a b", "c d"], ["e", "f g"], ["h i"]]);
    },
  },
  {
    sentence: "The source data range. This must span exactly one column.",
    rows: [["a,b", "c,d"]],
    check: async (setup) => {
      const request = { textToColumns: { source: range(0, 1, 0, 2), delimiterType: "COMMA" } };
      await expect(setup.batch(request)).rejects.toThrow("exactly one column");
      expect(await values(setup)).toEqual([["a,b", "c,d"]]);
    },
  },
  {
    sentence:
      "Removes rows within this range that contain values in the specified columns that are duplicates of values in any previous row. Rows with identical values but different letter cases, formatting, or formulas are considered to be duplicates. This request also removes duplicate rows hidden from view (for example, due to a filter). When removing duplicates, the first instance of each duplicate row scanning from the top downwards is kept in the resulting range. Content outside of the specified range isn't removed, and rows considered duplicates do not have to be adjacent to each other in the range.",
    rows: [
      ["Ann", 1, "outside 1"],
      ["bob", 2, "outside 2"],
      ["ANN", 1, "outside 3"],
      ["bob", 3, "outside 4"],
    ],
    check: async (setup) => {
      const [reply] = await setup.batch({ deleteDuplicates: { range: range(0, 4, 0, 2) } });
      expect(reply).toEqual({ deleteDuplicates: { duplicatesRemovedCount: 1 } });
      expect(await values(setup)).toEqual([
        ["Ann", 1, "outside 1"],
        ["bob", 2, "outside 2"],
        ["bob", 3, "outside 3"],
        ["", "", "outside 4"],
      ]);
    },
  },
  {
    sentence:
      "The columns in the range to analyze for duplicate values. If no columns are selected then all columns are analyzed for duplicates.",
    rows: [
      ["ann", 1],
      ["ann", 2],
      ["bob", 2],
    ],
    check: async (setup) => {
      const comparisonColumns = [{ sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 }];
      const [reply] = await setup.batch({ deleteDuplicates: { range: range(0, 3, 0, 2), comparisonColumns } });
      expect(reply?.deleteDuplicates?.duplicatesRemovedCount).toBe(1);
      expect(await values(setup)).toEqual([
        ["ann", 1],
        ["bob", 2],
      ]);
    },
  },
  {
    sentence:
      "Trims the whitespace (such as spaces, tabs, or new lines) in every cell in the specified range. This request removes all whitespace from the start and end of each cell's text, and reduces any subsequence of remaining whitespace characters to a single space. If the resulting trimmed text starts with a '+' or '=' character, the text remains as a string value and isn't interpreted as a formula.",
    rows: [["  ann \n\t smith "], ["bob"], [" =1+1"]],
    check: async (setup) => {
      const [reply] = await setup.batch({ trimWhitespace: { range: range(0, 3, 0, 1) } });
      expect(reply).toEqual({ trimWhitespace: { cellsChangedCount: 2 } });
      expect(await values(setup)).toEqual([["ann smith"], ["bob"], ["=1+1"]]);
      expect(await setup.read("A3", "FORMULA")).toEqual([["=1+1"]]);
    },
  },
  {
    sentence: "Randomizes the order of the rows in a range.",
    rows: [["head"], ...Array.from({ length: 20 }, (_, at) => [at, at])],
    check: async (setup) => {
      await setup.batch({ randomizeRange: { range: range(1, 21, 0, 2) } });
      const [head, ...rest] = (await values(setup)) as number[][];
      expect(head).toEqual(["head"]);
      expect(rest.every(([left, right]) => left === right)).toBe(true);
      expect(rest.map(([left]) => left).sort((a, b) => Number(a) - Number(b))).toEqual([...Array(20).keys()]);
      expect(rest.map(([left]) => left)).not.toEqual([...Array(20).keys()]);
    },
  },
  {
    sentence:
      "The range to autofill. This will examine the range and detect the location that has data and automatically fill that data in to the rest of the range.",
    rows: [
      [1, "a"],
      [3, "b"],
    ],
    check: async (setup) => {
      await setup.batch({ autoFill: { range: range(0, 5, 0, 2) } });
      expect(await values(setup)).toEqual([
        [1, "a"],
        [3, "b"],
        [5, "a"],
        [7, "b"],
        [9, "a"],
      ]);
    },
  },
  {
    sentence:
      "The number of rows or columns that data should be filled into. Positive numbers expand beyond the last row or last column of the source. Negative numbers expand before the first row or first column of the source.",
    rows: [["", "", 10, 20]],
    check: async (setup) => {
      await setup.batch(
        fillFrom(range(0, 1, 2, 4), "COLUMNS", 2),
        fillFrom(range(0, 1, 2, 4), "COLUMNS", -2),
        fillFrom(range(0, 1, 2, 3), "ROWS", 1),
      );
      expect(await values(setup)).toEqual([
        [-10, 0, 10, 20, 30, 40],
        ["", "", 10],
      ]);
    },
  },
  {
    sentence:
      'True if we should generate data with the "alternate" series. This differs based on the type and amount of source data.',
    rows: [[1], ["Item 1"]],
    check: async (setup) => {
      await setup.batch(
        fillFrom(range(0, 1, 0, 1), "COLUMNS", 2, { useAlternateSeries: true }),
        fillFrom(range(1, 2, 0, 1), "COLUMNS", 2),
      );
      expect(await values(setup)).toEqual([
        [1, 2, 3],
        ["Item 1", "Item 2", "Item 3"],
      ]);
    },
  },
  {
    sentence: "Fills in more data based on existing data.",
    rows: [[2], [3]],
    check: async (setup) => {
      await setup.write("B1", [["=A1*10"]], "USER_ENTERED");
      await setup.batch(fillFrom(range(0, 1, 1, 2), "ROWS", 1));
      expect(await setup.read("B1:B2", "FORMULA")).toEqual([["=A1*10"], ["=A2*10"]]);
      expect(await values(setup, "B1:B2")).toEqual([[20], [30]]);
    },
  },
  {
    sentence: "Duplicates the contents of a sheet.",
    rows: [["a"]],
    check: async (setup) => {
      const { client, spreadsheetId, batch } = setup;
      const columns = { dimensionRange: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 } };
      const mark = (metadataId: number, location: object) => ({
        createDeveloperMetadata: {
          developerMetadata: { metadataId, metadataKey: "k", metadataValue: "v", visibility: "DOCUMENT", location },
        },
      });
      await batch(mark(1, { sheetId: 0 }), mark(2, columns), { duplicateSheet: { sourceSheetId: 0, newSheetId: 7 } });
      const { data } = await client.spreadsheets.developerMetadata.search({
        spreadsheetId,
        requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: "k" } }] },
      });
      const found = (data.matchedDeveloperMetadata ?? []).map(({ developerMetadata }) => developerMetadata);
      expect(found.map((each) => each?.location?.sheetId ?? each?.location?.dimensionRange?.sheetId ?? 0)).toEqual(
        expect.arrayContaining([0, 0, 7, 7]),
      );
      expect(new Set(found.map((each) => each?.metadataId)).size).toBe(4);
    },
  },
];

test.each(cases)("$sentence", runDocumented);

test.skipIf(!hasDescription)("every sentence stands in Google's description", () => expectQuoted(cases));
