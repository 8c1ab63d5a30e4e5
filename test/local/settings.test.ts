import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { defaultSettings } from "../../functions/core/settings/settings.ts";
import { cellsOf, settingsTab, settingsTabFormat } from "../../functions/core/settings/tab/settings-tab.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { decideSettings } from "../../functions/use-cases/decide-settings.ts";
import { choiceToKeep } from "../../functions/use-cases/keep-choice.ts";
import { day } from "../support/orders.ts";
import { reportOf } from "../support/report.ts";
import { knownNames } from "../support/settings-cells.ts";
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
const start = async (...tabs: readonly TabContent[]) => {
  team = await startSettingsSheet(...tabs);
};
afterEach(() => team.sheet.close());

/** Revenue by customer of the last run, from its JSON result. */
const revenueOf = ({ computed }: Awaited<ReturnType<SettingsSheet["refresh"]>>) =>
  Object.fromEntries(
    computed?.table.ids.map((id, index) => [
      id,
      (computed.table.metrics.get("revenue")?.[index] ?? 0) / 10 ** computed.table.scale.fractionDigits,
    ]) ?? [],
  );

describe("the first refresh", () => {
  beforeEach(() => start(orders));

  test("makes the Tier Settings tab, with the default settings and what is in use", async () => {
    const { run } = await team.refresh();
    expect(run).toMatchObject({ state: "done", result: { calls: { reads: 3, writes: 2 } } });
    expect((await team.sheet.titles()).filter((title) => title === "Tier Settings")).toHaveLength(1);
    const expected = cellsOf(settingsTab(defaultSettings, "en", knownNames));
    const made = await team.settings();
    expect(made.map((row) => row[1] ?? "")).toEqual(expected.slice(0, made.length).map((row) => row[1] ?? ""));
    expect(await team.status("Orders tab")).toBe("OK: tab Orders");
    expect(await team.status("Column: date")).toBe("OK: column C, Date");
    expect(await team.status("Column: cost")).toBe("");
    expect(await team.status("Window")).toBe("OK");
  });

  test("gives it drop-downs, checkboxes, notes and headers that warn", async () => {
    await team.refresh();
    const { data } = await team.sheet.client.spreadsheets.get({
      spreadsheetId: team.sheet.spreadsheetId,
      ranges: ["'Tier Settings'"],
      includeGridData: true,
    });
    const tab = data.sheets?.[0];
    const rows = tab?.data?.[0]?.rowData ?? [];
    const row = (name: string) => rows.find(({ values }) => values?.[0]?.formattedValue === name)?.values ?? [];
    expect(row("Language")[1]?.dataValidation?.condition).toMatchObject({ type: "ONE_OF_LIST" });
    expect(row("Tax counts")[1]?.dataValidation?.condition?.type).toBe("BOOLEAN");
    expect(row("Sudden change")[1]?.userEnteredFormat?.numberFormat?.type).toBe("PERCENT");
    expect(row("Column: date")[1]?.userEnteredFormat?.numberFormat?.type).toBe("TEXT");
    expect(row("Orders of")[0]?.note).toContain("belong to another customer");
    expect(tab?.protectedRanges?.length).toBeGreaterThanOrEqual(8);
    expect(tab?.protectedRanges?.every(({ warningOnly }) => warningOnly === true)).toBe(true);
    expect(tab?.properties?.gridProperties?.frozenRowCount).toBe(1);
  });

  test("is followed by refreshes that write nothing", async () => {
    await team.refresh();
    const before = await team.settings();
    const { run } = await team.refresh();
    expect(run.result).toMatchObject({ cellsWritten: 0, calls: { reads: 3, writes: 0 } });
    expect(await team.settings()).toEqual(before);
  });
});

describe("the tab itself", () => {
  const titleIt = async (title: string) => {
    const sheetId = await team.sheetId("Tier Settings");
    await team.sheet.edit({ updateSheetProperties: { properties: { sheetId, title }, fields: "title" } });
  };

  test("may be made by people, is known by its title, and after that by its anchor", async () => {
    await start(orders, {
      title: "tier settings",
      rows: [
        ["Setting", "Value"],
        ["As of", "2025-03-01"],
      ],
    });
    expect((await team.refresh()).run.result).toMatchObject({ asOf: day("2025-03-01") });
    expect(await team.sheet.titles()).not.toContain("Tier Settings");
    const sheetId = await team.sheetId("tier settings");
    await team.sheet.edit({ updateSheetProperties: { properties: { sheetId, title: "Regeln" }, fields: "title" } });
    expect((await team.refresh()).run.result).toMatchObject({ asOf: day("2025-03-01"), calls: { writes: 0 } });
  });

  test("is made anew after people deleted it", async () => {
    await start(orders);
    await team.refresh();
    const before = await team.settings();
    await team.sheet.edit({ deleteSheet: { sheetId: await team.sheetId("Tier Settings") } });
    expect((await team.refresh()).run.state).toBe("done");
    expect(await team.settings()).toEqual(before);
  });

  test("of a later version is refused, and left alone", async () => {
    await start(orders);
    await team.refresh();
    const lookup = { metadataKey: "customer-tiers.tab", metadataValue: await settingsAnchor() };
    const [, role, id] = JSON.parse(lookup.metadataValue);
    await team.sheet.edit({
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: lookup }],
        developerMetadata: { metadataValue: JSON.stringify([1, role, id, settingsTabFormat + 1]) },
        fields: "metadataValue",
      },
    });
    const { run } = await team.refresh();
    expect(run.error).toMatchObject({
      code: "newer_format",
      message: `Tab "Tier Settings" has format ${settingsTabFormat + 1}; this version knows ${settingsTabFormat}.`,
    });
  });

  test("renamed is found by its anchor, and messages call it by its name", async () => {
    await start(orders);
    await team.refresh();
    await team.set("As of", "soon");
    await titleIt("Our rules");
    const { run } = await team.refresh();
    expect(run.error?.message).toMatch(/^'Our rules'!B\d+: "soon" is not a date/);
  });

  test("protected against the tool: the message says what is wrong all the same", async () => {
    await start(orders);
    await team.refresh();
    await team.set("As of", "soon");
    const sheetId = await team.sheetId("Tier Settings");
    await team.sheet.edit({
      addProtectedRange: { protectedRange: { range: { sheetId }, editors: { users: ["boss@shop.example"] } } },
    });
    const { run } = await team.refresh();
    expect(run.error?.code).toBe("settings_invalid");
    expect(run.error?.message).toContain('"soon" is not a date');
  });

  async function settingsAnchor(): Promise<string> {
    const { data } = await team.sheet.client.spreadsheets.get({ spreadsheetId: team.sheet.spreadsheetId });
    const tab = data.sheets?.find(({ properties }) => properties?.title === "Tier Settings");
    return tab?.developerMetadata?.find(({ metadataKey }) => metadataKey === "customer-tiers.tab")?.metadataValue ?? "";
  }
});

describe("what people write there has its effect", () => {
  beforeEach(async () => {
    await start(orders, {
      title: "Old orders",
      rows: [
        ["Order ID", "Customer ID", "Date", "Amount", "Net", "Currency"],
        ["9", "zoe", day("2024-01-10"), 5, 4, "EUR"],
      ],
    });
    // Both tabs could be the orders.
    await team.refresh();
    await team.set("Orders tab", "Orders");
  });

  test("as-of day", async () => {
    await team.set("As of", day("2025-03-01"));
    const done = await team.refresh();
    expect(done.run.result).toMatchObject({ asOf: day("2025-03-01"), setAside: { afterAsOf: 2 } });
    expect(await team.status("As of")).toBe("OK");
  });

  test("orders tab and columns", async () => {
    await team.set("Orders tab", "Old orders");
    expect(revenueOf(await team.refresh())).toEqual({ zoe: 5 });
    await team.set("Column: amount", "Net");
    expect(revenueOf(await team.refresh())).toEqual({ zoe: 4 });
    expect(await team.status("Column: amount")).toBe("OK: column E, Net");
    await team.set("Column: amount", "");
    await team.set("Orders tab", "Orders");
    expect(revenueOf(await team.refresh())).toMatchObject({ ann: 107 });
    expect(await team.status("Orders tab")).toBe("OK: tab Orders");
  });

  test("currency", async () => {
    await team.set("Currency", "USD");
    expect(revenueOf(await team.refresh())).toEqual({ cleo: 10 });
  });

  test("language", async () => {
    await team.set("Language", "简体中文");
    const { computed, run } = await team.refresh();
    expect([run.state, computed?.language]).toEqual(["done", "zh-Hans"]);
    const row = (await team.settings()).find(([name]) => name === "列：日期");
    expect(row?.[2]).toBe("正常：C 列，Date");
  });

  test("schemes and whether to say why", async () => {
    for (const off of ["ABC by customers", "Customer life cycle", "RFM"]) await team.set(off, false);
    await team.sheet.client.spreadsheets.values.update({
      spreadsheetId: team.sheet.spreadsheetId,
      range: `'Tier Settings'!${await team.cellOf("Customer pyramid", 9)}`,
      valueInputOption: "RAW",
      requestBody: { values: [[false]] },
    });
    const { computed } = await team.refresh();
    expect(computed?.results.map(({ scheme }) => scheme.id)).toEqual(["pyramid-4"]);
    expect(computed?.report.customerRows.columns.map(({ id }) => id)).not.toContain("why:pyramid-4");
  });

  test("rows may be moved, columns inserted, the tab renamed: settings and Status are found", async () => {
    await team.set("As of", day("2025-03-01"));
    await team.refresh();
    const sheetId = await team.sheetId("Tier Settings");
    const lastRow = (await team.settings()).findIndex((row) => row[0] === "Sudden change");
    await team.sheet.edit(
      {
        moveDimension: {
          source: { sheetId, dimension: "ROWS", startIndex: lastRow, endIndex: lastRow + 1 },
          destinationIndex: 5,
        },
      },
      { insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 1, endIndex: 2 } } },
      { insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 2 } } },
    );
    const before = await team.settings();
    const { run } = await team.refresh();
    expect(run.result).toMatchObject({ asOf: day("2025-03-01"), cellsWritten: 0 });
    expect(await team.settings()).toEqual(before);
    // The inserted column stands between name and value.
    await team.sheet.client.spreadsheets.values.update({
      spreadsheetId: team.sheet.spreadsheetId,
      range: `'Tier Settings'!${await team.cellOf("As of", 2)}`,
      valueInputOption: "RAW",
      requestBody: { values: [["soon"]] },
    });
    const failed = await team.refresh();
    expect(failed.run.error?.message).toContain(
      `'Tier Settings'!${await team.cellOf("As of", 2)}: "soon" is not a date`,
    );
    expect(await team.status("As of")).toContain('"soon" is not a date');
  });
});

describe("orders that cannot be told", () => {
  test("of two tabs: the tab is made all the same and asks", async () => {
    await start(orders, { ...orders, title: "Orders 2024" });
    const { run } = await team.refresh();
    expect(run).toMatchObject({ state: "failed", error: { code: "no_orders" } });
    expect(await team.sheet.titles()).toEqual(["Orders", "Orders 2024", "Tier Settings"]);
    const asked = 'Several tabs could be the orders: "Orders", "Orders 2024". Write the title of the right one here.';
    expect(await team.status("Orders tab")).toBe(asked);
    expect(run.error?.message).toContain(`'Tier Settings'!${await team.cellOf("Orders tab", 1)}: ${asked}`);
    await team.set("Orders tab", "Orders 2024");
    expect((await team.refresh()).run.state).toBe("done");
    expect(await team.status("Orders tab")).toBe("OK: tab Orders 2024");
  });

  test("of two columns: Status asks which, and the answer is taken", async () => {
    await start({
      title: "Orders",
      rows: [
        ["Customer ID", "Date", "Amount", "Total"],
        ["ann", day("2025-01-10"), 100, 119],
      ],
    });
    const { run } = await team.refresh();
    expect(run.error?.code).toBe("columns_unclear");
    expect(await team.status("Column: amount")).toBe(
      'Several columns of tab "Orders" could be the amount: C "Amount", D "Total". Write the header or letter of the right one here.',
    );
    await team.set("Column: amount", "Total");
    expect(revenueOf(await team.refresh())).toEqual({ ann: 119 });
  });
});

describe("the choice of columns", () => {
  const renamed = async (cell: string, header: string, title = "Orders") => {
    await team.sheet.client.spreadsheets.values.update({
      spreadsheetId: team.sheet.spreadsheetId,
      range: `'${title}'!${cell}`,
      valueInputOption: "RAW",
      requestBody: { values: [[header]] },
    });
  };

  beforeEach(async () => {
    await start(orders);
    await team.refresh();
  });

  test("survives columns that are renamed and moved, rows inserted above, and a tab that is renamed", async () => {
    await renamed("C1", "When");
    await renamed("D1", "How much");
    await renamed("B1", "Who");
    const sheetId = await team.sheetId("Orders");
    await team.sheet.edit(
      {
        moveDimension: {
          source: { sheetId, dimension: "COLUMNS", startIndex: 3, endIndex: 4 },
          destinationIndex: 0,
        },
      },
      { insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 2 } } },
      { updateSheetProperties: { properties: { sheetId, title: "Verkäufe" }, fields: "title" } },
    );
    const { run, computed } = await team.refresh();
    expect(run).toMatchObject({ state: "done", result: { rowsUsed: 3 } });
    expect(revenueOf({ run, computed })).toMatchObject({ ann: 107, bob: 50 });
    expect(await team.status("Column: amount")).toBe("OK: column A, How much");
    // The anchors keep the new headers: one structural call, once.
    expect((await team.refresh()).run.result).toMatchObject({ calls: { writes: 0 } });
  });

  test("is made anew, and said, where a column's header is now that of something else", async () => {
    await renamed("D1", "Cost");
    await renamed("F1", "Total");
    // The other column is blank: a sudden change, which somebody looks at before it is applied.
    expect((await team.refresh()).run.state).toBe("needsAttention");
    const { run } = await team.refresh({ applyAnyway: true });
    expect(run.state).toBe("done");
    expect(run.result?.notes[0]).toContain(
      'Tab "Orders", column D: it was used for amount, but its header is "Cost" now',
    );
  });

  test("stays with the tab when it is copied", async () => {
    const sheetId = await team.sheetId("Orders");
    await team.sheet.edit({ duplicateSheet: { sourceSheetId: sheetId, newSheetName: "Orders backup" } });
    expect((await team.refresh()).run).toMatchObject({ state: "done", result: { cellsWritten: 0 } });
    expect(await team.status("Orders tab")).toBe("OK: tab Orders");
  });

  test("is not led astray by columns that were moved while it was kept", async () => {
    const fresh = await startSettingsSheet(orders);
    try {
      const workbook = fresh.sheet.open();
      const { orders: choice, settings, write } = decideSettings(await workbook.describe());
      if (choice.kind !== "chosen") throw new Error("the orders were not found");
      const sheetId = await fresh.sheetId("Orders");
      const source = { sheetId, dimension: "COLUMNS", startIndex: 3, endIndex: 4 };
      await fresh.sheet.edit({ moveDimension: { source, destinationIndex: 0 } });
      await workbook.write(reportOf({ ann: "Gold" }), { settings: write, orders: choiceToKeep(choice, settings) });
      const done = await fresh.refresh();
      expect(revenueOf(done)).toMatchObject({ ann: 107, bob: 50 });
      expect(done.run.result?.notes).not.toContainEqual(expect.stringContaining("it was used for"));
      expect(await fresh.status("Column: amount")).toBe("OK: column A, Amount");
    } finally {
      await fresh.sheet.close();
    }
  });

  test("shows nothing in the sheet", async () => {
    expect(await team.sheet.read("Orders")).toEqual(orders.rows);
  });
});

/** Each way to break the settings: what is done to the tab, where the fault is, and how the message begins. */
const breaks: readonly {
  readonly name: string;
  readonly break: (sheet: SettingsSheet) => Promise<void>;
  readonly at: readonly [name: string, columns: number];
  readonly says: string;
}[] = [
  ...(
    [
      ["Language", "Klingon", '"Klingon" is not possible here. Use one of: English'],
      ["Orders tab", "Ordrs", 'There is no tab "Ordrs". The nearest title is "Orders".'],
      ["Returns tab", "Returns", 'There is no tab "Returns".'],
      ["Column: date", "Datum", 'No column of tab "Orders" has the header "Datum". The nearest is "Date".'],
      ["As of", "31.02.2025", '"31.02.2025" is not a date'],
      ["Window", "a year", '"a year" is not a window.'],
      ["Time zone", "Europe/Berln", '"Europe/Berln" is not a time zone. Use a name such as Europe/Berlin.'],
      ["Currency", "EURO", '"EURO" is not a currency code.'],
      ["Cost per order", -1, '"-1" is not a number of 0 or more.'],
      ["Cost per return", "#REF!", "The cell holds the error #REF!."],
      ["Tax counts", "maybe", '"maybe" is not possible here.'],
      ["Identical rows", "merge", '"merge" is not possible here. Use one of: Use, Set aside.'],
      ["Sudden change", 20, '"20" is not a share'],
      ["80/20", "perhaps", '"perhaps" is not possible here.'],
    ] satisfies readonly (readonly [string, Cell, string])[]
  ).map(([name, value, says]) => ({
    name: `${name}: ${value}`,
    break: (sheet: SettingsSheet) => sheet.set(name, value),
    at: [name, 1] as const,
    says,
  })),
  {
    name: "a rate of nothing",
    break: async (sheet) => {
      await sheet.fill("Currency code", ["USD", 0]);
    },
    at: ["USD", 1],
    says: '"0" is not a rate.',
  },
  {
    name: "an alias for nobody",
    break: (sheet) => sheet.fill("Orders of", ["ann"], 3),
    at: ["ann", 1],
    says: 'For "ann" nobody is named.',
  },
  {
    name: "aliases in a circle",
    break: async (sheet) => {
      await sheet.fill("Orders of", ["ann", "bob"]);
      await sheet.fill("Orders of", ["bob", "ann"], 1);
    },
    at: ["Orders of", 0],
    says: "These aliases go round in a circle: ann → bob → ann.",
  },
];

describe("settings that are wrong", () => {
  let before: unknown;
  let sheet: SettingsSheet;
  beforeAll(async () => {
    sheet = await startSettingsSheet(orders);
    await sheet.refresh();
    before = await sheet.others();
  });
  beforeEach(() => {
    // Each test of this block mends what it broke, so that they share a spreadsheet.
    team = { ...sheet, sheet: { ...sheet.sheet, close: async () => undefined } };
  });
  afterAll(() => sheet.sheet.close());

  test.each(breaks)(
    "$name: told with the cell, and nothing but Status is written",
    async ({ break: breakIt, at, says }) => {
      const good = await sheet.settings();
      await breakIt(sheet);
      // New orders would change the other tabs.
      await sheet.sheet.client.spreadsheets.values.update({
        spreadsheetId: sheet.sheet.spreadsheetId,
        range: "Orders!A10",
        valueInputOption: "RAW",
        requestBody: { values: [["99", "zoe", day("2025-05-01"), 1000, "EUR"]] },
      });
      const { run } = await sheet.refresh();
      expect(run).toMatchObject({ state: "failed", error: { code: "settings_invalid" } });
      const [name, columns] = at;
      const row = name === "Orders of" ? 2 : 0;
      const cell = (await sheet.cellOf(name, columns)).replace(/\d+$/, (digits) => String(Number(digits) + row));
      expect(run.error?.message).toContain(`'Tier Settings'!${cell}: ${says}`);
      const statuses = (await sheet.settings()).map((each) => String(each[2] ?? ""));
      expect(statuses.filter((status) => status.startsWith(says))).toHaveLength(1);

      // Mended: the next run is as good as ever.
      await sheet.sheet.client.spreadsheets.values.clear({
        spreadsheetId: sheet.sheet.spreadsheetId,
        range: "Orders!A10:E10",
      });
      expect(await sheet.others()).toEqual(before);
      await mend(good);
      expect((await sheet.refresh()).run).toMatchObject({ state: "done" });
      expect(await sheet.settings()).toEqual(good);
      expect(await sheet.others()).toEqual(before);
    },
  );

  /** Puts values back, all but the Status column. */
  async function mend(good: readonly (readonly Cell[])[]) {
    await sheet.sheet.client.spreadsheets.values.update({
      spreadsheetId: sheet.sheet.spreadsheetId,
      range: "'Tier Settings'!A1",
      valueInputOption: "RAW",
      requestBody: {
        values: Array.from({ length: good.length + 20 }, (_, row) => [good[row]?.[0] ?? "", good[row]?.[1] ?? ""]),
      },
    });
  }
});
