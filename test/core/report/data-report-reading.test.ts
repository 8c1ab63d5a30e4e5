import { describe, expect, test } from "vitest";
import { summarizeCustomers } from "../../../functions/core/customers/summarize-customers.ts";
import type { Language } from "../../../functions/core/labels/language.ts";
import { utcDayAt } from "../../../functions/core/orders/read-day.ts";
import { dataReportTab } from "../../../functions/core/report/data-report-tab.ts";
import { defaultSettings, type Window } from "../../../functions/core/settings/settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { toCurrency } from "../../../functions/core/values/money.ts";
import { closeOrders, columnMap, type FoldOptions, type OrderRow, orderRow, sumOf } from "../../support/orders.ts";
import { hasShared } from "../../support/shared.ts";
import { superstoreOrders, superstoreReturns } from "../../support/shared-orders.ts";

interface Options extends FoldOptions {
  readonly language?: Language;
  readonly window?: Window;
}

/** The data report of rows, and the customers beside it. */
function reportOf(rows: readonly OrderRow[], options: Options = {}) {
  const { language = "en", window = { kind: "all" } } = options;
  const ledger = closeOrders(rows, options);
  const table = summarizeCustomers(ledger, { window, wanted: [] });
  const fields = options.fields ?? [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(isField);
  const { rows: cells } = dataReportTab({
    ...{ ledger, table, language, ordersTab: "Orders", profiles: [], duplicates: [] },
    columns: columnMap(fields, options.headers).columns,
    settings: { ...defaultSettings, ...options.settings },
  });
  const block = (title: string) => {
    const start = cells.findIndex(([first]) => first === title);
    const end = cells.findIndex((row, at) => at > start && row.length === 0);
    return start === -1 ? [] : cells.slice(start + 1, end === -1 ? undefined : end);
  };
  return { cells, block, table, ledger };
}

const isField = (name: string): name is keyof OrderRow & string => name in allFields;
const allFields: Readonly<Record<string, true>> = Object.fromEntries(
  ["orderId", "customerId", "customerName", "date", "amount", "tax", "shipping", "status", "currency"].map((name) => [
    name,
    true,
  ]),
);

const lastOf = (row: readonly Cell[] | undefined) => row?.at(-1);
const rowCalled = (rows: readonly (readonly Cell[])[], name: string) => rows.find(([first]) => first === name);
const revenueRow = "Revenue of all customers, as on the Tier Summary";

describe("from the rows to the revenue", () => {
  const rates = { USD: 0.9, JPY: 0.0061 };
  const rows = [
    orderRow({ currency: "EUR", amount: 100, orderId: "1" }),
    orderRow({ currency: "EUR", amount: 40, orderId: "2", status: "refunded" }),
    orderRow({ currency: "EUR", amount: 7, orderId: "3", status: "cancelled" }),
    orderRow({ currency: "USD", amount: 33.3333, orderId: "4", customerId: "ben" }),
    orderRow({ currency: "USD", amount: 20, orderId: "R", customerId: "ben" }),
    orderRow({ currency: "JPY", amount: 1234.5, orderId: "5", customerId: "cleo" }),
    orderRow({ currency: "GBP", amount: 50, orderId: "6", customerId: "dora" }),
  ];
  const options = { currency: "EUR", settings: { rates }, returned: ["R"] };

  test("every step of every currency is there, and the last sum is the revenue to the last digit", () => {
    const { block, table } = reportOf(rows, options);
    const lines = block("From the rows to the revenue");
    expect(lines.slice(0, 6)).toEqual([
      ["Currency", "Money in rows", "Set aside", "Used", "Rate", "Worth in EUR", "Returned whole", "On customers"],
      ["EUR", 147, 7, 140, 1, 140, 40, 100],
      ["GBP", 50, 50, 0, "none", 0, 0, 0],
      ["JPY", 1234.5, 0, 1234.5, 0.0061, 7.5305, 0, 7.5305],
      ["USD", 53.3333, 0, 53.3333, 0.9, 48, 18, 30],
      ["All", "", "", "", "", 195.5305, 58, 137.5305],
    ]);
    expect(lastOf(rowCalled(lines, revenueRow))).toBe(toCurrency(sumOf(table, "revenue"), table.scale));
    expect(lastOf(rowCalled(lines, revenueRow))).toBe(137.5305);
  });

  test("what lies outside the window, and who is left out, has a line of its own", () => {
    const old = orderRow({ currency: "EUR", amount: 1000, date: 40_000 });
    const { block, table } = reportOf([...rows, old], {
      ...options,
      settings: { rates, blacklist: ["cleo"] },
      window: { kind: "months", months: 12 },
    });
    const lines = block("From the rows to the revenue");
    expect(lastOf(rowCalled(lines, "All"))).toBe(1137.5305);
    expect(lastOf(rowCalled(lines, "Outside the window of Settings"))).toBe(-1000);
    expect(lastOf(rowCalled(lines, revenueRow))).toBe(toCurrency(sumOf(table, "revenue"), table.scale));
    expect(lastOf(rowCalled(lines, "of it, customers left out by the blacklist"))).toBe(7.5305);
  });

  test.skipIf(!hasShared("data", "superstore-zh"))(
    "of the superstore with its returns: 14,155,593.242 (needs the shared folder)",
    () => {
      const { block, table } = reportOf(superstoreOrders(), { currency: "CNY", returned: [...superstoreReturns()] });
      const lines = block("From the rows to the revenue");
      expect(lines[1]).toEqual([
        ...["CNY", 16_117_548.237, 0, 16_117_548.237, 1],
        ...[16_117_548.237, 1_961_954.995, 14_155_593.242],
      ]);
      expect(lastOf(rowCalled(lines, revenueRow))).toBe(14_155_593.242);
      expect(toCurrency(sumOf(table, "revenue"), table.scale)).toBe(14_155_593.242);
      const orders = block("Orders");
      expect(orders).toContainEqual(["Different order ids", 2773]);
      expect(orders).toContainEqual(["Order ids under several customers", 1407]);
      expect(orders).toContainEqual(["Returns tab: order ids found and taken out", 296]);
    },
  );
});

describe("what was assumed", () => {
  const said = (rows: readonly OrderRow[], options: Options = {}) =>
    reportOf(rows, options)
      .block(options.language === "zh-Hans" ? "所作的假定" : "What was assumed")
      .map(([sentence]) => sentence);

  test("is nothing, where the sheet leaves nothing open", () => {
    expect(said([orderRow()])).toEqual(["Nothing."]);
  });

  test("is the currency of most rows, where Settings name none", () => {
    const rows = [orderRow({ currency: "EUR" }), orderRow({ currency: "EUR" }), orderRow({ currency: "USD" })];
    expect(said(rows)).toEqual([
      'Money is counted in EUR, because most rows are in it. USD: rows count only where there is a rate. To decide it yourself, fill in "Currency" in the Tier Settings tab, and the rates.',
    ]);
    expect(said(rows, { currency: "EUR" })).toEqual(["Nothing."]);
    expect(said(rows, { language: "zh-Hans" })[0]).toMatch(/^金额以EUR计/);
  });

  test("is one currency that nobody names, where most rows name none", () => {
    const rows = [orderRow({ currency: "" }), orderRow({ currency: "" }), orderRow({ currency: "USD" })];
    expect(said(rows)).toEqual([
      'Most rows do not say in which currency they are, and money is counted in that one. USD: rows count only where there is a rate. If it is one of these, fill in "Currency" in the Tier Settings tab.',
    ]);
    expect(said(rows, { currency: "USD" })).toEqual(["Nothing."]);
  });

  const taxed = [orderRow({ amount: 119, tax: 19 })];
  test.each([
    ["Total", false, "is taken to hold tax, which does not count by Settings: column", "is taken off.", 100],
    ["Total", true, "is taken to hold tax, which counts by Settings: column", "changes nothing.", 119],
    [
      "Net amount",
      false,
      "is taken to be without tax, which does not count by Settings: column",
      "changes nothing.",
      119,
    ],
    ["Net amount", true, "is taken to be without tax, which counts by Settings: column", "is added.", 138],
  ])("is whether %s holds tax, told with what was done (tax counts: %s)", (amount, tax, what, done, worth) => {
    const options = {
      headers: { amount, tax: "VAT" },
      settings: { counts: { tax, shipping: false } },
      currency: "EUR",
    };
    const [sentence] = said(taxed, options);
    expect(sentence).toBe(`The amount "${amount}" ${what} D "VAT" ${done}`);
    expect(lastOf(rowCalled(reportOf(taxed, options).block("From the rows to the revenue"), revenueRow))).toBe(worth);
  });

  test("is what an amount is made of, where no column holds it", () => {
    const rows = [{ customerId: "ann", date: 45_000, unitPrice: 10, quantity: 2 }];
    const fields = ["customerId", "date", "unitPrice", "quantity"] as const;
    expect(said(rows, { fields, headers: { unitPrice: "item-price" } })).toEqual([
      'No column holds the amount: it is taken to be C "item-price" × D "quantity". If the price is that of the whole line, name its column as the amount in the Tier Settings tab.',
    ]);
  });

  test("names only the currencies whose rows would count with a rate", () => {
    const euro = orderRow({ currency: "EUR" });
    const rows = [euro, euro, orderRow({ currency: "USD" }), { customerId: "Summe", amount: 9 }];
    expect(said(rows)[0]).toContain(" USD: rows count only");
  });

  test("is that amounts which repeat the total of their order are those of rows, with where to look and what to do", () => {
    const rows = [1, 2, 3, 4, 5].flatMap((at) => ["A", "B"].map(() => orderRow({ orderId: `#${at}`, amount: 9 + at })));
    const headers = { amount: "Order Total" };
    expect(said(rows, { headers })).toEqual([
      'Column D "Order Total" looks like the total of the order, repeated in each of its rows: of 5 orders of several rows looked at, 5 have the same amount in each row (such as D2, D3). Each row counts, so that revenue is too high if these are totals. Then choose "The whole order" in the Tier Settings tab, row "Amounts stand for": each order counts once. If each row was really paid so much, there is nothing to do.',
    ]);
    expect(said(rows, { headers, language: "zh-Hans" })[0]).toContain("例如 D2, D3");
    expect(said(rows.slice(0, 8), { headers })).toEqual(["Nothing."]);
  });

  test("is not that amounts stand for whole orders, which Settings say: what became of them is told", () => {
    const order = (orderId: string, amounts: readonly number[]) =>
      amounts.map((amount) => orderRow({ orderId, amount }));
    const whole = { settings: { amountsStandFor: "order" } } as const;
    const rows = [...order("#1", [9, 9, 9]), ...order("#2", [5, 5]), ...order("#3", [3, 4])];
    expect(said(rows, whole)).toEqual([
      'By "Amounts stand for" in the Tier Settings tab, amounts stand for whole orders: 2 orders have one amount in several rows, 3 of which count for nothing.',
      "In 1 order the amounts of the rows differ (such as D7, D8): there each counts.",
    ]);
    expect(said(order("#1", [9, 9]), whole)[0]).toContain("1 order has one amount in several rows, 1 of which counts");
    expect(said(rows, { ...whole, language: "zh-Hans" })).toEqual([
      "按“分层设置”工作表中的“金额代表”，金额代表整笔订单：2 笔订单的多行金额相同，其中 3 行不再计入金额。",
      "1 笔订单的各行金额不同（例如 D7, D8）：这些订单的每一行都计入。",
    ]);
    expect(said([orderRow()], whole)).toEqual([
      '"Amounts stand for" in the Tier Settings tab says that amounts stand for whole orders. That changes nothing, since it takes a column of order ids and one of amounts.',
    ]);
  });

  test("is who is nobody, and what becomes of such rows", () => {
    expect(said([orderRow({ customerId: "Guest" }), orderRow({ customerId: 0 }), orderRow()])).toEqual([
      'Nobody is called "0", "Guest": such rows count for the e-mail address or name beside it; where there is none, they are set aside as unknown customer.',
    ]);
    expect(said([0, 1, 2].map((customerId) => orderRow({ customerId })))).toEqual([
      "The customer id 0 is taken for a customer like any other, because the ids count from 0 on.",
    ]);
  });
});

describe("how texts were read", () => {
  const texts = ["31.12.2024", "03.02.2025", "2025-01-01"].map((date) => orderRow({ date, amount: "1.234" }));
  const place = (locale: string) => ({ place: { locale, dayAt: utcDayAt } });

  test("is told by column: which way, what decided it, and from how many cells", () => {
    const [, headers, dates, amounts] = reportOf(texts, place("de_DE")).block("How texts were read");
    expect(headers?.slice(0, 5)).toEqual(["Column", "Header", "Read as", "Read with", "Decided by"]);
    expect(dates).toEqual(["B", "date", "date", "the day first", "the column itself", 2, 0, 0]);
    expect(amounts).toEqual([
      ...["C", "amount", "amount", "a decimal comma", "assumed, from the spreadsheet's locale"],
      ...[0, 3, 0],
    ]);
  });

  test("is each as it is written, where a column writes in two ways of which none is doubtful", () => {
    const mixed = ["119,00", "12.50", "7"].map((amount) => orderRow({ amount }));
    const [, , amounts] = reportOf(mixed, place("de_DE")).block("How texts were read");
    expect(amounts?.slice(3)).toEqual(["each as it is written", "", 0, 0, 1]);
    expect(reportOf(mixed, place("de_DE")).ledger.rowsUsed).toBe(3);
  });

  test("is none where all are numbers and dates", () => {
    expect(reportOf([orderRow()]).block("How texts were read")).toEqual([["None."]]);
  });
});

describe("the statuses", () => {
  test("are listed with their rows and how they were read, and where to mend it", () => {
    const rows = ["Paid", "Paid", "Storno (Kunde)", "wird erstattet"].map((status) => orderRow({ status }));
    const [note, ...lines] = reportOf(rows).block("Statuses seen");
    expect(note?.[0]).toContain(
      "Words for a plain sale, Words for returned, Words for cancelled, Words for test orders",
    );
    expect(lines).toEqual([
      ["Status", "Rows", "Read as"],
      ["Paid", 2, "a plain sale"],
      ["Storno (Kunde)", 1, "cancelled, set aside"],
      ["wird erstattet", 1, "a plain sale"],
    ]);
  });

  test("beyond fifty are cut, which is said", () => {
    const rows = Array.from({ length: 70 }, (_, at) => orderRow({ status: `step ${at}` }));
    const lines = reportOf(rows).block("Statuses seen");
    expect(lines[1]).toEqual(["The 50 most frequent of 70."]);
    expect(lines).toHaveLength(53);
  });
});

describe("customers who may be many", () => {
  const shared = (customerId: string, emails: number) =>
    Array.from({ length: emails }, (_, at) =>
      orderRow({ customerId, customerEmail: `${customerId}${at}@shop.example` }),
    );

  test("are those beside whose id many addresses stand: a guest account of the shop's own naming", () => {
    const rows = [...shared("webshop", 40), ...shared("family", 4), ...shared("pos", 6)];
    expect(reportOf(rows).block("Customers who may be many").slice(1)).toEqual([
      ["Customer", "E-mail addresses", "Phone numbers"],
      ["webshop", 40, 0],
      ["pos", 6, 0],
    ]);
  });

  test("are none in a shop of single people", () => {
    expect(reportOf(shared("family", 4)).block("Customers who may be many")).toEqual([]);
  });
});

describe("the orders", () => {
  test("say what order ids and identical rows come to", () => {
    const rows = [
      orderRow({ orderId: "1" }),
      orderRow({ orderId: "1" }),
      orderRow({ orderId: "1", customerId: "ben" }),
      orderRow({ orderId: "2" }),
    ];
    expect(reportOf(rows, { returned: ["2", "9"] }).block("Orders")).toEqual([
      ["Different order ids", 2],
      ["Order ids under several customers", 1],
      ["An order is one customer and one order id: under each customer such an id counts as an order of its own."],
      ["Returns tab: order ids found and taken out", 1],
      ["Returns tab: order ids that no used row has", 1],
      ["Returns tab: order ids not marked as returned, left in", 0],
      ["Rows identical to another one, used", 1],
      ["Money of these rows", 10],
    ]);
  });

  test.each(["zh-Hans", "zh-Hant"] as const)("and all of it is said in %s", (language) => {
    const rows = [
      orderRow({ orderId: "1", status: "退款", currency: "CNY", date: "1/2/2025" }),
      orderRow({ currency: "USD" }),
    ];
    const words = reportOf(rows, { language, returned: ["1"] })
      .cells.flat()
      .join(" ");
    expect(words.replace(/Orders|orderId|customerId|amount|status|currency|date|ann/g, "")).not.toMatch(
      /[a-z]{3}|[{}]/,
    );
  });
});
