import { afterEach, describe, expect, test } from "vitest";
import { metricOf } from "../../functions/core/customers/customer-table.ts";
import { summarizeConcentration } from "../../functions/core/report/summarize-concentration.ts";
import type { OrderField } from "../../functions/core/settings/settings.ts";
import { formatMoney } from "../../functions/core/values/money.ts";
import { day, sumOf } from "../support/orders.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import { hasShared } from "../support/shared.ts";
import { superstoreOrders, superstoreReturns } from "../support/shared-orders.ts";
import type { TabContent } from "../support/spreadsheet.ts";

const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Date", "Amount"],
    ["A-1", "ann", day("2025-01-10"), 100],
    ["A-1", "ann", day("2025-01-10"), 20],
    ["A-2", "ann", day("2025-02-10"), 7],
    ["B-1", "bob", day("2025-02-10"), 50],
  ],
};
const returnsOf = (...rows: TabContent["rows"]): TabContent => ({ title: "Returns", rows });

let team: SettingsSheet;
afterEach(() => team.sheet.close());

async function refreshWith(...tabs: readonly TabContent[]) {
  team = await startSettingsSheet(...tabs);
  await team.refresh();
  await team.set("Returns tab", "Returns");
  return team.refresh();
}

describe("a tab of returned order ids", () => {
  test("takes out every line of the orders that it lists, for one call more", async () => {
    const { run, computed } = await refreshWith(
      orders,
      returnsOf(["Reason", "Order number"], ["broken", " a-1"], ["", "Z-9"]),
    );
    expect(run).toMatchObject({ state: "done", result: { rows: 4, rowsUsed: 4, calls: { reads: 4 } } });
    expect(computed?.ledger.orderIds).toEqual({ all: 3, returned: 1, shared: 0, returnedUnknown: 1, returnedNot: 0 });
    expect(computed && sumOf(computed.table, "revenue")).toBe(570_000);
    expect(computed && sumOf(computed.table, "refunds")).toBe(1_200_000);
    expect(computed && sumOf(computed.table, "orders")).toBe(2);
  });

  test("may be a bare list", async () => {
    const { computed } = await refreshWith(orders, returnsOf(["A-1"], ["B-1"]));
    expect(computed && sumOf(computed.table, "revenue")).toBe(70_000);
  });

  test("may look like orders itself, and never is one", async () => {
    const { computed } = await refreshWith(
      orders,
      returnsOf(["Order ID", "Customer ID", "Date", "Amount"], ["B-1", "bob", day("2025-03-01"), 50]),
    );
    expect(computed && sumOf(computed.table, "revenue")).toBe(1_270_000);
  });

  test("takes out only the ids beside which it says yes", async () => {
    const { run, computed } = await refreshWith(
      orders,
      returnsOf(["Order ID", "Returned?"], ["A-1", "no"], ["A-2", "yes"], ["B-1", ""], ["Z-9", true]),
    );
    expect(run.state).toBe("done");
    expect(computed?.ledger.orderIds).toMatchObject({ returned: 1, returnedUnknown: 1, returnedNot: 2 });
    expect(computed && sumOf(computed.table, "revenue")).toBe(1_700_000);
  });

  test.each([
    [
      ["退货订单号", "是否退货"],
      ["A-1", "否"],
      ["B-1", "是"],
    ],
    [
      ["Bestellnummer", "Retourniert"],
      ["A-1", "nein"],
      ["B-1", "ja"],
    ],
    [
      ["Zustand", "Bestellnummer"],
      ["nein", "A-1"],
      ["ja", "B-1"],
    ],
    [
      ["注文番号", "返品"],
      ["A-1", 0],
      ["B-1", 1],
    ],
    [
      ["Número do pedido", "Devolvido"],
      ["A-1", "não"],
      ["B-1", "sim"],
    ],
  ])("in the words of the team: %j", async (...rows) => {
    const { computed } = await refreshWith(orders, returnsOf(...rows));
    expect(computed?.ledger.orderIds).toMatchObject({ returned: 1, returnedNot: 1 });
  });

  test("which has several columns of yes and no asks which of them says what came back", async () => {
    const { run } = await refreshWith(orders, returnsOf(["Order ID", "Damaged", "Restocked"], ["A-1", "no", "yes"]));
    expect(run).toMatchObject({ state: "failed", error: { code: "settings_invalid" } });
    expect(await team.status("Returns: order id")).toContain('B "Damaged", C "Restocked". Call the one');
  });

  test("may have its column of order ids named in the settings, by header or letter", async () => {
    const tab = returnsOf(["RMA", "Was", "Exchanged for"], [1, "A-1", "A-2"], [2, "B-1", "A-2"]);
    expect((await refreshWith(orders, tab)).run.state).toBe("failed");
    expect(await team.status("Returns: order id")).toContain('Columns seen: A "RMA", B "Was", C "Exchanged for"');
    for (const answer of ["Was", "B"]) {
      await team.set("Returns: order id", answer);
      expect((await team.refresh()).computed?.ledger.orderIds).toMatchObject({ returned: 2, returnedUnknown: 0 });
    }
    await team.set("Returns: order id", "Which");
    expect((await team.refresh()).run.error?.code).toBe("settings_invalid");
  });

  test("cannot be the orders tab itself, and that is said where it was written", async () => {
    team = await startSettingsSheet(orders);
    await team.refresh();
    await team.set("Returns tab", "Orders");
    const { run } = await team.refresh();
    expect(run).toMatchObject({ state: "failed", error: { code: "settings_invalid" } });
    expect(await team.status("Returns tab")).toContain('Tab "Orders" holds the orders themselves');
  });

  test("that is empty takes nothing out", async () => {
    const { run, computed } = await refreshWith(orders, returnsOf());
    expect(run.state).toBe("done");
    expect(computed && sumOf(computed.table, "revenue")).toBe(1_770_000);
  });

  test("without a column of order ids is named, with what was seen", async () => {
    const { run } = await refreshWith(orders, returnsOf(["Day", "Why"], ["2025-01-01", "broken"]));
    expect(run).toMatchObject({ state: "failed", error: { code: "settings_invalid" } });
    expect(run.error?.message).toContain('Columns seen: A "Day", B "Why"');
  });
});

const headers: Readonly<Partial<Record<OrderField, string>>> = {
  orderId: "订单 ID",
  customerId: "客户 ID",
  customerName: "客户名称",
  date: "订单日期",
  amount: "销售额",
  profit: "利润",
  product: "产品 ID",
};

test.skipIf(!hasShared("data", "superstore-zh"))(
  "the superstore net of its returns tab: every published figure (needs the shared folder)",
  async () => {
    const fields = Object.keys(headers).filter((field): field is keyof typeof headers & OrderField => field in headers);
    const lines = superstoreOrders().map((row) => fields.map((field) => row[field] ?? ""));
    const { run, computed } = await refreshWith(
      { title: "订单", rows: [fields.map((field) => headers[field] ?? ""), ...lines] },
      returnsOf(["订单 ID", "退回"], ...[...superstoreReturns()].map((id) => [id, "是"])),
    );
    expect(run).toMatchObject({ state: "done", result: { rows: 10_000, rowsUsed: 10_000, customers: 790 } });
    if (computed === undefined) throw new RangeError("nothing was computed");
    const { table, ledger, results } = computed;
    const money = (amount: number) => formatMoney(amount, table.scale);
    expect(ledger.orderIds).toEqual({ all: 2773, returned: 296, shared: 1407, returnedUnknown: 0, returnedNot: 0 });
    expect(ledger.warnings.counts.sharedOrderId).toBe(7277);
    expect(money(sumOf(table, "revenue"))).toBe("14155593.242");
    expect(money(sumOf(table, "profit"))).toBe("1873986.842");
    expect(money(sumOf(table, "refunds"))).toBe("1961954.995");
    expect(sumOf(table, "orders")).toBe(4427);
    const concentration = summarizeConcentration(table);
    expect(concentration.losses?.customers).toBe(145);
    expect(money(concentration.losses?.profit ?? 0)).toBe("-284090.751");
    expect(concentration.topFifth.profit?.share?.toFixed(4)).toBe("0.6393");
    expect(concentration.topFifth.revenue.share?.toFixed(4)).toBe("0.4238");
    const pyramid = results.find(({ scheme }) => scheme.id === "pyramid-4");
    expect(pyramid?.tiers.map(({ size }) => size)).toEqual([40, 118, 487, 145]);
    expect(computed.duplicates.filter(({ reason }) => reason === "sameName")).toHaveLength(19);
    expect(table.keys.filter((_, index) => (metricOf(table, "refunds", index) ?? 0) > 0)).toHaveLength(400);
  },
);
