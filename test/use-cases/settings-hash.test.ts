import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../functions/core/settings/settings.ts";
import { settingsHash } from "../../functions/use-cases/settings-hash.ts";

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
};

describe("the hash of settings", () => {
  test("is the start of the SHA-256 of the canonical JSON", () => {
    // printf '{"a":[1,null,"é"],"b":{"c":true}}' | sha256sum
    expect(settingsHash({ b: { c: true, d: undefined }, a: [1, null, "é"] })).toBe("a550864ea485ade6");
    expect(settingsHash(defaultSettings)).toMatch(/^[0-9a-f]{16}$/);
  });

  test("does not know the order of keys", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => settingsHash(reversed(value)) === settingsHash(value)));
  });

  test("knows the order of lists, and a word from a number", () => {
    expect(settingsHash({ schemes: ["abc", "cards"] })).not.toBe(settingsHash({ schemes: ["cards", "abc"] }));
    expect(settingsHash({ cut: 1 })).not.toBe(settingsHash({ cut: "1" }));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, new Date(0), new Map(), () => 1, undefined])(
    "refuses what JSON cannot tell apart: %s",
    (value) => {
      expect(() => settingsHash({ value: [value] })).toThrow(TypeError);
    },
  );
});
