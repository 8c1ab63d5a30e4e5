import fc from "fast-check";
import { expect, test } from "vitest";
import { hashWriting } from "../../../functions/core/orders/key-hash.ts";
import { TextMarks } from "../../../functions/core/orders/text-marks.ts";

const lanes = new Int32Array(2);

function put(marks: TextMarks, number: number, text: string): boolean {
  hashWriting(text, lanes, 0);
  return marks.put(number, lanes[0] ?? 0, lanes[1] ?? 0);
}

test("tells whether a number has another text than before, for any texts and numbers", () => {
  const texts = fc.oneof(fc.constantFrom("ann", "Ann", "aNn", "an", "", "安", "ann "), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5000), texts)), (puts) => {
      const marks = new TextMarks();
      const plain = new Map<number, string>();
      for (const [number, text] of puts) {
        expect(put(marks, number, text)).toBe(plain.get(number) !== text);
        plain.set(number, text);
      }
    }),
  );
});

test("forgets nothing when it grows", () => {
  const marks = new TextMarks();
  for (let number = 0; number < 20_000; number += 1) put(marks, number, `customer ${number}`);
  for (let number = 0; number < 20_000; number += 1) expect(put(marks, number, `customer ${number}`)).toBe(false);
});
