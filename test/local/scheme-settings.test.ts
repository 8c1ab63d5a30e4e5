import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { a1 } from "../../functions/core/values/a1.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import { tenCustomers } from "../support/ten-customers.ts";

const orders = tenCustomers("Orders", ["Order ID", "Customer ID", "Date", "Amount"]);

let team: SettingsSheet;
beforeEach(async () => {
  team = await startSettingsSheet(orders);
  const { run } = await team.refresh();
  expect(run).toMatchObject({ state: "done" });
});
afterEach(() => team.sheet.close());

const columnsOf = {
  "Tier schemes": { on: 1, kind: 4, metric: 5, cuts: 6, tiers: 7, title: 8, why: 9 },
  "Tier rules": { tier: 1, metric: 3, operator: 4, value: 5, alternative: 6 },
  "Grid axes": { axis: 1, metric: 3, cut: 4 },
  "Grid cells": { tier: 1, levels: 3 },
  "Point rules": { how: 1, metric: 3, step: 4, points: 5 },
} as const;
type Table = keyof typeof columnsOf;

/** Fills in cells of a scheme's first row in a table, or of the next blank row where it has none. */
async function put(table: Table, scheme: string, said: Readonly<Record<string, Cell>>, isNew = false): Promise<number> {
  const rows = await team.settings();
  const title = rows.findIndex((row) => row[0] === table);
  const own = rows.findIndex((row, index) => index > title + 1 && row[0] === scheme);
  const blank = rows.findIndex((row, index) => index > title + 1 && (row[0] ?? "") === "");
  const rowIndex = own >= 0 && !isNew ? own : blank;
  const places: Readonly<Record<string, number>> = columnsOf[table];
  for (const [column, value] of Object.entries({ ...said, scheme })) {
    await team.sheet.client.spreadsheets.values.update({
      spreadsheetId: team.sheet.spreadsheetId,
      range: `'Tier Settings'!${a1(column === "scheme" ? 0 : (places[column] ?? -1), rowIndex + 1)}`,
      valueInputOption: "RAW",
      requestBody: { values: [[value]] },
    });
  }
  return rowIndex;
}

/** Tier by customer in the column of this title on the Customers tab. */
async function tiers(title: string): Promise<Readonly<Record<string, Cell>>> {
  const [headers = [], ...rows] = await team.sheet.read("Customers");
  const column = headers.indexOf(title);
  return Object.fromEntries(rows.map((row) => [String(row[0]), row[column] ?? ""]));
}

const headers = async () => (await team.sheet.read("Customers"))[0] ?? [];
const statusAt = async (rowIndex: number) => (await team.settings())[rowIndex]?.[2] ?? "";

describe("from the sheet alone", () => {
  test("the default set is on after set-up, and everything else is one checkbox away", async () => {
    expect(await headers()).toEqual(
      expect.arrayContaining(["Customer pyramid", "ABC by customers", "Customer life cycle", "RFM"]),
    );
    expect(await headers()).not.toContain("80/20");
    const row = await put("Tier schemes", "80/20", { on: true });
    expect((await team.refresh()).run.state).toBe("done");
    expect(await tiers("80/20")).toMatchObject({ c0: "Core", c1: "Core", c2: "Non-core", c9: "Non-core" });
    expect(await statusAt(row)).toBe("OK");
    expect((await team.refresh()).run.result).toMatchObject({ cellsWritten: 0 });
  });

  test("a cut is changed and a tier is named", async () => {
    await put("Tier schemes", "ABC by customers", {
      cuts: "10%, 50%, 100%",
      tiers: "Best, Good, Others",
      title: "Value",
    });
    expect((await team.refresh()).run.state).toBe("done");
    const [title] = (await headers()).filter((header) => header === "Value" || header === "ABC by customers");
    expect(await tiers(String(title))).toMatchObject({ c0: "Best", c1: "Good", c4: "Good", c5: "Others" });
  });

  test("a pyramid gets as many tiers as the team names, with the advice that many blur what to do", async () => {
    const row = await put("Tier schemes", "Own pyramid", {
      on: true,
      cuts: "10%, 20%, 30%, 40%, 50%, 100%",
      tiers: "一, 二, 三, 四, 五, 六",
    });
    expect((await team.refresh()).run.state).toBe("done");
    expect(await tiers("Own pyramid")).toMatchObject({ c0: "一", c1: "二", c4: "五", c5: "六", c9: "六" });
    expect(await statusAt(row)).toBe("OK. But 6 tiers blur what to do for whom: mostly five are enough.");
  });

  test("an own ladder is defined in the team's own words, on metrics, a column of theirs and another scheme", async () => {
    const sheetId = await team.sheetId("Customers");
    await team.sheet.edit({
      insertDimension: { range: { sheetId, dimension: "COLUMNS", startIndex: 0, endIndex: 1 } },
    });
    const [, ...rows] = await team.sheet.read("Customers");
    await team.sheet.client.spreadsheets.values.update({
      spreadsheetId: team.sheet.spreadsheetId,
      range: "Customers!A1",
      valueInputOption: "RAW",
      requestBody: { values: [["Region"], ...rows.map((row) => [row[1] === "c9" ? "north" : "south"])] },
    });
    await put("Tier schemes", "我们的阶梯", { on: true, kind: "Ladder of rules", tiers: "大客户, 北方客户, 其他客户" });
    const rule = (tier: string, metric: string, operator: string, value: Cell) =>
      put("Tier rules", "我们的阶梯", { tier, metric, operator, value }, true);
    await rule("大客户", "订单数", "at least", 5);
    await rule("大客户", "ABC by customers", "is in tier", "A key, B main");
    await rule("北方客户", "Region", "equals", "North");
    await rule("其他客户", "", "everyone else", "");
    const { run } = await team.refresh();
    expect(run).toMatchObject({ state: "done" });
    const found = Object.fromEntries(
      Object.entries(await tiersBy("我们的阶梯", 1)).filter(([customer]) =>
        ["c0", "c1", "c2", "c9"].includes(customer),
      ),
    );
    expect(found).toEqual({ c0: "大客户", c1: "大客户", c2: "其他客户", c9: "北方客户" });
  });

  test("an own grid, own points and own groups", async () => {
    await put("Tier schemes", "Often × much", { on: true, kind: "Grid", tiers: "Stars, Rest" });
    await put("Grid axes", "Often × much", { axis: "Often", metric: "orders", cut: "5" }, true);
    await put("Grid axes", "Often × much", { axis: "Much", metric: "revenue", cut: "top 20%" }, true);
    await put("Grid cells", "Often × much", { tier: "Stars", levels: "Often high, Much high" }, true);
    await put("Grid cells", "Often × much", { tier: "Rest", levels: "All" }, true);
    await put("Tier schemes", "Bonus", { on: true, kind: "Points", tiers: "Many, Few", cuts: "8" });
    await put("Point rules", "Bonus", { how: "Per step", metric: "revenue", step: 10, points: 1 }, true);
    await put("Tier schemes", "Halves", {
      on: true,
      kind: "Equal groups, less is better",
      metric: "orders",
      tiers: "Seldom, Often",
    });
    expect((await team.refresh()).run).toMatchObject({ state: "done" });
    expect(await tiers("Often × much")).toMatchObject({ c0: "Stars", c1: "Stars", c2: "Rest" });
    expect(await tiers("Bonus")).toMatchObject({ c0: "Many", c2: "Many", c3: "Few" });
    expect(await tiers("Halves")).toMatchObject({ c0: "Often", c4: "Often", c5: "Seldom", c9: "Seldom" });
  });

  test("a scheme without its column waits and says for which; the others go on", async () => {
    const row = await put("Tier schemes", "Satisfaction × loyalty", { on: true });
    expect((await team.refresh()).run.state).toBe("done");
    expect(await statusAt(row)).toContain("Satisfaction × loyalty waits for a column with satisfaction");
    expect(await headers()).toContain("RFM");
    expect(await headers()).not.toContain("Satisfaction × loyalty");
  });

  test("a broken setting: nothing else is written, the last good result stays, and the cell is named", async () => {
    const before = await team.others();
    const row = await put("Tier schemes", "ABC by customers", { cuts: "20%, 5%, 100%" });
    const { run } = await team.refresh();
    expect(run.error?.code).toBe("settings_invalid");
    const message = "5% stands after 20%: each share counts from the top down, so they must rise, as in 5%, 20%, 100%.";
    expect(run.error?.message).toBe(`'Tier Settings'!G${row + 1}: ${message}`);
    expect(await statusAt(row)).toBe(message);
    expect(await team.others()).toEqual(before);
    await put("Tier schemes", "ABC by customers", { cuts: "5%, 20%, 100%" });
    expect((await team.refresh()).run.state).toBe("done");
    expect(await statusAt(row)).toBe("OK");
  });

  /** Tiers where customers stand in another column than the first. */
  async function tiersBy(title: string, keyColumn: number): Promise<Readonly<Record<string, Cell>>> {
    const [head = [], ...rows] = await team.sheet.read("Customers");
    return Object.fromEntries(rows.map((row) => [String(row[keyColumn]), row[head.indexOf(title)] ?? ""]));
  }
});

describe("a tab of format 1", () => {
  const format1: readonly (readonly Cell[])[] = JSON.parse(
    readFileSync(new URL("../core/settings/tab/fixtures/settings-tab.format-1.json", import.meta.url), "utf8"),
  );

  test("gets the tables of schemes below what is there, and keeps its meaning", async () => {
    await team.sheet.close();
    const title = "分层设置";
    // Its own day and orders tab do not fit these orders.
    const rows = format1.map((row) =>
      ["订单工作表", "评定日", "列：金额", "列：日期", "货币", "统计期间"].includes(String(row[0]))
        ? [row[0] ?? "", "", "", row[3] ?? ""]
        : row,
    );
    const isRate = (row: readonly Cell[]) => row[0] === "USD";
    team = await startSettingsSheet(orders, { title, rows: rows.map((row) => (isRate(row) ? [] : row)) });
    const before = await team.settings();
    expect((await team.refresh()).run).toMatchObject({ state: "done" });
    const after = await team.settings();
    // Nothing that stood there was touched, but Status.
    expect(after.slice(0, before.length).map((row) => [row[0] ?? "", row[1] ?? ""])).toEqual(
      before.map((row) => [row[0] ?? "", row[1] ?? ""]),
    );
    for (const lacking of ["方案一览", "层级如何变动", "客户资料工作表", "活跃度半衰期"])
      expect(after.findIndex((row) => row[0] === lacking)).toBeGreaterThanOrEqual(before.length);
    const on = after.filter((row) => row[1] === true && row[4] !== undefined && row[4] !== "").map((row) => row[0]);
    expect(on).toEqual(["ABC 分类（按客户数）", "客户卡级"]);
    const [head = []] = await team.sheet.read("客户");
    expect(head).toEqual(expect.arrayContaining(["ABC 分类（按客户数）", "客户卡级"]));
    expect(head).not.toContain("ABC 分类（按客户数）：原因");
    expect((await team.refresh()).run.result).toMatchObject({ cellsWritten: 0, calls: { writes: 0 } });
    expect(await team.settings()).toEqual(after);
    const retired = after.find((row) => row[0] === "分层方案");
    expect(retired?.[2]).toBe("此项现在在“方案一览”表中设置。此行可以删除。");
  });
});
