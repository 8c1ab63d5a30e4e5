import { describe, expect, test } from "vitest";
import { planStatus, type SettingsInUse } from "../../../../functions/core/settings/tab/plan-status.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import {
  knownNames,
  rowOf,
  type SettingsCells,
  settingsCells,
  withCell,
  withRow,
  withSetting,
} from "../../../support/settings-cells.ts";

const inUse: SettingsInUse = {
  ordersTab: "Orders",
  columns: { date: { columnIndex: 2, header: "Order Date" }, amount: { columnIndex: 27, header: "Net" } },
};
const fresh = settingsCells();

const plan = (cells: SettingsCells, used: SettingsInUse | undefined = inUse, language: "en" | "zh-Hans" = "en") =>
  planStatus(cells, readSettingsTab(cells, knownNames), used, language);

/** The cells with the planned ones written. */
const written = (cells: SettingsCells, used?: SettingsInUse) =>
  plan(cells, used).reduce(
    (each, { rowIndex, columnIndex, value }) => withCell(each, rowIndex, columnIndex, value),
    cells,
  );

const statusOf = (cells: SettingsCells, name: string) => cells[rowOf(cells, name)]?.[2] ?? "";

describe("the Status column", () => {
  test("shows which tab and columns are in use, OK beside what is filled in, nothing beside the rest", () => {
    const cells = written(fresh);
    expect(statusOf(cells, "Orders tab")).toBe("OK: tab Orders");
    expect(statusOf(cells, "Column: date")).toBe("OK: column C, Order Date");
    expect(statusOf(cells, "Column: amount")).toBe("OK: column AB, Net");
    expect(statusOf(cells, "Column: cost")).toBe("");
    expect(statusOf(cells, "Window")).toBe("OK");
    expect(statusOf(cells, "As of")).toBe("");
  });

  test("is planned only where it does not say so yet", () => {
    expect(plan(written(fresh))).toEqual([]);
  });

  test("is written in the language of the settings", () => {
    expect(plan(fresh, inUse, "zh-Hans").map(({ value }) => value)).toContain("正常：C 列，Order Date");
  });

  test("shows what is wrong; what was in use stays while a run got no further", () => {
    const before = written(fresh);
    const broken = withRow(withSetting(before, "As of", "soon"), "Orders of", ["a"]);
    const after = plan(broken, undefined).reduce(
      (each, { rowIndex, columnIndex, value }) => withCell(each, rowIndex, columnIndex, value),
      broken,
    );
    expect(statusOf(after, "As of")).toBe('"soon" is not a date from 1970 on. Write for example 2025-02-28.');
    expect(statusOf(after, "a")).toContain("nobody is named");
    expect(statusOf(after, "Column: date")).toBe("OK: column C, Order Date");
    expect(plan(broken, undefined)).toHaveLength(2);
  });

  test("is cleared once a row is mended or blank", () => {
    const broken = written(withSetting(fresh, "As of", "soon"), undefined);
    const mended = withSetting(broken, "As of", "");
    expect(statusOf(written(mended), "As of")).toBe("");
  });

  test("is never written anywhere else, and nowhere where people deleted it", () => {
    for (const { columnIndex } of plan(fresh)) expect(columnIndex).toBe(2);
    const without = fresh.map((row) => row.filter((_, column) => column !== 2));
    expect(plan(without)).toEqual([]);
  });
});
