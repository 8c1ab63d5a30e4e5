import { anchor, batch, cells, column, compare, type ProbeCheck, put, removeAt, row, type Scratch } from "./scratch.ts";

/** Writes a column by its anchor, as the product does. */
async function writeByAnchor({ sheets, spreadsheetId }: Scratch, metadataId: number, values: readonly unknown[]) {
  const { data } = await sheets.spreadsheets.values.batchUpdateByDataFilter({
    spreadsheetId,
    requestBody: {
      valueInputOption: "RAW",
      includeValuesInResponse: true,
      responseValueRenderOption: "UNFORMATTED_VALUE",
      data: [
        { dataFilter: { developerMetadataLookup: { metadataId } }, majorDimension: "COLUMNS", values: [[...values]] },
      ],
    },
  });
  return data.responses ?? [];
}

async function readByAnchor(
  { sheets, spreadsheetId }: Scratch,
  metadataId: number,
  valueRenderOption = "UNFORMATTED_VALUE",
) {
  const { data } = await sheets.spreadsheets.values.batchGetByDataFilter({
    spreadsheetId,
    requestBody: {
      dataFilters: [{ developerMetadataLookup: { metadataId } }],
      majorDimension: "ROWS",
      valueRenderOption,
    },
  });
  return data.valueRanges?.[0]?.valueRange;
}

/** What the product believes of values that are read and written by anchors. */
export const valueChecks: readonly ProbeCheck[] = [
  {
    name: "A column is read by its anchor, and the answer names where it stands",
    run: async (scratch) => {
      await put(scratch, [
        ["k", "one"],
        ["l", "two"],
        ["m", "three"],
      ]);
      await batch(scratch, anchor(1011, column(scratch.sheetId, 1)), anchor(1012, row(scratch.sheetId, 1)));
      const read = await readByAnchor(scratch, 1011);
      const place = /!\$?B/.test(read?.range ?? "");
      return {
        ok: place && JSON.stringify(read?.values) === '[["one"],["two"],["three"]]',
        seen: JSON.stringify(read),
      };
    },
  },
  {
    name: "A row is read by its anchor, and the answer names where it stands",
    run: async (scratch) => {
      const read = await readByAnchor(scratch, 1012);
      return {
        ok: /!(\$?[A-Z]+)?2/.test(read?.range ?? "") && read?.values?.[0]?.[1] === "two",
        seen: JSON.stringify(read),
      };
    },
  },
  {
    name: "A write of nothing to an anchored row changes nothing, and the whole row comes back",
    run: async (scratch) => {
      const before = await cells(scratch);
      const [response] = await writeByAnchor(scratch, 1012, [null]);
      const told = (response?.updatedData?.values ?? []).flat();
      return compare([told, await cells(scratch)], [["l", "two"], before]);
    },
  },
  {
    name: "Nulls leave cells as they are, and the whole column comes back as of the write",
    run: async (scratch) => {
      const [response] = await writeByAnchor(scratch, 1011, [null, "second"]);
      const seen = [response?.updatedData?.values, await cells(scratch)];
      return compare(seen, [
        [["one", "second", "three"]],
        [
          ["k", "one"],
          ["l", "second"],
          ["m", "three"],
        ],
      ]);
    },
  },
  {
    name: "A column written with nothing but a null changes nothing and comes back",
    run: async (scratch) => {
      const [response] = await writeByAnchor(scratch, 1011, [null]);
      return compare(response?.updatedData?.values, [["one", "second", "three"]]);
    },
  },
  {
    name: "Values by an anchor that is gone write nothing and are not answered for",
    run: async (scratch) => compare((await writeByAnchor(scratch, 1019, ["lost"])).length, 0),
  },
  {
    name: "More values than the column has rows are refused",
    run: async (scratch) => {
      try {
        await writeByAnchor(
          scratch,
          1011,
          Array.from({ length: 11 }, (_, at) => (at === 10 ? "x" : null)),
        );
        return { ok: false, seen: "taken" };
      } catch (error) {
        return { ok: true, seen: error instanceof Error ? error.message : "refused" };
      }
    },
  },
  {
    name: "RAW text that looks like a formula stays text, and reads alike with formulas shown; a formula does not",
    run: async (scratch) => {
      await put(scratch, [["k", "=1+1"]]);
      await writeByAnchor(scratch, 1011, [null, "=1+1"]);
      const shown = await readByAnchor(scratch, 1011, "FORMULA");
      const plain = await readByAnchor(scratch, 1011);
      const seen = [shown?.values?.slice(0, 2), plain?.values?.slice(0, 2)];
      return compare(seen, [
        [["=1+1"], ["=1+1"]],
        [[2], ["=1+1"]],
      ]);
    },
  },
  {
    name: "Find and replace empties only a cell that holds exactly the text",
    run: async (scratch) => {
      const { sheetId } = scratch;
      await put(scratch, [
        ["zoe", ""],
        ["zoe b", ""],
        ["Zoe", ""],
      ]);
      const range = { sheetId, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
      await batch(scratch, {
        findReplace: { find: "zoe", replacement: "", range, matchCase: true, matchEntireCell: true },
      });
      await batch(scratch, removeAt({ metadataId: 1011 }), removeAt({ metadataId: 1012 }));
      return compare(
        (await cells(scratch)).map(([first]) => first ?? ""),
        ["", "zoe b", "Zoe"],
      );
    },
  },
];
