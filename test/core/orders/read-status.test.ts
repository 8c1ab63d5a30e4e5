import { describe, expect, test } from "vitest";
import { statusCode } from "../../../functions/core/orders/block.ts";
import { statusReader } from "../../../functions/core/orders/read-status.ts";
import type { Settings } from "../../../functions/core/settings/settings.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";

const none: Settings["statuses"] = { cancelled: [], test: [], returned: [] };
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

  test("the team's whole word beats a known one, and a known one the team's contained in it", () => {
    expect(read("Refunded", { cancelled: ["refunded"] })).toBe("cancelled");
    expect(read("部分退款", { returned: ["退款"] })).toBe("partlyReturned");
  });
});
