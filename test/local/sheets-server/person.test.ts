import { expect, test } from "vitest";
import type { PersonEdit } from "../../../functions/local/sheets-server/person.ts";
import { dimension, setUp } from "./make.ts";

const rows = [
  ["key", "name", "tier"],
  ["c", "Cid", "gold"],
  ["a", "Ann", "silver"],
  ["b", "Bob", "bronze"],
];

/** What the sheet shows after an edit, and the column index at which the anchor of the tier column then stands. */
const cases: readonly (readonly [PersonEdit, unknown, number | undefined])[] = [
  [
    { kind: "sortRows", tab: "Sheet1", column: "A" },
    [
      ["key", "name", "tier"],
      ["a", "Ann", "silver"],
      ["b", "Bob", "bronze"],
      ["c", "Cid", "gold"],
    ],
    2,
  ],
  [
    { kind: "sortRange", tab: "Sheet1", range: "A1:B", column: "A", descending: true },
    [
      ["key", "name", "tier"],
      ["c", "Cid", "gold"],
      ["b", "Bob", "silver"],
      ["a", "Ann", "bronze"],
    ],
    2,
  ],
  [
    { kind: "insertColumn", tab: "Sheet1", before: "B" },
    [
      ["key", "", "name", "tier"],
      ["c", "", "Cid", "gold"],
      ["a", "", "Ann", "silver"],
      ["b", "", "Bob", "bronze"],
    ],
    3,
  ],
  [
    { kind: "deleteColumn", tab: "Sheet1", column: "C" },
    [
      ["key", "name"],
      ["c", "Cid"],
      ["a", "Ann"],
      ["b", "Bob"],
    ],
    undefined,
  ],
  [
    { kind: "cutPasteColumn", tab: "Sheet1", from: "C", to: "D" },
    [
      ["key", "name", "", "tier"],
      ["c", "Cid", "", "gold"],
      ["a", "Ann", "", "silver"],
      ["b", "Bob", "", "bronze"],
    ],
    2,
  ],
  [
    { kind: "copyColumn", tab: "Sheet1", from: "A", to: "D" },
    [
      ["key", "name", "tier", "key"],
      ["c", "Cid", "gold", "c"],
      ["a", "Ann", "silver", "a"],
      ["b", "Bob", "bronze", "b"],
    ],
    2,
  ],
  [
    { kind: "moveColumn", tab: "Sheet1", from: "C", before: "A" },
    [
      ["tier", "key", "name"],
      ["gold", "c", "Cid"],
      ["silver", "a", "Ann"],
      ["bronze", "b", "Bob"],
    ],
    0,
  ],
  [{ kind: "typeBelow", tab: "Sheet1", rows: [["d", "Dee"]] }, [...rows, ["d", "Dee"]], 2],
  [
    { kind: "editCell", tab: "Sheet1", cell: "B2", text: "Sid" },
    [
      ["key", "name", "tier"],
      ["c", "Sid", "gold"],
      ["a", "Ann", "silver"],
      ["b", "Bob", "bronze"],
    ],
    2,
  ],
  [
    { kind: "deleteRow", tab: "Sheet1", rowNumber: 3 },
    [
      ["key", "name", "tier"],
      ["c", "Cid", "gold"],
      ["b", "Bob", "bronze"],
    ],
    2,
  ],
];

test.each(cases)("%o", async (edit, shown, anchor) => {
  const { server, client, spreadsheetId, read, batch } = await setUp(rows);
  await batch({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: 7,
        metadataKey: "tier",
        visibility: "PROJECT",
        location: { dimensionRange: dimension("COLUMNS", 2) },
      },
    },
  });
  server.service.editAsPerson(spreadsheetId, edit);
  expect(await read("Sheet1")).toEqual(shown);
  const found = client.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 7 });
  if (anchor === undefined) await expect(found).rejects.toThrow("Requested entity was not found.");
  else
    expect((await found).data.location?.dimensionRange).toEqual({
      dimension: "COLUMNS",
      startIndex: anchor,
      endIndex: anchor + 1,
    });
});

test("a tab is renamed and moved", async () => {
  const { server, client, spreadsheetId, batch } = await setUp(rows);
  await batch({ addSheet: { properties: { title: "Other" } } });
  server.service.editAsPerson(spreadsheetId, { kind: "renameTab", tab: "Sheet1", title: "Kunden" });
  server.service.editAsPerson(spreadsheetId, { kind: "moveTab", tab: "Kunden", index: 1 });
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: "sheets.properties.title" });
  expect(data.sheets).toEqual([{ properties: { title: "Other" } }, { properties: { title: "Kunden" } }]);
});
