import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchKey } from "../../../functions/core/values/keys.ts";

const sameKey = (texts: readonly string[]) => expect(new Set(texts.map(matchKey)).size).toBe(1);

describe("names are matched", () => {
  test.each([
    { what: "whatever their case", texts: ["Ann", "ANN", "ann"] },
    { what: "whatever space stands around them", texts: ["ann", "  ann\t", "\u3000ann\u00a0"] },
    { what: "whatever width their letters have", texts: ["ABC123", "ＡＢＣ１２３"] },
    { what: "however their accents are composed", texts: ["café", "cafe\u0301", "CAFÉ"] },
    { what: "with sharp s in every spelling", texts: ["Straße", "STRASSE", "strasse", "STRAẞE"] },
    { what: "with any sigma", texts: ["Σίσυφος", "ΣΊΣΥΦΟΣ", "σίσυφοσ"] },
    { what: "with ligatures taken apart", texts: ["ﬁn", "fin", "FIN"] },
  ])("$what", ({ texts }) => sameKey(texts));

  test.each([
    ["00123", "123"],
    ["1E5", "100000"],
    ["a b", "ab"],
    ["café", "cafe"],
    ["😀", "😁"],
  ])("%j and %j stay apart", (a, b) => expect(matchKey(a)).not.toBe(matchKey(b)));

  test("a long or odd id keeps all its characters", () => {
    for (const id of ['=importxml("http://x")', "+1", "00123", "🧾", "x".repeat(50_000)]) expect(matchKey(id)).toBe(id);
  });

  test("the key of a key is itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(matchKey(matchKey(text))).toBe(matchKey(text));
      }),
    );
  });

  test("one letter at a time: case never matters, and the key of its key is itself", () => {
    const offending: string[] = [];
    for (let code = 0; code <= 0x2ffff; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const letter = `x${String.fromCodePoint(code)}y`;
      const key = matchKey(letter);
      if (matchKey(key) !== key || matchKey(letter.toLowerCase()) !== key || matchKey(letter.toUpperCase()) !== key) {
        offending.push(letter);
      }
    }
    expect(offending).toEqual([]);
  });
});
