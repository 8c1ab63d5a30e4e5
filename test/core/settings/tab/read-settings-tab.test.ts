import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../../../functions/core/settings/settings.ts";
import { planStatus } from "../../../../functions/core/settings/tab/plan-status.ts";
import { readSettingsTab } from "../../../../functions/core/settings/tab/read-settings-tab.ts";
import { a1 } from "../../../../functions/core/values/a1.ts";
import type { Cell } from "../../../../functions/core/values/cell.ts";
import { day } from "../../../support/orders.ts";
import {
  knownNames,
  rowOf,
  type SettingsCells,
  settingsCells,
  withCell,
  withRow,
  withSetting,
} from "../../../support/settings-cells.ts";
import { switchedOn } from "../../../support/switched-on.ts";

const read = (cells: SettingsCells) => readSettingsTab(cells, knownNames);
const fresh = settingsCells();
const freshSettings = { ...defaultSettings, schemes: switchedOn("pyramid-4", "abc", "lifecycle", "rfm") };

describe("what a team writes", () => {
  const cases: readonly (readonly [string, Cell, object])[] = [
    ["Language", "繁體中文", { language: "zh-Hant" }],
    ["Language", "english", { language: "en" }],
    ["Orders tab", "orders", { ordersTab: "orders" }],
    ["Column: amount", "Net Total", { columns: { amount: "Net Total" } }],
    ["Column: amount", 2024, { columns: { amount: "2024" } }],
    ["Returns tab", "Returns", { returnsTab: "Returns" }],
    ["As of", day("2025-02-28"), { asOf: day("2025-02-28") }],
    ["As of", day("2025-02-28") + 0.75, { asOf: day("2025-02-28") }],
    ["As of", "2025-02-28", { asOf: day("2025-02-28") }],
    ["As of", "2025/2/28", { asOf: day("2025-02-28") }],
    ["As of", "2025年2月28日", { asOf: day("2025-02-28") }],
    ["Window", 12, { window: { kind: "months", months: 12 } }],
    ["Window", "12 months", { window: { kind: "months", months: 12 } }],
    ["Window", "1 month", { window: { kind: "months", months: 1 } }],
    ["Window", "24 个月", { window: { kind: "months", months: 24 } }],
    ["Window", "calendar year", { window: { kind: "calendarYear" } }],
    ["Window", "曆年", { window: { kind: "calendarYear" } }],
    ["Time zone", "Asia/Shanghai", { timeZone: "Asia/Shanghai" }],
    ["Time zone", "GMT+07:00", { timeZone: "GMT+07:00" }],
    ["Currency", "usd", { currency: "USD" }],
    ["Cost per order", 2.5, { costs: { perOrder: 2.5, perReturn: 0 } }],
    ["Cost per return", "4", { costs: { perOrder: 0, perReturn: 4 } }],
    [
      "Words for cancelled",
      "storniert，作废; void",
      { statuses: { sale: [], cancelled: ["storniert", "作废", "void"], test: [], returned: [] } },
    ],
    ["Tax counts", true, { counts: { tax: true, shipping: false } }],
    ["Shipping counts", "yes", { counts: { tax: false, shipping: true } }],
    ["Amounts stand for", "the whole order", { amountsStandFor: "order" }],
    ["Amounts stand for", "每一列", { amountsStandFor: "row" }],
    ["Identical rows", "set aside", { identicalRows: "setAside" }],
    ["Sudden change", 0.35, { suddenChange: 0.35 }],
    ["Sudden change", "28%", { suddenChange: 0.28 }],
    ["Sudden change", "２８％", { suddenChange: 0.28 }],
  ];
  test.each(cases)("%s: %s", (name, value, expected) => {
    expect(read(withSetting(fresh, name, value))).toMatchObject({
      settings: { ...freshSettings, ...expected },
      problems: [],
    });
  });

  test("what is blank takes the default", () => {
    const blank = fresh.map((row, index) =>
      index > 4 && index < rowOf(fresh, "Scheme") - 1 && row.length === 4 && row[2] === "" ? [row[0] ?? "", " "] : row,
    );
    expect(read(blank)).toMatchObject({ settings: freshSettings, problems: [] });
  });

  test("rates, aliases and a blacklist, blank rows between them", () => {
    let cells = withSetting(fresh, "Currency", "EUR");
    cells = withRow(cells, "Currency code", ["usd", 0.92], 1);
    cells = withRow(cells, "Currency code", ["CNY", "0.128"], 4);
    cells = withRow(cells, "Orders of", [123, "ann"], 2);
    cells = withRow(cells, "Orders of", ["ann", "bob"], 5);
    cells = withRow(cells, "Customer left out", ["test@shop.example"], 9);
    const { settings, problems } = read(cells);
    expect(problems).toEqual([]);
    expect(settings.rates).toEqual({ USD: 0.92, CNY: 0.128 });
    expect(settings.aliases).toEqual([
      { from: "123", to: "ann" },
      { from: "ann", to: "bob" },
    ]);
    expect(settings.blacklist).toEqual(["test@shop.example"]);
  });
});

describe("the team's freedom", () => {
  test("rows of the General table may be missing: they take their defaults", () => {
    const cells = fresh.filter((row) => row[0] !== "Currency" && row[0] !== "Tax counts");
    expect(read(cells)).toMatchObject({ settings: freshSettings, problems: [] });
  });

  test("a table may be deleted, with its title", () => {
    const cells = fresh.slice(0, rowOf(fresh, "Blacklist"));
    expect(read(cells)).toMatchObject({ settings: { blacklist: [] }, problems: [] });
  });

  test("titles may be renamed", () => {
    const cells = withRow(fresh, "Orders of", ["x", "y"], 9).map((row) =>
      row[0] === "Blacklist" ? ["Never rank"] : row,
    );
    expect(read(cells)).toMatchObject({ settings: { aliases: [{ from: "x", to: "y" }] }, problems: [] });
  });

  test("notes beside and above the tables, and headings without a value, are the team's own", () => {
    let cells = withCell(fresh, rowOf(fresh, "Currency"), 6, "ask Bob about this");
    cells = withCell(cells, rowOf(cells, "Orders of") + 1, 5, 12);
    cells = [["Our settings, agreed in May"], ...cells];
    const general = rowOf(cells, "Currency");
    cells = [...cells.slice(0, general), ["-- money --"], ...cells.slice(general)];
    expect(read(cells)).toMatchObject({ settings: freshSettings, problems: [] });
  });

  test("tables may stand beside one another", () => {
    const top = rowOf(fresh, "Blacklist");
    const blacklist = [["Blacklist"], ["Customer left out", "", "Status"], ["fraud@x.example"]];
    const cells = fresh
      .slice(0, top)
      .map((row, index) => [
        ...Array.from({ length: 6 }, (_, column) => row[column] ?? ""),
        ...(blacklist[index] ?? []),
      ]);
    expect(read(cells)).toMatchObject({ settings: { ...freshSettings, blacklist: ["fraud@x.example"] }, problems: [] });
  });

  test("words of several languages may be mixed", () => {
    const cells = fresh.map((row) => (row[0] === "Currency" ? ["货币", "EUR"] : row));
    expect(read(cells)).toMatchObject({ settings: { ...freshSettings, currency: "EUR" }, problems: [] });
  });
});

describe("what is wrong is named with its cell, what was found and what is allowed", () => {
  const at = (cells: SettingsCells, name: string, column: number, below = 0) =>
    a1(column, rowOf(cells, name) + 1 + below);
  const general: readonly (readonly [string, Cell, string, string?])[] = [
    ["Language", "Klingon", '"Klingon" is not possible here. Use one of: English, 简体中文, 繁體中文.', "English"],
    ["Orders tab", "Ordres", 'There is no tab "Ordres". The nearest title is "Orders".', "Orders"],
    ["Returns tab", "Retourns", 'There is no tab "Retourns". The nearest title is "Returns".', "Returns"],
    ["As of", "31.02.2025", '"31.02.2025" is not a date from 1970 on. Write for example 2025-02-28.'],
    ["As of", "2025-02-31", '"2025-02-31" is not a date from 1970 on. Write for example 2025-02-28.'],
    ["As of", 2025, '"2025" is not a date from 1970 on. Write for example 2025-02-28.'],
    ["As of", true, '"TRUE" is not a date from 1970 on. Write for example 2025-02-28.'],
    [
      "Window",
      "a year",
      '"a year" is not a window. Use All, a whole number of months from 1 to 1200, or Calendar year.',
    ],
    ["Window", 0, '"0" is not a window. Use All, a whole number of months from 1 to 1200, or Calendar year.'],
    ["Window", 1.5, '"1.5" is not a window. Use All, a whole number of months from 1 to 1200, or Calendar year.'],
    ["Window", -12, '"-12" is not a window. Use All, a whole number of months from 1 to 1200, or Calendar year.'],
    [
      "Time zone",
      "Europe/Berln",
      '"Europe/Berln" is not a time zone. Use a name such as Europe/Berlin.',
      "Europe/Berlin",
    ],
    ["Currency", "EURO", '"EURO" is not a currency code. Use three letters, such as EUR.', "EUR"],
    ["Cost per order", "free", '"free" is not a number of 0 or more. Write for example 2.5.'],
    ["Cost per order", "1,5", '"1,5" is not a number of 0 or more. Write for example 2.5.'],
    ["Cost per return", -1, '"-1" is not a number of 0 or more. Write for example 2.5.'],
    ["Cost per order", 100_000_001, '"100000001" is too large to reckon with. Write 100000000 or less.'],
    ["Cost per return", "1e300", '"1e300" is too large to reckon with. Write 100000000 or less.'],
    ["Cost of a new customer", 1e12, '"1000000000000" is too large to reckon with. Write 900000000000 or less.'],
    ["Trend: months now", 1201, '"1201" is too large to reckon with. Write 1200 or less.'],
    ["Trend: months before", 100_000, '"100000" is too large to reckon with. Write 1200 or less.'],
    ["Trend: months now", 0, '"0" is not a whole number from 1 on. Write for example 6.'],
    ["As of", day("3000-01-01"), '"3000-01-01" is too far ahead. Write a date up to 2999-12-31.'],
    ["As of", "9999-12-31", '"9999-12-31" is too far ahead. Write a date up to 2999-12-31.'],
    ["Tax counts", "perhaps", '"perhaps" is not possible here. Use one of: Yes, No.'],
    ["Amounts stand for", "order", '"order" is not possible here. Use one of: Each row, The whole order.'],
    ["Identical rows", "merge", '"merge" is not possible here. Use one of: Use, Set aside.', "Use"],
    ["Sudden change", 20, '"20" is not a share from 0% to 100%. Write for example 20%.', "20%"],
    ["Sudden change", "150%", '"150%" is not a share from 0% to 100%. Write for example 20%.'],
    ["Sudden change", -0.1, '"-0.1" is not a share from 0% to 100%. Write for example 20%.'],
    ["Tax counts", 1, '"1" is not possible here. Use one of: Yes, No.'],
    ["Currency", "#REF!", "The cell holds the error #REF!. Mend its formula, or write the value itself."],
  ];
  const generalCases = general.map(([name, value, message, suggestion]) => ({ name, value, message, suggestion }));
  test.each(generalCases)("$name: $value", ({ name, value, message, suggestion }) => {
    const cells = withSetting(fresh, name, value);
    const { problems } = read(cells);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ a1: at(cells, name, 1), found: value === true ? "TRUE" : String(value) });
    expect(problems[0]?.message.en).toBe(message);
    if (suggestion !== undefined) expect(problems[0]?.suggestion).toBe(suggestion);
  });

  test("weights of loyalty that are all 0, which leave nothing to count", () => {
    const weights = ["Loyalty: order days", "Loyalty: first to last order", "Loyalty: short silence"];
    const two = weights.slice(0, 2).reduce((cells, name) => withSetting(cells, name, 0), fresh);
    expect(read(two).problems).toEqual([]);
    const three = withSetting(two, "Loyalty: short silence", 0);
    expect(read(three).problems.map(({ a1, message }) => [a1, message.en])).toEqual([
      [
        at(fresh, "Loyalty: short silence", 1),
        "All three weights of loyalty are 0, so nothing would count. Give at least one of them a number above 0.",
      ],
    ]);
  });

  const rowCases: readonly (readonly [
    string,
    (cells: SettingsCells) => SettingsCells,
    string,
    number,
    number,
    string,
  ])[] = [
    [
      "an unknown setting",
      (cells) => withCell(cells, rowOf(cells, "Currency"), 0, "Curency"),
      "Curency",
      0,
      0,
      '"Curency" is not a setting. Use "Currency", or delete the row.',
    ],
    [
      "a setting that stands twice",
      (cells) => withCell(cells, rowOf(cells, "Tax counts"), 0, "货币"),
      "货币",
      0,
      0,
      '"货币" already stands in A{first}. Keep one of the two rows.',
    ],
    [
      "a rate without a currency",
      (cells) => withRow(cells, "Currency code", ["", 2]),
      "Currency code",
      0,
      1,
      "The rate 2 stands beside no currency code. Write the code to its left, or clear the row.",
    ],
    [
      "a currency without a rate",
      (cells) => withRow(cells, "Currency code", ["USD"]),
      "Currency code",
      1,
      1,
      "USD has no rate. Write how much one unit is worth, or clear the row.",
    ],
    [
      "a rate of 0",
      (cells) => withRow(cells, "Currency code", ["USD", 0]),
      "Currency code",
      1,
      1,
      '"0" is not a rate. Write a number above 0, such as 0.92.',
    ],
    [
      "a currency with two rates",
      (cells) => withRow(withRow(cells, "Currency code", ["USD", 1]), "Currency code", ["usd", 2], 1),
      "Currency code",
      0,
      2,
      "USD already has a rate in A{first}. Keep one of the two rows.",
    ],
    [
      "a rate of the own currency",
      (cells) => withRow(cells, "Currency code", ["EUR", 1]),
      "Currency code",
      0,
      1,
      "EUR is the currency of the General table, so its rate is 1. Clear the row.",
    ],
    [
      "an alias of oneself",
      (cells) => withRow(cells, "Orders of", ["Ann", "ANN "]),
      "Orders of",
      1,
      1,
      '"ANN " stands for itself. Name another customer, or clear the row.',
    ],
    [
      "an alias for nobody",
      (cells) => withRow(cells, "Orders of", ["Ann"]),
      "Orders of",
      1,
      1,
      'For "Ann" nobody is named. Write for whom these orders count, or clear the row.',
    ],
    [
      "an alias of nobody",
      (cells) => withRow(cells, "Orders of", ["", "Ann"]),
      "Orders of",
      0,
      1,
      'Whose orders count for "Ann" is not said. Write it to the left, or clear the row.',
    ],
    [
      "two aliases of one customer",
      (cells) => withRow(withRow(cells, "Orders of", ["ann", "bob"]), "Orders of", ["Ann", "carl"], 1),
      "Orders of",
      0,
      2,
      '"Ann" already stands in A{first}. Keep one of the two rows.',
    ],
    [
      "a circle of aliases",
      (cells) =>
        [
          ["a", "b"],
          ["x", "a"],
          ["b", "c"],
          ["c", "A"],
        ].reduce((each, row, nth) => withRow(each, "Orders of", row, nth), cells),
      "Orders of",
      0,
      4,
      "These aliases go round in a circle: a → b → c → a. Clear one of the rows.",
    ],
    [
      "an error in the blacklist",
      (cells) => withRow(cells, "Customer left out", ["#N/A"], 3),
      "Customer left out",
      0,
      4,
      "The cell holds the error #N/A. Mend its formula, or write the value itself.",
    ],
  ];
  test.each(rowCases)("%s", (_, breakIt, row, column, below, message) => {
    const cells = breakIt(withSetting(fresh, "Currency", "EUR"));
    const { problems } = read(cells);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.a1).toBe(at(cells, row, column, below));
    expect(problems[0]?.message.en.replace(/A\d+/, "A{first}")).toBe(message);
    for (const text of Object.values(problems[0]?.message ?? {})) expect(text).not.toMatch(/[{}]/);
  });

  test("a rate without an own currency", () => {
    const { problems } = read(withRow(fresh, "Currency code", ["USD", 0.9]));
    expect(problems[0]?.message.en).toBe(
      'A rate for USD needs to know into which currency: fill in "Currency" in the General table.',
    );
  });

  test("headers that are gone, with and without their title", () => {
    const noHeaders = fresh.map((row) => (row[0] === "Setting" ? ["Einstellung", "Wert"] : row));
    expect(read(noHeaders).problems.map(({ a1: cell, message }) => [cell, message.en])).toEqual([
      [
        at(fresh, "General", 0),
        'Below the title "General" stands no row with the headers "Setting", "Value". Put them back, or delete the title.',
      ],
    ]);
    const neither = noHeaders.map((row) => (row[0] === "General" ? [] : row));
    expect(read(neither).problems[0]?.message.en).toContain('headers "Setting", "Value" is gone');
    expect(read([]).problems).toHaveLength(1);
  });

  test("several at once, from top to bottom", () => {
    let cells = withSetting(withSetting(fresh, "Tax counts", "x"), "As of", "soon");
    cells = withRow(cells, "Orders of", ["a"]);
    const { problems } = read(cells);
    expect(problems.map(({ found }) => found)).toEqual(["soon", "x", ""]);
  });

  test("a cell of 50,000 characters is told in at most a hundred", () => {
    const { problems } = read(withSetting(fresh, "As of", "x".repeat(50_000)));
    expect(problems[0]?.found).toHaveLength(100);
    expect(problems[0]?.message.en.length).toBeLessThan(250);
  });

  test("a list of 20,000 rows pasted into any table is told in less than a few seconds", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => [`name ${index}`, `name ${index + 1}`]);
    const chain = [...fresh.slice(0, rowOf(fresh, "Orders of") + 1), ...names];
    expect(read(chain).settings.aliases).toHaveLength(20_000);
    const circle = [...chain, ["name 20000", "name 0"]];
    expect(read(circle).problems).toHaveLength(1);
    expect(read(circle).problems[0]?.message.en.length).toBeLessThan(300);
    const general = [...fresh.slice(0, rowOf(fresh, "Window") + 1), ...names];
    expect(read(general).problems).toHaveLength(200);
    const halves = [...fresh.slice(0, rowOf(fresh, "Orders of") + 1), ...names.map(([name]) => [name ?? ""])];
    expect(planStatus(halves, read(halves), undefined, "en").length).toBeGreaterThan(20_000);
  });
});
