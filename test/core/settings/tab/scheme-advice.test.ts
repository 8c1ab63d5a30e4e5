import { describe, expect, test } from "vitest";
import { planStatus } from "../../../../functions/core/settings/tab/plan-status.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import type { Cell } from "../../../../functions/core/values/cell.ts";
import { knownNames, type SettingsCells, settingsCells, withCell } from "../../../support/settings-cells.ts";

const fresh = settingsCells();

/** The row of a table, found by its title, whose first cells say so; -1 where there is none. */
function rowIn(cells: SettingsCells, table: string, ...said: readonly string[]): number {
  const title = cells.findIndex((row) => row[0] === table);
  return cells.findIndex((row, index) => index > title + 1 && said.every((text, at) => (row[at] ?? "") === text));
}

const withCells = (cells: SettingsCells, rowIndex: number, said: Readonly<Record<number, Cell>>) =>
  Object.entries(said).reduce((each, [column, value]) => withCell(each, rowIndex, Number(column), value), cells);

/** What Status says beside a row, and what is wrong. */
function read(cells: SettingsCells, rowIndex: number, language: "en" | "zh-Hant" = "en") {
  const reading = readSettingsTab(cells, knownNames);
  const planned = planStatus(cells, reading, undefined, language);
  const status = planned.find((cell) => cell.rowIndex === rowIndex)?.value ?? cells[rowIndex]?.[2] ?? "";
  return { status, reading, problems: reading.problems.map(({ message }) => message.en) };
}

const pyramidRow = rowIn(fresh, "Tier schemes", "Own pyramid");
const pyramid = (names: string, cuts: string, isOn = true) =>
  withCells(fresh, pyramidRow, { 1: isOn, 6: cuts, 7: names });

describe("a pyramid of other tiers than the preset's", () => {
  const six = pyramid("A, B, C, D, E, F", "1%, 5%, 10%, 20%, 50%, 100%");

  test("needs no other change: the playbook of tiers that went away is not used, and says so", () => {
    const row = rowIn(fresh, "Playbook", "Own pyramid", "Top");
    const { status, reading, problems } = read(six, row);
    expect(problems).toEqual([]);
    expect(reading.settings.schemes?.find(({ id }) => id === "pyramid-n")).not.toHaveProperty("playbook");
    expect(status).toBe(
      'Not used: "Own pyramid" has no tier "Top" now. Name one of its tiers (A, B, C, D, E, F), or delete the row.',
    );
    expect(read(withCells(six, row, { 1: "B" }), row)).toMatchObject({ status: "OK", problems: [] });
  });

  test("a name that no tier ever had is a mistake all the same", () => {
    const row = rowIn(fresh, "Playbook", "Own pyramid", "Top");
    expect(read(withCells(six, row, { 1: "Topp" }), row).problems).toEqual([
      '"Topp" is not a tier of "Own pyramid". Its tiers are: A, B, C, D, E, F.',
    ]);
  });

  test("of more than five tiers gets the advice that many blur what to do", () => {
    expect(read(six, pyramidRow).status).toBe("OK. But 6 tiers blur what to do for whom: mostly five are enough.");
    expect(read(six, pyramidRow, "zh-Hant").status).toBe(
      "正常。但 6 個層級會讓每層該做什麼變得模糊：通常不超過五層即可。",
    );
    expect(read(pyramid("A, B, C, D, E", "1%, 5%, 10%, 20%, 100%"), pyramidRow).status).toBe("OK");
    expect(read(pyramid("A, B, C, D, E, F", "1%, 5%, 10%, 20%, 50%, 100%", false), pyramidRow).status).toBe("");
  });

  test("no advice for what a preset is meant to be, whatever its tiers are called", () => {
    const row = rowIn(fresh, "Tier schemes", "Stars");
    expect(read(withCells(fresh, row, { 1: true }), row).status).toBe("OK");
    expect(read(withCells(fresh, row, { 1: true, 7: "g, f, e, d, c, b, a" }), row).status).toBe("OK");
  });
});

describe("schemes that are off", () => {
  test("may look at one another in a circle: nobody waits for them", () => {
    const blank = (cells: SettingsCells, table: string) => rowIn(cells, table, "");
    const ladder = (cells: SettingsCells, name: string, isOn: boolean) =>
      withCells(cells, blank(cells, "Tier schemes"), { 0: name, 1: isOn, 4: "Ladder of rules", 7: "High, Low" });
    const asks = (cells: SettingsCells, name: string, other: string) => {
      const one = withCells(cells, blank(cells, "Tier rules"), {
        0: name,
        1: "High",
        3: other,
        4: "is in tier",
        5: "High",
      });
      return withCells(one, blank(one, "Tier rules"), { 0: name, 1: "Low", 4: "everyone else" });
    };
    const circle = (isOn: boolean) => asks(asks(ladder(ladder(fresh, "A", isOn), "B", isOn), "A", "B"), "B", "A");
    expect(read(circle(false), 0).problems).toEqual([]);
    expect(read(circle(true), 0).problems).toEqual([
      "These schemes look at one another in a circle: A → B → A. Change one of these rules.",
    ]);
  });
});
