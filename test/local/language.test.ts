import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { a1 } from "../../functions/core/values/a1.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { day } from "../support/orders.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import type { TabContent } from "../support/spreadsheet.ts";

const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Date", "Amount"],
    ...Array.from({ length: 10 }, (_, index): Cell[] => [
      String(index),
      `c${index}`,
      day("2025-03-01") + index,
      100 - 10 * index,
    ]),
  ],
};

let team: SettingsSheet;
beforeEach(async () => {
  team = await startSettingsSheet(orders);
  await team.refresh();
});
afterEach(() => team.sheet.close());

const write = async (title: string, cell: string, value: Cell) => {
  await team.sheet.client.spreadsheets.values.update({
    spreadsheetId: team.sheet.spreadsheetId,
    range: `'${title}'!${cell}`,
    valueInputOption: "RAW",
    requestBody: { values: [[value]] },
  });
};

const headers = async () => (await team.sheet.read("Customers"))[0] ?? [];

describe("changing the language", () => {
  test("renames the tool's own tabs, columns, tiers and words, and nothing that people wrote", async () => {
    // People call a column, a tier and a scheme of their own as they like, and note what they please.
    const [head = []] = await team.sheet.read("Customers");
    await write("Customers", a1(head.indexOf("Revenue"), 1), "Umsatz");
    await write("Tier Settings", await team.cellOf("ABC by customers", 7), "Top, B main, C ordinary");
    const settings = await team.settings();
    const schemes = settings.findIndex(([first]) => first === "ABC by customers");
    const blank = settings.findIndex((row, index) => index > schemes && (row[0] ?? "") === "" && (row[1] ?? "") === "");
    const own = [
      "Our halves",
      true,
      "",
      "agreed in May",
      "Equal groups, more is better",
      "revenue",
      "",
      "Upper, Lower",
    ];
    for (const [column, value] of own.entries()) await write("Tier Settings", a1(column, blank + 1), value);
    await write("Tier Settings", "M1", "Revenue");
    expect((await team.refresh()).run.state).toBe("done");

    await team.set("Language", "简体中文");
    expect((await team.refresh()).run).toMatchObject({ state: "done" });
    expect(await team.sheet.titles()).toEqual(expect.arrayContaining(["Orders", "Customers", "分层设置", "分层汇总"]));
    expect(await team.sheet.titles()).not.toContain("Tier Settings");
    const columns = await headers();
    expect(columns).toEqual(expect.arrayContaining(["Umsatz", "订单数", "顾客金字塔", "RFM 分群", "Our halves"]));
    expect(columns).not.toContain("Orders");
    const [, first = []] = await team.sheet.read("Customers");
    expect(first[columns.indexOf("顾客金字塔")]).toBe("铂金客户");
    expect(first[columns.indexOf("Our halves")]).toBe("Upper");

    const tab = await team.settings();
    const row = (name: string) => tab.find((each) => each[0] === name) ?? [];
    expect(row("设置项").slice(0, 4)).toEqual(["设置项", "值", "状态", "说明"]);
    expect(row("统计期间")[1]).toBe("全部");
    expect(row("方案一览")[0]).toBe("方案一览");
    expect(row("ABC 分类（按客户数）").slice(4, 8)).toEqual([
      "按客户数占比",
      "销售额",
      "5%, 20%, 100%",
      "Top, 主要客户, 普通客户",
    ]);
    expect(row("Our halves").slice(3, 8)).toEqual(["agreed in May", "等分，越高越好", "销售额", "", "Upper, Lower"]);
    expect(tab[0]?.[12]).toBe("Revenue");
    // No word of the tool's is left in English; what rules look for in the team's columns (column F) is in every language anyway.
    const left = tab.flatMap((each) =>
      each.filter((cell, column) => column !== 5 && typeof cell === "string" && /[a-z]{4}/.test(cell)),
    );
    const theirs = /Our halves|agreed in May|Upper|Revenue|Orders|Order ID|Customer ID|Date|Amount|Asia/;
    expect(left.filter((cell) => !theirs.test(String(cell)))).toEqual([]);

    const { run } = await team.refresh();
    expect(run.result).toMatchObject({ cellsWritten: 0, calls: { writes: 0 } });
    expect(await team.settings()).toEqual(tab);
  });

  test("back and forth gives the same tab", async () => {
    const before = await team.settings();
    await team.set("Language", "繁體中文");
    await team.refresh();
    expect(await headers()).toContain("顧客金字塔");
    await team.set("語言", "English");
    await team.refresh();
    await team.set("Language", "");
    await team.refresh();
    expect((await team.settings()).map((row) => row.filter((_, column) => column !== 2))).toEqual(
      before.map((row) => row.filter((_, column) => column !== 2)),
    );
    expect(await team.sheet.titles()).toEqual(expect.arrayContaining(["Tier Settings", "Tier Summary"]));
  });

  test("offers choices in the new language, and gives tiers their colours under their new names", async () => {
    await team.set("Language", "简体中文");
    await team.refresh();
    const { data } = await team.sheet.client.spreadsheets.get({
      spreadsheetId: team.sheet.spreadsheetId,
      includeGridData: true,
    });
    const settings = data.sheets?.find(({ properties }) => properties?.title === "分层设置");
    const rows = settings?.data?.[0]?.rowData ?? [];
    const abc = rows.find(({ values }) => values?.[0]?.formattedValue === "ABC 分类（按客户数）")?.values ?? [];
    const options = abc[5]?.dataValidation?.condition?.values?.map(({ userEnteredValue }) => userEnteredValue);
    expect(options).toEqual(expect.arrayContaining(["销售额", "最近 12 个月的销售额"]));
    const customers = data.sheets?.find(({ properties }) => properties?.title === "Customers");
    const coloured = customers?.conditionalFormats?.map(
      ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue,
    );
    expect(coloured).toEqual(expect.arrayContaining(["铂金客户", "黄金客户"]));
  });
});

test("what people typed into a tab of their own stays as they typed it; the tables that the tool added follow the language", async () => {
  await team.sheet.close();
  const typed = [
    ["Setting", "Value"],
    ["Language", "简体中文"],
    ["Window", "All"],
  ];
  team = await startSettingsSheet(orders, { title: "Tier Settings", rows: typed });
  await team.refresh();
  expect((await team.settings()).map((row) => row.slice(0, 2)).slice(0, 3)).toEqual(typed);
  expect((await team.settings()).map((row) => row[0])).toContain("方案一览");
  await team.set("Language", "English");
  await team.refresh();
  expect((await team.settings()).slice(1, 3).map((row) => row[1])).toEqual(["English", "All"]);
  expect((await team.settings()).map((row) => row[0])).toContain("Tier schemes");
  // The tab of customers was made in Chinese, and is the team's: it keeps its title.
  expect((await team.sheet.read("客户"))[0]).toContain("Customer pyramid");
  expect((await team.refresh()).run.result).toMatchObject({ calls: { writes: 0 } });
});

test("a title that the settings give to a scheme's column is written there, unless people gave it one themselves", async () => {
  await write("Tier Settings", await team.cellOf("RFM", 8), "Segments");
  await team.refresh();
  expect(await headers()).toEqual(expect.arrayContaining(["Segments", "Segments: why"]));
  expect((await headers()).filter((header) => String(header).startsWith("RFM"))).toEqual([]);
  expect((await team.refresh()).run.result).toMatchObject({ calls: { writes: 0 } });
});
