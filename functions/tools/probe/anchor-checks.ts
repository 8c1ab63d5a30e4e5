import {
  anchor,
  batch,
  cells,
  column,
  columnsOfAnchors,
  compare,
  type ProbeCheck,
  put,
  refusal,
  removeAt,
  row,
} from "./scratch.ts";

const move = (sheetId: number, from: number, to: number) => ({
  moveDimension: {
    source: { sheetId, dimension: "COLUMNS", startIndex: from, endIndex: from + 1 },
    destinationIndex: to,
  },
});

/** What the product believes of developer metadata. Ids from 1001 on; each check removes its own. */
export const anchorChecks: readonly ProbeCheck[] = [
  {
    name: "An anchor is found under the id of our choice, in the column where it was put",
    run: async (scratch) => {
      await batch(scratch, anchor(1001, column(scratch.sheetId, 1)));
      return compare(await columnsOfAnchors(scratch, scratch.sheetId), [[1001, 1]]);
    },
  },
  {
    name: "An anchor moves along with its column",
    run: async (scratch) => {
      await batch(scratch, move(scratch.sheetId, 1, 4));
      const moved = await columnsOfAnchors(scratch, scratch.sheetId);
      await batch(scratch, move(scratch.sheetId, 3, 1));
      return compare([moved, await columnsOfAnchors(scratch, scratch.sheetId)], [[[1001, 3]], [[1001, 1]]]);
    },
  },
  {
    name: "An id that is taken is refused, and nothing of that batch is applied",
    run: async (scratch) => {
      const refused = await refusal(
        scratch,
        anchor(1002, column(scratch.sheetId, 2)),
        anchor(1001, column(scratch.sheetId, 3)),
      );
      const stands = await columnsOfAnchors(scratch, scratch.sheetId);
      return {
        ok: refused !== undefined && stands.length === 1,
        seen: `${refused ?? "taken"}; ${JSON.stringify(stands)}`,
      };
    },
  },
  {
    name: "The guard: an anchor removed where it stands is made again under its id in the same batch",
    run: async (scratch) => {
      const metadataLocation = column(scratch.sheetId, 1);
      const replies = await batch(
        scratch,
        removeAt({ metadataId: 1001, metadataLocation, locationMatchingStrategy: "EXACT_LOCATION" }),
        anchor(1001, metadataLocation),
      );
      const removed = replies[0]?.deleteDeveloperMetadata?.deletedDeveloperMetadata?.length ?? 0;
      return compare([removed, await columnsOfAnchors(scratch, scratch.sheetId)], [1, [[1001, 1]]]);
    },
  },
  {
    name: "The guard: where the anchor stands elsewhere, the batch is refused whole",
    run: async (scratch) => {
      const metadataLocation = column(scratch.sheetId, 2);
      const refused = await refusal(
        scratch,
        removeAt({ metadataId: 1001, metadataLocation, locationMatchingStrategy: "EXACT_LOCATION" }),
        anchor(1001, metadataLocation),
      );
      const stands = await columnsOfAnchors(scratch, scratch.sheetId);
      return {
        ok: refused !== undefined && JSON.stringify(stands) === "[[1001,1]]",
        seen: `${refused ?? "taken"}; ${JSON.stringify(stands)}`,
      };
    },
  },
  {
    name: "The guard: an anchor is removed only with the value that is asked for",
    run: async (scratch) => {
      const refused = await refusal(
        scratch,
        removeAt({ metadataId: 1001, metadataValue: "another" }),
        anchor(1001, column(scratch.sheetId, 1)),
      );
      return { ok: refused !== undefined, seen: refused ?? "taken" };
    },
  },
  {
    name: "The guard: an anchor beyond the last column is refused",
    run: async (scratch) => {
      const refused = await refusal(scratch, anchor(1003, column(scratch.sheetId, 5)));
      return { ok: refused !== undefined, seen: refused ?? "taken" };
    },
  },
  {
    name: "Cut and paste leaves the anchor behind",
    run: async (scratch) => {
      const { sheetId } = scratch;
      const source = { sheetId, startRowIndex: 0, endRowIndex: 10, startColumnIndex: 1, endColumnIndex: 2 };
      await put(scratch, [["a", "b", "c"]]);
      await batch(scratch, {
        cutPaste: { source, destination: { sheetId, rowIndex: 0, columnIndex: 3 }, pasteType: "PASTE_NORMAL" },
      });
      const seen = [await columnsOfAnchors(scratch, sheetId), await cells(scratch)];
      return compare(seen, [[[1001, 1]], [["a", "", "c", "b"]]]);
    },
  },
  {
    name: "Sorting rows leaves row anchors where they are",
    run: async (scratch) => {
      const { sheetId, sheets, spreadsheetId } = scratch;
      await put(scratch, [["z"], ["y"], ["x"]]);
      await batch(scratch, anchor(1004, row(sheetId, 0)));
      const range = { sheetId, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
      await batch(scratch, { sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: "ASCENDING" }] } });
      const { data } = await sheets.spreadsheets.values.batchGetByDataFilter({
        spreadsheetId,
        requestBody: { dataFilters: [{ developerMetadataLookup: { metadataId: 1004 } }], majorDimension: "ROWS" },
      });
      await batch(scratch, removeAt({ metadataId: 1004 }));
      return compare(data.valueRanges?.[0]?.valueRange?.values?.[0]?.[0], "x");
    },
  },
  {
    name: "A copied tab has no anchor under the same id",
    run: async (scratch) => {
      const { sheetId } = scratch;
      const newSheetId = sheetId + 1;
      await batch(scratch, {
        duplicateSheet: { sourceSheetId: sheetId, newSheetId, newSheetName: `${scratch.title} copy` },
      });
      try {
        const copied = await columnsOfAnchors(scratch, newSheetId);
        const seen = copied.length === 0 ? "no anchors on the copy" : `anchors ${JSON.stringify(copied)} on the copy`;
        return { ok: copied.every(([id]) => id !== 1001), seen };
      } finally {
        await batch(scratch, { deleteSheet: { sheetId: newSheetId } });
      }
    },
  },
  {
    name: "An anchor goes with its column",
    run: async (scratch) => {
      const { sheetId } = scratch;
      const range = { sheetId, dimension: "COLUMNS", startIndex: 1, endIndex: 2 };
      await batch(
        scratch,
        { deleteDimension: { range } },
        { appendDimension: { sheetId, dimension: "COLUMNS", length: 1 } },
      );
      return compare(await columnsOfAnchors(scratch, sheetId), []);
    },
  },
];
