import { describe, expect, test } from "vitest";
import { statusCode } from "../../../functions/core/orders/block.ts";
import { statusReader } from "../../../functions/core/orders/read-status.ts";
import type { Settings } from "../../../functions/core/settings/settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";

const none: Settings["statuses"] = { sale: [], cancelled: [], test: [], returned: [] };
const nameOf = (code: number) => Object.entries(statusCode).find(([, known]) => known === code)?.[0];
const read = (cell: Cell, words: Partial<Settings["statuses"]> = {}) =>
  nameOf(statusReader({ ...none, ...words })(cell));

describe("a status", () => {
  test.each<[Cell, string]>([
    ["paid", "none"],
    ["", "none"],
    [3, "none"],
    ["Cancelled", "cancelled"],
    [" 已取消 ", "cancelled"],
    ["TEST", "test"],
    ["Refunded", "returned"],
    ["退货", "returned"],
    ["Partially refunded", "partlyReturned"],
    ["部分退款", "partlyReturned"],
    ["Teilweise erstattet", "partlyReturned"],
  ])("%s is %s", (cell, meaning) => expect(read(cell)).toBe(meaning));

  test.each<[Cell, Partial<Settings["statuses"]>, string]>([
    ["Parcel lost", { cancelled: ["lost"] }, "cancelled"],
    ["PARCEL LOST!", { cancelled: [" Lost "] }, "cancelled"],
    ["lostandfound", { cancelled: ["lost"] }, "none"],
    ["closet", { cancelled: ["lost"] }, "none"],
    ["客户已拒收包裹", { returned: ["拒收"] }, "returned"],
    ["code 9", { test: ["9"] }, "test"],
    ["code 19", { test: ["9"] }, "none"],
    [9, { test: ["9"] }, "test"],
    ["paid", { cancelled: [""] }, "none"],
  ])("%s with the team's words %o is %s", (cell, words, meaning) => expect(read(cell, words)).toBe(meaning));

  test.each<[Cell, string]>([
    // What shops write, and what it says.
    ["Cancelled by admin", "cancelled"],
    ["Order has been cancelled", "cancelled"],
    ["CANCELED - out of stock", "cancelled"],
    ["No stock, cancelled", "cancelled"],
    ["Cancelled, refund issued", "cancelled"],
    ["订单取消退款", "cancelled"],
    ["Storno", "cancelled"],
    ["Storniert", "cancelled"],
    ["Storniert (Kunde)", "cancelled"],
    ["Stornierung durch Kunden", "cancelled"],
    ["Annulée", "cancelled"],
    ["Annulée par le client", "cancelled"],
    ["cancelada por cliente", "cancelled"],
    ["Cancelado pelo comprador", "cancelled"],
    ["Pedido anulado", "cancelled"],
    ["买家取消订单", "cancelled"],
    ["已取消（超时未付款）", "cancelled"],
    ["訂單已作廢", "cancelled"],
    ["お客様都合によりキャンセル", "cancelled"],
    ["已退款成功", "returned"],
    ["卖家已退款", "returned"],
    ["退貨完成", "returned"],
    ["返金済みです", "returned"],
    ["Refund issued", "returned"],
    ["Paid, then refunded", "returned"],
    ["Komplett erstattet", "returned"],
    ["Retoure erhalten", "returned"],
    ["Remboursé au client", "returned"],
    ["Devuelto por el cliente", "returned"],
    ["Devolvido ao vendedor", "returned"],
    ["Test order #4", "test"],
    ["店长测试用", "test"],
    ["Partially refunded (1 of 3)", "partlyReturned"],
    ["Teilerstattung", "partlyReturned"],
    ["Teilstorno", "partlyReturned"],
    ["Parcialmente reembolsado ao cliente", "partlyReturned"],
    ["部分商品已退款", "partlyReturned"],
  ])("%s is %s by a word that it holds", (cell, meaning) => expect(read(cell)).toBe(meaning));

  test.each<Cell>([
    ...["Not cancelled", "never cancelled", "not yet been cancelled", "No refund", "Paid, no refund", "Non-refundable"],
    ...["Refund declined", "Refund request denied", "Refund requested", "Refund pending", "To be refunded"],
    ...["Returning customer", "Return window closed", "Cancellation requested", "Cancellation impossible"],
    ...["nicht storniert", "ohne Erstattung", "Erstattung abgelehnt", "Storno angefragt", "wird erstattet"],
    ...["non annulée", "sans remboursement", "Remboursement refusé", "Remboursement en cours"],
    ...["no cancelado", "sin reembolso", "Reembolso rechazado", "não cancelado", "sem estorno", "Reembolso solicitado"],
    ...[
      "未取消",
      "无退款",
      "退款中",
      "退款申请中",
      "退款失败",
      "拒绝退款",
      "待退款",
      "不可退货",
      "取消退款",
      "キャンセル不可",
      "返品なし",
    ],
    ...["Return cancelled", "Refund request cancelled", "Retoure storniert", "退款已关闭", "退款申请已取消"],
    ...["Teillieferung", "Bestellung offen", "Quality test passed", "Avoided"],
  ])("%s says nothing against a sale", (cell) => expect(read(cell)).toBe("none"));

  test("the team says of a word that it is a plain sale after all", () => {
    expect(read("Returned to shelf")).toBe("returned");
    expect(read("Returned to shelf", { sale: ["returned to shelf"] })).toBe("none");
    expect(read("Returned to shelf again", { sale: ["to shelf"] })).toBe("none");
    expect(read("Refunded", { sale: ["refunded"] })).toBe("none");
  });

  test("the team's whole word beats a known one, and a known one the team's contained in it", () => {
    expect(read("Refunded", { cancelled: ["refunded"] })).toBe("cancelled");
    expect(read("部分退款", { returned: ["退款"] })).toBe("partlyReturned");
  });
});
