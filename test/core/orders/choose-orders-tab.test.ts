import { describe, expect, test } from "vitest";
import { chooseOrdersTab } from "../../../functions/core/orders/choose-orders-tab.ts";

const none = { ordersTab: undefined, columns: {} };
const tab = (title: string, headers: string, role?: string) => ({ title, role, head: [headers.split(",")] });
const orders = tab("Sales", "Order ID,Customer,Date,Amount,Status");
const customers = tab("People", "Customer,Date,Amount");

describe("the orders tab", () => {
  test("is the one with most columns mapped", () => {
    expect(chooseOrdersTab([tab("Notes", "a,b"), customers, orders], none)).toMatchObject({
      kind: "chosen",
      tab: orders,
      map: { headerRowNumber: 1, columns: { orderId: { columnIndex: 0 }, status: { columnIndex: 4 } } },
    });
  });

  test("is never one of the tool's own", () => {
    const summary = { ...orders, role: "summary" };
    expect(chooseOrdersTab([summary, customers], none)).toMatchObject({ kind: "chosen", tab: customers });
  });

  test("is the one that Settings name, even where another maps better", () => {
    const choice = chooseOrdersTab([orders, customers], { ...none, ordersTab: "people" });
    expect(choice).toMatchObject({ kind: "chosen", tab: customers });
  });

  test("is not guessed where Settings name one that does not exist", () => {
    expect(chooseOrdersTab([orders], { ...none, ordersTab: "Orders" })).toEqual({
      kind: "noSuchTab",
      ordersTab: "Orders",
      titles: ["Sales"],
    });
  });

  test("is not picked from two equally good ones", () => {
    expect(chooseOrdersTab([orders, { ...orders, title: "Sales 2024" }, customers], none)).toEqual({
      kind: "severalTabs",
      titles: ["Sales", "Sales 2024"],
    });
  });

  test("where there is none, the nearest says what it lacks", () => {
    const nearly = tab("Nearly", "Customer,Date,Notes");
    expect(chooseOrdersTab([tab("Notes", "a,b"), nearly], none)).toMatchObject({
      kind: "noOrders",
      nearest: { title: "Nearly", guess: { headerRowNumber: 1, unclear: [{ kind: "missing", needed: "amount" }] } },
    });
    expect(chooseOrdersTab([{ title: "Sheet1", head: [] }], none)).toEqual({ kind: "noOrders", nearest: undefined });
  });
});
