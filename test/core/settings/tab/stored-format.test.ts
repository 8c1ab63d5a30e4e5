import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultSettings } from "../../../../functions/core/settings/settings.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import { settingsTabFormat } from "../../../../functions/core/settings/tab/settings-tab.ts";
import { knownNames } from "../../../support/settings-cells.ts";

const cellsOfFormat = (format: number) =>
  JSON.parse(readFileSync(new URL(`fixtures/settings-tab.format-${format}.json`, import.meta.url), "utf8"));

test("a tab as format 1 laid it out is read as it was meant", () => {
  const { settings, problems } = readSettingsTab(cellsOfFormat(1), knownNames);
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    ...defaultSettings,
    ordersTab: "订单",
    columns: { amount: "实付", date: "下单时间" },
    asOf: 45_716,
    window: { kind: "months", months: 12 },
    timeZone: "Asia/Shanghai",
    currency: "CNY",
    rates: { USD: 7.2 },
    costs: { perOrder: 3.5, perReturn: 12 },
    statuses: { sale: [], cancelled: ["不要了"], test: [], returned: ["退"] },
    suddenChange: 0.3,
    aliases: [{ from: "00123", to: "王芳" }],
    blacklist: ["测试账号"],
    language: "zh-Hans",
    schemes: ["abc", "cards"],
    showWhy: false,
    identicalRows: "setAside",
  });
});

test("there is a fixture of the format that is written now", () => {
  expect(() => cellsOfFormat(settingsTabFormat)).not.toThrow();
});
