import { describe, expect, test } from "vitest";
import type { Language } from "../../functions/core/labels/language.ts";
import { chooseOrdersTab } from "../../functions/core/orders/choose-orders-tab.ts";
import type { OrderField } from "../../functions/core/settings/settings.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { AppError } from "../../functions/errors.ts";
import { chosenOrders } from "../../functions/use-cases/orders-unclear.ts";

type Head = readonly (readonly Cell[])[];

/** What is said of tabs with these first rows, called Orders, Orders 2, ... */
function saidOf(
  heads: readonly Head[],
  columns: Readonly<Partial<Record<OrderField, string>>> = {},
  { language = "en", ...settings }: { readonly language?: Language; readonly returnsTab?: string } = {},
): string {
  const tabs = heads.map((head, index) => ({ title: index === 0 ? "Orders" : `Orders ${index + 1}`, head }));
  try {
    chosenOrders(chooseOrdersTab(tabs, { ordersTab: undefined, columns, ...settings }), language);
    return "chosen";
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe("orders that cannot be told", () => {
  test("name the columns that were seen, and the row of the settings where a person decides", () => {
    expect(saidOf([[["Customer", "Date", "Total", "Revenue"]]])).toBe(
      'columns_unclear: Tab "Orders", row 1: Several columns could be the amount: C "Total", D "Revenue". Write its header or letter in the Tier Settings tab, row "Column: amount". Columns seen: A "Customer", B "Date", C "Total", D "Revenue".',
    );
    expect(saidOf([[["Notes"], ["Who", "Date", "Colour"]]])).toBe(
      'columns_unclear: Tab "Orders", row 2: No column is the customer. Write its header or letter in the Tier Settings tab, row "Column: customer id". No column is the amount, nor are there a unit price and a quantity. Write its header or letter in the Tier Settings tab, row "Column: amount". Columns seen: A "Who", B "Date", C "Colour".',
    );
  });

  test("of which two tabs are equally good ask for the title", () => {
    const head = [["Customer", "Date", "Amount"]];
    expect(saidOf([head, head])).toBe(
      'no_orders: Several tabs look like the orders: "Orders", "Orders 2". Write the title of the right one in the Tier Settings tab, row "Orders tab".',
    );
  });

  test("in a tab full of errors say in which cells", () => {
    expect(
      saidOf([
        [
          ["#REF!", "Loading...", "Date"],
          ["#REF!", "#N/A", "#N/A"],
        ],
      ]),
    ).toContain("Mend the errors in A1 (#REF!), B1 (Loading...), or wait until they are loaded.");
  });

  test.each<[string, Head, RegExp]>([
    ["an empty tab", [], /^no_orders: The spreadsheet has no tab with cells\.$/],
    ["a blank cell", [[" "]], /^no_orders: The spreadsheet has no tab with cells\.$/],
    ["18,000 columns", [Array.from({ length: 18_000 }, (_, index) => `h${index}`)], /AD "h29", … \(\+17970\)\.$/],
    ["a cell of 50,000 characters", [["x".repeat(50_000)]], /Columns seen: A "x{59}…"\.$/],
    [
      "18,000 columns of one name",
      [["Customer", "Date", ...Array.from({ length: 18_000 }, () => "Amount")]],
      /… \(\+17970\)/,
    ],
  ])("in %s are said in one short message", (_, head, message) => {
    const said = saidOf([head]);
    expect(said).toMatch(message);
    expect(said.length).toBeLessThan(2000);
  });

  test("headers alone are enough", () => {
    expect(saidOf([[["Customer", "Date", "Amount"]]])).toBe("chosen");
    expect(saidOf([[["Customer", "Date", "Price", "Qty"]]])).toBe("chosen");
  });

  test("settings that name a header which is not there", () => {
    expect(saidOf([[["Customer", "Date", "Amount"]]], { amount: "y".repeat(50_000) })).toMatch(
      /No column has the header "y{59}…" that Settings name for the amount\./,
    );
  });

  test("are said in the language of the workbook, and in it alone", () => {
    const said = saidOf([[["客户", "下单日期", "总额", "销售额"]]], {}, { language: "zh-Hans" });
    expect(said).toBe(
      'columns_unclear: 工作表“Orders”第 1 行：有多列可能是金额：C "总额", D "销售额"。请将其表头或列号填写在“分层设置”工作表的“列：金额”一行。可见的列：A "客户", B "下单日期", C "总额", D "销售额"。',
    );
    const told = saidOf([[["何か"]]], {}, { language: "zh-Hant" }).replace(/columns_unclear|Orders/g, "");
    expect(told).not.toMatch(/[a-z]{3}/);
  });

  test("where the returns tab is the orders tab itself, that is what is said", () => {
    const head = [["Order ID", "Customer", "Date", "Amount"]];
    expect(saidOf([head], {}, { returnsTab: "orders" })).toMatch(
      /^no_orders: Tab "Orders" holds the orders themselves, so it cannot be the list of what came back\./,
    );
    expect(saidOf([head, head], {}, { returnsTab: "orders" })).toBe("chosen");
  });
});
