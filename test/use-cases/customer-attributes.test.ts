import { afterEach, describe, expect, test } from "vitest";
import { metricOf } from "../../functions/core/customers/customer-table.ts";
import type { Snapshot } from "../../functions/core/movement/snapshot.ts";
import { defaultSettings, type Settings } from "../../functions/core/settings/settings.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { computeTiers } from "../../functions/use-cases/compute-tiers.ts";
import { tierCustomers } from "../../functions/use-cases/tier-customers.ts";
import { day } from "../support/orders.ts";
import { startSpreadsheet, type TabContent, type TestSpreadsheet } from "../support/spreadsheet.ts";
import { switchedOn } from "../support/switched-on.ts";

const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Date", "Amount", "Cost"],
    ["1", "ann", day("2025-01-10"), 100, 40],
    ["2", "bob", day("2025-02-10"), 50, 20],
  ],
};

let sheet: TestSpreadsheet;
afterEach(() => sheet.close());

/** The tiers of a spreadsheet with orders and these tabs. */
async function tiersOf(settings: Partial<Settings>, ...tabs: readonly TabContent[]) {
  sheet = await startSpreadsheet(orders, ...tabs);
  const workbook = sheet.open();
  return tierCustomers(workbook, await workbook.describe(), {
    asOf: day("2025-06-30"),
    settings: { ...defaultSettings, ...settings },
    onRead: async () => undefined,
  });
}

const customersTab = (...rows: readonly (readonly Cell[])[]): TabContent => ({ title: "Customers", rows });
type Tiered = Awaited<ReturnType<typeof tiersOf>>;

/** The tier of each customer in the first scheme. */
const tiers = ({ table, results: [result] }: Tiered) =>
  Object.fromEntries(
    table.keys.map((key, index) => [key, result?.scheme.tiers[result.tierIndexes[index] ?? -1]?.id ?? "none"]),
  );

describe("a scheme that looks at a column of the team's", () => {
  const schemes = switchedOn("aarrr");

  test("waits for the column, and for nothing once it is there", async () => {
    const without = await tiersOf({ schemes }, customersTab(["Customer ID"], ["ann"]));
    expect(without.resolved.waiting).toMatchObject([{ presetId: "aarrr", needs: ["attribute:referrals"] }]);
    await sheet.close();
    const found = await tiersOf(
      { schemes },
      customersTab(["Customer ID", "转介绍"], ["ANN ", 2], ["bob", ""], ["zoe", 0]),
    );
    expect(found.resolved.waiting).toEqual([]);
    expect(tiers(found)).toMatchObject({ ann: "referral", bob: expect.not.stringMatching("referral") });
  });

  test("finds it on a second tab that Settings name, for a call more", async () => {
    const crm: TabContent = {
      title: "CRM",
      rows: [
        ["Name", "Customer ID", "Referrals"],
        ["Bob", "bob", 4],
        ["?", "else", 1],
      ],
    };
    const found = await tiersOf({ schemes, attributesTab: "CRM" }, customersTab(["Customer ID"], ["ann"]), crm);
    expect(tiers(found)).toMatchObject({ bob: "referral" });
    expect(found.attributes.tables).toEqual([{ title: "CRM", rows: 2, unknown: 1 }]);
  });

  test("takes it from the Customers tab where both have it", async () => {
    const crm: TabContent = {
      title: "CRM",
      rows: [
        ["Customer ID", "Referrals"],
        ["bob", 4],
      ],
    };
    const own = customersTab(["Customer ID", "Referrals"], ["ann", 1]);
    const found = await tiersOf({ schemes, attributesTab: "CRM" }, own, crm);
    expect(tiers(found)).toMatchObject({ ann: "referral", bob: expect.not.stringMatching("referral") });
    expect(found.attributes.findings.map(({ tab, isOverruled }) => [tab, isOverruled])).toEqual([
      ["Customers", false],
      ["CRM", true],
    ]);
  });
});

describe("a second tab that cannot be joined", () => {
  test.each<readonly [string, TabContent, RegExp]>([
    ["is not there", { title: "Other", rows: [["Customer ID"], ["bob"]] }, /not exactly one tab "CRM".*"Other"/],
    ["names no customers", { title: "CRM", rows: [["Stage"], ["won"]] }, /A "Stage"/],
  ])("because it %s ends the run with what to do", async (_, tab, message) => {
    await expect(tiersOf({ attributesTab: "CRM" }, tab)).rejects.toMatchObject({
      code: "columns_unclear",
      message: expect.stringMatching(message),
    });
  });
});

test("columns beside customers take no read more, a second tab takes one", async () => {
  const schemes = switchedOn("aarrr");
  const own = customersTab(["Customer ID", "Referrals"], ["ann", 1]);
  const crm: TabContent = {
    title: "CRM",
    rows: [
      ["Customer ID", "Referrals"],
      ["bob", 4],
    ],
  };
  await tiersOf({ schemes }, own);
  expect(sheet.server.service.counts().reads).toBe(3);
  await sheet.close();
  await tiersOf({ schemes, attributesTab: "CRM" }, own, crm);
  expect(sheet.server.service.counts().reads).toBe(4);
});

test("what serving a customer costs by the Customers tab is taken off the profit", async () => {
  const { table } = await tiersOf(
    {},
    customersTab(["Customer ID", "Cost to serve"], ["bob", "12.50"], ["ann", "a lot"]),
  );
  const of = (key: string) =>
    (["costToServe", "profit"] as const).map((name) => metricOf(table, name, table.keys.indexOf(key)));
  expect(of("bob")).toEqual([125_000, 175_000]);
  expect(of("ann")).toEqual([0, 600_000]);
});

test("the data report tells how each column was read, and which cells do not fit", async () => {
  sheet = await startSpreadsheet(orders, customersTab(["Customer ID", "Referrals"], ["ann", "many"], ["bob", 2]));
  const workbook = sheet.open();
  const { report } = await computeTiers(workbook, await workbook.describe(), {
    asOf: day("2025-06-30"),
    settings: { ...defaultSettings, schemes: switchedOn("aarrr") },
    earlierSnapshot: async () => undefined,
    comparedSnapshot: async () => undefined,
    history: async () => [],
    onRead: async () => undefined,
  });
  const rows = report.tabs.find(({ id }) => id === "dataReport")?.rows.map((row) => row.slice(0, 5)) ?? [];
  expect(rows).toContainEqual(["Referrals", "Customers", "numbers", 1, 1]);
  expect(rows.map((row) => row.slice(0, 4))).toContainEqual(["Referrals", "Customers", "B2", "many"]);
});

test("columns that nothing looks at are not read", async () => {
  const { attributes } = await tiersOf({}, customersTab(["Customer ID", "Favourite colour"], ["bob", "red"]));
  expect(attributes.findings).toEqual([]);
});

test("a scheme with a tier for each value goes on with its history when values come and change places", async () => {
  const settings = { ...defaultSettings, schemes: switchedOn("attribute-channel") };
  const computedOn = async (date: string, earlier: Snapshot | undefined, ...channels: readonly string[]) => {
    const people = ["ann", "bob"].map((name, at) => [name, channels[at] ?? ""]);
    sheet = await startSpreadsheet(orders, customersTab(["Customer ID", "Channel"], ...people));
    const workbook = sheet.open();
    return computeTiers(workbook, await workbook.describe(), {
      ...{ asOf: day(date), settings, onRead: async () => undefined, history: async () => [] },
      ...{ earlierSnapshot: async () => earlier, comparedSnapshot: async () => earlier },
    });
  };
  const { snapshot } = await computedOn("2025-06-29", undefined, "web", "web");
  await sheet.close();
  const { movements, results } = await computedOn("2025-06-30", snapshot, "web", "shop");
  expect(results[0]?.scheme.tiers.map(({ id }) => id)).toEqual(expect.arrayContaining(["value:shop", "value:web"]));
  expect(movements?.schemes).toMatchObject([{ comparable: true }]);
});
