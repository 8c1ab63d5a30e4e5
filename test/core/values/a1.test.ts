import { expect, test } from "vitest";
import { a1, cellOfTab, columnLetters } from "../../../functions/core/values/a1.ts";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [18_277, "ZZZ"],
])("column %i is %s", (index, letters) => expect(columnLetters(index)).toBe(letters));

test("a cell is named by its column and row", () => expect(a1(2, 17)).toBe("C17"));

test.each([-1, 0.5])("%d is no column", (index) => expect(() => columnLetters(index)).toThrow(RangeError));

test.each([
  ["Orders", "Orders!C17"],
  ["订单", "订单!C17"],
  ["Tier Settings", "'Tier Settings'!C17"],
  ["Ann's", "'Ann''s'!C17"],
  ["2025", "'2025'!C17"],
  ["Q1", "'Q1'!C17"],
  ["R1C1", "'R1C1'!C17"],
  ["true", "'true'!C17"],
  ["Q1 2025!", "'Q1 2025!'!C17"],
])("a cell of tab %s is named %s", (title, name) => {
  expect(cellOfTab(title, "C17")).toBe(name);
});
