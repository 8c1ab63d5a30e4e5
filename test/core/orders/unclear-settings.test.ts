import { describe, expect, test } from "vitest";
import { chooseOrdersTab } from "../../../functions/core/orders/choose-orders-tab.ts";
import type { TabHead } from "../../../functions/core/orders/column-guess.ts";
import { unclearSettings } from "../../../functions/core/orders/unclear-settings.ts";
import type { Settings } from "../../../functions/core/settings/settings.ts";
import { readSettingsTab } from "../../../functions/core/settings/tab/read-settings-tab.ts";
import { a1 } from "../../../functions/core/values/a1.ts";
import { knownNames, rowOf, settingsCells } from "../../support/settings-cells.ts";

const cells = settingsCells();
const valueCells = readSettingsTab(cells, knownNames).cells;
const at = (name: string) => a1(1, rowOf(cells, name) + 1);
const orders = (...headers: readonly string[]): TabHead => ({
  title: "Orders",
  head: [headers, headers.map((_, index) => 45_000 + index)],
});

const unclear = (tabs: readonly TabHead[], settings: Partial<Settings> = {}, known = valueCells) => {
  const found = unclearSettings(chooseOrdersTab(tabs, { ordersTab: undefined, columns: {}, ...settings }), known);
  const brief = (problems: typeof found.asked) => problems.map((each) => [each.a1, each.message.en]);
  return { wrong: brief(found.wrong), asked: brief(found.asked) };
};

describe("what cannot be told of the orders is asked where the answer goes", () => {
  test("nothing where all is clear", () => {
    expect(unclear([orders("Customer ID", "Date", "Amount")])).toEqual({ wrong: [], asked: [] });
  });

  test("several columns for what is needed", () => {
    expect(unclear([orders("Customer ID", "Date", "Amount", "Total")]).asked).toEqual([
      [
        at("Column: amount"),
        'Several columns of tab "Orders" could be the amount: C "Amount", D "Total". Write the header or letter of the right one here.',
      ],
    ]);
  });

  test("several columns for a further field, which is left out", () => {
    const { wrong, asked } = unclear([orders("Customer ID", "Date", "Amount", "Cost", "Total Cost")]);
    expect(wrong).toEqual([]);
    expect(asked.map(([cell]) => cell)).toEqual([at("Column: cost")]);
  });

  test("no column for what is needed, with the columns that were seen", () => {
    expect(unclear([orders("Customer ID", "Date", "Colour")]).asked).toEqual([
      [
        at("Column: amount"),
        'No column of tab "Orders" looks like the amount. Write its header or letter here. Columns seen: A "Customer ID", B "Date", C "Colour".',
      ],
    ]);
  });

  test("several tabs", () => {
    const tab = orders("Customer ID", "Date", "Amount");
    expect(unclear([tab, { ...tab, title: "Sales" }]).asked).toEqual([
      [at("Orders tab"), 'Several tabs could be the orders: "Orders", "Sales". Write the title of the right one here.'],
    ]);
  });

  test("what Settings name and is not there is wrong", () => {
    const tab = orders("Customer ID", "Date", "Net", "Amount");
    expect(unclear([tab], { columns: { amount: "Netto" } }).wrong).toEqual([
      [at("Column: amount"), 'No column of tab "Orders" has the header "Netto". The nearest is "Net".'],
    ]);
    const twice = orders("Customer ID", "Date", "Net", "Net");
    expect(unclear([twice], { columns: { amount: "Net" } }).wrong).toEqual([
      [
        at("Column: amount"),
        'Several columns of tab "Orders" have the header "Net": C "Net", D "Net". Write the letter of the right one instead.',
      ],
    ]);
    expect(unclear([tab], { ordersTab: "Ordres" }).wrong).toEqual([
      [at("Orders tab"), 'There is no tab "Ordres". The nearest title is "Orders".'],
    ]);
  });

  test("nothing is said where the team deleted the row", () => {
    expect(unclear([orders("Customer ID", "Date")], {}, new Map())).toEqual({ wrong: [], asked: [] });
  });
});
