import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { day } from "../support/orders.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import type { TabContent } from "../support/spreadsheet.ts";

const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Date", "Amount", "Currency"],
    ["1", "ann", day("2025-01-10"), 100, "EUR"],
    ["2", "bob", day("2025-02-10"), 50, "EUR"],
    ["3", "cleo", day("2025-03-10"), 10, "USD"],
    ["4", "ann", day("2025-05-10"), 7, "EUR"],
  ],
};

let team: SettingsSheet;
beforeEach(async () => {
  team = await startSettingsSheet(orders);
  await team.refresh();
});
afterEach(() => team.sheet.close());

/** Revenue by customer of a run, in currency units. */
const revenueOf = ({ computed }: Awaited<ReturnType<SettingsSheet["refresh"]>>) =>
  Object.fromEntries(
    computed?.table.ids.map((id, index) => [
      id,
      (computed.table.metrics.get("revenue")?.[index] ?? 0) / 10 ** computed.table.scale.fractionDigits,
    ]) ?? [],
  );

describe("what people write into the tables of the Tier Settings tab decides what orders count, and for whom", () => {
  test("rates, which bring the rows of another currency in", async () => {
    await team.set("Currency", "EUR");
    await team.fill("Currency code", ["USD", 0.5], 2);
    expect(revenueOf(await team.refresh())).toEqual({ ann: 107, bob: 50, cleo: 5 });
  });

  test("aliases, over several steps", async () => {
    await team.fill("Orders of", ["ANN", "bob"]);
    await team.fill("Orders of", ["bob", "Robert"], 3);
    expect(revenueOf(await team.refresh())).toEqual({ Robert: 157 });
    expect(await team.status("ANN")).toBe("OK");
    expect(await team.status("Robert")).toBe(
      'Used, but "Robert" stands in no row of the orders: check how it is written. Customers are known by B "Customer ID".',
    );
  });

  test("aliases, whose rows on the Customers tab say for whom their orders count", async () => {
    await team.fill("Orders of", ["bob", "ann"]);
    await team.refresh();
    const [headers = [], ...rows] = await team.sheet.read("Customers");
    const cellsOf = (id: string) => {
      const row = rows.find(([first]) => first === id) ?? [];
      return Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ""]));
    };
    expect(cellsOf("bob")).toMatchObject({ "Customer pyramid": "Counts for ann", Revenue: "", Orders: "" });
    expect(cellsOf("ann")).toMatchObject({ Revenue: 157 });
    expect((await team.refresh()).run.result?.cellsWritten).toBe(0);
  });

  test("aliases and a blacklist that match nobody are told: a slip of the pen would go unseen", async () => {
    await team.fill("Orders of", ["anne", "bob"]);
    await team.fill("Customer left out", ["Bob "]);
    await team.fill("Customer left out", ["bobby"], 1);
    await team.refresh();
    const nobody =
      'Nobody in the orders is called so: check how it is written. Customers are known by B "Customer ID".';
    expect(await team.status("anne")).toBe(nobody);
    expect(await team.status("bobby")).toBe(nobody);
    expect(await team.status("Bob ")).toBe("OK");
  });

  test("the currency: until one is named, Status and the run's notes say which is used, and what that leaves out", async () => {
    expect(await team.status("Currency")).toBe(
      "Blank: EUR is used, because most rows are in it. USD: rows count only where there is a rate below.",
    );
    const { run } = await team.refresh();
    expect(run.result?.notes.join()).toContain(
      "Money is counted in EUR, because most rows are in it. USD: rows count only",
    );
    await team.set("Currency", "EUR");
    expect((await team.refresh()).run.result?.notes.join()).not.toContain("Money is counted in");
    expect(await team.status("Currency")).toBe("OK");
  });

  test("identical rows", async () => {
    await team.sheet.client.spreadsheets.values.append({
      spreadsheetId: team.sheet.spreadsheetId,
      range: "Orders!A1",
      valueInputOption: "RAW",
      requestBody: { values: [["2", "bob", day("2025-02-10"), 50, "EUR"]] },
    });
    expect(revenueOf(await team.refresh())).toMatchObject({ bob: 100 });
    await team.set("Identical rows", "Set aside");
    expect(revenueOf(await team.refresh())).toMatchObject({ bob: 50 });
  });

  test("amounts that stand for the whole order", async () => {
    await team.sheet.client.spreadsheets.values.append({
      spreadsheetId: team.sheet.spreadsheetId,
      range: "Orders!A1",
      valueInputOption: "RAW",
      requestBody: { values: [["2", "bob", day("2025-02-11"), 50, "EUR"]] },
    });
    expect(revenueOf(await team.refresh())).toMatchObject({ bob: 100 });
    await team.set("Amounts stand for", "The whole order");
    const refreshed = await team.refresh();
    expect(revenueOf(refreshed)).toMatchObject({ bob: 50 });
    expect(refreshed.run.result?.notes.join(" ")).toContain("1 order has one amount in several rows");
    expect(await team.status("Amounts stand for")).toBe("OK");
  });

  test("words of the status column", async () => {
    await team.sheet.client.spreadsheets.values.update({
      spreadsheetId: team.sheet.spreadsheetId,
      range: "Orders!F1",
      valueInputOption: "RAW",
      requestBody: { values: [["Status"], ["storno"], ["bezahlt"]] },
    });
    await team.set("Words for cancelled", "Storno, hinfällig");
    expect((await team.refresh()).run.result?.setAside).toMatchObject({ cancelled: 1 });
  });
});
