import { describe, expect, test } from "vitest";
import type { Language } from "../../functions/core/labels/language.ts";
import { AppError } from "../../functions/errors.ts";
import { choiceNotes } from "../../functions/use-cases/keep-choice.ts";
import { refuseNoRowsUsed } from "../../functions/use-cases/no-rows-used.ts";
import { closeOrders, columnMap, type OrderRow, orderRow } from "../support/orders.ts";

function saidOf(rows: readonly OrderRow[], language?: Language, ordersTab = "Orders"): string {
  try {
    refuseNoRowsUsed(ordersTab, closeOrders(rows), language);
    return "goes on";
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe("a run without a single usable row ends", () => {
  const rows = [orderRow({ date: "soon" }), orderRow({ amount: "free" }), orderRow({ date: "later" })];

  test("with every reason and its first cell", () => {
    expect(saidOf(rows)).toBe(
      'no_rows_used: Tab "Orders": of 3 rows, none can be used (unreadable date, first Orders!B2: "soon"; unreadable amount, first Orders!C3: "free").',
    );
    expect(saidOf([])).toBe('no_rows_used: Tab "Orders" has headers but no orders below them.');
    expect(saidOf([...rows, orderRow()])).toBe("goes on");
  });

  test("with cells named as formulas name them, so that they can be jumped to", () => {
    expect(saidOf(rows, "en", "Ann's orders")).toContain("first 'Ann''s orders'!B2:");
  });

  test("in the language of the workbook", () => {
    expect(saidOf(rows, "zh-Hans")).toBe(
      'no_rows_used: 工作表“Orders”：3 行都无法使用（日期无法识别，首个为 Orders!B2: "soon"；金额无法识别，首个为 Orders!C3: "free"）。',
    );
    expect(saidOf([], "zh-Hant")).toBe("no_rows_used: 工作表「Orders」只有標題列，下面沒有訂單。");
  });
});

test("a column that has become something else is told in the language of the workbook", () => {
  const tab = { sheetId: 0, title: "Orders", rowCount: 9, columnCount: 3, role: undefined, head: [] };
  const distrusted = [{ field: "amount", column: { columnIndex: 3, letter: "D", header: "Cost" } }] as const;
  const choice = { kind: "chosen", tab, doubts: [], distrusted } as const;
  const without = { ...choice, map: columnMap(["customerId", "date"]) };
  expect(choiceNotes({ ...choice, map: columnMap(["amount"], { amount: "Total" }) })).toEqual([
    'Tab "Orders", column D: it was used for amount, but its header is "Cost" now; "Total" is used for it now. To use another, name its header in the Tier Settings tab.',
  ]);
  expect(choiceNotes(without, "zh-Hant")).toEqual([
    "工作表「Orders」，D 欄：先前用作金額，但其標題現為「Cost」；現在沒有欄用作此項。如需使用其他欄，請在「分層設定」工作表中填寫其標題。",
  ]);
});

test("a column of refunds that counts for nothing is told, and no other", () => {
  const headers = ["Order ID", "Customer", "Date", "Total", "Refunded Amount", "已退款金额（元）", "Refund date"];
  const tab = { sheetId: 0, title: "Orders", rowCount: 9, columnCount: 7, role: undefined, head: [[], headers] };
  const map = { ...columnMap(["orderId", "customerId", "date", "amount"]), headerRowNumber: 2 };
  const choice = { kind: "chosen", tab, map, doubts: [], distrusted: [] } as const;
  expect(choiceNotes(choice)).toEqual([
    expect.stringMatching(
      /^Tab "Orders": .* counts for nothing: E "Refunded Amount", F "已退款金额（元）"\. .* too high/,
    ),
  ]);
  expect(choiceNotes({ ...choice, tab: { ...tab, head: [[], headers.slice(0, 4)] } })).toEqual([]);
});
