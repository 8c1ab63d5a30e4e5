import fc from "fast-check";
import { expect, test } from "vitest";
import { sortByKey } from "../../../functions/core/orders/sort-by-key.ts";

const sortedKeys = (keys: readonly string[], numbers = Uint32Array.from(keys.keys())) => {
  const customers = {
    size: keys.length,
    keyOf: (number: number) => keys[number] ?? "",
    find: (key: string) => keys.indexOf(key),
  };
  return Array.from(sortByKey(customers, numbers), (number) => keys[number]);
};

const shortIds = fc.stringMatching(/^[a-c0-9-]{1,6}$/);
const asciiKeys = fc.string({
  unit: fc.constantFrom("\u0000", "\t", "a", "z", "~", "\u007f"),
  minLength: 1,
  maxLength: 9,
});
const anyKeys = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });

test("customers stand by their keys, by code units, whatever the keys are made of", () => {
  const keys = fc.oneof(...[shortIds, asciiKeys, anyKeys].map((key) => fc.uniqueArray(key, { maxLength: 60 })));
  fc.assert(
    fc.property(keys, (all) => {
      expect(sortedKeys(all)).toEqual([...all].sort());
    }),
    { numRuns: 2000 },
  );
});

test("a key that begins another stands before it", () => {
  expect(sortedKeys(["ab", "a", "b", "aba", "aa"])).toEqual(["a", "aa", "ab", "aba", "b"]);
});

test("long ids and ids in any script are sorted too", () => {
  const long = ["z".repeat(40), `${"z".repeat(39)}a`, "mail@example.com"];
  expect(sortedKeys(long)).toEqual([...long].sort());
  expect(sortedKeys(["赵", "a", "王", "é"])).toEqual(["a", "é", "王", "赵"]);
});

test("only the customers that are asked for are sorted", () => {
  expect(sortedKeys(["d", "c", "b", "a"], Uint32Array.of(0, 2, 3))).toEqual(["a", "b", "d"]);
});
