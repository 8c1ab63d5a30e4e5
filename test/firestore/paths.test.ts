import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentId, snapshotId } from "../../functions/firestore/paths.ts";

describe("the id of a document", () => {
  test.each([
    ["1AbC-dEf_GhIjKlMnOpQrStUv", "1AbC-dEf_GhIjKlMnOpQrStUv"],
    ["a/b", "a%2Fb"],
    ["a%2Fb", "a%252Fb"],
    [".", "%2E"],
    ["..", "%2E."],
    ["...", "..."],
    ["__x__", "%5F_x__"],
    ["__x", "__x"],
    ["", "%"],
    ["%", "%25"],
  ])("of %j is %j", (name, id) => {
    expect(documentId(name)).toBe(id);
  });

  test("is one that Firestore takes, and no two names share it", () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(".", "_", "/", "%", "2", "E", "F", "5"), maxLength: 7 }),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        const id = documentId(a);
        expect(id).toMatch(/^[\w.~!*'()%-]+$/);
        expect(id).not.toMatch(/^\.\.?$|^__.*__$/);
        expect(id === documentId(b)).toBe(a === b);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["half a character", "\ud83e"],
    ["longer than Firestore takes", "x".repeat(1501)],
  ])("cannot be %s", (_, name) => {
    expect(() => documentId(name)).toThrow(expect.objectContaining({ code: "bad_request" }));
  });

  test("of a snapshot is its day and settings", () => {
    expect(snapshotId(45_716, "00112233aabbccdd")).toBe("2025-02-28-00112233aabbccdd");
  });
});
