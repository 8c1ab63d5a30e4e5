import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { a1 } from "../../functions/core/values/a1.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import { tenCustomers } from "../support/ten-customers.ts";

const orders = tenCustomers("订单", ["订单号", "客户编号", "下单日期", "金额", "地区"]);

let team: SettingsSheet;
beforeAll(async () => {
  team = await startSettingsSheet(orders);
  expect((await team.refresh()).run).toMatchObject({ state: "done" });
  await team.set("Language", "简体中文");
  expect((await team.refresh()).run).toMatchObject({ state: "done" });
}, 60_000);
afterAll(() => team.sheet.close());

/** Fills in the next blank row of a table, by the Chinese words of its headers. */
async function add(table: string, said: Readonly<Record<string, Cell>>): Promise<number> {
  const rows = await team.settings();
  const title = rows.findIndex((row) => row[0] === table);
  const headers = rows[title + 1] ?? [];
  const rowIndex = rows.findIndex((row, index) => index > title + 1 && (row[0] ?? "") === "");
  await put(rowIndex, headers, said);
  return rowIndex;
}

async function put(rowIndex: number, headers: readonly Cell[], said: Readonly<Record<string, Cell>>): Promise<void> {
  for (const [header, value] of Object.entries(said)) {
    const column = headers.indexOf(header);
    expect(column, header).toBeGreaterThanOrEqual(0);
    await team.sheet.client.spreadsheets.values.update({
      spreadsheetId: team.sheet.spreadsheetId,
      range: `'分层设置'!${a1(column, rowIndex + 1)}`,
      valueInputOption: "RAW",
      requestBody: { values: [[value]] },
    });
  }
}

/** Changes the row of a scheme in the table of schemes. */
async function change(scheme: string, said: Readonly<Record<string, Cell>>): Promise<number> {
  const rows = await team.settings();
  const title = rows.findIndex((row) => row[0] === "方案一览");
  const rowIndex = rows.findIndex((row, index) => index > title + 1 && row[0] === scheme);
  await put(rowIndex, rows[title + 1] ?? [], said);
  return rowIndex;
}

const statusAt = async (rowIndex: number) => (await team.settings())[rowIndex]?.[2] ?? "";

async function tiersIn(title: string): Promise<Readonly<Record<string, Cell>>> {
  const tab = (await team.sheet.titles()).find((each) => each === "Customers" || each === "客户") ?? "";
  const [headers = [], ...rows] = await team.sheet.read(tab);
  const column = headers.indexOf(title);
  return Object.fromEntries(rows.map((row) => [String(row[0]), row[column] ?? ""]));
}

describe("a team that works in Chinese makes schemes of its own, from the sheet alone", { timeout: 60_000 }, () => {
  test("a ladder, step by step while it is off: no run is stopped, and Status says what is missing", async () => {
    const row = await add("方案一览", { 方案: "会员阶梯", 类型: "阶梯规则", "层级（由高到低）": "常客, 其他" });
    expect((await team.refresh()).run).toMatchObject({ state: "done" });
    expect(await statusAt(row)).toMatch(/^未启用，不影响运行。/);
    const half = await add("层级规则", { 方案: "会员阶梯", 层级: "常客", 指标: "订单数" });
    expect((await team.refresh()).run).toMatchObject({ state: "done" });
    expect(await statusAt(half)).toMatch(/^未启用，不影响运行。/);
    await change("会员阶梯", { 启用: true });
    const { run } = await team.refresh();
    expect(run.error?.code).toBe("settings_invalid");
    expect(run.error?.message).toContain(`分层设置!`);
    const rows = await team.settings();
    const headers = rows[rows.findIndex((each) => each[0] === "层级规则") + 1] ?? [];
    await put(half, headers, { 条件: "至少", 值: 5 });
    await add("层级规则", { 方案: "会员阶梯", 层级: "其他", 条件: "其余客户" });
    expect((await team.refresh()).run).toMatchObject({ state: "done" });
    expect(await statusAt(row)).toBe("正常");
    expect(await tiersIn("会员阶梯")).toMatchObject({ c0: "常客", c5: "常客", c6: "其他" });
  });

  test("shares, values, groups, a grid and points", async () => {
    const common = { 启用: true };
    await add("方案一览", {
      ...common,
      方案: "头部",
      类型: "按客户数占比",
      指标: "销售额",
      分界: "20%, 100%",
      "层级（由高到低）": "大, 小",
    });
    await add("方案一览", {
      ...common,
      方案: "贡献",
      类型: "按价值占比",
      指标: "销售额",
      分界: "50%, 100%",
      "层级（由高到低）": "主力, 长尾",
    });
    await add("方案一览", {
      ...common,
      方案: "门槛",
      类型: "固定数值",
      指标: "销售额",
      分界: "80",
      "层级（由高到低）": "高, 低",
    });
    await add("方案一览", {
      ...common,
      方案: "两半",
      类型: "等分，越高越好",
      指标: "订单数",
      "层级（由高到低）": "多, 少",
    });
    await add("方案一览", { ...common, 方案: "矩阵", 类型: "交叉矩阵", "层级（由高到低）": "明星, 其余" });
    await add("矩阵维度", { 方案: "矩阵", 维度: "频", 指标: "订单数", 分级方式: "5" });
    await add("矩阵维度", { 方案: "矩阵", 维度: "额", 指标: "销售额", 分级方式: "前 20%" });
    await add("矩阵分层", { 方案: "矩阵", 层级: "明星", 级别: "频 高, 额 高" });
    await add("矩阵分层", { 方案: "矩阵", 层级: "其余", 级别: "全部" });
    await add("方案一览", { ...common, 方案: "积分", 类型: "积分", 分界: "8", "层级（由高到低）": "多分, 少分" });
    await add("计分规则", { 方案: "积分", 计分方式: "按步长", 指标: "销售额", 步长: 10, 分值或权重: 1 });
    const { run } = await team.refresh();
    expect(run.error?.message).toBeUndefined();
    expect(run).toMatchObject({ state: "done" });
    expect(await tiersIn("头部")).toMatchObject({ c0: "大", c1: "大", c2: "小" });
    expect(await tiersIn("贡献")).toMatchObject({ c0: "主力", c9: "长尾" });
    expect(await tiersIn("门槛")).toMatchObject({ c2: "高", c3: "低" });
    expect(await tiersIn("两半")).toMatchObject({ c4: "多", c5: "少" });
    expect(await tiersIn("矩阵")).toMatchObject({ c0: "明星", c2: "其余" });
    expect(await tiersIn("积分")).toMatchObject({ c2: "多分", c3: "少分" });
  });

  test("a scheme that needs more customers than there are judges nobody and says why", async () => {
    await change("门槛", { 最少客户数: 50 });
    expect((await team.refresh()).run).toMatchObject({ state: "done" });
    expect(await tiersIn("门槛")).toMatchObject({ c0: "数据不足", c9: "数据不足" });
    await change("门槛", { 最少客户数: "" });
    expect((await team.refresh()).run).toMatchObject({ state: "done" });
    expect(await tiersIn("门槛")).toMatchObject({ c0: "高" });
  });
});
