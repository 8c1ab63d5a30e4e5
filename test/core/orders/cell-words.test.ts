import { describe, expect, test } from "vitest";
import {
  endsInTotalsLabel,
  isErrorText,
  isTotalsLabel,
  readCurrency,
  statusMeaning,
} from "../../../functions/core/orders/cell-words.ts";

test("error values are told from ids that begin like one", () => {
  const errors = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!", "Loading..."];
  expect(errors.every(isErrorText)).toBe(true);
  expect(["#1001", "", "N/A", 0, false, undefined].some(isErrorText)).toBe(false);
});

test("labels of sums are known in three languages, whatever their case and punctuation", () => {
  const labels = ["Total", "TOTAL:", "Grand total", "Sub-total", "合计", "总计：", "小计", "合計", "總計"];
  expect(labels.filter((label) => !isTotalsLabel(label))).toEqual([]);
  expect(["Total Energies", "Totaline", "", 5, undefined].filter(isTotalsLabel)).toEqual([]);
  expect(["Berlin total", "小王 合计", "Total"].filter((label) => !endsInTotalsLabel(label))).toEqual([]);
  expect(["Total Energies", "", 5].filter(endsInTotalsLabel)).toEqual([]);
});

describe("a status", () => {
  test.each([
    ["Cancelled", "cancelled"],
    ["canceled", "cancelled"],
    ["VOIDED", "cancelled"],
    ["已取消", "cancelled"],
    ["交易关闭", "cancelled"],
    ["交易關閉", "cancelled"],
    ["Test", "test"],
    ["测试", "test"],
    ["測試", "test"],
    ["Refunded", "returned"],
    ["returned", "returned"],
    ["已退款", "returned"],
    ["退貨", "returned"],
    ["paid", undefined],
    ["partially_refunded", undefined],
    ["已完成", undefined],
    ["", undefined],
    [1, undefined],
  ])("%j means %s", (cell, meaning) => expect(statusMeaning(cell)).toBe(meaning));
});

describe("a currency", () => {
  test.each([
    ["EUR", "EUR"],
    [" usd ", "USD"],
    ["€", "EUR"],
    ["RMB", "CNY"],
    ["人民币", "CNY"],
    ["HK$", "HKD"],
    ["$", "$"],
    ["￥", "¥"],
    ["Euro", "EUR"],
    ["R$", "BRL"],
    ["coins", undefined],
    ["", undefined],
    [5, undefined],
  ])("%j is %s", (cell, label) => expect(readCurrency(cell)).toBe(label));
});
