import { parse } from "csv-parse/sync";
import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import { moneyScale, toMoney } from "../../functions/core/values/money.ts";
import { customersWith } from "./customers.ts";
import { readShared } from "./shared.ts";

/** Where the research data stand in the shared folder. */
export const sharedFiles = {
  sample: ["data", "cdnow", "CDNOW_sample.txt"],
  master: ["data", "cdnow", "CDNOW_master.txt"],
  superstore: ["data", "superstore-zh", "orders.csv"],
  returns: ["data", "superstore-zh", "returns.csv"],
} as const;

/** One order line: whose, which order, and its money. */
interface Line {
  readonly customer: string;
  readonly order: string;
  readonly revenue: number;
  readonly profit?: number;
}

/** Customers of CDNOW by revenue. */
export function cdnowCustomers(file: "sample" | "master"): CustomerTable {
  const rows = readShared(...sharedFiles[file])
    .split("\n")
    .map((row) => row.trim().split(/\s+/));
  return summed(
    rows
      .filter((row) => row.length >= 4 && Number.isFinite(Number(row.at(-1))))
      // Each row of the file is an order of its own.
      .map((row, index) => ({ customer: row[0] ?? "", order: String(index), revenue: Number(row.at(-1)) })),
  );
}

/** Customers of the Chinese superstore by revenue and profit: as the lines stand, or with returned orders at no revenue and no profit. */
export function superstoreCustomers(returns: "gross" | "net"): CustomerTable {
  const returned = new Set(readRecords("returns").map((record) => record["订单 ID"]));
  return summed(
    readRecords("superstore").map((record) => {
      const counts = returns === "gross" || !returned.has(record["订单 ID"]);
      return {
        customer: record["客户 ID"] ?? "",
        order: record["订单 ID"] ?? "",
        revenue: counts ? Number(record.销售额) : 0,
        profit: counts ? Number(record.利润) : 0,
      };
    }),
  );
}

function readRecords(file: "superstore" | "returns"): readonly Readonly<Record<string, string>>[] {
  return parse<Record<string, string>>(readShared(...sharedFiles[file]), { columns: true, bom: true });
}

function summed(lines: readonly Line[]): CustomerTable {
  const scale = moneyScale(undefined);
  const money = (amount: number) => toMoney(amount, scale)?.money ?? Number.NaN;
  const customers = Map.groupBy(lines, ({ customer }) => customer);
  const keys = [...customers.keys()].sort();
  const sum = (amountOf: (line: Line) => number) =>
    keys.map((key) => (customers.get(key) ?? []).reduce((total, line) => total + money(amountOf(line)), 0));
  const withProfit = lines.some(({ profit }) => profit !== undefined);
  return customersWith(
    {
      orders: keys.map((key) => new Set(customers.get(key)?.map(({ order }) => order)).size),
      revenue: sum(({ revenue }) => revenue),
      ...(withProfit ? { profit: sum(({ profit }) => profit ?? 0) } : {}),
    },
    { keys, scale },
  );
}
