import { expect, test } from "vitest";
import { forecastColumns } from "../../../functions/core/report/forecast-columns.ts";
import { withForecast } from "../../support/lifetime-shop.ts";
import { closeOrders, day, orderRow } from "../../support/orders.ts";

const orders = ["ann", "bob", "cid"].flatMap((customerId, customer) =>
  Array.from({ length: 2 + customer }, (_, at) => orderRow({ customerId, date: day("2025-10-01") + 20 * at })),
);
const refunded = orderRow({ customerId: "dan", amount: -10 });
const { table, result } = withForecast(closeOrders([...orders, refunded], { asOf: day("2025-12-31") }));

test.each([
  [
    "en",
    "Not enough data: it takes orders on three days, as the orders of all customers make no model",
    "Own rhythm",
    "Not enough data: no order that counts",
  ],
  [
    "zh-Hant",
    "資料不足：全體客戶的訂單未能得出模型，因此至少需要三天有訂單",
    "自身購買節奏",
    "資料不足：沒有計入的訂單",
  ],
] as const)(
  "who has no forecast is told why, beside by which method others have theirs (%s)",
  (language, ann, bob, dan) => {
    const columns = forecastColumns(table, result, 12, language);
    const cellsOf = (key: string) => columns.map(({ cellOf }) => cellOf(table.keys.indexOf(key)));
    expect([cellsOf("ann").at(-1), cellsOf("bob").at(-1), cellsOf("dan").at(-1)]).toEqual([ann, bob, dan]);
    expect(cellsOf("ann").slice(0, -1)).toEqual(["", "", "", "", ""]);
    for (const cell of cellsOf("bob").slice(3, 5)) expect(cell).toBeGreaterThan(0);
  },
);
