import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Cell } from "../../functions/core/values/cell.ts";
import { day } from "../support/orders.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import type { TabContent } from "../support/spreadsheet.ts";

const header = ["Order ID", "Customer ID", "Customer Name", "Date", "Amount"];
const names = ["ann", "bob", "cid", "dan", "eve", "fay", "gus", "hal", "ian", "joe"];
/** Ten customers of 100, 90, ... 10: ann is A key, bob B main, all others C ordinary. */
const orders: TabContent = {
  title: "Orders",
  rows: [
    header,
    ...names.map((name, at): Cell[] => [`o${at}`, name, name.toUpperCase(), day("2025-01-01") + at, 100 - 10 * at]),
  ],
};

let team: SettingsSheet;
beforeEach(async () => {
  team = await startSettingsSheet(orders);
});
afterEach(() => team.sheet.close());

const refreshOn = async (date: string) => {
  team.now.set(`${date}T12:00:00Z`);
  const { run } = await team.refresh();
  expect(run).toMatchObject({ state: "done" });
  return run;
};
const addOrder = async (customer: string, date: string, amount: number) => {
  const { client, spreadsheetId } = team.sheet;
  await client.spreadsheets.values.append({
    spreadsheetId,
    range: "Orders!A1",
    valueInputOption: "RAW",
    requestBody: { values: [[`o-${customer}-${date}`, customer, customer.toUpperCase(), day(date), amount]] },
  });
};
/** The cell of a column of the Customers tab beside a customer. */
const cellOf = async (customer: string, title: string): Promise<Cell | undefined> => {
  const rows = await team.sheet.read("Customers");
  const column = rows[0]?.indexOf(title) ?? -1;
  return rows.find((row) => row[0] === customer)?.[column];
};
/** Writes into a column of the team's beside a customer; the column is made behind all others where it is missing. */
const write = async (customer: string, title: string, value: Cell) => {
  const { client, spreadsheetId } = team.sheet;
  const rows = await team.sheet.read("Customers");
  const at = rows[0]?.indexOf(title) ?? -1;
  const column = at >= 0 ? at : (rows[0]?.length ?? 0);
  const rowIndex = rows.findIndex((row) => row[0] === customer);
  const put = (index: number, cell: Cell) =>
    client.spreadsheets.values.update({
      spreadsheetId,
      range: `Customers!R${index + 1}C${column + 1}`,
      valueInputOption: "RAW",
      requestBody: { values: [[cell]] },
    });
  if (at < 0) {
    const sheetId = await team.sheetId("Customers");
    await team.sheet.edit({ appendDimension: { sheetId, dimension: "COLUMNS", length: 1 } });
    await put(0, title);
  }
  await put(rowIndex, value);
};
const movements = async () => team.sheet.read("Tier Movements");
const abc = "ABC by customers";

describe("a grace", () => {
  beforeEach(async () => {
    await refreshOn("2025-06-01");
    await team.fill("How tiers move", ["ABC by customers", "after days of grace", "", 3], 2);
    await addOrder("cid", "2025-06-02", 1000);
  });

  test("keeps a tier for its days, says until when, and lets it fall when they are over", async () => {
    await refreshOn("2025-06-02");
    expect(await cellOf("ann", abc)).toBe("A key");
    expect(await cellOf("ann", `${abc}: why`)).toMatch(
      /^A key, kept until 2025-06-05 .*; at risk; today's figures say B main/,
    );
    await refreshOn("2025-06-04");
    expect(await cellOf("ann", abc)).toBe("A key");
    await refreshOn("2025-06-05");
    expect(await cellOf("ann", abc)).toBe("B main");
    expect((await movements()).flat()).toContain(`${abc}: who moved down`);
  });

  test("is not shortened by a second run of the day, nor by nights that are missed", async () => {
    await refreshOn("2025-06-02");
    await refreshOn("2025-06-02");
    await refreshOn("2025-06-04");
    expect(await cellOf("ann", abc)).toBe("A key");
  });

  test("is forgotten when the scheme's cut is changed: its history starts anew, and the tab says so", async () => {
    await refreshOn("2025-06-02");
    const rows = await team.settings();
    const row = rows.findIndex((cells) => cells[0] === abc && typeof cells[1] === "boolean");
    await team.sheet.client.spreadsheets.values.update({
      spreadsheetId: team.sheet.spreadsheetId,
      range: `'Tier Settings'!G${row + 1}`,
      valueInputOption: "RAW",
      requestBody: { values: [["10%, 30%, 100%"]] },
    });
    await refreshOn("2025-06-03");
    expect(await cellOf("ann", abc)).toBe("B main");
    expect((await movements()).flat()).toContain("New, or its definition changed: its history starts today.");
  });
});

describe("a tier fixed by hand", () => {
  test("survives recomputes, is shown as such, and ends by itself", async () => {
    await refreshOn("2025-06-01");
    await write("joe", "Tier Override", "A key");
    await write("joe", "Override Reason", "the landlord");
    await write("joe", "Override Until", day("2025-06-03"));
    await refreshOn("2025-06-02");
    await refreshOn("2025-06-03");
    expect(await cellOf("joe", abc)).toBe("A key");
    expect(await cellOf("joe", `${abc}: why`)).toMatch(
      /^A key, set by hand until 2025-06-03 \(the landlord\); today's figures say C ordinary/,
    );
    await refreshOn("2025-06-04");
    expect(await cellOf("joe", abc)).toBe("C ordinary");
    expect(await cellOf("joe", "Tier Override")).toBe("A key");
  });

  test("that no scheme knows is told at its cell, in the notes and on the data report, and ignored", async () => {
    await refreshOn("2025-06-01");
    await write("joe", "Tier Override", "A kee");
    const run = await refreshOn("2025-06-02");
    expect(await cellOf("joe", abc)).toBe("C ordinary");
    const note = run?.result?.notes.find((each) => each.includes("A kee"));
    expect(note).toMatch(/^Customers![A-Z]+11: No scheme has a tier "A kee"\. Did you mean "A key"\?/);
    expect((await team.sheet.read("Tier Data Report")).flat()).toContain(
      "Tiers named beside customers that could not be used",
    );
  });
});

test("customers whose keys were merged are neither gone nor new", async () => {
  await refreshOn("2025-06-01");
  await team.fill("Orders of", ["joe", "ian"]);
  const run = await refreshOn("2025-06-02");
  expect(run?.result).toMatchObject({ movements: { joined: 0, gone: 0 } });
  expect((await movements()).find(([first]) => first === "Customers no longer in the orders")).toEqual([
    ...["Customers no longer in the orders", 0, 0],
  ]);
});

test("targets reached, due and missed are counted in the summary", async () => {
  await refreshOn("2025-06-01");
  for (const [customer, by] of [
    ["ann", "2025-01-01"],
    ["bob", "2025-12-31"],
    ["cid", "2025-05-01"],
  ] as const) {
    await write(customer, "Target Tier", "A key");
    await write(customer, "Target By", day(by));
  }
  await refreshOn("2025-06-02");
  const rows = await team.sheet.read("Tier Summary");
  const at = rows.findIndex((row) => row[0] === "Targets");
  expect(rows.slice(at + 1, at + 3)).toEqual([
    ["Scheme", "Reached", "Due", "Missed"],
    [abc, 1, 1, 1],
  ]);
});

test("movements compare with the last month end where settings say so", async () => {
  for (const date of ["2025-05-30", "2025-06-01"]) await refreshOn(date);
  await addOrder("cid", "2025-06-02", 1000);
  for (const date of ["2025-06-02", "2025-06-03"]) await refreshOn(date);
  expect((await movements())[1]).toEqual(["From 2025-06-02 to 2025-06-03"]);
  await team.set("Movements since", "Last month end");
  await refreshOn("2025-06-03");
  expect((await movements())[1]).toEqual(["From 2025-05-30 to 2025-06-03"]);
  expect((await movements()).flat()).toContain(`${abc}: who moved up`);
});

test("tiers over time have a row for each day with a run", async () => {
  for (const date of ["2025-06-01", "2025-06-02", "2025-06-05"]) await refreshOn(date);
  const rows = await movements();
  const at = rows.findIndex((row) => row[0] === `${abc}: tiers over time`);
  expect(rows.slice(at + 2, at + 5).map((row) => row.slice(0, 5))).toEqual(
    ["2025-06-05", "2025-06-02", "2025-06-01"].map((date) => [day(date), 10, 1, 1, 8]),
  );
});

describe("a preview", () => {
  const cutsCell = async () => {
    const rows = await team.settings();
    return `G${rows.findIndex((cells) => cells[0] === abc && typeof cells[1] === "boolean") + 1}`;
  };

  test("tells who would move under other cuts, and changes nothing", async () => {
    await refreshOn("2025-06-01");
    const before = [await team.others(), await team.settings()];
    const edits = [{ a1: await cutsCell(), value: "20%, 50%, 100%" }];
    const { run } = await team.refresh({ preview: { edits } });
    const scheme = run.result?.preview?.schemes.find(({ title }) => title === abc);
    expect(scheme?.tiers.map(({ name, before: was, after }) => [name, was, after])).toEqual([
      ["A key", 1, 2],
      ["B main", 1, 3],
      ["C ordinary", 8, 5],
    ]);
    expect(scheme?.movers).toEqual([
      { id: "bob", from: "B main", to: "A key" },
      { id: "cid", from: "C ordinary", to: "B main" },
      { id: "dan", from: "C ordinary", to: "B main" },
      { id: "eve", from: "C ordinary", to: "B main" },
    ]);
    expect([await team.others(), await team.settings()]).toEqual(before);
  });

  test("is kept as long as snapshots are, and so is any run; where that is a day, until the night after next", async () => {
    await refreshOn("2025-06-01");
    const keptDays = async (changes: Parameters<typeof team.refresh>[0]) => {
      const { endedAt, expireAt } = (await team.refresh(changes)).run;
      return ((expireAt?.getTime() ?? 0) - (endedAt?.getTime() ?? 0)) / 86_400_000;
    };
    await team.set("Days that snapshots are kept", 7);
    expect([await keptDays({ preview: { edits: [] } }), await keptDays({})]).toEqual([7, 7]);
    await team.set("Days that snapshots are kept", 1);
    expect(await keptDays({})).toBe(2);
    await team.set("Days that snapshots are kept", "for ever");
    expect(await keptDays({})).toBe(90);
  });

  test("of settings that are wrong says so and writes no Status", async () => {
    await refreshOn("2025-06-01");
    const before = [await team.others(), await team.settings()];
    const edits = [{ a1: await cutsCell(), value: "50%, 20%, 100%" }];
    const { run } = await team.refresh({ preview: { edits } });
    expect(run).toMatchObject({ state: "failed", error: { code: "settings_invalid" } });
    expect(run.error?.message).toContain(`'Tier Settings'!${await cutsCell()}`);
    expect([await team.others(), await team.settings()]).toEqual(before);
  });
});
