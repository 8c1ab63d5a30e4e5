import { expect, test } from "vitest";
import { a1, columnLetters } from "../../../functions/core/values/a1.ts";

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
