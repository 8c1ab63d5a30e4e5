import fc from "fast-check";
import { expect, test } from "vitest";
import { copiedText, pastedRows } from "../../../../functions/local/page/client/pasted-rows.ts";

test("a cell that is copied comes back as that cell, whatever it holds", () => {
  const texts = fc.array(fc.constantFrom("a", '"', '""', "\t", "\n", "\r", "\r\n", "=", "'", "客"), { minLength: 1 });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join("");
      expect(pastedRows(copiedText(text))).toEqual([[text]]);
    }),
  );
});

test("a text of no spreadsheet is pasted line by line, whatever its lines end with", () => {
  expect(pastedRows("a\rb\r\nc\nd")).toEqual([["a"], ["b"], ["c"], ["d"]]);
});
