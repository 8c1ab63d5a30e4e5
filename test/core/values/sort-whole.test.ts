import fc from "fast-check";
import { expect, test } from "vitest";
import { sortWhole } from "../../../functions/core/values/sort-whole.ts";

/** Few and many, close together and as far apart as whole numbers can be. */
const numbers = fc
  .record({
    length: fc.constantFrom(0, 1, 2, 1023, 1024, 1025, 3000),
    most: fc.constantFrom(0, 1, 2047, 2048, 2 ** 22, 2 ** 31, 2 ** 32, 2 ** 33 + 1, Number.MAX_SAFE_INTEGER),
  })
  .chain(({ length, most }) => fc.array(fc.nat({ max: most }), { minLength: length, maxLength: length, size: "max" }));

test("whole numbers are sorted as comparing them sorts them, however many and however large", () => {
  fc.assert(
    fc.property(numbers, (given) => {
      expect([...sortWhole(Float64Array.from(given))]).toEqual(given.toSorted((a, b) => a - b));
    }),
  );
});
