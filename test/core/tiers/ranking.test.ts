import fc from "fast-check";
import { expect, test } from "vitest";
import { rankValues } from "../../../functions/core/tiers/ranking.ts";
import { evenly } from "../../support/evenly.ts";

/** Days and counts, money, and numbers of any size. */
const values = fc.oneof(
  fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 80 }),
  fc.array(fc.maxSafeInteger(), { maxLength: 20 }),
  fc.array(fc.oneof(fc.double({ noNaN: true }), evenly(-4, 4)), { maxLength: 20 }),
);

test("values are ranked best first, whatever numbers they are, with as many better and not worse as there are", () => {
  fc.assert(
    fc.property(values, fc.nat(), (given, at) => {
      const ranking = rankValues(Float64Array.from(given));
      expect([...ranking.descending].map((value) => value + 0)).toEqual(
        given.toSorted((a, b) => (a === b ? 0 : b > a ? 1 : -1)).map((value) => value + 0),
      );
      const asked = given[at % Math.max(1, given.length)] ?? 0;
      expect(ranking.strictlyBetter(asked)).toBe(given.filter((value) => value > asked).length);
      expect(ranking.notWorse(asked)).toBe(given.filter((value) => value >= asked).length);
    }),
  );
});
