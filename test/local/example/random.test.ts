import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../../../functions/local/example/random.ts";

const draws = (seed: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: 20 }, () => random.unit());
};

describe("seeded choices", () => {
  test("equal seeds make equal choices, other seeds others", () => {
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  test("a seed's choices are the same in every version of the example", () => {
    const random = randomFrom(1);
    expect([random.unit(), random.unit(), random.unit()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  test("whole numbers stay between their bounds and reach both", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        (seed, least, more) => {
          const random = randomFrom(seed);
          const drawn = Array.from({ length: 300 }, () => random.between(least, least + more));
          expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([least, least + more]);
        },
      ),
    );
  });

  test("shuffling loses nothing and repeats nothing", () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat()), (seed, list) => {
        expect(randomFrom(seed).shuffle(list).toSorted()).toEqual(list.toSorted());
      }),
    );
  });

  test("there is nothing to pick from an empty list", () => {
    expect(() => randomFrom(1).pick([])).toThrow(RangeError);
  });
});
