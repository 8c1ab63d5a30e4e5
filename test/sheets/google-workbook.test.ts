import { afterEach, describe, expect, test } from "vitest";
import type { SheetReport } from "../../functions/core/report/sheet-report.ts";
import { reportOf } from "../support/report.ts";
import { startSpreadsheet, type TabContent, type TestSpreadsheet } from "../support/spreadsheet.ts";

const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Date", "Amount"],
    ["1", "ann", 45_000, 10],
    ["2", "bob", 45_001, 20],
  ],
};

let sheet: TestSpreadsheet;
afterEach(() => sheet.close());

async function refresh(report: SheetReport) {
  const workbook = sheet.open();
  await workbook.describe();
  return workbook.write(report);
}

describe("a spreadsheet without a Customers tab", () => {
  test("gets one with a row per customer, and a summary", async () => {
    sheet = await startSpreadsheet(orders);
    const outcome = await refresh(reportOf({ ann: "Gold", bob: "Iron" }, { ann: "Ann A.", bob: "Bob" }));
    expect(await sheet.titles()).toEqual(["Orders", "Customers", "Tier Summary"]);
    expect(await sheet.read("Customers")).toEqual([
      ["Customer ID", "Customer", "Tier", "Tier: why", "Tier key"],
      ["ann", "Ann A.", "Gold", "Gold because of ann", "ann"],
      ["bob", "Bob", "Iron", "Iron because of bob", "bob"],
    ]);
    expect(await sheet.read("Tier Summary")).toEqual([["Tier Summary"], ["Customers", 2]]);
    expect(outcome).toMatchObject({ rowsAdded: 2, reads: 2, writes: 2, notes: [] });
  });

  test("keeps its orders as they were", async () => {
    sheet = await startSpreadsheet(orders);
    await refresh(reportOf({ ann: "Gold" }));
    expect(await sheet.read("Orders")).toEqual(orders.rows);
  });
});

describe("a second refresh", () => {
  test("with the same report writes nothing", async () => {
    sheet = await startSpreadsheet(orders);
    const report = reportOf({ ann: "Gold", bob: "Iron" });
    await refresh(report);
    expect(await refresh(report)).toMatchObject({ cellsWritten: 0, rowsAdded: 0, reads: 2, writes: 0 });
  });

  test("with a changed tier changes that customer's cells in one write, after a look at the headers", async () => {
    sheet = await startSpreadsheet(orders);
    await refresh(reportOf({ ann: "Gold", bob: "Iron" }));
    const outcome = await refresh(reportOf({ ann: "Gold", bob: "Lead" }));
    expect(outcome).toMatchObject({ cellsWritten: 2, rowsAdded: 0, writes: 2 });
    expect((await sheet.read("Customers"))[2]).toEqual(["bob", "Lead", "Lead because of bob", "bob"]);
  });

  test("adds rows for new customers below the others", async () => {
    sheet = await startSpreadsheet(orders);
    await refresh(reportOf({ ann: "Gold" }));
    await refresh(reportOf({ zoe: "Iron", ann: "Gold" }));
    expect((await sheet.read("Customers")).map((row) => row[0])).toEqual(["Customer ID", "ann", "zoe"]);
  });
});

describe("a Customers tab that the team had before", () => {
  const customers: TabContent = {
    title: "Customers",
    rows: [
      ["Our customers", "", "", ""],
      ["Since", "Customer ID", "Remark", "Discount"],
      [2019, "bob", "likes blue", "=1/4"],
      [2021, "carl", "", ""],
      ["", "", "", ""],
      [2020, "ANN ", "calls on Mondays", 0.1],
    ],
  };

  test("keeps its cells and the order of its rows; tiers come beside them", async () => {
    sheet = await startSpreadsheet(orders, customers);
    await refresh(reportOf({ ann: "Gold", bob: "Iron", dora: "Lead" }));
    expect(await sheet.readFormulas("Customers")).toEqual([
      ["Our customers"],
      ["Since", "Customer ID", "Remark", "Discount", "Tier", "Tier: why", "Tier key"],
      [2019, "bob", "likes blue", "=1/4", "Iron", "Iron because of bob", "bob"],
      [2021, "carl", "", "", "No orders yet", "", "carl"],
      [],
      [2020, "ANN ", "calls on Mondays", 0.1, "Gold", "Gold because of ann", "ANN "],
      ["", "dora", "", "", "Lead", "Lead because of dora", "dora"],
    ]);
  });

  test("may be renamed, its columns moved and renamed, its rows sorted: the tool finds its own", async () => {
    sheet = await startSpreadsheet(orders, customers);
    await refresh(reportOf({ ann: "Gold", bob: "Iron" }));
    const { data } = await sheet.client.spreadsheets.get({ spreadsheetId: sheet.spreadsheetId });
    const sheetId = data.sheets?.find((tab) => tab.properties?.title === "Customers")?.properties?.sheetId ?? 0;
    await sheet.edit(
      { updateSheetProperties: { properties: { sheetId, title: "People" }, fields: "title" } },
      // The tier column to the front, its title changed.
      {
        moveDimension: {
          source: { sheetId, dimension: "COLUMNS", startIndex: 4, endIndex: 5 },
          destinationIndex: 0,
        },
      },
      {
        updateCells: {
          start: { sheetId, rowIndex: 1, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: "Stufe" } }] }],
          fields: "userEnteredValue",
        },
      },
      {
        sortRange: {
          range: { sheetId, startRowIndex: 2, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 7 },
          sortSpecs: [{ dimensionIndex: 1, sortOrder: "DESCENDING" }],
        },
      },
    );
    await refresh(reportOf({ ann: "Lead", bob: "Iron" }));
    const rows = await sheet.read("People");
    expect(rows[1]?.slice(0, 3)).toEqual(["Stufe", "Since", "Customer ID"]);
    expect(rows.slice(2).map((row) => [row[0], row[2]])).toEqual([
      ["No orders yet", "carl"],
      ["Lead", "ANN "],
      ["Iron", "bob"],
    ]);
  });
});

describe("ids that look like something else", () => {
  const ids = [
    '=IMPORTXML("http://x")',
    "+1",
    "00123",
    "1E5",
    "🦊",
    "x".repeat(50_000),
    "'quoted",
    "-",
    "TRUE",
    "2025-01-01",
  ];

  test.each(ids.map((id) => ({ id, shown: id.slice(0, 30) })))("$shown comes back as it was", async ({ id }) => {
    sheet = await startSpreadsheet(orders);
    await refresh(reportOf({ [id]: "Gold" }));
    const rows = await sheet.readFormulas("Customers");
    expect(rows[1]?.toSpliced(2, 1)).toEqual([id, "Gold", id]);
    expect(await refresh(reportOf({ [id]: "Gold" }))).toMatchObject({ writes: 0, rowsAdded: 0 });
  });
});
