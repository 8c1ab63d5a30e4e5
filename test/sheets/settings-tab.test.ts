import { afterEach, describe, expect, test } from "vitest";
import { defaultSettings } from "../../functions/core/settings/settings.ts";
import { settingsTab } from "../../functions/core/settings/tab/settings-tab.ts";
import type { SettingsWrite, Workbook } from "../../functions/use-cases/ports/workbook.ts";
import { knownNames } from "../support/settings-cells.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import type { TabContent } from "../support/spreadsheet.ts";

const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Customer ID", "Date", "Amount"],
    ["ann", 45_700, 10],
  ],
};

/** Marks the row of one setting. */
const marking = (name: string, value: string): SettingsWrite => ({
  create: settingsTab(defaultSettings, "en", knownNames),
  append: () => undefined,
  lackingHeaders: () => [],
  wording: () => undefined,
  status: (cells) => {
    const rowIndex = cells.findIndex((row) => row.includes(name));
    const head = cells.find((row) => row.includes("Status")) ?? [];
    return [{ rowIndex, columnIndex: head.indexOf("Status"), value }];
  },
});

let team: SettingsSheet;
afterEach(() => team.sheet.close());

/** A workbook that has read the sheet. */
async function described(): Promise<Workbook> {
  const workbook = team.sheet.open();
  await workbook.describe();
  return workbook;
}

describe("the Status column", () => {
  test("is written where it stands by then, though columns were inserted since it was read", async () => {
    team = await startSettingsSheet(orders);
    await team.refresh();
    const workbook = await described();
    const sheetId = await team.sheetId("Tier Settings");
    await team.sheet.edit({
      insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 1, endIndex: 3 } },
    });
    const before = await team.settings();
    await workbook.writeSettings(marking("Window", "hello"));
    expect(await team.status("Window")).toBe("hello");
    const after = await team.settings();
    expect(after.map((row) => row.filter((_, column) => column !== 4))).toEqual(
      before.map((row) => row.filter((_, column) => column !== 4)),
    );
  });

  test("is found by its header where its anchor is gone", async () => {
    team = await startSettingsSheet(orders, {
      title: "Tier Settings",
      rows: [
        ["Setting", "Value", "Status"],
        ["Window", "All"],
      ],
    });
    await (await described()).writeSettings(marking("Window", "hello"));
    expect(await team.settings()).toEqual([
      ["Setting", "Value", "Status"],
      ["Window", "All", "hello"],
    ]);
  });
});

describe("a workbook without the tab", () => {
  test("gets it, and nothing else", async () => {
    team = await startSettingsSheet(orders);
    await (await described()).writeSettings(marking("Window", ""));
    expect(await team.sheet.titles()).toEqual(["Orders", "Tier Settings"]);
    expect(await team.sheet.read("Orders")).toEqual(orders.rows);
  });
});
