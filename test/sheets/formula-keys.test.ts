import { afterAll, beforeAll, expect, test } from "vitest";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";

let team: SettingsSheet;
beforeAll(async () => {
  team = await startSettingsSheet(
    {
      title: "Orders",
      rows: [
        ["Order ID", "Customer ID", "Date", "Amount"],
        ["1", "ann", 45_700, 10],
        ["2", "bob", 45_710, 20],
        ["3", "carl", 45_720, 30],
      ],
    },
    { title: "Customers", rows: [["Customer ID", "Note"]] },
  );
  const { client, spreadsheetId } = team.sheet;
  await client.spreadsheets.values.update({
    spreadsheetId,
    range: "Customers!A2",
    valueInputOption: "USER_ENTERED",
    requestBody: { values: [["=Orders!B2", "from the orders"]] },
  });
});
afterAll(() => team.sheet.close());

test("customers whom a formula leaves without a row stand on the Tier Data Report, and all of them in the run's whole result", async () => {
  const { run, computed } = await team.refresh();
  expect(run.state).toBe("done");
  expect(computed?.withoutRow).toEqual(["carl", "bob"]);
  expect((await team.sheet.readFormulas("Customers")).map(([key]) => key)).toEqual(["Customer ID", "=Orders!B2"]);
  const report = await team.sheet.read("Tier Data Report");
  const at = report.findIndex(([cell]) => cell === "Customers without a row");
  expect(report.slice(at + 3, at + 5)).toEqual([["carl"], ["bob"]]);
});

test("a formula that gives them all leaves nobody out", async () => {
  const { client, spreadsheetId } = team.sheet;
  await client.spreadsheets.values.update({
    spreadsheetId,
    range: "Customers!A2:A4",
    valueInputOption: "USER_ENTERED",
    requestBody: { values: [["=Orders!B2"], ["=Orders!B3"], ["=Orders!B4"]] },
  });
  const { computed } = await team.refresh();
  expect(computed?.withoutRow).toBeUndefined();
  expect((await team.sheet.read("Tier Data Report")).flat()).not.toContain("Customers without a row");
});
