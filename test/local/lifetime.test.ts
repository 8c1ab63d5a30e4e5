import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Cell } from "../../functions/core/values/cell.ts";
import { resultLines } from "../../functions/local/result-lines.ts";
import type { Computed } from "../../functions/use-cases/compute-tiers.ts";
import { shopRows } from "../support/lifetime-shop.ts";
import { day, type OrderRow } from "../support/orders.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import type { TabContent } from "../support/spreadsheet.ts";
import { tickSchemes } from "../support/tick-schemes.ts";

const today = day("2025-06-15");
const titles = ["Value now × later", "Lifetime value"] as const;

/** An orders tab on which three fifths of every amount are cost. */
const ordersTab = (rows: readonly OrderRow[]): TabContent => ({
  title: "Orders",
  rows: [
    ["Customer ID", "Date", "Amount", "Cost"],
    ...rows.map(({ customerId = "", date = "", amount = 0 }): Cell[] => [
      customerId,
      date,
      amount,
      Math.round(Number(amount) * 60) / 100,
    ]),
  ],
});

/** The lines of a tab as text, cells apart by bars. */
const linesOf = async (team: SettingsSheet, title: string) =>
  (await team.sheet.read(title)).map((row) => row.join(" | "));

/** The rows of the block below a title, up to the next blank line. */
async function block(team: SettingsSheet, title: string): Promise<readonly (readonly Cell[])[]> {
  const rows = await team.sheet.read("Tier Summary");
  const start = rows.findIndex(([first]) => String(first).startsWith(title));
  const end = rows.findIndex((row, at) => at > start && row.length === 0);
  return start < 0 ? [] : rows.slice(start, end < 0 ? undefined : end);
}

/** What stands beside each customer, by the title of its column. */
async function customers(team: SettingsSheet): Promise<readonly Readonly<Record<string, Cell>>[]> {
  const [headers = [], ...rows] = await team.sheet.read("Customers");
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ""])));
}

describe("a shop with enough repeat buyers", () => {
  let team: SettingsSheet;
  let computed: Computed | undefined;
  beforeAll(async () => {
    const rows = shopRows({ customers: 190, firstDay: today - 600, asOf: today, seed: 5 });
    team = await startSettingsSheet(ordersTab(rows));
    ({ computed } = await team.refresh());
  });
  afterAll(() => team.sheet.close());

  test("by default nothing is forecast", async () => {
    expect(computed?.forecast).toBeUndefined();
    expect((await linesOf(team, "Tier Summary")).join("\n")).not.toMatch(/forecast|lifetime|budget/i);
  });

  test("two schemes on lifetime value are switched on from the sheet, and every customer gets a tier and a why", async () => {
    await tickSchemes(team.sheet.server.access, team.sheet.spreadsheetId, ...titles);
    expect((await team.refresh()).run.state).toBe("done");
    const rows = await customers(team);
    expect(rows).toHaveLength(190);
    for (const row of rows) {
      expect(row["Value now × later"]).toMatch(
        /^(Valuable|Good now, less later|Hidden potential|Little now and later)$/,
      );
      expect(row["Lifetime value"]).toMatch(/^(High|Medium|Low) lifetime value$/);
      expect(row["Value now × later: why"]).toMatch(
        /Value now (high|low) \(profit in the last 12 months -?[\d,]+\.\d\d.*Value later/,
      );
      expect(row["Lifetime value: why"]).toMatch(/lifetime value -?[\d,]+\.\d\d \(rank \d+ of 190\)/);
    }
    const sizes = (title: (typeof titles)[number]) => new Set(rows.map((row) => row[title])).size;
    expect([sizes("Value now × later"), sizes("Lifetime value")]).toEqual([4, 3]);
  });

  test("the summary tells means by tier, how good the forecast is, and what keeping customers is worth", async () => {
    const [, header = [], first = []] = await block(team, "Customer pyramid");
    expect(header).toEqual(expect.arrayContaining(["Mean lifetime value, 12 months", "Still active (mean chance)"]));
    expect(first[header.indexOf("Mean lifetime value, 12 months")]).toBeGreaterThan(0);
    const checked = await block(team, "Is the forecast any good?");
    const said = checked.map((row) => row.join(" | ")).join("\n");
    expect(said).toMatch(/Predicted [\d,]+ orders, [\d,]+ came: (\d+% too (low|high)|right to the percent)\./);
    expect(checked.map(([label]) => label)).toEqual(
      expect.arrayContaining([...["1", "2", "3", "4", "5 and more"], "Platinum", "Gold", "Iron"]),
    );
    expect(said).toMatch(/Customer pyramid: tier on \d{4}-\d\d-\d\d/);
    const kept = await block(team, "What is keeping customers worth?");
    expect(kept[0]?.[0]).toBe("What is keeping customers worth? (Customer pyramid)");
    const gains = kept.slice(2).map((row) => Number(row[5]));
    expect(gains.at(-1)).toBeCloseTo(
      gains.slice(0, -1).reduce((sum, gain) => sum + gain, 0),
      1,
    );
    expect(await block(team, "Where should the budget go?")).toEqual([]);
  });

  test("the data report says by which methods, and of which money", async () => {
    const said = (await linesOf(team, "Tier Data Report")).join("\n");
    expect(said).toMatch(/12 months ahead\. Forecast by: (MBG|Pareto)\/NBD model: 190 customers\./);
    expect(said).toContain("Money is profit, discounted by 10% a year.");
    expect(said).toMatch(/gamma-gamma model/i);
  });

  test("shown: value, interval, orders, chance and method beside each customer, for the horizon that Settings say", async () => {
    await team.set("Show lifetime values", true);
    await team.refresh();
    const [row = {}] = await customers(team);
    const low = Number(row["Lifetime value, 12 months: low end of 80%"]);
    const high = Number(row["Lifetime value, 12 months: high end of 80%"]);
    expect(low).toBeLessThanOrEqual(high);
    expect(row["Lifetime value, 12 months"]).toBeGreaterThan(0);
    expect(row["Expected orders in 12 months"]).toBeGreaterThan(0);
    expect(row["Still active (chance)"]).toBeLessThanOrEqual(1);
    expect(row["Forecast by"]).toMatch(/\/NBD model$/);
    expect((await team.refresh()).run.result).toMatchObject({ cellsWritten: 0, calls: { writes: 0 } });

    await team.set("Lifetime: months ahead", 24);
    await team.refresh();
    const [longer = {}] = await customers(team);
    expect(longer["Lifetime value, 24 months"]).toBeGreaterThan(Number(row["Lifetime value, 12 months"]));
    expect(longer["Lifetime value, 12 months"] ?? "").toBe("");

    await team.set("Lifetime: months ahead", 500);
    expect((await team.refresh()).run.error?.code).toBe("settings_invalid");
    expect(await team.status("Lifetime: months ahead")).toBe(
      '"500" is not a whole number of months from 1 to 120. Write for example 12.',
    );
    await team.set("Lifetime: months ahead", 12);
  });

  test("a budget is split over the tiers, beside where the cost to serve goes now", async () => {
    await team.set("Cost per order", 1);
    await team.set("Budget", 1000.01);
    await team.set("Budget by", "Lifetime value");
    await team.refresh();
    const [title, how, header, ...rows] = await block(team, "Where should the budget go?");
    expect(title).toEqual(["Where should the budget go?"]);
    expect(how).toEqual(["1,000.01, split over the tiers of Customer pyramid by lifetime value, 12 months."]);
    expect(header).toEqual([
      ...["Tier", "Split by", "Share of the budget", "Budget", "Cost to serve now", "Share of it now", "More than now"],
    ]);
    const tiers = rows.slice(0, -1);
    const sum = (column: number) => tiers.reduce((total, row) => total + Number(row[column] ?? 0), 0);
    expect(sum(3)).toBeCloseTo(1000.01, 9);
    expect(sum(2)).toBeCloseTo(1, 9);
    expect(sum(5)).toBeCloseTo(1, 9);
    expect(sum(6)).toBeCloseTo(0, 9);
  });

  test("the life cycle goes by the chance to be active where Settings say so", async () => {
    const before = (await customers(team)).map((row) => row["Customer life cycle"]);
    await team.set("Life cycle by chance to be active", true);
    ({ computed } = await team.refresh());
    const rows = await customers(team);
    expect(rows.map((row) => row["Customer life cycle"])).not.toEqual(before);
    expect(rows.map((row) => row["Customer life cycle: why"]).join()).toContain("probability of being alive less than");
  });

  test("the JSON of a run tells the same", () => {
    if (computed === undefined) throw new RangeError("nothing was computed");
    const told = JSON.parse([...resultLines(computed)].join(""));
    expect(told.lifetime).toMatchObject({ horizonMonths: 12, moneyIs: "profit", retention: { scheme: "pyramid-4" } });
    expect(told.lifetime.holdout.byTierThen.tiers).toHaveLength(4);
    expect(told.customers[0].lifetime.lifetimeValue[0]).toBeCloseTo(told.customers[0].metrics.lifetimeValue, 1);
  });
});

describe("a shop with too little data", () => {
  let team: SettingsSheet;
  afterEach(() => team.sheet.close());

  test("says so everywhere, with what it takes, and never shows anything that is no number", async () => {
    const rows = ["ann", "bob", "cid"].flatMap((customerId, at) =>
      Array.from({ length: at + 1 }, (_, order) => ({ customerId, date: today - 90 + 7 * order, amount: 10 })),
    );
    team = await startSettingsSheet(ordersTab(rows));
    await team.refresh();
    await tickSchemes(team.sheet.server.access, team.sheet.spreadsheetId, ...titles);
    await team.set("Show lifetime values", true);
    await team.set("Budget", 100);
    await team.set("Budget by", "Lifetime value");
    expect((await team.refresh()).run.state).toBe("done");
    const [cid, bob, ann] = await customers(team);
    for (const row of [ann, bob]) {
      expect(row?.["Lifetime value"]).toBe("Not enough data");
      expect(row?.["Lifetime value: why"]).toBe(
        "Not enough data: lifetime value needs orders of this customer on 3 days, or 100 customers who bought again (there are 2) and orders over 182 days (there are 90)",
      );
      expect(row?.["Forecast by"]).toBe(
        "Not enough data: it takes orders on three days, as the orders of all customers make no model",
      );
      expect(row?.["Lifetime value, 12 months"]).toBe("");
    }
    expect(cid?.["Forecast by"]).toBe("Own rhythm");
    expect(cid?.["Lifetime value, 12 months"]).toBeGreaterThan(0);
    const summary = (await linesOf(team, "Tier Summary")).join("\n");
    expect(summary).toContain("2 customers have bought again, a model takes 100.");
    expect(summary).toContain("customers without a forecast are left out.");
    for (const title of ["Customers", "Tier Summary", "Tier Data Report"]) {
      expect((await linesOf(team, title)).join("\n")).not.toMatch(/NaN|Infinity|undefined|#NUM/);
    }
  });
});
