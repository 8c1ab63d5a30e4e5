import { describe, expect, test } from "vitest";
import { headerCurrency } from "../../../functions/core/orders/header-currency.ts";
import { closeOrders, type OrderRow, orderRow } from "../../support/orders.ts";

test.each([
  ...[
    ["Umsatz (EUR)", "EUR"],
    ["Umsatz €", "EUR"],
    ["Betrag in Euro", "EUR"],
    ["Total_USD", "USD"],
    ["Amount (US$)", "USD"],
    ["Price [£]", "GBP"],
    ["金额（美元）", "USD"],
    ["訂單金額(新台幣)", "TWD"],
    ["金额（人民币）", "CNY"],
    ["売上（日円）", undefined],
  ],
  ...[
    ["Amount", undefined],
    ["Amount ($)", undefined],
    ["金额（元）", undefined],
    ["Amount (EUR/USD)", undefined],
    ["Amount (incl. VAT)", undefined],
    ["Amount (ALL)", undefined],
    ["Try amount", undefined],
    ["Amount paid by men", undefined],
    ["European sales", undefined],
  ],
] as const)("%s names %s", (header, currency) => expect(headerCurrency(header)).toBe(currency));

describe("the currency of a tab without a column of currencies", () => {
  const currencyOf = (rows: readonly OrderRow[], amount = "Amount", currency?: string) =>
    closeOrders(rows, { headers: { amount }, ...(currency && { currency }) }).totals.map((each) => each.currency);
  const rows = (...amounts: readonly (string | number)[]) => amounts.map((amount) => orderRow({ amount }));

  test("is that of the header", () => expect(currencyOf(rows(1, 2), "Umsatz (EUR)")).toEqual(["EUR"]));

  test("is that of the sign beside the amounts, where most bear it", () => {
    expect(currencyOf(rows("12,50 €", "3 €"))).toEqual(["EUR"]);
    expect(currencyOf(rows("12,50 €", 3))).toEqual(["EUR"]);
    expect(currencyOf(rows("12 €", 3, 4))).toEqual([""]);
    expect(currencyOf(rows("$12", "$3"))).toEqual([""]);
  });

  test("decides how many digits money has", () => {
    expect(closeOrders(rows(1200), { headers: { amount: "Total JPY" } }).scale.minorDigits).toBe(0);
  });

  test("is that of Settings before all, and each amount's own where there are several", () => {
    expect(currencyOf(rows(1, 2), "Umsatz (EUR)", "USD")).toEqual(["USD"]);
    expect(currencyOf(rows("12 €", "£3", "£4", 5), "Amount (GBP)")).toEqual(["GBP", "EUR"]);
  });

  test("is not told by the header beside a column of currencies", () => {
    expect(closeOrders([orderRow({ currency: "" })], { headers: { amount: "Amount (EUR)" } }).totals[0]?.currency).toBe(
      "",
    );
  });
});
