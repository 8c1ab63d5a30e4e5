import fc from "fast-check";
import { expect, test } from "vitest";
import { hashKey, hashWriting } from "../../../functions/core/orders/key-hash.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { cellText } from "../../../functions/core/values/cell-text.ts";
import { matchKey } from "../../../functions/core/values/keys.ts";

function hash(cell: Cell): string {
  const lanes = new Int32Array(3);
  const isKey = hashKey(cell, lanes, 1);
  return isKey ? lanes.join() : "blank";
}

const anyCell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("a", "A", "1", " ", "\t", "Ａ", "ß", "ẞ", "S", "\u0000") }),
  fc.integer(),
  fc.maxSafeNat(),
  fc.double(),
  fc.boolean(),
);

test("two cells share a hash exactly where they share a key", () => {
  fc.assert(
    fc.property(anyCell, anyCell, (a, b) => {
      expect(hash(a) === hash(b)).toBe(matchKey(cellText(a)) === matchKey(cellText(b)));
    }),
    { numRuns: 2000 },
  );
});

test("two texts share a hash of how they are written exactly where they are the same text", () => {
  const writing = (text: string) => {
    const lanes = new Int32Array(2);
    hashWriting(text, lanes, 0);
    return lanes.join();
  };
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "A", " ", "\t", "Ａ", "ß", "ẞ", "\u3000") }),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(writing(a) === writing(b)).toBe(a === b);
    }),
    { numRuns: 5000 },
  );
});

test("a number and its digits, whatever their case and space, are one key; a blank is none", () => {
  expect(hash(1001)).toBe(hash(" 1001 "));
  expect(hash("So-1")).toBe(hash("SO-1"));
  expect(hash(0)).not.toBe("blank");
  expect([hash(""), hash("  "), hash("\u3000")]).toEqual(["blank", "blank", "blank"]);
});

test("a million order numbers in a row have a million hashes", () => {
  const seen = new Set<number>();
  const lanes = new Int32Array(2);
  for (let number = 0; number < 1_000_000; number += 1) {
    hashKey(number, lanes, 0);
    seen.add((lanes[0] ?? 0) * 2 ** 21 + ((lanes[1] ?? 0) >>> 11));
  }
  // 53 of the 64 bits: a random function would make 0.00006 collisions.
  expect(seen.size).toBe(1_000_000);
});
