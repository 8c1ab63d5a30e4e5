import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnGuess } from "../../../functions/core/orders/column-guess.ts";
import { guessColumns } from "../../../functions/core/orders/guess-columns.ts";
import { headerWords } from "../../../functions/core/orders/header-words.ts";
import { rankHeader } from "../../../functions/core/orders/rank-header.ts";
import { type OrderField, orderFields } from "../../../functions/core/settings/settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { hasShared } from "../../support/shared.ts";
import { superstoreHeaders } from "../../support/shared-orders.ts";

type Named = Readonly<Partial<Record<OrderField, string>>>;

const guess = (head: readonly (readonly Cell[])[], columns: Named = {}) => guessColumns(head, { columns });

/** Each mapped field with the header of its column. */
function headersOf(guessed: ColumnGuess): Named | string {
  if (guessed.kind === "unclear") return JSON.stringify(guessed.unclear);
  return Object.fromEntries(Object.entries(guessed.map.columns).map(([field, { header }]) => [field, header]));
}

const unclearOf = (guessed: ColumnGuess) => (guessed.kind === "unclear" ? guessed.unclear : "mapped");

describe("headers of well-known exports", () => {
  const superstore =
    "行 ID,订单 ID,订单日期,发货日期,邮寄方式,客户 ID,客户名称,细分,城市,省/自治区,国家,地区,产品 ID,类别,子类别,产品名称,销售额,数量,折扣,利润";
  const superstoreMap: Named = {
    orderId: "订单 ID",
    customerId: "客户 ID",
    customerName: "客户名称",
    date: "订单日期",
    amount: "销售额",
    profit: "利润",
    quantity: "数量",
    product: "产品 ID",
    category: "类别",
  };
  const exports: Readonly<Record<string, { readonly headers: string; readonly map: Named }>> = {
    "the superstore in Chinese": { headers: superstore, map: superstoreMap },
    "the superstore in English": {
      headers:
        "Row ID,Order ID,Order Date,Ship Date,Ship Mode,Customer ID,Customer Name,Segment,Country,City,State,Postal Code,Region,Product ID,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit",
      map: {
        orderId: "Order ID",
        customerId: "Customer ID",
        customerName: "Customer Name",
        date: "Order Date",
        amount: "Sales",
        profit: "Profit",
        quantity: "Quantity",
        product: "Product ID",
        category: "Category",
      },
    },
    Shopify: {
      headers:
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Billing Name,Billing Street,Billing Company,Shipping Name,Cancelled at,Payment Method,Refunded Amount,Vendor,Outstanding Balance,Id,Tags,Source,Phone",
      map: {
        orderId: "Id",
        customerId: "Email",
        customerName: "Billing Name",
        date: "Created at",
        amount: "Total",
        quantity: "Lineitem quantity",
        product: "Lineitem sku",
        status: "Financial Status",
        currency: "Currency",
      },
    },
    WooCommerce: {
      headers:
        "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Email (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity,Item Cost,Coupon Code,Discount Amount",
      map: {
        orderId: "Order Number",
        customerId: "Email (Billing)",
        customerName: "Company (Billing)",
        date: "Order Date",
        amount: "Order Total Amount",
        quantity: "Quantity",
        status: "Order Status",
      },
    },
    "WooCommerce analytics": {
      headers:
        "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution",
      map: {
        orderId: "Order #",
        customerId: "Customer",
        date: "Date",
        amount: "Net Sales",
        quantity: "Items sold",
        product: "Product(s)",
        status: "Status",
      },
    },
    Stripe: {
      headers:
        "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Converted Currency,Decline Reason,Description,Fee,Refunded date (UTC),Status,Taxes On Fee,Card ID,Customer ID,Customer Description,Customer Email,Invoice ID,Transfer",
      map: {
        orderId: "Invoice ID",
        customerId: "Customer ID",
        date: "Created date (UTC)",
        amount: "Amount",
        status: "Status",
        currency: "Currency",
      },
    },
    CDNOW: {
      headers: "customer,date,cds,dollars",
      map: { customerId: "customer", date: "date", quantity: "cds", amount: "dollars" },
    },
    "CDNOW with long names": {
      headers: "customer_id,date,number_of_cds,dollar_value",
      map: { customerId: "customer_id", date: "date", quantity: "number_of_cds", amount: "dollar_value" },
    },
    "a shop in simplified Chinese": {
      headers: "订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,订单创建时间,订单付款时间,宝贝标题",
      map: {
        orderId: "订单编号",
        customerId: "买家会员名",
        customerName: "收货人姓名",
        date: "订单创建时间",
        amount: "买家实际支付金额",
        product: "宝贝标题",
        status: "订单状态",
      },
    },
    "a shop in traditional Chinese": {
      headers:
        "訂單編號,訂購日期,出貨日期,會員編號,客戶姓名,商品名稱,數量,單價,訂單金額（元）,運費金額,總成本,毛利,毛利率,訂單狀態,幣別",
      map: {
        orderId: "訂單編號",
        customerId: "會員編號",
        customerName: "客戶姓名",
        date: "訂購日期",
        amount: "訂單金額（元）",
        cost: "總成本",
        profit: "毛利",
        quantity: "數量",
        product: "商品名稱",
        status: "訂單狀態",
        currency: "幣別",
      },
    },
  };

  test.each(Object.entries(exports))("%s", (_, { headers, map }) => {
    expect(headersOf(guess([headers.split(",")]))).toEqual(map);
  });

  test.skipIf(!hasShared("data", "superstore-zh"))("the superstore's own file (needs the shared folder)", () => {
    expect(superstoreHeaders().join(",")).toBe(superstore);
    expect(headersOf(guess([superstoreHeaders()]))).toEqual(superstoreMap);
  });
});

describe("the header row", () => {
  test("is found below a title and notes", () => {
    const guessed = guess([
      ["Orders 2025"],
      [],
      ["as of", 45_000, "by Ann"],
      ["Customer", "Date", "Amount"],
      ["ann", 45_000, 1],
    ]);
    expect(guessed.kind === "mapped" && guessed.map.headerRowNumber).toBe(4);
    expect(headersOf(guessed)).toEqual({ customerId: "Customer", date: "Date", amount: "Amount" });
  });

  test("is the first of two that say the same", () => {
    const guessed = guess([
      ["Customer", "Date", "Amount"],
      ["Customer", "Date", "Amount"],
    ]);
    expect(guessed.kind === "mapped" && guessed.map.headerRowNumber).toBe(1);
  });

  test("of a blank tab is unknown", () => {
    expect(guess([])).toMatchObject({ kind: "unclear", headerRowNumber: undefined, seen: [] });
    expect(guess([[]])).toMatchObject({ kind: "unclear", seen: [] });
  });
});

describe("what is in doubt is asked, never picked", () => {
  test("two headers that name the amount equally well", () => {
    const guessed = guess([["Customer", "Date", "Total", "Notes", "Revenue"]]);
    expect(unclearOf(guessed)).toEqual([
      {
        kind: "ambiguous",
        needed: "amount",
        candidates: [
          { columnIndex: 2, letter: "C", header: "Total" },
          { columnIndex: 4, letter: "E", header: "Revenue" },
        ],
      },
    ]);
    expect(guessed).toMatchObject({ headerRowNumber: 1, seen: [{ letter: "A" }, { letter: "B" }, {}, {}, {}] });
  });

  test("two customer ids, even beside a name", () => {
    expect(unclearOf(guess([["Customer ID", "Account No", "Customer Name", "Date", "Amount"]]))).toMatchObject([
      { kind: "ambiguous", needed: "customer", candidates: [{ letter: "A" }, { letter: "B" }] },
    ]);
  });

  test("one header twice", () => {
    expect(unclearOf(guess([["Customer", "Date", "Date", "Amount"]]))).toMatchObject([
      { kind: "ambiguous", needed: "date" },
    ]);
  });

  test("nothing that could be it", () => {
    expect(unclearOf(guess([["Customer", "Amount", "Ship Date", "Due date"]]))).toEqual([
      { kind: "missing", needed: "date" },
    ]);
  });

  test("an optional field is left out, and the doubt told", () => {
    const guessed = guess([["Customer", "Date", "Amount", "Profit", "Total profit"]]);
    expect(headersOf(guessed)).toEqual({ customerId: "Customer", date: "Date", amount: "Amount" });
    expect(guessed).toMatchObject({ doubts: [{ field: "profit", candidates: [{ letter: "D" }, { letter: "E" }] }] });
  });
});

describe("the cells below break a doubt between equal names", () => {
  test("of two amounts the one that holds numbers is it", () => {
    const head = [
      ["Customer", "Date", "Sales", "Total"],
      ["ann", 45_000, "Bob", 12.5],
      ["ben", 45_001, "Eve", 3],
    ];
    expect(headersOf(guess(head))).toMatchObject({ amount: "Total" });
  });

  test("of two dates the one that is filled is it", () => {
    const head = [
      ["Customer", "Order date", "Date", "Amount"],
      ["ann", "", 45_000, 1],
    ];
    expect(headersOf(guess(head))).toMatchObject({ date: "Date" });
  });

  test("but a better name beats better cells", () => {
    const head = [
      ["Customer", "Order date", "Created at", "Amount"],
      ["ann", "28.02.2025", 45_000, 1],
    ];
    expect(headersOf(guess(head))).toMatchObject({ date: "Order date" });
  });
});

describe("Settings decide", () => {
  test("which header means a field, however it is written", () => {
    const head = [["Customer", "Date", "Amount", "Net  worth"]];
    expect(headersOf(guess(head, { amount: "net worth" }))).toMatchObject({ amount: "Net  worth" });
    expect(headersOf(guess([["谁", "何时", "多少"]], { customerId: "谁", date: "何时", amount: "多少" }))).toEqual({
      customerId: "谁",
      date: "何时",
      amount: "多少",
    });
  });

  test("between equally good candidates", () => {
    expect(headersOf(guess([["Customer", "Date", "Total", "Revenue"]], { amount: "Revenue" }))).toMatchObject({
      amount: "Revenue",
    });
  });

  test("but a header that does not stand there, or twice, is an error that names it", () => {
    expect(unclearOf(guess([["Customer", "Date", "Amount"]], { amount: "Umsatz" }))).toEqual([
      { kind: "setting", field: "amount", header: "Umsatz", candidates: [] },
    ]);
    expect(unclearOf(guess([["Customer", "Date", "Net", "Net"]], { amount: "Net" }))).toMatchObject([
      { kind: "setting", field: "amount", header: "Net", candidates: [{ letter: "C" }, { letter: "D" }] },
    ]);
  });
});

describe("the vocabulary", () => {
  test("names no field twice at one rank, and every name finds its field", () => {
    for (const field of orderFields) {
      for (const [rank, names] of headerWords[field].names.entries()) {
        for (const name of names) expect([name, rankHeader(name, field)]).toEqual([name, rank]);
      }
    }
  });

  test("the order of columns never matters", () => {
    const headers = [
      "Order ID",
      "Customer ID",
      "Customer Name",
      "Order Date",
      "Ship Date",
      "Amount",
      "Profit",
      "SKU",
      "Tax",
    ];
    const expected = headersOf(guess([headers]));
    fc.assert(
      fc.property(fc.shuffledSubarray(headers, { minLength: headers.length }), (shuffled) => {
        expect(headersOf(guess([shuffled]))).toEqual(expected);
      }),
    );
  });
});
