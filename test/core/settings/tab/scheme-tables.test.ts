import { describe, expect, test } from "vitest";
import type { SchemeSetting } from "../../../../functions/core/settings/scheme-settings.ts";
import { planStatus } from "../../../../functions/core/settings/tab/plan-status.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import type { Cell } from "../../../../functions/core/values/cell.ts";
import { knownNames, type SettingsCells, settingsCells, withCell } from "../../../support/settings-cells.ts";
import { switchedOn } from "../../../support/switched-on.ts";

const fresh = settingsCells();
const schemesOf = (cells: SettingsCells) => {
  const { settings, problems } = readSettingsTab(cells, knownNames);
  expect(problems.map(({ a1, message }) => `${a1}: ${message.en}`)).toEqual([]);
  return settings.schemes;
};
const rowOf = (cells: SettingsCells, name: string) => cells.findIndex((row) => row[0] === name);
const titleOf = (cells: SettingsCells, title: string) => rowOf(cells, title);
const defaults = switchedOn("pyramid-4", "abc", "lifecycle", "rfm");
const settingOf = (schemes: readonly SchemeSetting[] | undefined, id: string) =>
  schemes?.find((each) => each.id === id);

describe("the team's freedom with the tables of schemes", () => {
  test("a preset whose row is deleted is off; its other rows may stay", () => {
    const at = rowOf(fresh, "ABC by customers");
    expect(schemesOf(fresh.filter((_, index) => index !== at))).toEqual(switchedOn("pyramid-4", "lifecycle", "rfm"));
  });

  test("the order of rows is the order of columns", () => {
    const [from, to] = [rowOf(fresh, "RFM"), rowOf(fresh, "Customer pyramid")];
    const cells = [...fresh.slice(0, to), fresh[from] ?? [], ...fresh.slice(to, from), ...fresh.slice(from + 1)];
    expect(schemesOf(cells)?.map(({ id }) => id)).toEqual(["rfm", "pyramid-4", "abc", "lifecycle"]);
  });

  test("rules whose rows are all deleted are those of the preset", () => {
    const cells = fresh.filter(
      (row, index) => index < titleOf(fresh, "Tier rules") || row[0] !== "Customer life cycle",
    );
    expect(schemesOf(cells)).toEqual(defaults);
  });

  test("rules of which some are deleted are those that are left, as a whole", () => {
    const at = fresh.findIndex(
      (row, index) => index > titleOf(fresh, "Tier rules") && row[1] === "Key follow-up" && row[6] === 2,
    );
    const cells = fresh.filter((_, index) => index !== at && index !== at + 1);
    expect(settingOf(schemesOf(cells), "lifecycle")?.rules?.filter(({ tier }) => tier === "follow-up")).toHaveLength(2);
  });

  test("tables that are deleted leave the defaults, with and without the first", () => {
    const tables = ["Tier schemes", "Tier rules", "Grid axes", "Grid cells", "Point rules", "Playbook"];
    const without = (gone: readonly string[], cells: SettingsCells) =>
      gone.reduce((left, title) => {
        const start = titleOf(left, title);
        const next = left.findIndex(
          (row, index) => index > start && row.length > 0 && index > start + 1 && isTitle(row[0]),
        );
        return [...left.slice(0, start), ...(next === -1 ? [] : left.slice(next))];
      }, cells);
    const titles = new Set<Cell | undefined>([...tables, "Exchange rates", "Aliases", "Blacklist"]);
    const isTitle = (cell: Cell | undefined) => titles.has(cell);
    expect(schemesOf(without(tables.slice(1), fresh))).toEqual(defaults);
    expect(schemesOf(without(tables, fresh))).toBeUndefined();
  });

  test("a column may be taken away: what stood there takes the default", () => {
    const at = titleOf(fresh, "Tier schemes") + 1;
    const cells = fresh.map((row, index) => (index < at || index > at + 60 ? row : row.slice(0, 7)));
    expect(schemesOf(cells)).toEqual(defaults);
  });

  test("headings and notes between the rows are the team's own", () => {
    const at = rowOf(fresh, "ABC by customers");
    const cells = [...fresh.slice(0, at), ["--- our favourites ---", false], ["ask Bob"], ...fresh.slice(at)];
    expect(schemesOf(cells)).toEqual(defaults);
  });

  test("tables may stand beside one another, though they share headers", () => {
    const top = titleOf(fresh, "Playbook");
    const rates = titleOf(fresh, "Exchange rates");
    const beside = fresh
      .slice(top, top + 6)
      .map((row, index) => (index === 2 ? [row[0] ?? "", row[1] ?? "", "", "Call them", 3] : row));
    const cells = fresh.slice(0, top).map((row, index) => {
      const other = beside[index - rates];
      return other === undefined ? row : [...Array.from({ length: 14 }, (_, column) => row[column] ?? ""), ...other];
    });
    const [play] = settingOf(schemesOf(cells), "pyramid-4")?.playbook ?? [];
    expect(play).toEqual({ tier: "platinum", action: "Call them", budgetWeight: 3 });
  });

  test("names are read in any language, by their ids and in either case", () => {
    const at = rowOf(fresh, "80/20");
    for (const name of ["二八法则", "二八法則", "pyramid-2", "PYRAMID-2"])
      expect(schemesOf(withCell(withCell(fresh, at, 0, name), at, 1, true))?.map(({ id }) => id)).toContain(
        "pyramid-2",
      );
  });

  test("other names that a preset offers are its own: they change with the language", () => {
    const cards = knownNames.schemes.find(({ id }) => id === "cards");
    const [variant] = cards?.nameVariants ?? [];
    const at = rowOf(fresh, "Customer cards");
    const cells = withCell(fresh, at, 7, (variant?.names ?? []).map((words) => words["zh-Hans"]).join("、"));
    expect(settingOf(schemesOf(cells), "cards")).toEqual({ id: "cards", isOn: false, nameVariant: variant?.id });
  });

  test("a tier may be added to a preset, with a cut of its own", () => {
    const at = rowOf(fresh, "ABC by customers");
    const cells = withCell(withCell(fresh, at, 7, "Diamond, A key, B main, C ordinary"), at, 6, "1%, 5%, 20%, 100%");
    expect(settingOf(schemesOf(cells), "abc")).toMatchObject({
      tiers: [{ id: "diamond", name: "Diamond" }, { id: "a" }, { id: "b" }, { id: "c" }],
      cuts: { values: [0.01, 0.05, 0.2, 1] },
    });
  });

  test.each([
    ["5,000; 1,000", [5000, 1000]],
    ["5,000, 1,000", [5000, 1000]],
    ["5000、1000", [5000, 1000]],
    ["５０００，１０００", [5000, 1000]],
    ["2.5\n1", [2.5, 1]],
  ])("cuts may be written as %j", (text, values) => {
    const cells = withCell(fresh, rowOf(fresh, "Customer cards"), 6, text);
    const cards = settingOf(schemesOf(cells), "cards");
    expect(cards?.cuts?.values ?? [5000, 1000]).toEqual(values);
  });
});

test("a row that nobody filled in yet is none, though its box says why", () => {
  const end = titleOf(fresh, "How tiers move") - 2;
  expect(fresh[end]?.slice(0, 10)).toEqual(["", "", "", "", "", "", "", "", "", true]);
  const { problems } = readSettingsTab(withCell(fresh, end, 1, true), knownNames);
  expect(problems.map(({ message }) => message.en)).toEqual([
    "This row names no scheme. Write its name here, or clear the row.",
  ]);
});

test("20,000 rows pasted into any table are told within a few seconds", () => {
  const pasted = Array.from({ length: 20_000 }, (_, index): Cell[] => [
    `name ${index}`,
    `tier ${index}`,
    "",
    "x",
    "y",
    3,
  ]);
  for (const title of ["Tier schemes", "Tier rules", "Grid cells", "Point rules", "Playbook"]) {
    const at = titleOf(fresh, title) + 2;
    const { problems } = readSettingsTab([...fresh.slice(0, at), ...pasted, ...fresh.slice(at)], knownNames);
    expect(problems).toHaveLength(200);
  }
});

describe("a tab of format 1", () => {
  const general = fresh.slice(0, titleOf(fresh, "Tier schemes") - 1);
  const withRows = (...rows: readonly (readonly Cell[])[]) => [...general, ...rows];

  test("means the schemes of its list, with or without whys", () => {
    expect(schemesOf(withRows(["Schemes", "80/20, abc"]))).toEqual(switchedOn("pyramid-2", "abc"));
    expect(schemesOf(withRows(["Schemes", "abc"], ["Show why", false]))).toEqual([
      { id: "abc", isOn: true, shows: { why: false } },
    ]);
    expect(schemesOf(withRows(["Show why", false]))?.map(({ id }) => id)).toEqual(defaults.map(({ id }) => id));
    expect(schemesOf(general)).toBeUndefined();
  });

  test("says what is wrong with it as ever", () => {
    const { problems } = readSettingsTab(withRows(["Schemes", "abd"], ["Show why", "perhaps"]), knownNames);
    expect(problems.map(({ message }) => message.en)).toEqual([
      'There is no scheme "abd". Use "abc", or take it out.',
      '"perhaps" is not possible here. Use one of: Yes, No.',
    ]);
  });

  test("that has the tables by now is told by them, and its list says so", () => {
    const at = titleOf(fresh, "Tier schemes") - 1;
    const cells = [...fresh.slice(0, at), ["Schemes", "80/20"], ...fresh.slice(at)];
    expect(schemesOf(cells)).toEqual(defaults);
    const status = planStatus(cells, readSettingsTab(cells, knownNames), undefined, "en");
    expect(status.find(({ rowIndex }) => rowIndex === at)?.value).toBe(
      'This is now set in the table "Tier schemes". The row may be deleted.',
    );
  });
});

test("Status is OK beside the rows of schemes that are on, and blank beside the others", () => {
  const status = planStatus(fresh, readSettingsTab(fresh, knownNames), undefined, "en");
  const at = (name: string) => status.find(({ rowIndex }) => rowIndex === rowOf(fresh, name))?.value;
  expect([at("Customer pyramid"), at("80/20")]).toEqual(["OK", undefined]);
});
