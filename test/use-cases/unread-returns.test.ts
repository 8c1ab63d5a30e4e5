import { expect, test } from "vitest";
import { unreadReturns } from "../../functions/use-cases/unread-returns.ts";

const tab = (title: string, role?: "summary") => ({ title, role, head: [["Order ID"], ["1"]] });
const orders = tab("Returns 2024 and orders");

test.each([
  "Returns",
  "退货",
  "退貨單",
  "Rückgaben",
  "Retouren",
  "返品",
  "Devoluciones",
  "Devoluções",
  "Remboursements",
])("a tab called %s that is not read is told, with the setting that names it", (title) => {
  expect(unreadReturns([orders, tab(title)], orders.title, { returnsTab: undefined }, "en")).toEqual([
    `Tab "${title}" is not read. If it lists orders that came back, write its title into the Tier Settings tab, row "Returns tab".`,
  ]);
});

test("nothing is told where Settings name a tab, of the orders themselves, of blank tabs and of tabs called otherwise", () => {
  const said = (tabs: Parameters<typeof unreadReturns>[0], returnsTab?: string) =>
    unreadReturns(tabs, orders.title, { returnsTab }, "zh-Hans");
  expect(said([orders, tab("Returns"), tab("Back")], "Back")).toEqual([]);
  expect(said([orders, { ...tab("Returns"), head: [] }, tab("Returning customers"), tab("Tax")])).toEqual([]);
});
