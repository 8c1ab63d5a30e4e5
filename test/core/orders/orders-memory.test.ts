import { describe, expect, test } from "vitest";
import { chooseOrdersTab } from "../../../functions/core/orders/choose-orders-tab.ts";
import { guessColumns } from "../../../functions/core/orders/guess-columns.ts";
import type { RememberedColumn } from "../../../functions/core/orders/orders-memory.ts";
import { type OrderField, orderFields } from "../../../functions/core/settings/settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";

const rows: readonly (readonly Cell[])[] = [
  [45_000, 10, "ann", 3, 12],
  [45_001, 20, "bob", 4, 25],
];
const headed = (...headers: readonly string[]) => [headers, ...rows];
const remember = (
  columns: Readonly<Partial<Record<OrderField, number>>>,
  named: Readonly<Partial<Record<OrderField, string>>> = {},
) =>
  orderFields.flatMap((field): readonly RememberedColumn[] => {
    const columnIndex = columns[field];
    return columnIndex === undefined ? [] : [{ field, columnIndex, header: `first ${field}`, named: named[field] }];
  });
const all = remember({ date: 0, amount: 1, customerId: 2 });

/** The field's column index, or what else came of the guess. */
function columnsOf(head: readonly (readonly Cell[])[], remembered: readonly RememberedColumn[], columns = {}) {
  const guess = guessColumns(head, { columns }, remembered);
  if (guess.kind === "unclear") return guess.unclear;
  return Object.fromEntries(Object.entries(guess.map.columns).map(([field, column]) => [field, column.columnIndex]));
}

describe("columns that an earlier run chose", () => {
  test("keep their meaning when they are renamed to anything", () => {
    const head = headed("When", "How much", "Who");
    expect(columnsOf(head, all)).toEqual({ date: 0, amount: 1, customerId: 2 });
    expect(columnsOf(head, [])).toHaveLength(3);
  });

  test("settle what would be in doubt, and stay when a better name appears", () => {
    const twoAmounts = headed("Date", "Total", "Customer ID", "", "Amount");
    expect(columnsOf(twoAmounts, [])).toEqual([expect.objectContaining({ kind: "ambiguous", needed: "amount" })]);
    expect(columnsOf(twoAmounts, all)).toMatchObject({ amount: 1 });
    expect(columnsOf(headed("Date", "Subtotal", "Customer ID", "", "Amount"), all)).toMatchObject({ amount: 1 });
  });

  test("leave room for fields that were not there before", () => {
    expect(columnsOf(headed("When", "How much", "Who", "Cost"), all)).toMatchObject({ cost: 3 });
  });

  test("are found below rows that people insert above", () => {
    const guess = guessColumns([["Orders 2025"], [], ...headed("When", "How much", "Who")], { columns: {} }, all);
    expect(guess).toMatchObject({ kind: "mapped", map: { headerRowNumber: 3 } });
  });

  test("are not trusted where the header is now that of another field, which is said", () => {
    const guess = guessColumns(headed("Date", "Cost", "Customer ID", "", "Amount"), { columns: {} }, all);
    expect(guess).toMatchObject({
      kind: "mapped",
      map: { columns: { amount: { columnIndex: 4 }, cost: { columnIndex: 1 } } },
      distrusted: [{ field: "amount", column: { letter: "B", header: "Cost" } }],
    });
  });

  test("are not trusted where the header was cut away: the name decides", () => {
    const guess = guessColumns(headed("Date", "", "Customer ID", "", "Amount"), { columns: {} }, all);
    expect(guess).toMatchObject({ map: { columns: { amount: { columnIndex: 4 } } }, distrusted: [] });
  });

  test("are not doubted where the same choice comes out again", () => {
    const phones = remember({ customerId: 2, date: 0, amount: 1 });
    const guess = guessColumns(headed("Date", "Amount", "Phone"), { columns: {} }, phones);
    expect(guess).toMatchObject({
      kind: "mapped",
      map: { columns: { customerId: { columnIndex: 2 } } },
      distrusted: [],
    });
  });

  test("are followed to where their header was cut and pasted", () => {
    const dated = remember({ amount: 1, customerId: 2 }).concat({
      field: "date",
      columnIndex: 0,
      header: "Stamp",
      named: undefined,
    });
    expect(columnsOf(headed("Day", "Total", "Customer ID", "Stamp"), dated)).toMatchObject({ date: 3 });
    expect(columnsOf(headed("Day", "Total", "Customer ID", "Stamp", "Stamp"), dated)).toMatchObject({ date: 0 });
  });

  test("yield to a header that Settings name from now on", () => {
    const head = headed("Date", "Total", "Customer ID", "", "Net");
    expect(columnsOf(head, all, { amount: "Net" })).toMatchObject({ amount: 4 });
  });

  test("that Settings named stay while Settings say the same, though the header was renamed", () => {
    const named = remember({ date: 0, amount: 4, customerId: 2 }, { amount: "Net" });
    expect(columnsOf(headed("Date", "Total", "Customer ID", "", "Netto"), named, { amount: "Net" })).toMatchObject({
      amount: 4,
    });
    expect(columnsOf(headed("Date", "Total", "Customer ID", "", "Netto"), named)).toMatchObject({ amount: 1 });
  });
});

describe("the tab that an earlier run chose", () => {
  const memory = { tabNamed: undefined, columns: all };
  const orders = { title: "Sales", head: headed("When", "How much", "Who"), memory };
  const better = { title: "Orders", head: headed("Order Date", "Amount", "Customer ID", "Quantity", "Cost") };

  test("stays chosen beside one that looks better", () => {
    expect(chooseOrdersTab([better, orders], { ordersTab: undefined, columns: {} })).toMatchObject({
      kind: "chosen",
      tab: { title: "Sales" },
    });
  });

  test("yields to the tab that Settings name, and where it holds no orders any more", () => {
    expect(chooseOrdersTab([better, orders], { ordersTab: "Orders", columns: {} })).toMatchObject({
      tab: { title: "Orders" },
    });
    const emptied = { ...orders, head: [] };
    expect(chooseOrdersTab([better, emptied], { ordersTab: undefined, columns: {} })).toMatchObject({
      tab: { title: "Orders" },
    });
  });

  test("is found by the title in Settings after it was renamed", () => {
    const named = { ...orders, title: "Sales 2025", memory: { ...memory, tabNamed: "Sales" } };
    expect(chooseOrdersTab([better, named], { ordersTab: "Sales", columns: {} })).toMatchObject({
      tab: { title: "Sales 2025" },
    });
  });
});
