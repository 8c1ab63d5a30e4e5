import { describe, expect, test } from "vitest";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { closeOrders, type OrderRow, orderRow } from "../../support/orders.ts";

/** Who the customers are, how many rows are nobody's, and what was taken for nobody. */
function customersOf(rows: readonly OrderRow[]) {
  const { ids, setAside, nobodies } = closeOrders(rows.map((row) => orderRow(row)));
  return { ids, nobodys: setAside.counts.noCustomer ?? 0, nobodies };
}

describe("guests are no customer: together they would outrank every other", () => {
  test.each<Cell>([
    ...[
      "Guest",
      "GUEST CHECKOUT",
      "(guest)",
      "walk-in",
      "Walk In Customer",
      "Cash sale",
      "-",
      "n/a",
      "N.A.",
      "null",
      "NA",
      "NaN",
      "?",
    ],
    ...["散客", "游客", "零售客户", "非會員", "路人", "ゲスト", "非会員", "Laufkundschaft", "Barverkauf", "k.A."],
    ...["Client de passage", "Público en general", "Consumidor Final", "não informado", 0, "0", "000000"],
    "00000000-0000-0000-0000-000000000000",
  ])("%s", (customerId) => {
    expect(customersOf([{ customerId }, { customerId: "C-7" }])).toEqual({
      ids: ["C-7"],
      nobodys: 1,
      nobodies: [String(customerId)],
    });
  });

  test.each<Cell>(["Guest House Ltd", "Cashmere & Co", "Xiaoling", "10", "Nanny", "Nan", "Unknown Pleasures Records"])(
    "but %s is somebody",
    (customerId) => expect(customersOf([{ customerId }]).nobodys).toBe(0),
  );

  test("and are who their address or name says, where one stands beside", () => {
    const guests = [
      { customerId: 0, customerEmail: "ann@shop.example", customerName: "Ann" },
      { customerId: "Guest", customerEmail: "", customerName: "Ben" },
      { customerId: "Guest", customerEmail: "guest@shop.example", customerName: "Guest" },
      { customerId: "", customerEmail: "noemail@noemail.example", customerName: "" },
    ];
    expect(customersOf(guests)).toMatchObject({ ids: ["ann@shop.example", "Ben"], nobodys: 2 });
  });
});

describe("the id 0", () => {
  test("is a customer where ids count from 0 on and nothing else tells customers apart", () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({ customerId: at % 10 }));
    expect(customersOf(rows)).toMatchObject({ nobodys: 0, nobodies: [] });
    expect(customersOf(rows).ids).toContain("0");
  });

  test("is nobody where ids have gaps, are codes, or a name stands beside", () => {
    expect(customersOf([0, 17, 230, 4711].map((customerId) => ({ customerId })))).toMatchObject({ nobodys: 1 });
    expect(customersOf([0, "C1", "C2"].map((customerId) => ({ customerId })))).toMatchObject({ nobodys: 1 });
    const named = [0, 1, 2, 3].map((customerId) => ({ customerId, customerName: `N${customerId}` }));
    expect(customersOf(named).ids).toEqual(["1", "2", "3", "N0"]);
  });

  test("is so whatever the order of rows", () => {
    const rows = [3, 1, 0, 2].map((customerId) => ({ customerId }));
    expect(customersOf(rows).ids).toEqual(customersOf(rows.toReversed()).ids);
  });
});
