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
    schemes: ["abc", "cards"].map((id) => ({ id, isOn: true, shows: { why: false } })),
    identicalRows: "setAside",
  });
});

test("a tab as format 2 laid it out is read as it was meant: presets that were changed, and own schemes", () => {
  const { settings, problems } = readSettingsTab(cellsOfFormat(2), knownNames);
  expect(problems).toEqual([]);
  // Presets that are off may read otherwise in a later version: what the tab says of them holds.
  const schemes = settings.schemes?.filter(({ isOn }) => isOn);
  expect({ ...settings, schemes }).toEqual({
    ...defaultSettings,
    language: "zh-Hans",
    schemes: [
      {
        id: "abc",
        isOn: true,
        cuts: { values: [0.1, 0.3, 1] },
        tiers: [{ id: "a", name: "大客户" }, { id: "b" }, { id: "c" }],
      },
      {
        id: "own:会员阶梯",
        isOn: true,
        own: { name: "会员阶梯", kind: "ladder" },
        tiers: [
          { id: "常客", name: "常客" },
          { id: "新客", name: "新客" },
        ],
        rules: [
          { tier: "常客", alternative: 1, when: { fact: "orderDays@12m", is: "atLeast", value: 4 } },
          { tier: "新客", alternative: 1, when: "otherwise" },
        ],
        playbook: [{ tier: "常客", action: "送生日礼" }],
      },
    ],
  });
});

test("there is a fixture of the format that is written now", () => {
  expect(() => cellsOfFormat(settingsTabFormat)).not.toThrow();
});
