import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultSettings } from "../../../../functions/core/settings/settings.ts";
import { generalSettings } from "../../../../functions/core/settings/tab/general-settings.ts";
import { lackingHeaders } from "../../../../functions/core/settings/tab/lacking-headers.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import {
  belowRows,
  cellsOf,
  lackingTables,
  settingsTabFormat,
} from "../../../../functions/core/settings/tab/settings-tab.ts";
import { knownNames, settingsCells, withCell } from "../../../support/settings-cells.ts";

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

test("a tab as format 3 laid it out is read as it was meant: metrics, lifetime values, how tiers move", () => {
  const { settings, problems } = readSettingsTab(cellsOfFormat(3), knownNames);
  expect(problems).toEqual([]);
  expect({ ...settings, schemes: settings.schemes?.filter(({ isOn }) => isOn) }).toEqual({
    ...defaultSettings,
    metrics: { ...defaultSettings.metrics, halfLifeDays: 60, fewestForGap: 20 },
    lifetime: { ...defaultSettings.lifetime, horizonMonths: 24 },
    attributesTab: "订单",
    language: "zh-Hant",
    blacklist: ["測試"],
    movement: { abc: { downgrade: { kind: "graceDays", days: 14 }, upgradeEvaluations: 2, margin: 0.05 } },
    schemes: ["pyramid-4", "abc", "lifecycle", "rfm"].map((id) => ({ id, isOn: true })),
  });
});

test("a tab as format 4 laid it out is read as it was meant: minimum data, a column of refunds", () => {
  const { settings, problems } = readSettingsTab(cellsOfFormat(4), knownNames);
  expect(problems).toEqual([]);
  expect({ ...settings, schemes: settings.schemes?.filter(({ isOn }) => isOn) }).toEqual({
    ...defaultSettings,
    language: "zh-Hans",
    columns: { refunded: "退款" },
    schemes: [
      { id: "pyramid-4", isOn: true },
      { id: "abc", isOn: true, requires: { customers: 40, repeatBuyers: 5 } },
      { id: "lifecycle", isOn: true },
      { id: "rfm", isOn: true, requires: { customers: 0 } },
    ],
  });
});

test.each([2, 3])(
  "a table of schemes of format %i gets the headers that it lacks, right of its own, and means the same",
  (format) => {
    const cells = cellsOfFormat(format);
    const reading = readSettingsTab(cells, knownNames);
    const headers = lackingHeaders(cells, "zh-Hant");
    expect(headers.map(({ columnIndex, cell }) => [columnIndex, cell.value])).toEqual([
      [12, "最少客戶數"],
      [13, "最少歷史天數"],
      [14, "最少回購客戶數"],
    ]);
    const whole = headers.reduce(
      (now, { rowIndex, columnIndex, cell }) => withCell(now, rowIndex, columnIndex, cell.value),
      cells,
    );
    const again = readSettingsTab(whole, knownNames);
    expect(again.problems).toEqual([]);
    expect(again.settings).toEqual(reading.settings);
    expect(lackingHeaders(whole, "zh-Hant")).toEqual([]);
    const first = headers[0];
    const noted = withCell(cells, (first?.rowIndex ?? 0) + 2, 13, "ask Ann");
    expect(lackingHeaders(noted, "zh-Hant")).toEqual([]);
  },
);

test.each([1, 2, 3, 4])(
  "a tab of format %i gets the tables and rows that it lacks below its own, and means the same",
  (format) => {
    const cells = cellsOfFormat(format);
    const reading = readSettingsTab(cells, knownNames);
    const added = lackingTables(cells, reading, "en", knownNames);
    const whole = belowRows(cells, cells.length, added === undefined ? [] : cellsOf(added));
    const again = readSettingsTab(whole, knownNames);
    expect(again.problems).toEqual([]);
    expect({ ...again.settings, schemes: [] }).toEqual({ ...reading.settings, schemes: [] });
    const onIn = ({ settings }: typeof again) => settings.schemes?.filter(({ isOn }) => isOn).map(({ id }) => id);
    expect(onIn(again)).toEqual(onIn(reading));
    expect(generalSettings.filter(({ id }) => !again.cells.has(id))).toEqual([]);
    expect(lackingTables(whole, again, "en", knownNames)).toBeUndefined();
  },
);

test("a tab of the format that is written now lacks nothing", () => {
  const cells = settingsCells();
  expect(lackingTables(cells, readSettingsTab(cells, knownNames), "en", knownNames)).toBeUndefined();
});

test("there is a fixture of the format that is written now", () => {
  expect(() => cellsOfFormat(settingsTabFormat)).not.toThrow();
});
