import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmount } from "../../../functions/core/orders/read-amount.ts";
import type { DecimalMark, Undecided } from "../../../functions/core/values/locale-format.ts";
import { formatMoney, moneyScale } from "../../../functions/core/values/money.ts";

const euro = moneyScale("EUR");
const number = { rounded: false, asText: false };
const text = { rounded: false, asText: true };

describe("an amount cell", () => {
  test.each([
    [12.5, { money: 125_000, ...number }],
    [-3, { money: -30_000, ...number }],
    [0, { money: 0, ...number }],
    [0.123456, { money: 1235, rounded: true, asText: false }],
    ["1234.56", { money: 12_345_600, ...text }],
    ["-12", { money: -120_000, ...text }],
    ["+12", { money: 120_000, ...text }],
    ["−12", { money: -120_000, ...text }],
    [".5", { money: 5000, ...text }],
    ["0.123456", { money: 1235, rounded: true, asText: true }],
    ["1,234.56", { money: 12_345_600, ...text }],
    ["1,234,567", { money: 12_345_670_000, ...text }],
    ["$12.00", { money: 120_000, ...text }],
    ["-$12.00", { money: -120_000, ...text }],
    ["$-12.00", { money: -120_000, ...text }],
    ["€ 1,000", { money: 10_000_000, ...text }],
    ["12.50 €", { money: 125_000, ...text }],
    ["US$5", { money: 50_000, ...text }],
    ["￥88.8", { money: 888_000, ...text }],
    ["12.5元", { money: 125_000, ...text }],
    ["(1,234.56)", { money: -12_345_600, ...text }],
    ["($5)", { money: -50_000, ...text }],
    ["１２３．５", { money: 1_235_000, ...text }],
    [" 12 ", { money: 120_000, ...text }],
  ])("%j", (cell, reading) => expect(readAmount(cell, euro)).toEqual(reading));

  test.each([
    "",
    " ",
    "-",
    ".",
    "()",
    "abc",
    "1.234,56",
    "1,5",
    "12,34",
    "1,2345",
    "1.2.3",
    "1e5",
    "0x10",
    "Infinity",
    "12 pieces",
    "(-5)",
    "--5",
    "5%",
    true,
    Number.NaN,
    1e15,
  ])("%j cannot be read", (cell) => expect(readAmount(cell, euro)).toBeUndefined());

  test("of a text that can be two amounts is read by the mark of its column", () => {
    const by = (mark: DecimalMark | Undecided, cell = "1.234") => readAmount(cell, euro, mark)?.money;
    expect([by("point"), by("comma"), by("undecided")]).toEqual([12_340, 12_340_000, undefined]);
    expect([by("undecided", "1.234,5"), by("undecided", "1 234"), by("undecided", "1,5")]).toEqual([
      12_345_000, 12_340_000, 15_000,
    ]);
  });

  test("of an endless text is none, at once", () => {
    const begin = process.cpuUsage();
    for (const text of ["1".repeat(50_000), "1,".repeat(25_000), " ".repeat(50_000), "(".repeat(50_000)]) {
      expect(readAmount(text, euro)).toBeUndefined();
    }
    expect(process.cpuUsage(begin).user).toBeLessThan(500_000);
  });

  test("money is read back from the text that it is written as, with thousands parted or not", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 49), max: 2 ** 49 }), (money) => {
        const plain = formatMoney(money, euro);
        const [whole = "", fraction = ""] = plain.split(".");
        const parted = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
        expect(readAmount(plain, euro)).toEqual({ money, ...text });
        expect(readAmount(parted, euro)).toEqual({ money, ...text });
      }),
    );
  });
});
