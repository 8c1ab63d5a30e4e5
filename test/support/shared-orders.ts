import { parse } from "csv-parse/sync";
import type { OrderField } from "../../functions/core/settings/settings.ts";
import { day, type OrderRow } from "./orders.ts";
import { readShared } from "./shared.ts";

/** CDNOW's orders (1997-01-01 to 1998-06-30) as rows of an orders tab: dates as numbers, ids as text. */
export function cdnowOrders(file: "CDNOW_master.txt" | "CDNOW_sample.txt"): readonly OrderRow[] {
  // The sample repeats the customer's number within the sample in a second column.
  const skipped = file === "CDNOW_sample.txt" ? 1 : 0;
  return readShared("data", "cdnow", file)
    .split(/\r?\n/)
    .map((text) => text.trim().split(/\s+/))
    .filter(([customer = ""]) => /^\d+$/.test(customer))
    .map((cells) => ({
      customerId: cells[0] ?? "",
      date: Number(cells[1 + skipped]),
      quantity: Number(cells[2 + skipped]),
      amount: Number(cells[3 + skipped]),
    }));
}

const superstoreFields: Readonly<Partial<Record<OrderField, string>>> = {
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
const numbers: readonly string[] = ["amount", "profit", "quantity"];

/** The superstore's order lines as rows of an orders tab: dates as serial days, amounts as numbers. */
export function superstoreOrders(): readonly OrderRow[] {
  const records: Record<string, string>[] = parse(readShared("data", "superstore-zh", "orders.csv"), {
    columns: true,
    bom: true,
  });
  return records.map((record) =>
    Object.fromEntries(
      Object.entries(superstoreFields).map(([field, header]) => {
        const text = record[header] ?? "";
        return [field, field === "date" ? day(text) : numbers.includes(field) ? Number(text) : text];
      }),
    ),
  );
}

/** The header row of the superstore's order lines. */
export function superstoreHeaders(): readonly string[] {
  return (
    readShared("data", "superstore-zh", "orders.csv")
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/, 1)[0]
      ?.split(",") ?? []
  );
}

/** The ids of the superstore's orders that came back. */
export function superstoreReturns(): ReadonlySet<string> {
  const records: Record<string, string>[] = parse(readShared("data", "superstore-zh", "returns.csv"), {
    columns: true,
    bom: true,
  });
  return new Set(records.map((record) => record["订单 ID"] ?? ""));
}
