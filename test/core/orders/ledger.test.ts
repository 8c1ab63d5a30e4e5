import { describe, expect, test } from "vitest";
import { addPage } from "../../../functions/core/orders/add-page.ts";
import type { ClosedLedger } from "../../../functions/core/orders/closed-ledger.ts";
import { columnsToRead } from "../../../functions/core/orders/columns-to-read.ts";
import { createLedger } from "../../../functions/core/orders/create-ledger.ts";
import {
  closeOrders,
  columnMap,
  customersOf,
  day,
  metric,
  type OrderRow,
  orderRow,
  sumOf,
} from "../../support/orders.ts";

const problems = (ledger: ClosedLedger) => [...ledger.setAside];

/** What becomes of one row beside a good one: the reason with the cell and what it held, or "used". */
function fateOf(row: OrderRow, options: Parameters<typeof closeOrders>[1] = {}) {
  const [problem] = problems(closeOrders([orderRow(), row], options));
  return problem === undefined ? "used" : `${problem.reason} ${problem.a1} ${JSON.stringify(problem.found)}`;
}

/** As `fateOf`, in a tab with all columns from A on in this order. */
const fields = ["orderId", "customerId", "customerName", "date", "amount", "status", "currency"] as const;
const fateIn = (row: OrderRow) => fateOf(row, { fields });

describe("a row is set aside, with the cell that decides", () => {
  test.each<[string, OrderRow]>([
    ['noCustomer B3 ""', orderRow({ customerId: "" })],
    ['noCustomer B3 " "', orderRow({ customerId: " " })],
    ['unreadableDate D3 "31.02.2025"', orderRow({ date: "31.02.2025" })],
    ['unreadableDate D3 ""', orderRow({ date: "" })],
    ['unreadableAmount E3 "ten"', orderRow({ amount: "ten" })],
    ['unreadableAmount E3 ""', orderRow({ amount: "" })],
    ['unreadableAmount E3 "TRUE"', orderRow({ amount: true })],
    ['afterAsOf D3 "2026-01-01"', orderRow({ date: day("2026-01-01") + 0.5 })],
    ['otherCurrency G3 "dollars"', orderRow({ currency: "dollars" })],
    ['errorCell B3 "#REF!"', orderRow({ customerId: "#REF!" })],
    ['errorCell A3 "#N/A"', orderRow({ orderId: "#N/A" })],
    ['errorCell E3 "#VALUE!"', orderRow({ amount: "#VALUE!" })],
    ['errorCell D3 "Loading..."', orderRow({ date: "Loading..." })],
    ['errorCell F3 "#NAME?"', orderRow({ status: "#NAME?" })],
    ['errorCell G3 "#ERROR!"', orderRow({ currency: "#ERROR!" })],
    ['cancelled F3 "Cancelled"', orderRow({ status: "Cancelled" })],
    ['test F3 "测试"', orderRow({ status: "测试" })],
    ['totalsRow B3 "合计"', { customerId: "合计", amount: 20 }],
    ['totalsRow B3 "Total"', orderRow({ customerId: "Total" })],
    ['totalsRow A3 "Grand total:"', { orderId: "Grand total:", amount: 20 }],
    ['totalsRow D3 "小計"', { date: "小計", amount: 20 }],
    ['totalsRow B3 "ann total"', { customerId: "ann total", amount: 20 }],
    ['totalsRow E3 "20"', { amount: 20 }],
  ])("%s", (fate, row) => expect(fateIn(row)).toBe(fate));

  test.each<[string, OrderRow]>([
    ["on the as-of day", orderRow({ date: day("2025-12-31") + 0.99 })],
    ["for nothing", orderRow({ amount: 0 })],
    ["of money given back", orderRow({ amount: -10 })],
    ["of a customer whose name ends in Total", orderRow({ customerId: "Acme Total" })],
    ["with an order number like an error", orderRow({ orderId: "#1001" })],
    ["that was returned", orderRow({ status: "Refunded" })],
    ["with a status nobody knows", orderRow({ status: "awaiting stock" })],
  ])("but one %s is used", (_, row) => expect(fateIn(row)).toBe("used"));

  test("by the first reason that holds where there are several", () => {
    expect(fateIn({ customerId: "", date: "?", amount: "?" })).toMatch(/^noCustomer/);
    expect(fateIn(orderRow({ customerId: "", status: "cancelled" }))).toMatch(/^cancelled/);
    expect(fateIn({ customerId: "Total", amount: 1, status: "cancelled" })).toMatch(/^totalsRow/);
  });
});

test("a row that is blank in all columns read is no row", () => {
  const ledger = closeOrders([orderRow(), {}, { customerId: " ", status: "" }, orderRow({ amount: "x" })], { fields });
  expect([ledger.rows, ledger.rowsUsed, problems(ledger).map(({ rowNumber }) => rowNumber)]).toEqual([2, 1, [5]]);
});

describe("customers", () => {
  test("are matched by key; of several spellings the first by code units stands for them", () => {
    const rows = ["ann", " ANN", "Ann", "00123", 123, "１２３"].map((customerId) => orderRow({ customerId }));
    const { keys, ids } = closeOrders(rows);
    expect(keys).toEqual(["00123", "123", "ann"]);
    expect(ids).toEqual(["00123", "123", "ANN"]);
  });

  test("come back as they were, however odd", () => {
    const odd = ['=IMPORTXML("http://x")', "+1", "00123", "1E5", "🧾", "x".repeat(50_000)];
    const { ids } = closeOrders(odd.map((customerId) => orderRow({ customerId })));
    expect([...ids].sort()).toEqual([...odd].sort());
  });

  test("are told apart by name where there is no id column", () => {
    const rows: OrderRow[] = [
      { customerName: "Ann", date: 45_000, amount: 1 },
      { customerName: "ANN", date: 45_000, amount: 2 },
    ];
    const ledger = closeOrders(rows, { fields: ["customerName", "date", "amount"] });
    expect([ledger.keys, ledger.ids]).toEqual([["ann"], ["ANN"]]);
  });

  test("have the first of their names by code units, and none where none is known", () => {
    const names = ["Ben", "Ann", "", "#N/A"];
    const rows = [...names.map((customerName) => orderRow({ customerName })), orderRow({ customerId: "eve" })];
    expect(closeOrders(rows).names).toEqual(["Ann", ""]);
  });
});

describe("what is used with a warning", () => {
  const warnings = (rows: readonly OrderRow[]) =>
    [...closeOrders(rows).warnings].map(({ reason, a1, found }) => `${reason} ${a1} ${found}`);

  test("amounts with more digits than are kept, and numbers that are text", () => {
    const rows = [orderRow({ amount: 1.23456 }), orderRow({ amount: "12" }), orderRow({ amount: "1.23456" })];
    const map = columnMap(["customerId", "date", "amount"]);
    expect(columnsToRead(map)).toEqual([0, 1, 2]);
    expect(warnings(rows)).toEqual([
      "amountRounded C2 1.23456",
      "numberAsText C3 12",
      "amountRounded C4 1.23456",
      "numberAsText C4 1.23456",
      "identicalRow A4 ann",
    ]);
  });

  test("a cost or profit that cannot be read counts as blank", () => {
    const rows = [orderRow({ cost: "?", profit: "#REF!" })];
    expect(warnings(rows)).toEqual(["unreadableOptional D2 ?", "unreadableOptional E2 #REF!"]);
  });

  test("rows that are identical in all columns read, beyond the first, with their money", () => {
    const same = orderRow({ orderId: "A-1", product: "tea", status: "paid", cost: 3, profit: 7, customerName: "Ann" });
    const others = [
      { ...same, orderId: "A-2" },
      { ...same, product: "mug" },
      { ...same, status: "sent" },
      { ...same, cost: 4 },
      { ...same, profit: 8 },
      { ...same, amount: 11 },
      { ...same, customerName: "Anne" },
      { ...same, customerId: "ben" },
      { ...same, date: day("2025-01-01") + 0.5 },
      { ...same, product: "" },
    ];
    const ledger = closeOrders([same, ...others, same, { ...same, customerId: " ANN", orderId: "a-1" }]);
    const identical = [...ledger.warnings].filter(({ reason }) => reason === "identicalRow");
    expect(identical.map(({ rowNumber }) => rowNumber)).toEqual([13, 14]);
    expect(ledger.identicalMoney).toBe(200_000);
    expect(ledger.rowsUsed).toBe(13);
  });

  test("rows set aside are not warned about", () => {
    const row = orderRow({ customerId: "", amount: "12" });
    expect(warnings([orderRow(), row, row])).toEqual([]);
  });
});

describe("a customer who is called as a sum is", () => {
  const total = { customerId: "Total", orderId: "A-1" };

  test("is a customer where the row has an order id, a day and an amount", () => {
    const { ids, rowsUsed } = closeOrders([orderRow(total), orderRow({ ...total, customerId: " TOTAL " }), orderRow()]);
    expect([ids, rowsUsed]).toEqual([["ann", "TOTAL"], 3]);
    expect(closeOrders([orderRow({ ...total, customerId: 7, customerName: "Total" })]).names).toEqual(["Total"]);
  });

  test("is a sum in any other row, and so is what nobody is called", () => {
    const rows = [
      orderRow({ ...total, orderId: "" }),
      orderRow({ ...total, date: "" }),
      orderRow({ ...total, customerId: "Subtotal" }),
      orderRow({ ...total, customerId: "合计" }),
    ];
    expect(closeOrders(rows).setAside.counts).toEqual({ totalsRow: 4 });
  });
});

test("keys of Settings that no row names are known, aliases of aliases included", () => {
  const settings = {
    aliases: [
      { from: "ANN", to: "Anna" },
      { from: "bne", to: "ann" },
    ],
    blacklist: ["ann", "Staff "],
  };
  expect(closeOrders([orderRow()], { settings }).unmatched).toEqual(["anna", "bne", "staff"]);
});

describe("currencies", () => {
  const euro = orderRow({ currency: "EUR", amount: 10 });
  const yen = orderRow({ currency: "JPY", amount: 1000.5, customerId: "ben" });
  const currencies = (ledger: ClosedLedger) => ledger.totals.map(({ currency }) => currency);

  test("the one of most used rows is the base; the others are set aside with their money in their own scale", () => {
    const ledger = closeOrders([yen, euro, euro, { ...yen, status: "cancelled" }]);
    expect(ledger.scale.currency).toBe("EUR");
    expect(ledger.keys).toEqual(["ann"]);
    expect(problems(ledger).map(({ rowNumber, reason, found }) => [rowNumber, reason, found])).toEqual([
      [2, "otherCurrency", "JPY"],
      [5, "cancelled", "cancelled"],
    ]);
    expect(ledger.totals).toMatchObject([
      { currency: "EUR", in: { rows: 2, money: 200_000 }, used: { rows: 2, money: 200_000 }, setAside: {} },
      {
        currency: "JPY",
        in: { rows: 2, money: 200_100 },
        used: { rows: 0, money: 0 },
        setAside: { otherCurrency: { rows: 1, money: 100_050 }, cancelled: { rows: 1, money: 100_050 } },
      },
    ]);
  });

  test("of equally many rows the first by name is the base, a named one before an unnamed", () => {
    expect(currencies(closeOrders([{ ...yen, currency: "USD" }, euro]))).toEqual(["EUR", "USD"]);
    expect(currencies(closeOrders([yen, euro, yen]))).toEqual(["JPY", "EUR"]);
    expect(currencies(closeOrders([{ ...yen, currency: "" }, euro]))).toEqual(["EUR", ""]);
  });

  test("how the base was chosen is known: nobody is to find out by accident", () => {
    const baseBy = (rows: readonly OrderRow[], currency?: string) =>
      closeOrders(rows, currency === undefined ? {} : { currency }).baseBy;
    expect(baseBy([euro, euro, yen])).toBe("mostRows");
    expect(baseBy([euro, { ...euro, currency: "" }])).toBe("mostRows");
    expect(baseBy([euro, { ...yen, currency: "?!" }])).toBe("only");
    expect(baseBy([orderRow()])).toBe("only");
    expect(baseBy([euro, euro, yen], "EUR")).toBe("settings");
  });

  test("Settings decide, and then a blank cell means that currency", () => {
    const ledger = closeOrders([euro, euro, yen, { ...yen, currency: "" }], { currency: "jpy" });
    expect([ledger.scale.currency, ledger.rowsUsed, ledger.setAside.counts]).toEqual(["JPY", 2, { otherCurrency: 2 }]);
  });

  test("without a column all amounts are of the currency in Settings, or unnamed", () => {
    expect(closeOrders([orderRow()], { currency: "KWD" }).scale).toEqual({
      currency: "KWD",
      minorDigits: 3,
      fractionDigits: 5,
    });
    expect(closeOrders([orderRow()]).scale.currency).toBeUndefined();
  });

  test("a sign that several currencies share is a label of its own, not a guess", () => {
    const ledger = closeOrders([orderRow({ currency: "$" })]);
    expect([ledger.totals[0]?.currency, ledger.scale.currency]).toEqual(["$", undefined]);
  });

  describe("with rates", () => {
    const dollar = orderRow({ currency: "USD", amount: 100.005, cost: 50, customerId: "cleo" });
    const rates = { usd: 0.9, JPY: 0.0061, GBP: Number.NaN };

    test("other currencies count, each amount converted alone and rounded to the last digit kept", () => {
      const rows = [{ ...euro, cost: 4 }, { ...dollar, amount: 0.0001, cost: 0.0001 }, dollar, yen];
      const ledger = closeOrders(rows, { currency: "EUR", settings: { rates } });
      expect(ledger.setAside.counts).toEqual({});
      expect(ledger.totals).toMatchObject([
        { currency: "EUR", rate: 1, in: { rows: 1, money: 100_000 }, worth: 100_000 },
        {
          currency: "JPY",
          rate: 0.0061,
          used: { rows: 1, money: 100_050 },
          worth: 61_031,
          scale: { fractionDigits: 2 },
        },
        { currency: "USD", rate: 0.9, used: { rows: 2, money: 1_000_051 }, worth: 1 + 900_045 },
      ]);
      const table = customersOf(rows, { currency: "EUR", settings: { rates } });
      expect(sumOf(table, "revenue")).toBe(100_000 + 61_031 + 900_046);
      expect(metric(table, "cleo", "cost")).toBe(1 + 450_000);
      expect(metric(table, "cleo", "profit")).toBe(450_045);
    });

    test("a currency without one is set aside", () => {
      const pound = orderRow({ currency: "GBP" });
      expect(problems(closeOrders([euro, pound, dollar], { currency: "EUR", settings: { rates } }))).toMatchObject([
        { rowNumber: 3, reason: "otherCurrency", found: "GBP" },
      ]);
    });

    test("the base is one without a rate, as long as there is any", () => {
      const { totals, rowsUsed } = closeOrders([dollar, dollar, euro], { settings: { rates } });
      expect([totals.map(({ currency }) => currency), rowsUsed]).toEqual([["EUR", "USD"], 3]);
      expect(currencies(closeOrders([dollar, dollar, yen], { settings: { rates } }))).toEqual(["USD", "JPY"]);
      expect(closeOrders([dollar, dollar, yen], { settings: { rates } }).rowsUsed).toBe(2);
    });

    test("what came back is converted, too", () => {
      const rows = [euro, { ...dollar, amount: 100, status: "refunded" }];
      const { totals } = closeOrders(rows, { currency: "EUR", settings: { rates } });
      expect(totals[1]).toMatchObject({ used: { money: 1_000_000 }, worth: 900_000, returned: 900_000 });
      expect(sumOf(customersOf(rows, { currency: "EUR", settings: { rates } }), "refunds")).toBe(900_000);
    });

    test("sums that would not be exact are refused", () => {
      const rows = [orderRow({ currency: "USD", amount: 5e11 })];
      expect(() => closeOrders(rows, { currency: "EUR", settings: { rates: { USD: 2 } } })).toThrow(RangeError);
    });
  });

  test("rows of another currency are not warned about", () => {
    expect(closeOrders([euro, euro, euro, yen, yen, { ...yen, amount: "1" }]).warnings.counts).toEqual({
      identicalRow: 2,
    });
  });
});

describe("what does not fit is refused", () => {
  test("a map without customer, date or amount", () => {
    for (const lacking of [
      ["date", "amount"],
      ["customerId", "amount"],
      ["customerId", "date"],
    ] as const) {
      expect(() => createLedger({ map: columnMap(lacking), settings: { currency: undefined }, asOf: 1 })).toThrow(
        RangeError,
      );
    }
  });

  test("a page with other columns than were asked for", () => {
    const map = columnMap(["customerId", "date", "amount"]);
    const ledger = createLedger({ map, settings: { currency: undefined }, asOf: 50_000 });
    expect(() => addPage(ledger, { firstRowNumber: 2, rowCount: 1, columns: [["ann"], [45_000]] })).toThrow(RangeError);
  });

  test("amounts whose sum can no longer be exact, even where they would cancel out", () => {
    const rows = [orderRow({ amount: 5e11 }), orderRow({ amount: -5e11 })];
    expect(() => closeOrders(rows)).toThrow(/"amount",.*"lastRowNumber":3/);
    expect(() => closeOrders(rows.map((row) => ({ ...row, customerId: "" })))).toThrow(RangeError);
    expect(closeOrders([orderRow({ amount: 5e11 })]).rowsUsed).toBe(1);
  });
});

test("columns are read from left to right, each once; what one would cost only where no column holds the amount", () => {
  expect(columnsToRead(columnMap(["quantity", "amount", "category", "date", "customerId"]))).toEqual([0, 1, 2, 3, 4]);
  const twice = columnMap(["customerId", "date", "amount"]);
  const name = { columnIndex: 0, header: "customer" };
  expect(columnsToRead({ ...twice, columns: { ...twice.columns, customerName: name } })).toEqual([0, 1, 2]);
});
