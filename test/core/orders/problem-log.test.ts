import { expect, test } from "vitest";
import { setAsideReasons } from "../../../functions/core/orders/problem.ts";
import { ProblemLog } from "../../../functions/core/orders/problem-log.ts";

const log = () => new ProblemLog(setAsideReasons);

test("problems come back by row number, with the cell and what it held", () => {
  const problems = log();
  problems.add(9, "otherCurrency", 27, "USD");
  problems.add(3, "noCustomer", 0, "");
  problems.add(3, "unreadableDate", 2, true);
  const list = problems.close();
  expect([...list]).toEqual([
    { rowNumber: 3, reason: "noCustomer", a1: "A3", found: "" },
    { rowNumber: 3, reason: "unreadableDate", a1: "C3", found: "TRUE" },
    { rowNumber: 9, reason: "otherCurrency", a1: "AB9", found: "USD" },
  ]);
  expect(list.length).toBe(3);
  expect(list.counts).toEqual({ otherCurrency: 1, noCustomer: 1, unreadableDate: 1 });
});

test("rows that are not to be kept are left out", () => {
  const problems = log();
  problems.add(2, "test", 0, "a");
  problems.add(3, "test", 0, "b");
  const list = problems.close((rowNumber) => rowNumber === 3);
  expect([...list].map(({ found }) => found)).toEqual(["b"]);
  expect(list.counts).toEqual({ test: 1 });
});

test("a long value is cut to 100 characters, never within one", () => {
  const problems = log();
  problems.add(2, "unreadableAmount", 0, `${"x".repeat(99)}😀`);
  const [problem] = problems.close();
  expect(problem?.found).toHaveLength(100);
  expect(problem?.found.isWellFormed()).toBe(true);
});

test("a million bad rows with a million different values fit: the rows all stay, late values become …", () => {
  const problems = log();
  for (let row = 2; row < 1_000_002; row += 1) problems.add(row, "unreadableAmount", 4, `no number ${row}`);
  const list = problems.close();
  let known = 0;
  for (const { found } of list) if (found !== "…") known += 1;
  expect(list.length).toBe(1_000_000);
  expect(known).toBeGreaterThan(100_000);
  expect(known).toBeLessThan(400_000);
});
