import { expect, test } from "vitest";
import { closeOrders, orderRow } from "../../support/orders.ts";

const withStatus = (...statuses: readonly string[]) => statuses.map((status) => orderRow({ status }));

test("every status is listed with its rows and how they were read, most rows first", () => {
  const { statuses } = closeOrders(
    withStatus("Paid", "paid ", "PAID", "Storno (Kunde)", "Storno (Kunde)", "refunded", "part refund", "", "#N/A"),
  );
  expect(statuses).toEqual([
    { status: "PAID", rows: 3, reading: "none" },
    { status: "Storno (Kunde)", rows: 2, reading: "cancelled" },
    { status: "part refund", rows: 1, reading: "partlyReturned" },
    { status: "refunded", rows: 1, reading: "returned" },
  ]);
});

test("there are none without a status column", () => {
  expect(closeOrders([orderRow()]).statuses).toEqual([]);
});
