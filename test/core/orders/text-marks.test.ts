import fc from "fast-check";
import { expect, test } from "vitest";
import { TextMarks } from "../../../functions/core/orders/text-marks.ts";

test("tells whether a number has another text than before, for any texts and numbers", () => {
  const texts = fc.oneof(fc.constantFrom("ann", "Ann", "aNn", "an", "", "安", "ann "), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5000), texts)), (puts) => {
      const marks = new TextMarks();
      const plain = new Map<number, string>();
      for (const [number, text] of puts) {
        expect(marks.put(number, text)).toBe(plain.get(number) !== text);
        plain.set(number, text);
      }
    }),
  );
});

test("forgets nothing when it grows", () => {
  const marks = new TextMarks();
  for (let number = 0; number < 20_000; number += 1) marks.put(number, `customer ${number}`);
  for (let number = 0; number < 20_000; number += 1) expect(marks.put(number, `customer ${number}`)).toBe(false);
});
