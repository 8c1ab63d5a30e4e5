import { afterEach, expect, test } from "vitest";
import { metricOf } from "../../functions/core/customers/customer-table.ts";
import { settingWords } from "../../functions/core/labels/setting-names.ts";
import { day } from "../support/orders.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import type { TabContent } from "../support/spreadsheet.ts";

const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Date", "Amount", "Cost"],
    ["A-1", "ann", day("2025-01-10"), 100, 40],
    ["B-1", "bob", day("2025-02-10"), 50, 20],
  ],
};
const crm: TabContent = {
  title: "CRM",
  rows: [
    ["Our customers"],
    ["Stage", "Customer ID", "Cost to serve"],
    ["won", "ANN", 12.5],
    ["lost", "zoe", 3],
    ["won", "bob", "a lot"],
  ],
};
const name = settingWords.attributesTab.name.en;

let team: SettingsSheet;
afterEach(() => team.sheet.close());

test("a tab that the settings name tells more of the customers, from the sheet to the data report", async () => {
  team = await startSettingsSheet(orders, crm);
  await team.refresh();
  await team.set(name, "CRM");
  const { run, computed } = await team.refresh();
  expect(run).toMatchObject({ state: "done" });
  const profits = ["ann", "bob"].map(
    (key) => computed && metricOf(computed.table, "profit", computed.table.keys.indexOf(key)),
  );
  expect(profits).toEqual([475_000, 300_000]);
  const report = (await team.sheet.read("Tier Data Report")).map((row) => row.slice(0, 4));
  expect(report).toContainEqual(['Tab "CRM": rows that name nobody among the customers: 1.']);
  expect(report).toContainEqual(["Cost to serve", "CRM", "C5", "a lot"]);
  expect((await team.refresh()).run.result?.calls).toMatchObject({ reads: 4, writes: 0 });
});

test("a title that no tab has is told beside the setting, and nothing else is written", async () => {
  team = await startSettingsSheet(orders, crm);
  await team.refresh();
  const before = await team.others();
  await team.set(name, "CMR");
  expect((await team.refresh()).run).toMatchObject({ state: "failed", error: { code: "settings_invalid" } });
  expect(await team.status(name)).toContain("CRM");
  expect(await team.others()).toEqual(before);
});
