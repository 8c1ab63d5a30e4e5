import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnGuess } from "../../../functions/core/orders/column-guess.ts";
import { guessColumns } from "../../../functions/core/orders/guess-columns.ts";
import { headerLanguages } from "../../../functions/core/orders/header-words.ts";
import { rankHeader } from "../../../functions/core/orders/rank-header.ts";
import { type OrderField, orderFields } from "../../../functions/core/settings/settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { headerName } from "../../../functions/core/values/header-name.ts";
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
    lineId: "行 ID",
    customerId: "客户 ID",
    customerName: "客户名称",
    date: "订单日期",
    amount: "销售额",
    profit: "利润",
    quantity: "数量",
    discount: "折扣",
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
        lineId: "Row ID",
        customerId: "Customer ID",
        customerName: "Customer Name",
        date: "Order Date",
        amount: "Sales",
        profit: "Profit",
        quantity: "Quantity",
        discount: "Discount",
        product: "Product ID",
        category: "Category",
      },
    },
    Shopify: {
      headers:
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Billing Name,Billing Street,Billing Company,Shipping Name,Cancelled at,Payment Method,Refunded Amount,Vendor,Outstanding Balance,Id,Tags,Source,Phone",
      map: {
        refunded: "Refunded Amount",
        orderId: "Id",
        customerEmail: "Email",
        customerPhone: "Phone",
        customerName: "Billing Name",
        date: "Created at",
        amount: "Total",
        unitPrice: "Lineitem price",
        quantity: "Lineitem quantity",
        discount: "Discount Amount",
        tax: "Taxes",
        shipping: "Shipping",
        product: "Lineitem sku",
        status: "Financial Status",
        currency: "Currency",
      },
    },
    WooCommerce: {
      headers:
        "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Email (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity,Item Cost,Coupon Code,Discount Amount",
      map: {
        refunded: "Order Refund Amount",
        orderId: "Order Number",
        customerEmail: "Email (Billing)",
        customerName: "Company (Billing)",
        date: "Order Date",
        amount: "Order Total Amount",
        quantity: "Quantity",
        discount: "Discount Amount",
        tax: "Order Total Tax Amount",
        shipping: "Order Shipping Amount",
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
        refunded: "Amount Refunded",
        orderId: "Invoice ID",
        customerId: "Customer ID",
        customerEmail: "Customer Email",
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
        unitPrice: "單價",
        quantity: "數量",
        shipping: "運費金額",
        product: "商品名稱",
        status: "訂單狀態",
        currency: "幣別",
      },
    },
    "a shop in Japanese": {
      headers:
        "注文番号,注文日時,発送日,お客様番号,氏名,メールアドレス,電話番号,商品コード,商品名,単価,個数,小計,送料,消費税,合計金額,注文ステータス",
      map: {
        orderId: "注文番号",
        customerId: "お客様番号",
        customerEmail: "メールアドレス",
        customerPhone: "電話番号",
        customerName: "氏名",
        date: "注文日時",
        amount: "合計金額",
        unitPrice: "単価",
        quantity: "個数",
        tax: "消費税",
        shipping: "送料",
        product: "商品コード",
        status: "注文ステータス",
      },
    },
    "a shop in German": {
      headers:
        "Bestell-Nr.,Bestelldatum,Lieferdatum,Kunden-Nr.,Kundenname,E-Mail,Artikelnummer,Bezeichnung,Menge,Einzelpreis,Rabatt in %,MwSt.,Versandkosten,Gesamtbetrag (€),Währung,Bestellstatus,Wareneinsatz,Deckungsbeitrag,Gutschrift zu",
      map: {
        orderId: "Bestell-Nr.",
        customerId: "Kunden-Nr.",
        customerEmail: "E-Mail",
        customerName: "Kundenname",
        date: "Bestelldatum",
        amount: "Gesamtbetrag (€)",
        unitPrice: "Einzelpreis",
        quantity: "Menge",
        discount: "Rabatt in %",
        tax: "MwSt.",
        shipping: "Versandkosten",
        cost: "Wareneinsatz",
        profit: "Deckungsbeitrag",
        product: "Artikelnummer",
        status: "Bestellstatus",
        currency: "Währung",
        creditFor: "Gutschrift zu",
      },
    },
    "a shop in French": {
      headers:
        "N° de commande,Date de commande,Date de livraison,Code client,Nom du client,Courriel,Référence produit,Désignation,Quantité,Prix unitaire,Remise,TVA,Frais de port,Total TTC,Devise,Statut de la commande,Avoir sur",
      map: {
        orderId: "N° de commande",
        customerId: "Code client",
        customerEmail: "Courriel",
        customerName: "Nom du client",
        date: "Date de commande",
        amount: "Total TTC",
        unitPrice: "Prix unitaire",
        quantity: "Quantité",
        discount: "Remise",
        tax: "TVA",
        shipping: "Frais de port",
        product: "Référence produit",
        status: "Statut de la commande",
        currency: "Devise",
        creditFor: "Avoir sur",
      },
    },
    "a shop in Spanish, without accents": {
      headers:
        "Numero de pedido,Fecha de pedido,Fecha de entrega,ID cliente,Nombre del cliente,Correo electronico,Codigo de producto,Producto,Cantidad,Precio unitario,Descuento,IVA,Gastos de envio,Importe total,Moneda,Estado del pedido",
      map: {
        orderId: "Numero de pedido",
        customerId: "ID cliente",
        customerEmail: "Correo electronico",
        customerName: "Nombre del cliente",
        date: "Fecha de pedido",
        amount: "Importe total",
        unitPrice: "Precio unitario",
        quantity: "Cantidad",
        discount: "Descuento",
        tax: "IVA",
        shipping: "Gastos de envio",
        product: "Codigo de producto",
        status: "Estado del pedido",
        currency: "Moneda",
      },
    },
    "a shop in Portuguese": {
      headers:
        "Nº do pedido,Data do pedido,Data de entrega,Código do cliente,Nome do cliente,E-mail,Código do produto,Nome do produto,Quantidade,Valor unitário,Desconto,Impostos,Frete,Valor total,Moeda,Status do pedido,Custo total,Lucro",
      map: {
        orderId: "Nº do pedido",
        customerId: "Código do cliente",
        customerEmail: "E-mail",
        customerName: "Nome do cliente",
        date: "Data do pedido",
        amount: "Valor total",
        unitPrice: "Valor unitário",
        quantity: "Quantidade",
        discount: "Desconto",
        tax: "Impostos",
        shipping: "Frete",
        cost: "Custo total",
        profit: "Lucro",
        product: "Código do produto",
        status: "Status do pedido",
        currency: "Moeda",
      },
    },
    "Online Retail (prices of one, no amount)": {
      headers: "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
      map: {
        orderId: "InvoiceNo",
        customerId: "Customer ID",
        date: "InvoiceDate",
        unitPrice: "Price",
        quantity: "Quantity",
        product: "StockCode",
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

describe("headers in two rows", () => {
  test("are read together where that names a field, and merged cells reach over blanks", () => {
    const guessed = guess([
      ["Sales of 2025"],
      ["Customer", "", "Order", "", "", "Status"],
      ["ID", "Name", "No.", "Date", "Amount", ""],
      ["C-1", "Ann", "A-1", 45_000, 12.5, "paid"],
    ]);
    expect(headersOf(guessed)).toEqual({
      orderId: "Order No.",
      customerId: "Customer ID",
      customerName: "Customer Name",
      date: "Order Date",
      amount: "Order Amount",
      status: "Status",
    });
    expect(guessed.kind === "mapped" && guessed.map.headerRowNumber).toBe(3);
  });

  test("are not seen in a title above the headers", () => {
    const guessed = guess([["Customer orders"], ["Customer", "Date", "Amount"], ["ann", 45_000, 1]]);
    expect(headersOf(guessed)).toEqual({ customerId: "Customer", date: "Date", amount: "Amount" });
  });

  test("can be named in Settings as they are shown", () => {
    const head = [
      ["Customer", "", "Value", "", ""],
      ["ID", "Date", "net", "gross", "in EUR"],
      ["C-1", 45_000, 1, 2, 3],
    ];
    expect(headersOf(guess(head, { amount: "gross" }))).toMatchObject({ customerId: "Customer ID", amount: "gross" });
  });
});

describe("a header merged over several columns", () => {
  test("means the one below which its cells stand", () => {
    const head = [
      ["Customer", "Date", "Amount", ""],
      ["ann", 45_000, "EUR", 12.5],
      ["ben", 45_001, "EUR", 3],
    ];
    expect(guess(head)).toMatchObject({ map: { columns: { amount: { columnIndex: 3 } } } });
  });
});

describe("what the other columns say", () => {
  test("Customer beside an e-mail address is a name, for names are shared", () => {
    expect(headersOf(guess([["Customer", "Email", "Date", "Amount"]]))).toEqual({
      customerName: "Customer",
      customerEmail: "Email",
      date: "Date",
      amount: "Amount",
    });
  });

  test("but an id where its cells are codes, or another column is the name", () => {
    const codes = [
      ["Customer", "Email", "Date", "Amount"],
      ["C-17", "ann@example.com", 45_000, 1],
    ];
    expect(headersOf(guess(codes))).toMatchObject({ customerId: "Customer", customerEmail: "Email" });
    expect(headersOf(guess([["Customer", "Customer name", "Email", "Date", "Amount"]]))).toMatchObject({
      customerId: "Customer",
      customerName: "Customer name",
    });
  });

  test("a phone number is who somebody is only where nothing else says it", () => {
    expect(headersOf(guess([["手机号", "日期", "金额"]]))).toEqual({
      customerId: "手机号",
      date: "日期",
      amount: "金额",
    });
    expect(headersOf(guess([["手机号", "姓名", "日期", "金额"]]))).toMatchObject({
      customerPhone: "手机号",
      customerName: "姓名",
    });
  });

  test("a price is the amount, but beside a quantity the price of one", () => {
    expect(headersOf(guess([["Customer", "Date", "Price"]]))).toMatchObject({ amount: "Price" });
    expect(headersOf(guess([["Customer", "Date", "Price", "Qty"]]))).toEqual({
      customerId: "Customer",
      date: "Date",
      unitPrice: "Price",
      quantity: "Qty",
    });
    expect(headersOf(guess([["Customer", "Date", "Price", "Qty", "Total"]]))).toMatchObject({ amount: "Total" });
  });

  test("a header that only holds a word of a field counts as long as the cells are such", () => {
    const head = (cell: Cell) => [
      ["Customer", "Customer data", "Amount"],
      ["ann", cell, 1],
    ];
    expect(unclearOf(guess(head("likes tea")))).toEqual([{ kind: "missing", needed: "date" }]);
    expect(headersOf(guess(head("28.02.2025")))).toMatchObject({ date: "Customer data" });
  });
});

describe("bad input", () => {
  const microsPerSecond = 1_000_000;

  test.each<[string, (readonly Cell[])[]]>([
    ["an empty tab", []],
    ["blank cells", [["", " "], [""]]],
    ["errors in every cell", Array.from({ length: 20 }, () => ["#REF!", "#N/A", "Loading..."])],
    ["one endless text", [["x".repeat(50_000)]]],
    [
      "endless headers beside good ones missing",
      [["Customer".repeat(6000), "Date".repeat(12_000), "1".repeat(50_000)]],
    ],
    ["booleans and numbers", [[true, 1, false, 45_000]]],
  ])("%s is unclear: nothing is found", (_, head) => {
    expect(unclearOf(guess(head))).toEqual([
      { kind: "missing", needed: "customer" },
      { kind: "missing", needed: "date" },
      { kind: "missing", needed: "amount" },
    ]);
  });

  test("headers only are enough", () => {
    expect(headersOf(guess([["Customer", "Date", "Amount"]]))).toEqual({
      customerId: "Customer",
      date: "Date",
      amount: "Amount",
    });
  });

  test("headers among 18,000 columns of texts are found within a second", () => {
    const row = (word: string) => Array.from({ length: 18_000 }, (_, index) => `${word} ${index} of the wide tab`);
    const head = Array.from({ length: 20 }, (_, index) => row(`cell ${index}`));
    head[3]?.splice(17_990, 3, "Customer", "Date", "Amount");
    const begin = process.cpuUsage();
    const guessed = guess(head);
    expect(process.cpuUsage(begin).user).toBeLessThan(microsPerSecond);
    expect(guessed).toMatchObject({ map: { headerRowNumber: 4, columns: { customerId: { columnIndex: 17_990 } } } });
  });

  test("18,000 columns of one name are a doubt, at once", () => {
    const head = [
      ["Customer", "Date", ...Array.from({ length: 18_000 }, () => "Amount")],
      [1, 45_000, 2, 3],
    ];
    const begin = process.cpuUsage();
    expect(unclearOf(guess(head))).toMatchObject([{ kind: "ambiguous", needed: "amount" }]);
    expect(process.cpuUsage(begin).user).toBeLessThan(microsPerSecond);
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

describe("of several dates", () => {
  const dateOf = (...dates: readonly string[]) => guess([["Customer ID", ...dates, "Amount"]]);

  test.each([
    [["Date", "Order date"], "Order date"],
    [["Invoice date", "Order date"], "Order date"],
    [["Payment date", "Date"], "Date"],
    [["Created at", "Paid at"], "Created at"],
    [["Rechnungsdatum", "Bestelldatum"], "Bestelldatum"],
    [["Fecha de factura", "Fecha del pedido"], "Fecha del pedido"],
    [["开票日期", "下单时间"], "下单时间"],
  ])("%j, the order's is plainly %s", (dates, date) => expect(headersOf(dateOf(...dates))).toMatchObject({ date }));

  test.each([
    [["Invoice date", "Payment date"]],
    [["Rechnungsdatum", "Zahlungsdatum"]],
    [["开票日期", "付款时间"]],
    [["Order date", "Purchase date"]],
  ])("%j, none is plainly the order's: the team is asked", (dates) => {
    expect(dateOf(...dates)).toMatchObject({ kind: "unclear", unclear: [{ kind: "ambiguous", needed: "date" }] });
  });
});

describe("a question lists every column that could be meant", () => {
  test("also those with a lesser name", () => {
    expect(guess([["Customer", "Date", "Total", "Revenue", "Net amount", "Gross amount"]])).toMatchObject({
      unclear: [{ needed: "amount", candidates: [{ letter: "C" }, { letter: "D" }, { letter: "E" }, { letter: "F" }] }],
    });
    expect(guess([["Customer", "Date", "Net amount", "Gross amount"]])).toMatchObject({
      unclear: [{ needed: "amount", candidates: [{ letter: "C" }, { letter: "D" }] }],
    });
  });
});

describe("where headers are equal, the team answers with a letter", () => {
  const head = [["Customer", "Date", "Amount", "Amount", "Tax"]];
  const amountBy = (amount: string) => {
    const guessed = guess(head, { amount });
    return guessed.kind === "mapped" ? guessed.map.columns.amount?.columnIndex : guessed.unclear[0]?.kind;
  };

  test.each(["D", "d", "D: Amount", "d: amount", "Column D", "D 列", "D欄"])("%s", (answer) =>
    expect(amountBy(answer)).toBe(3),
  );

  test("a header is a header first, and a letter beyond the columns is none", () => {
    expect(amountBy("Tax")).toBe(4);
    expect(amountBy("Amount")).toBe("setting");
    expect(amountBy("ZZ")).toBe("setting");
    expect(amountBy("A: Amount")).toBe("setting");
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
      ["Customer", "Order date", "Purchase date", "Amount"],
      ["ann", "", 45_000, 1],
    ];
    expect(headersOf(guess(head))).toMatchObject({ date: "Purchase date" });
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

describe("a team that says that there is no column for a field", () => {
  const headers = ["Customer ID", "E-mail", "Date", "Amount", "Discount"];

  test.each(["None", "none ", "无", "無", "-", "–"])("with %j is believed", (word) => {
    expect(headersOf(guess([headers], { discount: word }))).toEqual({
      ...{ customerId: "Customer ID", customerEmail: "E-mail", date: "Date", amount: "Amount" },
    });
  });

  test("has the next best key where there is no id", () => {
    expect(headersOf(guess([headers], { customerId: "None" }))).not.toHaveProperty("customerId");
  });

  test("is asked for what nobody can do without", () => {
    expect(unclearOf(guess([headers], { amount: "None" }))).toEqual([{ kind: "missing", needed: "amount" }]);
  });

  test("settles a doubt so", () => {
    const twice = [...headers, "Status", "Status"];
    expect(guess([twice])).toMatchObject({ kind: "mapped", doubts: [{ field: "status" }] });
    expect(guess([twice], { status: "无" })).toMatchObject({ kind: "mapped", doubts: [] });
  });

  test("means a column that is called so, where there is one", () => {
    expect(headersOf(guess([[...headers, "None"]], { status: "None" }))).toMatchObject({ status: "None" });
  });
});

test("where something is missing, what could be told is told all the same", () => {
  expect(guess([["Customer ID", "Amount", "Status", "Status"]])).toMatchObject({
    ...{ kind: "unclear", unclear: [{ kind: "missing", needed: "date" }], doubts: [{ field: "status" }] },
    columns: { customerId: { columnIndex: 0, header: "Customer ID" }, amount: { columnIndex: 1 } },
  });
});

describe("the vocabulary", () => {
  test.each(Object.entries(headerLanguages))(
    "names no field at two ranks in %s, and every name finds its field",
    (_, words) => {
      for (const field of orderFields) {
        const groups = words[field]?.names ?? [];
        const names = groups.flatMap((group) => [...new Set(group.map(headerName))]);
        expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
        for (const [rank, group] of groups.entries()) {
          // Another language may hold a name in higher esteem.
          for (const name of group) expect([name, (rankHeader(name, field) ?? 100) <= rank]).toEqual([name, true]);
        }
      }
    },
  );

  test("holds every field in every language but those that write a word in English", () => {
    for (const [language, words] of Object.entries(headerLanguages)) {
      expect([language, orderFields.filter((field) => words[field] === undefined)]).toEqual([language, []]);
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

test("of gross and net money nobody picks one silently", () => {
  const head = [
    ["Date", "Name", "Currency", "Gross", "Fee", "Net"],
    [45_000, "Ann", "USD", 10, -1, 9],
  ];
  expect(unclearOf(guess(head))).toMatchObject([
    { kind: "ambiguous", needed: "amount", candidates: [{ header: "Gross" }, { header: "Net" }] },
  ]);
});

test("a column of discounts in words is one of discounts", () => {
  const head = [
    ["会员名称", "下单日期", "数量", "单价", "折扣"],
    ["王小明", 45_000, 2, 1200, "九折"],
    ["林美", 45_001, 1, 600, "8.5折"],
  ];
  expect(headersOf(guess(head))).toMatchObject({ unitPrice: "单价", discount: "折扣" });
});

describe("what was given back", () => {
  const columnsFor = (header: string, cells: readonly Cell[] = [3, 0, ""]) =>
    headersOf(
      guess([["Order ID", "Customer", "Date", "Total", header], ...cells.map((cell) => ["1", "a", 45_000, 9, cell])]),
    );

  test.each([
    ...["Refunded Amount", "Order Refund Amount", "Refunds", "退款金额", "退款金額", "返金額", "Erstattungsbetrag"],
    ...[
      "Erstatteter Betrag",
      "Montant remboursé",
      "montant du remboursement",
      "Importe reembolsado",
      "Valor reembolsado",
    ],
    ...["Refunded amount (EUR)", "订单退款金额（元）", "Valor do estorno", "Monto devuelto"],
  ])("%s is no amount, but taken off it", (header) => {
    expect(columnsFor(header)).toMatchObject({ amount: "Total", refunded: header });
    const alone = guess([
      ["Order ID", "Customer", "Date", header],
      ["1", "a", 45_000, 3],
    ]);
    expect(unclearOf(alone)).toMatchObject([{ kind: "missing", needed: "amount" }]);
  });

  test.each([
    "Refund date",
    "Refund reason",
    "Refund count",
    "申请退款金额",
    "退款率",
    "Fecha de reembolso",
    "Quantity refunded",
  ])("%s says something else", (header) => expect(columnsFor(header)).not.toHaveProperty("refunded"));

  test("is not taken off where Settings say that there is no such column", () => {
    const head = [
      ["Customer", "Date", "Total", "Refunded Amount"],
      ["a", 45_000, 9, 3],
    ];
    expect(headersOf(guess(head, { refunded: "None" }))).not.toHaveProperty("refunded");
  });

  test("is not told by a column of yes and no", () => {
    expect(columnsFor("Refunded", [true, false])).not.toHaveProperty("refunded");
    expect(columnsFor("Refunded", ["no", "yes"])).not.toHaveProperty("refunded");
    expect(columnsFor("Refunded", [0, 1, 0])).not.toHaveProperty("refunded");
    expect(columnsFor("退款", ["否", "否", "无"])).not.toHaveProperty("refunded");
    expect(columnsFor("退款金额", ["无", "-", 20, "—"])).toMatchObject({ refunded: "退款金额" });
    expect(columnsFor("Refunded", [0, 0])).toMatchObject({ refunded: "Refunded" });
  });
});

test("Shopify's Name is the order number, on every line of an order; its Id stands on the first only", () => {
  const row = (name: string, id: Cell, total: Cell) => [name, "a@x.de", 45_000, id, total];
  const lines = [row("#1001", 99, 10), row("#1001", "", ""), row("#1002", 98, 4)];
  expect(headersOf(guess([["Name", "Email", "Created at", "Id", "Total"], ...lines]))).toMatchObject({
    orderId: "Name",
  });
  const people = [["Ann", "a@x.de", 45_000, 99, 10]];
  expect(headersOf(guess([["Name", "Email", "Created at", "Id", "Total"], ...people]))).toMatchObject({
    orderId: "Id",
    customerName: "Name",
  });
});
