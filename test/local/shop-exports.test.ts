import { expect, test } from "vitest";
import type { Cell } from "../../functions/core/values/cell.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";

/** What a run of these rows comes to, with the lines of the Tier Data Report. */
async function runOf(
  title: string,
  rows: readonly (readonly Cell[])[],
  use: (team: SettingsSheet, report: string) => Promise<void>,
) {
  const team = await startSettingsSheet({ title, rows });
  try {
    const { run } = await team.refresh();
    expect(run.error?.message).toBeUndefined();
    const name = (await team.sheet.titles()).find((each) => /Data Report|数据报告|資料報告/.test(each)) ?? "";
    const report = (await team.sheet.read(name)).map((row) => row.join(" | ")).join("\n");
    await use(team, report);
  } finally {
    await team.sheet.close();
  }
}

const shopify = [
  "Name,Email,Financial Status,Created at,Currency,Subtotal,Shipping,Taxes,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Refunded Amount,Id",
  "#1001,ann@x.example,paid,2025-01-05 10:00:00 +0100,EUR,20,5,5,30,1,Mug,10,M-1,Ann,0,9001",
  "#1001,ann@x.example,,2025-01-05 10:00:00 +0100,,,,,,2,Cup,5,C-1,,,",
  "#1002,bob@x.example,partially_refunded,2025-01-06 10:00:00 +0100,EUR,40,0,10,50,1,Pot,40,P-1,Bob,25,9002",
  "#1003,cleo@x.example,refunded,2025-01-07 10:00:00 +0100,EUR,10,0,2,12,1,Mug,10,M-1,Cleo,12,9003",
  "#1003,cleo@x.example,,2025-01-07 10:00:00 +0100,,,,,,1,Lid,0,L-1,,,",
  "#1004,dan@x.example,voided,2025-01-08 10:00:00 +0100,EUR,8,0,2,10,1,Cup,8,C-1,Dan,0,9004",
  "#1004,dan@x.example,,2025-01-08 10:00:00 +0100,,,,,,1,Lid,0,L-1,,,",
  "#1005,ann@x.example,paid,2025-02-05 10:00:00 +0100,EUR,15,0,0,15,1,Mug,15,M-1,Ann,0,9005",
].map((line) => line.split(",").map((cell): Cell => (/^\d+$/.test(cell) ? Number(cell) : cell)));

test(
  "a Shopify export: lines without totals are lines of their orders, refunds are off, money adds up",
  { timeout: 60_000 },
  () =>
    runOf("orders_export", shopify, async (team, report) => {
      const { computed } = await team.refresh();
      expect(computed?.ledger.setAside.counts).toEqual({ cancelled: 2 });
      expect([computed?.ledger.rows, computed?.ledger.rowsUsed]).toEqual([8, 6]);
      const revenue = Object.fromEntries(
        (computed?.table.keys ?? []).map((key, at) => [
          key,
          (computed?.table.metrics.get("revenue")?.[at] ?? 0) / 10_000,
        ]),
      );
      // Without tax and shipping, as Settings have it; half of Bob's order came back.
      expect(revenue).toEqual({ "ann@x.example": 35, "bob@x.example": 20, "cleo@x.example": 0 });
      expect(report).toContain("Refunded in part");
      expect(report).toContain("EUR | 93 | 8 | 85 | 1 | 85 | 10 | 20 | 55");
      expect(report).not.toContain("not named");
    }),
);

test("a Chinese export with the refund in each line of an order", { timeout: 60_000 }, () =>
  runOf(
    "订单",
    [
      ["订单编号", "买家会员名", "下单时间", "商品名称", "实付金额（人民币）", "退款金额（人民币）"],
      ["1", "王芳", "2025-01-05", "杯", 60, 30],
      ["1", "王芳", "2025-01-05", "壶", 40, 30],
      ["2", "李雷", "2025-01-06", "杯", 50, ""],
    ],
    async (team, report) => {
      const { computed } = await team.refresh();
      expect(computed?.table.scale.currency).toBe("CNY");
      expect(report).toContain("CNY");
      const revenue = computed?.table.keys.map((key, at) => [key, computed.table.metrics.get("revenue")?.[at]]);
      expect(revenue).toEqual([
        ["李雷", 500_000],
        ["王芳", 700_000],
      ]);
    },
  ),
);

test(
  "a setting that names a wrong column: Status says which is read, though no row can be used",
  { timeout: 60_000 },
  () =>
    runOf("orders_export", shopify, async (team) => {
      await team.set("Column: date", "Total");
      const { run } = await team.refresh();
      expect(run.error?.code).toBe("no_rows_used");
      expect(await team.status("Column: date")).toBe("OK: column I, Total");
      await team.set("Column: date", "");
      expect((await team.refresh()).run.state).toBe("done");
      expect(await team.status("Column: date")).toBe("OK: column D, Created at");
    }),
);
