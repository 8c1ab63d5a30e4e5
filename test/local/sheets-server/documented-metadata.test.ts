import { expect, test } from "vitest";
import { type Documented, expectQuoted, hasDescription, runDocumented } from "./documented.ts";
import { clientOf, dimension, range, type Setup } from "./make.ts";

type Location = { spreadsheet?: boolean; sheetId?: number; dimensionRange?: ReturnType<typeof dimension> };

const anchor = (metadataId: number, metadataKey: string, location: Location, metadataValue?: string) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey,
      visibility: "DOCUMENT",
      location,
      ...(metadataValue === undefined ? {} : { metadataValue }),
    },
  },
});

/** Four anchors: of the spreadsheet, the sheet, row 5 and column B. */
async function anchors({ batch }: Setup): Promise<void> {
  await batch(
    anchor(1, "book", { spreadsheet: true }),
    anchor(2, "tab", { sheetId: 0 }),
    anchor(3, "row", { dimensionRange: dimension("ROWS", 4) }, "five"),
    anchor(4, "column", { dimensionRange: dimension("COLUMNS", 1) }),
  );
}

async function search(setup: Setup, ...dataFilters: object[]): Promise<unknown> {
  const { spreadsheetId } = setup;
  const { data } = await setup.client.spreadsheets.developerMetadata.search({
    spreadsheetId,
    requestBody: { dataFilters },
  });
  return data.matchedDeveloperMetadata?.map((each) => each.developerMetadata?.metadataId);
}

const lookup = (developerMetadataLookup: object) => ({ developerMetadataLookup });
const found = (id: number, location: object, key: string, more: object = {}) => ({
  metadataId: id,
  metadataKey: key,
  location,
  visibility: "DOCUMENT",
  ...more,
});

const twoProjects = [
  { token: "t1", email: "bot@one.example", project: "one", role: "editor" },
  { token: "t2", email: "bot@two.example", project: "two", role: "editor" },
] as const;

const marked = (metadataId: number, visibility: string) => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataId, metadataKey: "k", visibility, location: { sheetId: 0 } },
  },
});

const cases: readonly Documented[] = [
  {
    sentence:
      "For example, if developer metadata is associated with row 5 and another row is then subsequently inserted above row 5, that original metadata is still associated with the row it was first associated with (what is now row 6).",
    check: async (setup) => {
      await anchors(setup);
      await setup.batch({ insertDimension: { range: dimension("ROWS", 2) } });
      const { spreadsheetId } = setup;
      const { data } = await setup.client.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 3 });
      const location = { locationType: "ROW", dimensionRange: { dimension: "ROWS", startIndex: 5, endIndex: 6 } };
      expect(data).toEqual(found(3, location, "row", { metadataValue: "five" }));
    },
  },
  {
    sentence: "If the associated object is deleted then its metadata is deleted too.",
    check: async (setup) => {
      await anchors(setup);
      await setup.batch({ deleteDimension: { range: dimension("COLUMNS", 1) } });
      const get = setup.client.spreadsheets.developerMetadata.get({
        spreadsheetId: setup.spreadsheetId,
        metadataId: 4,
      });
      await expect(get).rejects.toThrow("Requested entity was not found.");
    },
  },
  {
    sentence:
      "Existing data will be shifted down or right (depending on the dimension) to make room for the moved dimensions.",
    check: async (setup) => {
      await anchors(setup);
      await setup.batch({ moveDimension: { source: dimension("COLUMNS", 3), destinationIndex: 0 } });
      expect(await search(setup, { gridRange: range(0, 1, 2, 3) })).toEqual([2, 4]);
      await setup.batch({ moveDimension: { source: dimension("COLUMNS", 2), destinationIndex: 6 } });
      expect(await search(setup, { gridRange: range(0, 1, 5, 6) })).toEqual([2, 4]);
    },
  },
  {
    sentence: "IDs may be specified when metadata is created, otherwise one will be randomly generated and assigned.",
    check: async (setup) => {
      const [reply] = await setup.batch({
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: "k", visibility: "DOCUMENT", location: { sheetId: 0 } },
        },
      });
      expect(reply?.createDeveloperMetadata?.developerMetadata?.metadataId).toBeGreaterThan(0);
      await anchors(setup);
      await expect(setup.batch(anchor(1, "again", { sheetId: 0 }))).rejects.toThrow("already exists");
    },
  },
  {
    sentence: "Developer metadata must always have a key specified.",
    check: ({ batch }) =>
      expect(batch(anchor(9, "", { sheetId: 0 }))).rejects.toThrow("must always have a key specified"),
  },
  {
    sentence: "Developer metadata must always have visibility specified.",
    check: ({ batch }) =>
      expect(
        batch({ createDeveloperMetadata: { developerMetadata: { metadataKey: "k", location: { sheetId: 0 } } } }),
      ).rejects.toThrow("must always have visibility specified"),
  },
  {
    sentence: "It cannot be unbounded or span multiple rows or columns.",
    check: ({ batch }) =>
      expect(batch(anchor(9, "wide", { dimensionRange: dimension("COLUMNS", 0, 2) }))).rejects.toThrow(
        "single row or column",
      ),
  },
  {
    sentence: "If left unspecified, this field assumes a default value of INTERSECTING.",
    check: async (setup) => {
      await anchors(setup);
      const metadataLocation = { dimensionRange: dimension("COLUMNS", 1) };
      expect(await search(setup, lookup({ metadataLocation }))).toEqual([2, 3, 4]);
      expect(await search(setup, lookup({ metadataLocation, locationMatchingStrategy: "EXACT_LOCATION" }))).toEqual([
        4,
      ]);
      expect(await search(setup, lookup({ metadataLocation, locationType: "ROW" }))).toEqual([3]);
    },
  },
  {
    sentence: "If this field is specified, a metadataLocation must also be specified.",
    check: async (setup) => {
      await expect(search(setup, lookup({ locationMatchingStrategy: "EXACT_LOCATION" }))).rejects.toThrow(
        "metadataLocation must be specified",
      );
    },
  },
  {
    sentence: "Selects DeveloperMetadata that matches all of the specified fields.",
    check: async (setup) => {
      await anchors(setup);
      expect(await search(setup, lookup({ metadataKey: "row", metadataValue: "five" }))).toEqual([3]);
      expect(await search(setup, lookup({ metadataKey: "row", metadataId: 4 }))).toBeUndefined();
      expect(await search(setup, lookup({ locationType: "SPREADSHEET" }))).toEqual([1]);
      expect(await search(setup, lookup({ metadataId: 4 }), lookup({ metadataKey: "column" }))).toEqual([4]);
    },
  },
  {
    sentence: "The developer metadata associated with a single row or column.",
    check: async (setup) => {
      await anchors(setup);
      const fields =
        "developerMetadata.metadataId,sheets(developerMetadata.metadataId,data(rowMetadata.developerMetadata.metadataId,columnMetadata.developerMetadata.metadataId))";
      const { data } = await setup.client.spreadsheets.get({
        spreadsheetId: setup.spreadsheetId,
        ranges: ["B5:C6"],
        fields,
      });
      expect(data).toEqual({
        developerMetadata: [{ metadataId: 1 }],
        sheets: [
          {
            developerMetadata: [{ metadataId: 2 }],
            data: [
              {
                rowMetadata: [{ developerMetadata: [{ metadataId: 3 }] }, {}],
                columnMetadata: [{ developerMetadata: [{ metadataId: 4 }] }, {}],
              },
            ],
          },
        ],
      });
    },
  },
  {
    sentence:
      "Updates the properties of the developer metadata selected by the filters to the values provided in the DeveloperMetadata resource.",
    check: async (setup) => {
      await anchors(setup);
      const dataFilters = [lookup({ metadataKey: "row" })];
      const location = { dimensionRange: dimension("ROWS", 0) };
      await setup.batch({
        updateDeveloperMetadata: {
          dataFilters,
          developerMetadata: { metadataValue: "one", location },
          fields: "metadataValue,location",
        },
      });
      const { data } = await setup.client.spreadsheets.developerMetadata.get({
        spreadsheetId: setup.spreadsheetId,
        metadataId: 3,
      });
      expect(data).toMatchObject({
        metadataKey: "row",
        metadataValue: "one",
        location: { dimensionRange: { startIndex: 0 } },
      });
    },
  },
  {
    sentence: "The metadata that was deleted.",
    check: async (setup) => {
      await anchors(setup);
      const [reply, none] = await setup.batch(
        { deleteDeveloperMetadata: { dataFilter: lookup({ metadataKey: "tab" }) } },
        { deleteDeveloperMetadata: { dataFilter: lookup({ metadataKey: "nothing" }) } },
      );
      expect(reply?.deleteDeveloperMetadata?.deletedDeveloperMetadata).toEqual([
        found(2, { locationType: "SHEET", sheetId: 0 }, "tab"),
      ]);
      expect(none).toEqual({ deleteDeveloperMetadata: {} });
      expect(await search(setup, lookup({ metadataKey: "tab" }))).toBeUndefined();
    },
  },
  {
    sentence:
      "Project-visible metadata is only visible to and accessible by the developer project that created the metadata.",
    rows: [["a"]],
    options: { identities: twoProjects },
    check: async ({ server, spreadsheetId, batch }) => {
      await batch(marked(1, "PROJECT"));
      const other = clientOf(server, "t2");
      const requestBody = { dataFilters: [lookup({ metadataKey: "k" })] };
      const { data } = await other.spreadsheets.developerMetadata.search({ spreadsheetId, requestBody });
      expect(data.matchedDeveloperMetadata).toBeUndefined();
      const get = other.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 1 });
      await expect(get).rejects.toThrow("not found");
      const { data: whole } = await other.spreadsheets.get({ spreadsheetId, fields: "sheets.developerMetadata" });
      expect(whole.sheets?.[0]?.developerMetadata).toBeUndefined();
      const removal = { deleteDeveloperMetadata: { dataFilter: lookup({ metadataId: 1 }) } };
      await other.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [removal] } });
      const own = await clientOf(server, "t1").spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 1 });
      expect(own.data.metadataKey).toBe("k");
    },
  },
  {
    sentence: "Document-visible metadata is accessible from any developer project with access to the document.",
    rows: [["a"]],
    options: { identities: twoProjects },
    check: async ({ server, spreadsheetId, batch }) => {
      await batch(marked(1, "DOCUMENT"));
      const other = clientOf(server, "t2");
      const removal = { deleteDeveloperMetadata: { dataFilter: lookup({ metadataId: 1 }) } };
      const { data } = await other.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [removal] } });
      expect(data.replies?.[0]?.deleteDeveloperMetadata?.deletedDeveloperMetadata).toHaveLength(1);
    },
  },
  {
    sentence:
      "Limits the selected developer metadata to that which has a matching DeveloperMetadata.visibility. If left unspecified, all developer metadata visible to the requesting project is considered.",
    rows: [["a"]],
    options: { identities: twoProjects },
    check: async ({ client, spreadsheetId, batch }) => {
      await batch(marked(1, "PROJECT"), marked(2, "DOCUMENT"));
      const idsOf = async (more: object) => {
        const requestBody = { dataFilters: [lookup({ metadataKey: "k", ...more })] };
        const { data } = await client.spreadsheets.developerMetadata.search({ spreadsheetId, requestBody });
        return data.matchedDeveloperMetadata?.map((each) => each.developerMetadata?.metadataId);
      };
      expect(await idsOf({})).toEqual([1, 2]);
      expect(await idsOf({ visibility: "PROJECT" })).toEqual([1]);
      expect(await idsOf({ visibility: "DOCUMENT" })).toEqual([2]);
    },
  },
];

test.each(cases)("$sentence", runDocumented);

test.skipIf(!hasDescription)("every sentence stands in Google's description", () => expectQuoted(cases));
